using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Links: to the world (`https:`, `mailto:`, `tel:`), to a chapter («bosetting.md#anker»), to a place on the page
/// («#anker»). Anything else would break when the pages are moved, or run something.
/// </summary>
internal static class LinkRenderers
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public static void CrossReference(HtmlRenderer html, CrossReference reference) =>
        html.Raw("<a class=\"ref\"")
            .Attribute("href", SiteMap.Href(html.Page.Slug, reference.Chapter, reference.Target))
            .Lang(reference.Language).Raw(">").Text(reference.Text).Raw("</a>");

    public static void Link(HtmlRenderer html, LinkInline link)
    {
        if (link.IsImage)
        {
            html.Bag.Error(
                "RG602", html.SpanOf(link), "Images cannot stand in a chapter.",
                "Use `figure` for charts; other pictures have no place in the report yet.");
            return;
        }

        var href = Resolve(html, link, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        if (href is null)
            return;
        html.Raw("<a").Attribute("href", href);
        if (!string.IsNullOrEmpty(link.Title))
            html.Attribute("title", link.Title);
        html.Raw(">").Inlines(link).Raw("</a>");
    }

    public static void Autolink(HtmlRenderer html, AutolinkInline link)
    {
        var href = Resolve(html, link, link.IsEmail ? "mailto:" + link.Url : link.Url);
        if (href is not null)
            html.Raw("<a").Attribute("href", href).Raw(">").Text(link.Url).Raw("</a>");
    }

    /// <summary>The address as it stands on this page, or null and a diagnostic. That places exist, the document has checked.</summary>
    private static string? Resolve(HtmlRenderer html, Inline link, string url)
    {
        if (Array.Exists(Schemes, scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
            return url;

        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? url : url[..hash];
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(url[(hash + 1)..]);
        if (file.Length == 0 && anchor.Length > 0)
            return SiteMap.Href(html.Page.Slug, html.Source, anchor);
        if (file.EndsWith(".md", StringComparison.Ordinal)
            && html.Site.ChapterNamed(Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file))) is { } chapter)
            return SiteMap.Href(html.Page.Slug, chapter, anchor);

        html.Bag.Error(
            "RG603", html.SpanOf(link), "The web pages cannot have this link.",
            "Link to a web address (`https://…`), to a chapter (`bosetting.md#helse`) or to a heading here (`#helse`).");
        return null;
    }
}
