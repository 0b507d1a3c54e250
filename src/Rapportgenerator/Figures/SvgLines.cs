using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>The shapes of a line chart as SVG.</summary>
internal static class SvgLines
{
    public static void Polyline(StringBuilder svg, PolylineShape line, SvgOptions options)
    {
        svg.Append("<polyline");
        SvgWriter.Paint(svg, Palette.LineOf(line.Paint), "stroke", options);
        svg.Append(" fill=\"none\" stroke-linejoin=\"round\"");
        SvgWriter.Number(svg, "stroke-width", PolylineShape.StrokeWidth);
        if (line.DashLengths is { Length: > 0 } dashes)
            svg.Append(" stroke-dasharray=\"").AppendJoin(' ', dashes.Select(SvgWriter.Written)).Append('"');
        Points(svg, line.Points);
        svg.Append("/>");
    }

    public static void Mark(StringBuilder svg, MarkShape mark, SvgOptions options)
    {
        if (mark.Kind == MarkKind.Circle)
        {
            svg.Append("<circle");
            SvgWriter.Paint(svg, mark.Paint, "fill", options);
            SvgWriter.Number(svg, "cx", mark.X);
            SvgWriter.Number(svg, "cy", mark.Y);
            SvgWriter.Number(svg, "r", MarkShape.CircleRadius);
            svg.Append("/>");
            return;
        }

        svg.Append("<polygon");
        SvgWriter.Paint(svg, mark.Paint, "fill", options);
        Points(svg, mark.Corners);
        svg.Append("/>");
    }

    private static void Points(StringBuilder svg, IEnumerable<(double X, double Y)> points)
    {
        svg.Append(" points=\"");
        svg.AppendJoin(' ', points.Select(point => $"{SvgWriter.Written(point.X)},{SvgWriter.Written(point.Y)}"));
        svg.Append('"');
    }
}
