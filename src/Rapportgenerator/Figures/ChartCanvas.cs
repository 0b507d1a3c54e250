using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>Collects a chart's shapes, and holds the measures all charts share. Lengths in drawing units.</summary>
internal sealed class ChartCanvas(double width)
{
    public const double LabelSize = 14;
    public const double ValueSize = 14;
    public const double NoteSize = 12.5;
    public const double TickSize = 12;

    /// <summary>From this width on, labels stand beside the bars; in a narrower drawing above them.</summary>
    public const double WideFrom = 520;

    private const double Frame = 1.25;
    private readonly ImmutableArray<Shape>.Builder shapes = ImmutableArray.CreateBuilder<Shape>();

    public double Width { get; } = width;

    public void Rectangle(double x, double y, double width, double height, string paint) =>
        shapes.Add(new RectangleShape(x, y, width, height, paint));

    /// <summary>A bar, a part of one, or a legend's swatch: filled, or framed where it is muted and large enough.</summary>
    public void Bar(double x, double y, double width, double height, string paint)
    {
        Rectangle(x, y, width, height, paint);
        if (paint == Palette.Muted && width > 4 * Frame)
            Rectangle(x + Frame, y + Frame, width - 2 * Frame, height - 2 * Frame, Palette.Inside);
    }

    public void Line(double x1, double y1, double x2, double y2, string paint) =>
        shapes.Add(new LineShape(x1, y1, x2, y2, paint));

    public void Add(Shape shape) => shapes.Add(shape);

    public void Text(
        double x, double baseline, string text, double size, string paint = "text", bool bold = false,
        TextAnchor anchor = TextAnchor.Start) =>
        shapes.Add(new TextShape(x, baseline, text, size, bold, anchor, paint));

    public Drawing Finish(double height) => new(Width, Math.Ceiling(height), shapes.ToImmutable());

    /// <summary>The baseline that centres capitals and figures (0.66 em high in the font) on <paramref name="middle"/>.</summary>
    public static double Baseline(double middle, double size) => middle + 0.33 * size;

    /// <summary>
    /// Draws tick labels below a plot, and grid lines through it. Ticks that would touch are thinned evenly; the outer
    /// ones move in where they would leave the drawing.
    /// </summary>
    /// <returns>The height the tick labels take.</returns>
    public double Axis(ChartAxis axis, double left, double plotWidth, double top, double bottom, bool grid)
    {
        var widest = 0.0;
        foreach (var tick in axis.Ticks)
            widest = Math.Max(widest, FontMetrics.Regular.Measure(tick.Text, TickSize));
        var last = axis.Ticks.Length - 1;
        var stride = 1;
        // One and a half: an outer label that has moved in comes half its width nearer to the next.
        while (stride < last && (last % stride != 0 || plotWidth * stride / last < 1.5 * widest + 10))
            stride++;
        for (var i = 0; i <= last; i += stride)
        {
            var tick = axis.Ticks[i];
            var x = left + plotWidth * tick.At / axis.Maximum;
            if (grid)
                Line(x, top, x, bottom, i == 0 ? "axis" : "grid");
            var half = FontMetrics.Regular.Measure(tick.Text, TickSize) / 2;
            var (at, anchor) = x - half < 0 ? (0, TextAnchor.Start)
                : x + half > Width ? (Width, TextAnchor.End) : (x, TextAnchor.Middle);
            Text(at, bottom + 16, tick.Text, TickSize, "muted", anchor: anchor);
        }

        return 20;
    }
}
