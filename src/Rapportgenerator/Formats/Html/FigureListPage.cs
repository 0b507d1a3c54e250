using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The page that lists every figure and every table, with their files to download.</summary>
internal static class FigureListPage
{
    public static string Heading(SiteMap site) =>
        "<h1>" + HtmlText.Escape(site.Document.Language.Words.FiguresAndTables) + "</h1>\n";

    public static string Content(SiteMap site)
    {
        var words = site.Document.Language.Words;
        var html = new StringBuilder();
        Section(html, site, words, tables: false);
        Section(html, site, words, tables: true);
        return html.ToString();
    }

    private static void Section(StringBuilder html, SiteMap site, Wording words, bool tables)
    {
        var figures = site.Document.Figures.Where(block => block.Figure.IsTable == tables).ToArray();
        if (figures.Length == 0)
            return;
        html.Append(Permalink.Section(tables ? "tables" : "figures", tables ? words.ListOfTables : words.ListOfFigures, site.Document.Language)).Append("<ul class=\"figure-list\">\n");
        foreach (var block in figures)
        {
            var label = block.LabelIn(site.Document.Language);
            html.Append("<li><a href=\"")
                .Append(HtmlText.Escape(SiteMap.Href(site.FiguresSlug, block.Chapter, block.ElementId)))
                .Append("\"><span class=\"label\">").Append(HtmlText.Escape(label)).Append(".</span> <span")
                .Append(HtmlText.Lang(block.Figure.Language, site.Document.Language)).Append('>').Append(HtmlText.Escape(block.Figure.Title))
                .Append("</span></a>\n").Append(FigureDownloads.List(block, label, words)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }
}
