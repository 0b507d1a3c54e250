using System.Collections.Frozen;
using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>
/// A drawing for a page whose style sheet we do not know: one for phones and wide windows alike, on a white ground, with
/// colours, sizes and places both as attributes, which a strict content security policy leaves alone, and as style of each
/// element, which a style sheet does not override unless it says `!important`.
/// </summary>
public static class PastedSvg
{
    /// <summary>
    /// Of the drawing with its margin, in CSS pixels: a phone's 320 less its margins shrinks letters of 14 to 11, and
    /// <see cref="Widest"/> makes them 19.
    /// </summary>
    private const double Width = 360;
    private const double Widest = 480;
    private const double Margin = 8;
    private const string FontFamily = "'Source Sans 3','Source Sans Pro',Arial,Helvetica,sans-serif";

    /// <summary>Shapes whose place and form are attributes that `all` leaves alone, or are among <see cref="Measures"/>.</summary>
    private static readonly FrozenSet<string> Resettable = new[] { "rect", "line", "polyline", "polygon", "circle", "text" }.ToFrozenSet();

    /// <summary>Attributes that are properties of style sheets as well (SVG 2, presentation attributes).</summary>
    private static readonly FrozenSet<string> Properties = new[]
    {
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray",
        "stroke-opacity", "opacity", "font-family", "font-weight", "text-anchor", "dominant-baseline",
    }.ToFrozenSet();

    /// <summary>Those that a style sheet wants with a unit.</summary>
    private static readonly FrozenDictionary<string, string[]> Measures = new Dictionary<string, string[]>
    {
        ["rect"] = ["x", "y", "width", "height", "rx", "ry"],
        ["circle"] = ["cx", "cy", "r"],
        ["text"] = ["font-size"],
    }.ToFrozenDictionary();

    /// <param name="idPrefix">Of the ids of title and description; unique in every page the drawing may be pasted into.</param>
    /// <param name="title">Short: browsers show it where the pointer rests.</param>
    public static string Write(Chart chart, string idPrefix, string title, string alternativeText, ChartColours colours)
    {
        var drawing = chart.Draw(Width - 2 * Margin);
        var shapes = new StringBuilder(256 + 160 * drawing.Shapes.Length);
        SvgWriter.WriteShapes(shapes, drawing, new SvgOptions(Standalone: true, Portable: true) { Colours = colours });

        var height = SvgWriter.Written(drawing.Height + 2 * Margin);
        var frame = $"x=\"-{SvgWriter.Written(Margin)}\" y=\"-{SvgWriter.Written(Margin)}\" width=\"{SvgWriter.Written(Width)}\" height=\"{height}\"";
        var svg = new StringBuilder(2 * shapes.Length);
        // Without the style, the height keeps a wide page from blowing the drawing up, and a narrow one shrinks it.
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"").Append(idPrefix).Append("-title ")
            .Append(idPrefix).Append("-desc\" width=\"100%\" height=\"").Append(height).Append("\" viewBox=\"-")
            .Append(SvgWriter.Written(Margin)).Append(" -").Append(SvgWriter.Written(Margin)).Append(' ')
            .Append(SvgWriter.Written(Width)).Append(' ').Append(height)
            .Append("\" preserveAspectRatio=\"xMinYMin meet\" style=\"all:initial;display:block;width:100%;max-width:")
            .Append(SvgWriter.Written(Widest)).Append("px;height:auto\">\n");
        SvgWriter.Element(svg, "title", idPrefix, title);
        SvgWriter.Element(svg, "desc", idPrefix, alternativeText);
        Style(svg, $"<rect fill=\"#ffffff\" {frame}/>\n{shapes}");
        return svg.Append("</svg>").ToString();
    }

    /// <summary>Copies shapes as <see cref="SvgWriter"/> writes them, each with what its attributes say as style too.</summary>
    private static void Style(StringBuilder svg, ReadOnlySpan<char> shapes)
    {
        while (shapes.IndexOf('<') is var start and >= 0)
        {
            var length = shapes[start..].IndexOf('>');
            var tag = shapes.Slice(start, length);
            svg.Append(shapes[..start]);
            if (tag[1] == '/')
                svg.Append(tag);
            else
                Tag(svg, tag);
            shapes = shapes[(start + length)..];
        }

        svg.Append(shapes);
    }

    /// <param name="tag">From `&lt;` to before `>`.</param>
    private static void Tag(StringBuilder svg, ReadOnlySpan<char> tag)
    {
        var isEmpty = tag[^1] == '/';
        if (isEmpty)
            tag = tag[..^1];
        var nameEnd = tag.IndexOf(' ');
        var name = (nameEnd < 0 ? tag[1..] : tag[1..nameEnd]).ToString();
        svg.Append(tag);
        if (name == "text")
            svg.Append(" font-family=\"").Append(FontFamily).Append('"');

        svg.Append(" style=\"");
        if (Resettable.Contains(name) && !tag.Contains(" transform=", StringComparison.Ordinal))
            svg.Append("all:initial;");
        if (name == "text")
            svg.Append("font-family:").Append(FontFamily).Append(";forced-color-adjust:none;");
        var measures = Measures.GetValueOrDefault(name, []);
        while (tag.IndexOf('"') is var opening and >= 0)
        {
            var attribute = tag[(tag[..opening].LastIndexOf(' ') + 1)..(opening - 1)].ToString();
            var closing = opening + 1 + tag[(opening + 1)..].IndexOf('"');
            var value = tag[(opening + 1)..closing];
            if (Properties.Contains(attribute))
                svg.Append(attribute).Append(':').Append(value).Append(';');
            else if (Array.IndexOf(measures, attribute) >= 0)
                svg.Append(attribute).Append(':').Append(value).Append("px;");
            tag = tag[(closing + 1)..];
        }

        // The last declaration needs no sign after it.
        if (svg[^1] == ';')
            svg.Length--;
        svg.Append(isEmpty ? "\"/" : "\"");
    }
}
