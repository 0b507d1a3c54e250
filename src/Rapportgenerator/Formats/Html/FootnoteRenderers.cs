using System.Globalization;
using Markdig.Extensions.Footnotes;

namespace Rapportgenerator.Formats.Html;

/// <summary>Footnotes: a number in the text, the notes at the page's end, and a way back for each number.</summary>
internal static class FootnoteRenderers
{
    public static void Group(HtmlRenderer html, FootnoteGroup group)
    {
        html.Raw("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n");
        Permalink.Heading(html, 2, "notes", html.Words.Footnotes, () =>
            html.Raw("<h2").Id("notes", group).Raw(">").Text(html.Words.Footnotes).Raw("</h2>\n"));
        html.Raw("<ol>\n").Children(group).Raw("</ol>\n</section>\n");
    }

    public static void Footnote(HtmlRenderer html, Footnote note) =>
        html.Raw("<li").Id(NoteId(note), note).Raw(">").Children(note).Raw("</li>\n");

    public static void Link(HtmlRenderer html, FootnoteLink link)
    {
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        if (link.IsBackLink)
        {
            html.Raw(" <a class=\"back\" role=\"doc-backlink\"").Attribute("href", "#note-ref-" + index)
                .Attribute("aria-label", html.UniqueLabel(html.Words.BackToText)).Raw(">↩\uFE0E</a>");
            return;
        }

        html.Raw("<sup><a class=\"note\" role=\"doc-noteref\"").Id("note-ref-" + index, link)
            .Attribute("href", SiteMap.Href(html.Page.Slug, html.Source, NoteId(link.Footnote)))
            .Raw(">").Raw(link.Footnote.Order).Raw("</a></sup>");
    }

    private static string NoteId(Footnote note) => "note-" + note.Order.ToString(CultureInfo.InvariantCulture);
}
