using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The blocks of Markdown, a method each.</summary>
internal static class TypstBlocks
{
    /// <summary>How many items of a list are kept on one page with the line before it.</summary>
    private const int LongestKept = 12;

    /// <summary>Longest paragraph, in signs of Markdown, that is kept with a list.</summary>
    private const int LongestLead = 400;

    /// <summary>Longest list or quotation that is kept with the paragraph before it.</summary>
    private const int LongestQuote = 1500;

    /// <summary>
    /// On the front page, whose title is the publication's and stands on the title page already, the first section takes
    /// the title's place.
    /// </summary>
    public static void Heading(TypstWriter writer, HeadingBlock heading)
    {
        var label = TypstLabels.Name(writer.Chapter.Slug, heading.GetAttributes().Id ?? "");
        if (writer.TitleIsOnCover && heading.Level == 1)
        {
            writer.HeadingLevel = 0;
            writer.Raw("#metadata(none)#label(").Literal(label).Raw(");\n\n");
            return;
        }

        writer.HeadingLevel = Math.Min(heading.Level, writer.HeadingLevel + 1);
        writer.Raw("#heading(level: ").Number(writer.HeadingLevel);
        if (writer.HeadingLevel == 1)
            writer.Raw(", outlined: true");
        if (writer.HeadingLevel == 1 && writer.Chapter.NumberIn(writer.Words) is { } number)
            writer.Raw(", numbering: (..) => ").Literal(number);
        writer.Raw(")[").InLanguage(writer.Chapter.Language, writer.Around, () => writer.Inlines(heading.Inline)).Raw("]#label(").Literal(label).Raw(");\n\n");
    }

    public static void Paragraph(TypstWriter writer, ParagraphBlock paragraph)
    {
        writer.Raw(LeadsOn(paragraph) ? "#together[\n" : "");
        writer.Inlines(paragraph.Inline);
        writer.Raw("\n\n");
    }

    public static void List(TypstWriter writer, ListBlock list)
    {
        writer.Raw(list.IsOrdered ? "#enum(" : "#list(").Raw(list.IsLoose ? "tight: false" : "tight: true");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first != 1)
            writer.Raw(", start: ").Number(first);
        foreach (var item in list)
        {
            writer.Raw(",\n[");
            if (item is ListItemBlock blocks)
                Item(writer, blocks);
            else
                writer.Render(item);
            writer.Raw("]");
        }

        writer.Raw(IsLedTo(list) ? ");\n];\n\n" : ");\n\n");
    }

    public static void Quote(TypstWriter writer, QuoteBlock quote)
    {
        writer.Raw("#quote(block: true)[\n");
        writer.Blocks(quote);
        writer.Raw(IsLedTo(quote) ? "];\n];\n\n" : "];\n\n");
    }

    public static void Code(TypstWriter writer, CodeBlock code)
    {
        var lines = new string[code.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = writer.Shown(code.Lines.Lines[i].Slice.ToString());
        writer.Raw("#raw(block: true, ").Literal(string.Join('\n', lines)).Raw(");\n\n");
    }

    /// <summary>Whether a short paragraph stays with the short list or the quotation after it; the text of an item does so as a part of its list.</summary>
    public static bool LeadsOn(ParagraphBlock paragraph) => paragraph.NextSibling() is { } next && LeadsTo(paragraph, next);

    private static bool IsLedTo(Block block) => block.PreviousSibling() is ParagraphBlock before && LeadsTo(before, block);

    private static bool LeadsTo(ParagraphBlock paragraph, Block next) =>
        paragraph.Parent is not ListItemBlock && next is ListBlock { Count: <= LongestKept } or QuoteBlock && next.Span.Length <= LongestQuote && paragraph.Span.Length <= LongestLead;

    private static Block? NextSibling(this Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) is var at && at + 1 < parent.Count ? parent[at + 1] : null;

    private static Block? PreviousSibling(this Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) is > 0 and var at ? parent[at - 1] : null;

    /// <summary>In a tight list the text of an item is no paragraph of its own.</summary>
    private static void Item(TypstWriter writer, ListItemBlock item)
    {
        foreach (var block in item)
        {
            if (block is ParagraphBlock text && item.Parent is ListBlock { IsLoose: false })
            {
                writer.Mark(TypstWriter.SpanOf(text));
                writer.Inlines(text.Inline);
                writer.Raw("\n");
            }
            else
            {
                writer.Render(block);
            }
        }
    }
}
