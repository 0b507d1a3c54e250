using System.Globalization;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>The list of numbers: a table a chapter, and a line a figure. Each row can be linked to by the number's id.</summary>
internal static class NumberIndexRenderer
{
    public static void Index(HtmlRenderer html, NumberIndexBlock index)
    {
        var level = html.LastHeadingLevel + 1;
        void Heading(string id, string text) => Permalink.Heading(html, level, id, text, () =>
            html.Raw("<h").Raw(level).Id(id, index).Raw(">").Text(text).Raw("</h").Raw(level).Raw(">\n"));

        Heading("numbers-text", html.Words.NumbersInText);
        foreach (var (place, chapter) in index.Chapters.Index())
            Numbers(html, index, chapter, "numbers-" + (place + 1).ToString(CultureInfo.InvariantCulture));
        Heading("numbers-figures", html.Words.NumbersInFigures);
        Figures(html, index);
    }

    private static void Numbers(HtmlRenderer html, NumberIndexBlock index, IndexedChapter chapter, string caption)
    {
        html.Raw("<div class=\"scroll prose-table\" role=\"group\" tabindex=\"0\"").Attribute("aria-labelledby", caption)
            .Raw(">\n<table class=\"number-index\">\n<caption").Id(caption, index).Raw("><span>").Text(chapter.Number is null ? "" : chapter.Number + " ")
            .Raw("<span").Lang(chapter.Language).Raw(">").Text(chapter.Title).Raw("</span></span></caption>\n<thead>\n<tr>");
        foreach (var head in new[] { html.Words.PrintedAs, html.Words.ExactNumber, html.Words.WhatNumber })
            html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        html.Raw("</tr>\n</thead>\n<tbody>\n");
        var words = NumberPageWords.Of(html.Language.Code);
        foreach (var number in chapter.Numbers)
        {
            html.Raw("<tr").Id(number.ElementId, index).Raw("><th scope=\"row\">").Text(string.Join("; ", number.Texts))
                .Raw("</th><td>").Text(number.Exact).Raw("</td><td>").Text(number.What).Raw(" <code>").Text(number.Id.Text).Raw("</code>");
            // A computed number's own row is here; that of its first part would be another number's.
            if (number.Id.Derivation is null && html.Site.Numbers?.InCell(number.Id) is { } all)
            {
                html.Raw(" <a class=\"behind\" href=\"").Raw(all).Raw("\">").Text(words.SeeAll)
                    .Raw("<span class=\"visually-hidden\">: ").Text(number.Id.Text).Raw("</span></a>");
            }

            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n</table>\n</div>\n");
    }

    private static void Figures(HtmlRenderer html, NumberIndexBlock index)
    {
        html.Raw("<table class=\"number-index\" aria-labelledby=\"numbers-figures\">\n<thead>\n<tr><th scope=\"col\">").Text(html.Words.FiguresAndTables)
            .Raw("</th><th scope=\"col\">").Text(html.Words.NumbersBeginWith).Raw("</th></tr>\n</thead>\n<tbody>\n");
        foreach (var figure in index.Figures)
        {
            html.Raw("<tr><th scope=\"row\"><a").Attribute("href", SiteMap.Href(html.Page.Slug, figure.Chapter, figure.ElementId))
                .Raw(">").Text(figure.Label).Raw("</a></th><td>");
            foreach (var (place, tabulation) in figure.Tabulations.Index())
            {
                html.Raw(place == 0 ? "" : ", ");
                if (html.Site.Numbers?.PageOf(tabulation) is { } page)
                    html.Raw("<a").Attribute("href", SiteMap.Href(html.Page.Slug, page.Slug)).Raw("><code>").Text(tabulation).Raw("</code></a>");
                else
                    html.Raw("<code>").Text(tabulation).Raw("</code>");
            }

            html.Raw("</td></tr>\n");
        }

        html.Raw("</tbody>\n</table>\n");
    }
}
