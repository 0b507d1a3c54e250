using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>How a drawing becomes SVG.</summary>
/// <param name="IdPrefix">Prefix of the ids of title and description; unique in the page. Required where either is given.</param>
/// <param name="Title">Becomes the `title` element.</param>
/// <param name="AlternativeText">Becomes the `desc` element.</param>
/// <param name="Standalone">
/// True for a file of its own: namespace, size, colours and font written out. False inside a page: paints are classes
/// (<see cref="Palette.StyleSheet"/>), and the size is the page's affair.
/// </param>
/// <param name="CssClass">Further classes of the `svg` element inside a page.</param>
/// <param name="Portable">
/// For a standalone file that any machine may open: fonts of the usual systems are named as well, and every text has the
/// width it was measured to, whatever font it is set in.
/// </param>
/// <param name="Language">Tag of the language of all texts: `nb`.</param>
public sealed record SvgOptions(
    string? IdPrefix = null, string? Title = null, string? AlternativeText = null, bool Standalone = false,
    string? CssClass = null, bool Portable = false, string? Language = null)
{
    /// <summary>Of a standalone file.</summary>
    public ChartColours Colours { get; init; } = ChartColours.Program;
}

/// <summary>Writes a drawing as SVG with real text. The only place where chart text enters XML.</summary>
public static class SvgWriter
{
    // A name that ends in a digit is quoted inside the attribute, or Typst takes another face without a word.
    private const string FontFamily = "'Source Sans 3', 'Source Sans Pro', sans-serif";
    private const string PortableFontFamily =
        "'Source Sans 3', 'Source Sans Pro', 'Open Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    public static string Write(Drawing drawing, SvgOptions options)
    {
        var svg = new StringBuilder(256 + 110 * drawing.Shapes.Length);
        WriteStart(svg, drawing, options);
        WriteShapes(svg, drawing, options);
        return svg.Append("</svg>").ToString();
    }

    internal static void WriteShapes(StringBuilder svg, Drawing drawing, SvgOptions options)
    {
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case RectangleShape rectangle:
                    svg.Append("<rect");
                    Paint(svg, rectangle.Paint, "fill", options);
                    Number(svg, "x", rectangle.X);
                    Number(svg, "y", rectangle.Y);
                    Number(svg, "width", rectangle.Width);
                    Number(svg, "height", rectangle.Height);
                    svg.Append("/>");
                    break;
                case LineShape line:
                    svg.Append("<line");
                    Paint(svg, line.Paint, "stroke", options);
                    Number(svg, "x1", line.X1);
                    Number(svg, "y1", line.Y1);
                    Number(svg, "x2", line.X2);
                    Number(svg, "y2", line.Y2);
                    svg.Append("/>");
                    break;
                case PolylineShape polyline:
                    SvgLines.Polyline(svg, polyline, options);
                    break;
                case MarkShape mark:
                    SvgLines.Mark(svg, mark, options);
                    break;
                case TextShape text:
                    WriteText(svg, text, options);
                    break;
                case InsetShape inset:
                    svg.Append("<g transform=\"translate(").Append(Written(inset.X)).Append(' ').Append(Written(inset.Y)).Append(")\">\n");
                    WriteShapes(svg, inset.Drawing, options);
                    svg.Append("</g>");
                    break;
                default:
                    throw new UnreachableException($"A drawing holds an unknown shape, {shape.GetType().Name}.");
            }

            svg.Append('\n');
        }
    }

    private static void WriteText(StringBuilder svg, TextShape text, SvgOptions options)
    {
        svg.Append("<text");
        Paint(svg, text.Paint, "fill", options);
        Number(svg, "x", text.X);
        Number(svg, "y", text.Y);
        Number(svg, "font-size", text.Size);
        if (text.Bold)
            svg.Append(" font-weight=\"600\"");
        if (text.Anchor != TextAnchor.Start)
            svg.Append(" text-anchor=\"").Append(text.Anchor == TextAnchor.End ? "end" : "middle").Append('"');
        var width = options.Portable ? FontMetrics.Of(text.Bold).Measure(text.Text, text.Size) : 0;
        if (width > 0)
        {
            Number(svg, "textLength", width);
            svg.Append(" lengthAdjust=\"spacingAndGlyphs\"");
        }

        svg.Append('>');
        Escape(svg, text.Text);
        svg.Append("</text>");
    }

    private static void WriteStart(StringBuilder svg, Drawing drawing, SvgOptions options)
    {
        svg.Append("<svg");
        if (options.Standalone)
        {
            svg.Append(" xmlns=\"http://www.w3.org/2000/svg\"");
            Number(svg, "width", drawing.Width);
            Number(svg, "height", drawing.Height);
            svg.Append(" font-family=\"").Append(options.Portable ? PortableFontFamily : FontFamily).Append('"');
        }
        else
        {
            svg.Append(" class=\"chart");
            if (options.CssClass is { } more)
                Escape(svg.Append(' '), more);
            svg.Append('"');
        }

        svg.Append(" viewBox=\"0 0 ").Append(Written(drawing.Width)).Append(' ').Append(Written(drawing.Height)).Append('"');
        if (options.Language is { } language)
        {
            Escape(svg.Append(" xml:lang=\""), language);
            svg.Append('"');
        }

        if (options.Title is null && options.AlternativeText is null)
        {
            svg.Append(options.Standalone ? ">\n" : " aria-hidden=\"true\">\n");
            return;
        }

        var prefix = options.IdPrefix ?? throw new ArgumentException("A title or description needs an id prefix.", nameof(options));
        svg.Append(" role=\"img\" aria-labelledby=\"");
        if (options.Title is not null)
            Escape(svg, prefix + "-title");
        if (options.AlternativeText is not null)
            Escape(svg, (options.Title is null ? "" : " ") + prefix + "-desc");
        svg.Append("\">\n");
        Element(svg, "title", prefix, options.Title);
        Element(svg, "desc", prefix, options.AlternativeText);
    }

    internal static void Element(StringBuilder svg, string name, string prefix, string? text)
    {
        if (text is null)
            return;
        Escape(svg.Append('<').Append(name).Append(" id=\""), prefix);
        Escape(svg.Append('-').Append(name).Append("\">"), text);
        svg.Append("</").Append(name).Append(">\n");
    }

    internal static void Paint(StringBuilder svg, string paint, string property, SvgOptions options)
    {
        if (options.Standalone)
            svg.Append(' ').Append(property).Append("=\"").Append(options.Colours.ColourOf(paint)).Append('"');
        else
            svg.Append(" class=\"").Append(paint).Append('"');
    }

    internal static void Number(StringBuilder svg, string attribute, double value) =>
        svg.Append(' ').Append(attribute).Append("=\"").Append(Written(value)).Append('"');

    internal static string Written(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Escapes for text and attributes, and leaves out what XML 1.0 (§2.2) does not allow.</summary>
    private static void Escape(StringBuilder svg, string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': svg.Append("&amp;"); break;
                case '<': svg.Append("&lt;"); break;
                case '>': svg.Append("&gt;"); break;
                case '"': svg.Append("&quot;"); break;
                case < 0x20 and not ('\t' or '\n' or '\r'): break;
                case 0xFFFE or 0xFFFF or 0x7F: break;
                default: svg.Append(rune); break;
            }
        }
    }
}
