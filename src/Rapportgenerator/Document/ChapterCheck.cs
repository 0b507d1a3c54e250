using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>What the formats could only lose in silence, or what readers would stumble over, found in the tree.</summary>
internal static class ChapterCheck
{
    public static void Check(MarkdownDocument content, ChapterSource source, DiagnosticBag bag)
    {
        Headings(content, source, bag);
        foreach (var node in content.Descendants())
        {
            var place = source.Map.Find(source.Markdown, Math.Max(0, node.Span.Start)) ?? source.Definition.Span;
            if (node is Block block)
                NodeSpan.Note(block, place);
            Node(node, place, bag);
        }

        Footnotes(content, source, bag);
    }

    /// <summary>Markdig forgets a footnote that nothing refers to, and prints a reference to none as text.</summary>
    private static void Footnotes(MarkdownDocument content, ChapterSource source, DiagnosticBag bag)
    {
        Diagnostics.SourceSpan PlaceOf(int offset) => source.Map.Find(source.Markdown, offset) ?? source.Definition.Span;
        var defined = content.GetLinkReferenceDefinitions(addGroup: false).Links.Values.OfType<FootnoteLinkReferenceDefinition>();
        foreach (var footnote in defined.Select(definition => definition.Footnote).Where(footnote => footnote.Links.Count == 0))
        {
            bag.Error(
                "RG505", PlaceOf(footnote.Span.Start), $"Nothing refers to the footnote `{footnote.Label}`.", "Refer to it in the text, or take it away.");
        }

        foreach (var literal in content.Descendants<LiteralInline>())
        {
            var (start, text) = (literal.Span.Start, source.Markdown);
            if (!literal.IsFirstCharacterEscaped && start >= 0 && start + 1 < text.Length && text[start] == '[' && text[start + 1] == '^')
                bag.Error("RG505", PlaceOf(start), "A footnote is named here that does not exist.", "Add its text, `[^name]: …`, or take it away.");
        }
    }

    private static void Node(MarkdownObject node, Diagnostics.SourceSpan place, DiagnosticBag bag)
    {
        switch (node)
        {
            case HtmlBlock:
            case HtmlInline inline when !inline.Tag.StartsWith("</", StringComparison.Ordinal):
                bag.Error(
                    "RG501", place, "HTML in a template would be lost in the PDF, so it is not allowed.",
                    "Write Markdown; to print a sign as it is, put a backslash before it: `\\<`.");
                break;
            case LinkInline { IsImage: true }:
                bag.Error("RG502", place, "A picture in the text is not supported.", "Use `{{ figure … }}` for a chart.");
                break;
            case LinkInline { Url: { } url }:
                Link(url, place, bag);
                break;
            case AutolinkInline { IsEmail: false, Url: { } url }:
                Link(url, place, bag);
                break;
            case Table table:
                TableCells(table, place, bag);
                break;
        }

        if (node.TryGetAttributes() is { } attributes && node is not Footnote
            && (attributes.Classes is { Count: > 0 } || attributes.Properties is { Count: > 0 }) && node is not (Table or FencedCodeBlock))
        {
            bag.Error("RG506", place, "Only an id can be given in braces, as in `## Metode {#metode}`.", "Put a backslash before the brace to print it.");
        }
    }

    private static void Link(string url, Diagnostics.SourceSpan place, DiagnosticBag bag)
    {
        string[] allowed = ["https://", "http://", "mailto:", "ref:", "#"];
        var isChapter = url.Split('#')[0].EndsWith(".md", StringComparison.Ordinal) && !url.Contains(':', StringComparison.Ordinal);
        if (!isChapter && !Array.Exists(allowed, start => url.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            bag.Error(
                "RG503", place, $"The link `{url}` leads nowhere a reader can follow.",
                "Use https://…, mailto:…, a chapter (`bosetting.md#anker`) or a place on the page (`#anker`).");
        }
    }

    private static void TableCells(Table table, Diagnostics.SourceSpan place, DiagnosticBag bag)
    {
        if (table.OfType<TableRow>().Any(row => row.Count > table.ColumnDefinitions.Count))
            bag.Error("RG504", place, "A row of this table has more cells than its head.", "Add a head, or escape a `|` in the text as `\\|`.");
    }

    private static void Headings(MarkdownDocument content, ChapterSource source, DiagnosticBag bag)
    {
        Diagnostics.SourceSpan PlaceOf(MarkdownObject? node) =>
            source.Map.Find(source.Markdown, Math.Max(0, node?.Span.Start ?? 0)) ?? source.Definition.Span;
        var headings = content.Descendants<HeadingBlock>().ToArray();
        if (content.FirstOrDefault() is not HeadingBlock { Level: 1 })
            bag.Error("RG508", PlaceOf(content.FirstOrDefault()), "A chapter begins with its title.", "Start with `# Tittel`.");
        var level = 0;
        foreach (var (index, heading) in headings.Index())
        {
            if (heading.Level == 1 && index > 0)
                bag.Error("RG508", PlaceOf(heading), "A chapter has one title only.", "Use `##` for sections.");
            else if (heading.Level > level + 1 && index > 0)
                bag.Error("RG509", PlaceOf(heading), $"The heading skips from level {level} to {heading.Level}.", "Go down one level at a time.");
            if (string.IsNullOrWhiteSpace(PlainText.Of(heading.Inline)))
                bag.Error("RG508", PlaceOf(heading), "The heading is empty.", "Give it a text.");
            level = heading.Level;
        }
    }
}
