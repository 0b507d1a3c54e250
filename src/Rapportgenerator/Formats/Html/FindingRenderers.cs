using System.Globalization;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>Main findings: a highlighted box in the chapter, and all of them together on the front page.</summary>
internal static class FindingRenderers
{
    public static void Finding(HtmlRenderer html, FindingBlock finding)
    {
        html.Raw("<div class=\"finding\"").Id(finding.Id, finding).Raw(">\n<p class=\"finding-label\">")
            .Text(html.Words.MainFinding).Raw("</p>\n");
        Body(html, finding);
        html.Raw("</div>\n");
    }

    /// <summary>The chapters' titles stand one level below the heading the editor put before.</summary>
    public static void Findings(HtmlRenderer html, FindingsBlock findings)
    {
        var level = (html.LastHeadingLevel + 1).ToString(CultureInfo.InvariantCulture);
        html.Raw("<div class=\"findings\">\n");
        foreach (var chapter in findings.Chapters)
        {
            html.Raw("<h").Raw(level).Lang(chapter.Language).Raw("><a")
                .Attribute("href", SiteMap.Href(html.Page.Slug, chapter.Slug)).Raw(">")
                .Text(chapter.Title).Raw("</a></h").Raw(level).Raw(">\n<ul class=\"cards\"").Lang(chapter.Language).Raw(">\n");
            foreach (var finding in chapter.Findings)
            {
                html.Raw("<li class=\"finding\">\n")
                    .Repeat(chapter, () => Body(html, finding))
                    .Raw("</li>\n");
            }

            html.Raw("</ul>\n");
        }

        html.Raw("</div>\n");
    }

    private static void Body(HtmlRenderer html, FindingBlock finding)
    {
        if (finding.Number is { } number)
            html.Raw("<p class=\"finding-number\">").Number(number.Text, number.Id).Raw("</p>\n");
        html.Raw("<div class=\"finding-text\">\n").Children(finding).Raw("</div>\n");
    }
}
