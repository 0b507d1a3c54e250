using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>A chapter as it is printed, drawn for a screen.</summary>
/// <param name="Shared">The letters of all pages, as SVG `defs`: they must stand in the same document as the pages.</param>
public sealed record PrintedChapter(ImmutableArray<PrintedPage> Pages, string Shared)
{
    private const string PageStart = "<g class=\"typst-page\" ";

    /// <summary>Null where the drawing is laid out in another way than by the Typst this was written for.</summary>
    internal static PrintedChapter? Of(TypstDrawing drawing)
    {
        var svg = Encoding.UTF8.GetString(drawing.Content.Span);
        var end = svg.LastIndexOf("</svg>", StringComparison.Ordinal);
        if (end < 0)
            return null;
        var parts = svg[..end].Split(PageStart);
        var from = parts[0].IndexOf("<defs", StringComparison.Ordinal);
        var to = parts[0].LastIndexOf("</defs>", StringComparison.Ordinal);
        var pages = parts.Skip(1).Select((page, index) => PrintedPage.Of(drawing.First + index, page)).OfType<PrintedPage>().ToImmutableArray();
        return from < 0 || to < from || pages.IsEmpty || pages.Length != parts.Length - 1 ? null : new PrintedChapter(pages, parts[0][from..to] + "</defs>");
    }
}

/// <param name="Number">Among all pages of the PDF, from 1.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Svg">What stands inside the page's `svg`.</param>
public sealed partial record PrintedPage(int Number, int Width, int Height, string Svg)
{
    /// <summary>Null where it is laid out in another way.</summary>
    internal static PrintedPage? Of(int number, string group)
    {
        var (start, end) = (Start().Match(group), group.LastIndexOf("</g>", StringComparison.Ordinal));
        if (!start.Success || end < start.Length)
            return null;
        int Points(string name) => int.Parse(start.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return new PrintedPage(number, Points("width"), Points("height"), Image().Replace(group[start.Length..end], Drawn));
    }

    /// <summary>
    /// A chart is an image in an image, which finds none of the report's fonts: it is drawn in the page itself. Other images stay.
    /// </summary>
    private static string Drawn(Match image)
    {
        var svg = Encoding.UTF8.GetString(Convert.FromBase64String(image.Groups["data"].Value));
        var root = Root().Match(svg);
        return root.Success
            ? $"<svg width=\"{image.Groups["width"].Value}\" height=\"{image.Groups["height"].Value}\" fill=\"#000\"{Size().Replace(root.Groups["attributes"].Value, "")}>{svg[root.Length..]}"
            : image.Value;
    }

    [GeneratedRegex("""^[^>]*data-page-width="(?<width>\d+)" data-page-height="(?<height>\d+)">""", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex("""<image [^>]*?width="(?<width>[0-9.]+)" height="(?<height>[0-9.]+)" xlink:href="data:image/svg\+xml;base64,(?<data>[^"]*)"[^>]*?(/>|></image>)""", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex("^<svg(?<attributes> [^>]*viewBox=[^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex(""" (xmlns|width|height)="[^"]*"(?=[ ]|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex Size();
}
