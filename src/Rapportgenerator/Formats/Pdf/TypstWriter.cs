using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// Writes the markup of one chapter: renderers write to it, and it knows which template line each line of markup comes
/// from. Calls are always ended with `;`, so that no text after them can be taken for a part of them.
/// </summary>
/// <param name="around">The report's language.</param>
internal sealed class TypstWriter(Chapter chapter, ReportLanguage around, TypstLabels labels, PrintableText printable, DiagnosticBag bag)
{
    private readonly StringBuilder output = new(16 * 1024);
    private readonly List<(int Offset, SourceSpan Span)> marks = [];
    private SourceSpan? firstReplaced;
    private readonly Dictionary<object, string> footnotes = new(ReferenceEqualityComparer.Instance);

    public Chapter Chapter => chapter;

    /// <summary>Whether the chapter's title is the publication's, which stands on the title page already.</summary>
    public required bool TitleIsOnCover { get; init; }

    /// <summary>The report's language, which the contents and the running heads are in.</summary>
    public ReportLanguage Around => around;

    /// <summary>Level of the last heading written, in the PDF; none may be skipped.</summary>
    public int HeadingLevel { get; set; }

    /// <summary>How many signs of a word stand on one line at most.</summary>
    public int LongestWord { get; set; } = LongWords.Most;

    public Wording Words => chapter.Language.Words;

    public char DecimalSign => chapter.Language.Numbers.Format.NumberDecimalSeparator[0];

    public TypstLabels Labels => labels;

    public PrintableText Printable => printable;

    public TypstMarkup Finish() => new(output.ToString(), [.. marks]) { FirstReplaced = firstReplaced };

    /// <summary>Typst code or markup, as it is.</summary>
    public TypstWriter Raw(string code)
    {
        output.Append(code);
        return this;
    }

    public TypstWriter Number(int number)
    {
        output.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>A reader's text where markup stands.</summary>
    public TypstWriter Text(string text)
    {
        TypstText.AppendMarkup(output, Shown(text));
        return this;
    }

    /// <summary>`[text]`</summary>
    public TypstWriter Content(string text) => Raw("[").Text(text).Raw("]");

    /// <summary>The text with signs that can be shown, and with places to break where a word is longer than a line may be.</summary>
    public string Shown(string text)
    {
        var before = printable.Replaced;
        var shown = LongWords.Broken(printable.Of(text), LongestWord);
        if (printable.Replaced > before)
            firstReplaced ??= marks.Count > 0 ? marks[^1].Span : null;
        return shown;
    }

    /// <summary>Text as a string: in the many cells of a table, a third less work for Typst than a block of markup.</summary>
    public TypstWriter Plain(string text) => Literal(Shown(text));

    /// <summary>The title of something in the chapter, which is printed elsewhere too, among texts in the report's language.</summary>
    public TypstWriter Title(string text) => Raw("[").InLanguage(chapter.Language, around, () => Text(text)).Raw("]");

    /// <summary>Says which language a part is in, where that is another than around it.</summary>
    public TypstWriter InLanguage(ReportLanguage part, ReportLanguage outside, Action write)
    {
        if (part.Code == outside.Code)
        {
            write();
            return this;
        }

        Raw("#text(lang: ").Literal(part.Tag).Raw(")[");
        write();
        return Raw("];");
    }

    /// <summary>A string of code: a label, an address, an alternative text. It is not set, so it may hold any sign.</summary>
    public TypstWriter Literal(string text)
    {
        output.Append(TypstText.Literal(text));
        return this;
    }

    /// <summary>What follows comes from this template line.</summary>
    public void Mark(SourceSpan? span)
    {
        if (span is not null)
            marks.Add((output.Length, span));
    }

    public void Render(MarkdownObject node)
    {
        if (node is Block)
            Mark(SpanOf(node));
        if (TypstRenderers.Find(node.GetType()) is { } render)
            render(this, node);
        else
            Unknown(node);
    }

    public void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Render(block);
    }

    public void Inlines(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Render(inline);
    }

    /// <summary>The label of a footnote in this file, and whether it has been written already.</summary>
    public (string Label, bool Known) Footnote(object footnote)
    {
        if (footnotes.TryGetValue(footnote, out var known))
            return (known, true);
        var label = string.Create(CultureInfo.InvariantCulture, $"{chapter.Slug}--fotnote-{footnotes.Count + 1}");
        footnotes.Add(footnote, label);
        return (label, false);
    }

    /// <summary>The template line of a node, or of the nearest block around it.</summary>
    public static SourceSpan? SpanOf(MarkdownObject node) => node is FigureBlock figure ? figure.Figure.Span : NodeSpan.Of(node);

    public void Warn(string code, MarkdownObject node, string message, string hint) => bag.Warning(code, SpanOf(node), message, hint);

    private void Unknown(MarkdownObject node)
    {
        var kind = node.GetType().Name;
        bag.Error(
            "RG601", SpanOf(node), $"The PDF cannot show a `{kind}`.",
            "Write it another way, or add a renderer to the list in `TypstRenderers`.");
    }
}
