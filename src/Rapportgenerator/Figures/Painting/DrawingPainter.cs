using System.Collections.Immutable;
using System.Diagnostics;
using SkiaSharp;

namespace Rapportgenerator.Figures.Painting;

/// <summary>Paints a drawing's shapes as <see cref="SvgWriter"/> writes them: the same colours, dashes and marks.</summary>
internal sealed class DrawingPainter(SKCanvas canvas, PictureFonts fonts, ChartColours colours)
{
    public void Paint(Drawing drawing)
    {
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case RectangleShape rectangle:
                    using (var fill = Fill(rectangle.Paint))
                        canvas.DrawRect((float)rectangle.X, (float)rectangle.Y, (float)rectangle.Width, (float)rectangle.Height, fill);
                    break;
                case LineShape line:
                    using (var stroke = Stroke(line.Paint, 1))
                        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, stroke);
                    break;
                case PolylineShape polyline:
                    Polyline(polyline);
                    break;
                case MarkShape mark:
                    Mark(mark);
                    break;
                case TextShape text:
                    Text(text);
                    break;
                case InsetShape inset:
                    canvas.Save();
                    canvas.Translate((float)inset.X, (float)inset.Y);
                    Paint(inset.Drawing);
                    canvas.Restore();
                    break;
                default:
                    throw new UnreachableException($"A drawing holds an unknown shape, {shape.GetType().Name}.");
            }
        }
    }

    private void Polyline(PolylineShape line)
    {
        using var path = Path(line.Points, isClosed: false);
        using var stroke = Stroke(Palette.LineOf(line.Paint), PolylineShape.StrokeWidth);
        stroke.StrokeJoin = SKStrokeJoin.Round;
        using var dash = line.DashLengths is { Length: > 0 } lengths
            ? SKPathEffect.CreateDash([.. lengths.Select(length => (float)length)], 0)
            : null;
        stroke.PathEffect = dash;
        canvas.DrawPath(path, stroke);
    }

    private void Mark(MarkShape mark)
    {
        using var fill = Fill(mark.Paint);
        if (mark.Kind == MarkKind.Circle)
        {
            canvas.DrawCircle((float)mark.X, (float)mark.Y, (float)MarkShape.CircleRadius, fill);
            return;
        }

        using var path = Path(mark.Corners, isClosed: true);
        canvas.DrawPath(path, fill);
    }

    private void Text(TextShape text)
    {
        using var font = fonts.Of(text.Bold, text.Size);
        using var fill = Fill(text.Paint);
        var width = FontMetrics.Of(text.Bold).Measure(text.Text, text.Size);
        var left = text.X - (text.Anchor == TextAnchor.End ? width : text.Anchor == TextAnchor.Middle ? width / 2 : 0);
        canvas.DrawText(text.Text, (float)left, (float)text.Y, SKTextAlign.Left, font, fill);
    }

    private static SKPath Path(ImmutableArray<(double X, double Y)> points, bool isClosed)
    {
        using var path = new SKPathBuilder();
        path.AddPoly([.. points.Select(point => new SKPoint((float)point.X, (float)point.Y))], isClosed);
        return path.Detach();
    }

    private SKPaint Fill(string paint) => new() { Color = SKColor.Parse(colours.ColourOf(paint)), IsAntialias = true };

    private SKPaint Stroke(string paint, double width)
    {
        var stroke = Fill(paint);
        stroke.IsStroke = true;
        stroke.StrokeWidth = (float)width;
        return stroke;
    }
}
