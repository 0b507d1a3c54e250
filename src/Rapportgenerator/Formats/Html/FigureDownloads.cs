using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// The files of a figure or table: its numbers, and a chart's pictures. Those who see the links read the types of file;
/// those who listen hear of which figure, too: «Last ned Figur 4 som CSV».
/// </summary>
internal static class FigureDownloads
{
    /// <param name="label">«Figur 4», in the language of <paramref name="words"/>.</param>
    public static string List(FigureBlock block, string label, Wording words)
    {
        var before = string.Format(CultureInfo.InvariantCulture, words.DownloadAs, label);
        var html = new StringBuilder("<ul class=\"files\">\n");
        Link(html, block.DataFile, before, "CSV");
        if (!block.Figure.IsTable)
        {
            Link(html, block.SvgFile, before, "SVG");
            Link(html, block.PngFile, before, "PNG");
        }

        return html.Append("</ul>\n").ToString();
    }

    private static void Link(StringBuilder html, string file, string before, string type)
    {
        HtmlText.Append(html.Append("<li><a download href=\""), file);
        HtmlText.Append(html.Append("\"><span class=\"visually-hidden\">"), before);
        html.Append(" </span>").Append(type).Append("</a></li>\n");
    }
}
