using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>What stands around a page's text: contents, places on the page, the way to the pages beside it.</summary>
internal static class PageParts
{
    private const int HeadingsWorthAList = 2;

    /// <summary>«Kapittel 1», «Vedlegg A»; null for the front page.</summary>
    public static string? LongNumberOf(Chapter chapter, Wording words) => chapter.Kind == ChapterKind.Chapter
        ? words.Chapter + NumberStyle.HardSpace + chapter.Number
        : chapter.NumberIn(words);

    /// <summary>A list of links to all pages; the current one is marked, and its sections stand below it.</summary>
    /// <param name="sections">A list from <see cref="OnThisPage"/>, or null.</param>
    public static string Contents(SiteMap site, string current, string? sections)
    {
        var html = new StringBuilder("<ul>\n");
        foreach (var page in site.Pages)
        {
            html.Append("<li><a href=\"").Append(HtmlText.Escape(SiteMap.Href(current, page.Slug))).Append('"');
            if (page.Slug == current)
                html.Append(" aria-current=\"page\"");
            html.Append('>');
            AppendName(html, page, site);
            html.Append("</a>");
            if (page.Slug == current && sections is not null)
                html.Append('\n').Append(sections).Append('\n');
            html.Append("</li>\n");
        }

        return html.Append("</ul>").ToString();
    }

    /// <summary>Links to the page's headings of level 2, or null where there are too few to need it.</summary>
    public static string? OnThisPage(Chapter chapter)
    {
        var headings = chapter.Headings.Where(heading => heading.Level == 2).ToArray();
        if (headings.Length < HeadingsWorthAList)
            return null;
        var html = new StringBuilder("<ul class=\"sections\">\n");
        foreach (var heading in headings)
        {
            html.Append("<li><a href=\"").Append(HtmlText.Escape(SiteMap.Href(chapter.Slug, chapter.Slug, heading.Id))).Append("\">");
            HtmlText.Append(html, heading.Text);
            html.Append("</a></li>\n");
        }

        return html.Append("</ul>").ToString();
    }

    /// <summary>A link to the page before (−1) or after (1), or null at the ends and for a page outside the reading order.</summary>
    public static string? Neighbour(SiteMap site, string current, int step)
    {
        var place = site.Pages.FindIndex(page => page.Slug == current);
        var at = place + step;
        if (place < 0 || at < 0 || at >= site.Pages.Count)
            return null;
        var words = site.Document.Language.Words;
        var html = new StringBuilder("<a rel=\"").Append(step < 0 ? "prev" : "next").Append("\" href=\"")
            .Append(HtmlText.Escape(SiteMap.Href(current, site.Pages[at].Slug))).Append("\"><span class=\"direction\">");
        HtmlText.Append(html, step < 0 ? words.Previous : words.Next);
        html.Append("</span> <span class=\"name\">");
        AppendName(html, site.Pages[at], site);
        return html.Append("</span></a>").ToString();
    }

    private static void AppendName(StringBuilder html, PageEntry page, SiteMap site)
    {
        if (page.Number is { } number)
        {
            html.Append("<span class=\"number\">");
            HtmlText.Append(html, number);
            html.Append("</span> ");
        }

        html.Append("<span class=\"title\"").Append(HtmlText.Lang(page.Language, site.Document.Language)).Append('>');
        HtmlText.Append(html, page.Title);
        html.Append("</span>");
    }
}
