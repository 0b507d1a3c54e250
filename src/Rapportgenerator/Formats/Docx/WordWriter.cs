using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Formats.Docx;

/// <summary>
/// Writes the chapters: hands each node to its renderer in <see cref="WordRenderers"/> and keeps what they share. A node without a
/// renderer is RG660, never a hole in the text.
/// </summary>
internal sealed class WordWriter(ReportDocument document, WordDrawings drawings, DiagnosticBag bag)
{
    private readonly WordLinks links = new();
    private readonly List<WordContentsLine> contents = [];
    private readonly List<(int Level, int Start)> lists = [];
    private readonly WordMarkup body = new();
    private readonly List<string> waiting = [];
    private int bookmarks;

    public ReportDocument Document => document;

    public WordPlaces Places { get; } = new(document);

    public WordFootnotes Footnotes { get; } = new();

    public WordDrawings Drawings => drawings;

    /// <summary>Where nodes are written now: the text, or a footnote.</summary>
    public WordMarkup Out { get; private set; } = null!;

    /// <summary>Of the part that is written now.</summary>
    public WordLinks Links { get; private set; } = null!;

    /// <summary>The chapter whose page it is, also where it repeats another's findings.</summary>
    public Chapter Chapter { get; private set; } = null!;

    /// <summary>The chapter whose nodes they are: links without a chapter's name lead there.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Of what is being written.</summary>
    public ReportLanguage Language { get; private set; } = document.Language;

    public Wording Words => Language.Words;

    /// <summary>Whether the chapter's title is the publication's, which stands on the title page already.</summary>
    public bool TitleIsOnCover { get; private set; }

    /// <summary>Level of the last heading written; none may be skipped.</summary>
    public int HeadingLevel { get; set; }

    public string LastHeading { get; set; } = "";

    /// <summary>The paragraph style of text here: the body's, a quotation's, a table cell's.</summary>
    public string TextStyle { get; private set; } = WordStyles.Text;

    /// <summary>The list item that is being written; null outside lists.</summary>
    public WordListItem? Item { get; private set; }

    /// <summary>How text looks here.</summary>
    public RunLook Look { get; private set; }

    public WordText Write()
    {
        (Out, Links) = (body, links);
        foreach (var chapter in document.Chapters)
        {
            (Chapter, Source, HeadingLevel) = (chapter, chapter.Slug, 0);
            TitleIsOnCover = document.IsTitledOnCover(chapter);
            In(chapter.Language, () => Blocks(chapter.Content));
        }

        return new WordText(body.ToString(), Footnotes.Markup, links, Footnotes.Links, [.. contents], drawings.Used, [.. lists]);
    }

    /// <summary>Says which language a part is in, where that is another than around it.</summary>
    public void In(ReportLanguage language, Action write)
    {
        var before = (Language, Look);
        Language = language;
        Look = Look with { Language = language.Code == document.Language.Code ? null : WordStyles.LanguageTag(language.Code) };
        write();
        (Language, Look) = before;
    }

    /// <summary>Nodes of another chapter.</summary>
    public void Repeat(string source, ReportLanguage language, Action write)
    {
        var before = Source;
        Source = source;
        In(language, write);
        Source = before;
    }

    public void With(RunLook look, Action write)
    {
        var before = Look;
        Look = look;
        write();
        Look = before;
    }

    public void InStyle(string style, Action write)
    {
        var before = (TextStyle, Item);
        (TextStyle, Item) = (style, null);
        write();
        (TextStyle, Item) = before;
    }

    public void InItem(WordListItem item, Action write)
    {
        var before = Item;
        Item = item;
        write();
        Item = before;
    }

    /// <summary>Writes into a footnote.</summary>
    public void Elsewhere(WordMarkup markup, WordLinks addresses, Action write)
    {
        var before = (Out, Links, Look);
        (Out, Links, Look) = (markup, addresses, new RunLook(Language: Look.Language));
        InStyle(WordStyles.Footnote, write);
        (Out, Links, Look) = before;
    }

    /// <summary>A list with numbers of its own.</summary>
    /// <returns>Its id.</returns>
    public int NumberedList(int level, int start)
    {
        lists.Add((level, start));
        return WordNumbering.FirstNumbered + lists.Count - 1;
    }

    public void Paragraph(ParagraphLook look, Action write)
    {
        Out.Open(look);
        foreach (var place in waiting)
            Bookmark(place, () => { });
        waiting.Clear();
        write();
        Out.Close();
    }

    public WordWriter Text(string text)
    {
        Out.Run(Look, text);
        return this;
    }

    public void Text(string text, RunLook look) => Out.Run(look with { Language = look.Language ?? Look.Language }, text);

    public void Bookmark(string name, Action write)
    {
        var id = (bookmarks++).ToString(CultureInfo.InvariantCulture);
        Out.Raw("<w:bookmarkStart w:id=\"").Raw(id).Raw("\" w:name=\"").Raw(name).Raw("\"/>");
        write();
        Out.Raw("<w:bookmarkEnd w:id=\"").Raw(id).Raw("\"/>");
    }

    /// <summary>A place whose own paragraph is not written is the next paragraph.</summary>
    public void BookmarkNext(string name) => waiting.Add(name);

    /// <summary>A link within the document.</summary>
    public void LinkTo(string place, Action write)
    {
        Out.Raw("<w:hyperlink w:anchor=\"").Raw(place).Raw("\" w:history=\"1\">");
        With(Look with { Style = WordStyles.Link }, write);
        Out.Raw("</w:hyperlink>");
    }

    public void List(WordContentsLine line) => contents.Add(line);

    public void Render(MarkdownObject node)
    {
        if (WordRenderers.Find(node.GetType()) is { } render)
        {
            render(this, node);
            return;
        }

        bag.Error(
            "RG660", SpanOf(node), $"The Word file cannot show a `{node.GetType().Name}`.",
            "Write it another way, or add a renderer to the list in `WordRenderers`.");
    }

    public void Refuse(MarkdownObject node, string code, string message, string hint) => bag.Error(code, SpanOf(node), message, hint);

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

    /// <summary>The template line of a node, or of the nearest block around it.</summary>
    private static SourceSpan? SpanOf(MarkdownObject node) => node is FigureBlock figure ? figure.Figure.Span : NodeSpan.Of(node);
}
