using System.Globalization;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// «Tallene bak tabellen»: the way by keyboard from a figure to its numbers' rows, which its cells spare the tab key. A figure of
/// several years has a page for each.
/// </summary>
internal static class FigureNumbersLink
{
    public static void Write(HtmlRenderer html, FigureBlock block)
    {
        if (html.Site.Numbers is not { } numbers)
            return;
        var words = NumberPageWords.Of(html.Language.Code);
        html.Raw("<p class=\"behind\">");
        var figure = block.Figure;
        var isFirst = true;
        foreach (var tabulation in figure.Earlier.Add(figure.Tabulation))
        {
            if (numbers.PageOf(tabulation) is not { } page)
                continue;
            html.Raw(isFirst ? "<a" : " · <a").Attribute("href", SiteMap.Href(html.Page.Slug, page.Slug)).Raw(">")
                .Text(figure.IsTable ? words.BehindTable : words.BehindFigure);
            if (!figure.Earlier.IsEmpty)
                html.Text(string.Create(CultureInfo.InvariantCulture, $", {tabulation.Year}"));
            FigureRenderer.Which(html, block);
            html.Raw("</a>");
            isFirst = false;
        }

        html.Raw("</p>\n");
    }
}
