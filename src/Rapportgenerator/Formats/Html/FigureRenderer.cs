using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Charts and tables with all a reader needs to judge them: title, question, base, notes, source, the numbers to read and to
/// download. A chart is drawn twice, for wide and for narrow pages; the style sheet shows one.
/// </summary>
internal static class FigureRenderer
{
    /// <summary>
    /// Drawing widths in CSS pixels: the text column's, and a phone's of 320 less its margins. The style sheet chooses, and
    /// stretches a drawing a little.
    /// </summary>
    private const double Wide = 700;
    private const double Narrow = 300;

    public static void Figure(HtmlRenderer html, FigureBlock block)
    {
        if (block.Figure.Chart is { } chart)
            Drawn(html, block, chart);
        else
            Tabled(html, block);
    }

    private static void Drawn(HtmlRenderer html, FigureBlock block, Chart chart)
    {
        var figure = block.Figure;
        var caption = block.ElementId + "-title";
        html.Raw("<figure class=\"figure\"").Id(block.ElementId, block).Attribute("aria-labelledby", caption)
            .Raw(">\n<figcaption class=\"heading\"><span").Id(caption, block).Raw(">");
        Title(html, block);
        html.Raw("</span>");
        Permalink.Figure(html, block);

        html.Raw("</figcaption>\n");
        if (html.Fragment is { } fragment)
            html.Raw(fragment.Drawing(block, chart)).Raw("\n");
        else
            Drawings(html, figure, chart);
        Facts(html, block);
        html.Raw("<div class=\"parts\">\n<details>\n<summary>").Text(html.Words.ShowNumbers);
        Which(html, block);
        html.Raw("</summary>\n");
        FigureTableRenderer.Table(html, block);
        html.Raw("</details>\n");
        Downloads(html, block);
        html.Raw("</div>\n</figure>\n");
    }

    /// <summary>One alternative text for both: what stands inside an image has no part in the page's reading order.</summary>
    private static void Drawings(HtmlRenderer html, Figure figure, Chart chart) =>
        html.Raw("<div class=\"drawing\" role=\"img\"").Attribute("aria-label", figure.AlternativeText)
            .Raw(">\n<div class=\"wide\">").Raw(SvgWriter.Write(chart.Draw(Wide), new SvgOptions()))
            .Raw("</div>\n<div class=\"narrow\">").Raw(SvgWriter.Write(chart.Draw(Narrow), new SvgOptions()))
            .Raw("</div>\n</div>\n");

    private static void Tabled(HtmlRenderer html, FigureBlock block)
    {
        html.Raw("<div class=\"figure table\"").Id(block.ElementId, block).Raw(">\n");
        Permalink.Figure(html, block);
        FigureTableRenderer.Table(html, block);
        Facts(html, block);
        Downloads(html, block);
        html.Raw("</div>\n");
    }

    public static void Title(HtmlRenderer html, FigureBlock block) =>
        html.Raw("<span class=\"label\">").Text(block.Label).Raw(".</span> ").Text(block.Figure.Title);

    private static void Facts(HtmlRenderer html, FigureBlock block)
    {
        html.Raw("<div class=\"facts\">\n");
        foreach (var (word, text) in block.Figure.Details)
            html.Raw("<p><span class=\"fact\">").Text(word).Raw(":</span> ").Text(text).Raw("</p>\n");
        FigureNumbersLink.Write(html, block);
        html.Raw("</div>\n");
    }

    /// <summary>Each link says by itself that it downloads, so the word before them is for the eye.</summary>
    private static void Downloads(HtmlRenderer html, FigureBlock block) =>
        html.Raw("<div class=\"download\">\n<span aria-hidden=\"true\">").Text(html.Words.Download).Raw("</span>\n")
            .Raw(FigureDownloads.List(block, block.Label, html.Words)).Raw("</div>\n");

    /// <summary>Links with one text and many targets tell listeners which figure they belong to.</summary>
    internal static void Which(HtmlRenderer html, FigureBlock block) =>
        html.Raw("<span class=\"visually-hidden\">: ").Text(block.Label).Raw("</span>");
}
