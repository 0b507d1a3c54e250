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
        svg.Append(line.Dash switch
        {
            LineDash.Dashed => " stroke-dasharray=\"8 4\"",
            LineDash.Dotted => " stroke-dasharray=\"2 4\"",
            LineDash.DashDotted => " stroke-dasharray=\"9 4 2 4\"",
            _ => "",
        });
        Points(svg, line.Points);
        svg.Append("/>");
    }

    public static void Mark(StringBuilder svg, MarkShape mark, SvgOptions options)
    {
        var (x, y, r) = (mark.X, mark.Y, MarkShape.Radius);
        if (mark.Kind == MarkKind.Circle)
        {
            svg.Append("<circle");
            SvgWriter.Paint(svg, mark.Paint, "fill", options);
            SvgWriter.Number(svg, "cx", x);
            SvgWriter.Number(svg, "cy", y);
            // A disc looks larger than a square of the same reach.
            SvgWriter.Number(svg, "r", 0.85 * r);
            svg.Append("/>");
            return;
        }

        svg.Append("<polygon");
        SvgWriter.Paint(svg, mark.Paint, "fill", options);
        var half = 0.78 * r;
        Points(svg, mark.Kind switch
        {
            MarkKind.Square => [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)],
            MarkKind.Triangle => [(x, y - r), (x + r, y + half), (x - r, y + half)],
            MarkKind.InvertedTriangle => [(x, y + r), (x + r, y - half), (x - r, y - half)],
            MarkKind.Cross => Cross(x, y, 0.95 * r, 0.3 * r),
            MarkKind.Upright => Upright(x, y, 0.3 * r, MarkShape.UprightReach),
            _ => [(x, y - r), (x + r, y), (x, y + r), (x - r, y)],
        });
        svg.Append("/>");
    }

    /// <summary>A plus turned by an eighth, its arms twice <paramref name="half"/> thick.</summary>
    private static (double, double)[] Cross(double x, double y, double reach, double half)
    {
        (double X, double Y)[] plus =
        [
            (-half, -reach), (half, -reach), (half, -half), (reach, -half), (reach, half), (half, half),
            (half, reach), (-half, reach), (-half, half), (-reach, half), (-reach, -half), (-half, -half),
        ];
        var turn = Math.Sqrt(0.5);
        return [.. plus.Select(point => (x + turn * (point.X - point.Y), y + turn * (point.X + point.Y)))];
    }

    private static (double, double)[] Upright(double x, double y, double half, double reach) =>
        [(x - half, y - reach), (x + half, y - reach), (x + half, y + reach), (x - half, y + reach)];

    private static void Points(StringBuilder svg, IEnumerable<(double X, double Y)> points)
    {
        svg.Append(" points=\"");
        svg.AppendJoin(' ', points.Select(point => $"{SvgWriter.Written(point.X)},{SvgWriter.Written(point.Y)}"));
        svg.Append('"');
    }
}
