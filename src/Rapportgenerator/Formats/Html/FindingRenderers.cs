using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Main findings as cards: the number large, the first sentence as a headline, the rest plain. They stand in the chapter, those
/// that follow each other side by side, and all of them together on the front page.
/// </summary>
internal static class FindingRenderers
{
    public static void Finding(HtmlRenderer html, FindingBlock finding)
    {
        if (!IsFinding(finding, -1))
            html.Raw("<div class=\"finding-group\">\n<p class=\"finding-label\">").Text(html.Words.MainFinding).Raw("</p>\n<ul class=\"cards\">\n");
        html.Raw("<li class=\"finding\"").Id(finding.Id, finding).Raw(">\n");
        Body(html, finding);
        html.Raw("</li>\n");
        if (!IsFinding(finding, 1))
            html.Raw("</ul>\n</div>\n");
    }

    /// <summary>Whether the block stands in a list that the one before it began.</summary>
    public static bool Continues(Block block) => block is FindingBlock finding && IsFinding(finding, -1);

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
        html.Raw("<div class=\"finding-text\">\n");
        for (var i = 0; i < finding.Count; i++)
        {
            if (i == 0 && finding[i] is ParagraphBlock { Inline: { } first })
                Opening(html, first);
            else
                html.Render(finding[i]);
        }

        html.Raw("</div>\n");
    }

    /// <summary>A paragraph whose first sentence is set apart. The sentence ends within a run of words, or after a part of another kind.</summary>
    private static void Opening(HtmlRenderer html, ContainerInline paragraph)
    {
        var left = SentenceSplitter.Ends(PlainText.Of(paragraph))[0];
        html.Raw("<p><strong class=\"headline\">");
        for (var inline = paragraph.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            var length = LengthOf(inline);
            if (left > 0 && left < length && inline is LiteralInline words)
            {
                html.Text(words.Content.AsSpan()[..left]).Raw("</strong>").Text(words.Content.AsSpan()[left..]);
            }
            else
            {
                html.Render(inline);
                if (left > 0 && left <= length)
                    html.Raw("</strong>");
            }

            left -= length;
        }

        html.Raw(left > 0 ? "</strong></p>\n" : "</p>\n");
    }

    private static int LengthOf(Inline inline) =>
        PlainText.OfPart(inline).Length + (inline is ContainerInline container ? PlainText.Of(container).Length : 0);

    private static bool IsFinding(FindingBlock finding, int step)
    {
        var around = finding.Parent!;
        var at = around.IndexOf(finding) + step;
        return at >= 0 && at < around.Count && around[at] is FindingBlock;
    }
}
