using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>Headings, paragraphs, lists, quotes and code.</summary>
internal static class BlockRenderers
{
    public static void Heading(HtmlRenderer html, HeadingBlock heading)
    {
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        html.Raw("<h").Raw(level);
        if (heading.TryGetAttributes()?.Id is { } id)
            html.Id(id, heading);
        html.Raw(">");
        if (heading.Level == 1 && PageParts.LongNumberOf(html.Page, html.Words) is { } number)
            html.Raw("<span class=\"number\">").Text(number).Raw("</span> ");
        html.Inlines(heading).Raw("</h").Raw(level).Raw(">\n");
        html.LastHeadingLevel = heading.Level;
        html.LastHeading = PlainText.Of(heading.Inline);
    }

    public static void Paragraph(HtmlRenderer html, ParagraphBlock paragraph)
    {
        if (paragraph.Parent is ListItemBlock { Parent: ListBlock { IsLoose: false } })
            html.Inlines(paragraph).Raw("\n");
        else
            html.Raw("<p>").Inlines(paragraph).Raw("</p>\n");
    }

    public static void List(HtmlRenderer html, ListBlock list)
    {
        if (!list.IsOrdered)
        {
            html.Raw("<ul>\n").Children(list).Raw("</ul>\n");
            return;
        }

        html.Raw("<ol");
        if (list.OrderedStart is { } start && start != "1"
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            html.Attribute("start", first.ToString(CultureInfo.InvariantCulture));
        html.Raw(">\n").Children(list).Raw("</ol>\n");
    }

    public static void ListItem(HtmlRenderer html, ListItemBlock item) => html.Raw("<li>").Children(item).Raw("</li>\n");

    public static void Quote(HtmlRenderer html, QuoteBlock quote) =>
        html.Raw("<blockquote>\n").Children(quote).Raw("</blockquote>\n");

    public static void Code(HtmlRenderer html, CodeBlock code)
    {
        html.Raw("<pre><code>");
        for (var i = 0; i < code.Lines.Count; i++)
            html.Text(code.Lines.Lines[i].Slice.AsSpan()).Raw("\n");
        html.Raw("</code></pre>\n");
    }
}
