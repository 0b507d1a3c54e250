using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>The room of a line chart's lines.</summary>
/// <param name="Maximum">The value at the top.</param>
internal sealed record Plot(double Left, double Width, double Top, double Height, ImmutableArray<int> Years, double Maximum)
{
    /// <summary>The survey years are as far apart as the years are.</summary>
    public double XOf(int year) => Left + Width * (Years[year] - Years[0]) / (Years[^1] - Years[0]);

    public double YOf(double value) => Top + Height * (1 - Math.Clamp(value / Maximum, 0, 1));
}

/// <summary>
/// Numbers at the points of a chart of three years or more, the last one apart, which stands with the name: above the point
/// or below it, where they touch neither line nor number; the first of a line before those between.
/// </summary>
internal sealed class TrendNumbers(ChartCanvas canvas, Plot plot, ImmutableArray<TrendChartLine> lines)
{
    private const double Size = 12.5;
    private readonly List<Box> taken = [];

    public void Draw()
    {
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Points.Length; i++)
            {
                if (line.Points[i].Value is { } value)
                    taken.Add(Around(plot.XOf(i), plot.YOf(value)));
            }
        }

        foreach (var line in lines)
            Number(line, line.Points.TakeWhile(point => point.Value is null).Count());
        foreach (var line in lines)
        {
            for (var i = 1; i + 1 < line.Points.Length; i++)
                Number(line, i);
        }
    }

    private readonly HashSet<(TrendChartLine, int)> done = [];

    private void Number(TrendChartLine line, int at)
    {
        if (at + 1 >= line.Points.Length || line.Points[at].Value is not { } value || !done.Add((line, at)))
            return;
        var text = line.Points[at].Text;
        var (x, y, width) = (plot.XOf(at), plot.YOf(value), FontMetrics.SemiBold.Measure(text, Size));
        // The first number begins at the axis, so as not to cover its labels.
        var from = at == 0 ? x - MarkShape.Radius : x - width / 2;
        foreach (var baseline in (double[])[y - MarkShape.Radius - 4, y + MarkShape.Radius + 3 + FontMetrics.Ascent * Size])
        {
            var box = new Box(from, baseline - FontMetrics.Ascent * Size, from + width, baseline + FontMetrics.Descent * Size);
            if (box.Top < plot.Top - 12 || box.Bottom > plot.YOf(0) || taken.Exists(box.Touches) || lines.Any(other => Crosses(other, box)))
                continue;
            taken.Add(box);
            canvas.Text(from, baseline, text, Size, bold: true);
            return;
        }
    }

    private bool Crosses(TrendChartLine line, Box box)
    {
        for (var i = 0; i + 1 < line.Points.Length; i++)
        {
            if (line.Points[i].Value is not { } first || line.Points[i + 1].Value is not { } second)
                continue;
            var (x1, y1, x2, y2) = (plot.XOf(i), plot.YOf(first), plot.XOf(i + 1), plot.YOf(second));
            var (from, to) = (Math.Max(x1, box.Left), Math.Min(x2, box.Right));
            if (from >= to)
                continue;
            double At(double x) => y1 + (y2 - y1) * (x - x1) / (x2 - x1);
            if (Math.Min(At(from), At(to)) < box.Bottom && Math.Max(At(from), At(to)) > box.Top)
                return true;
        }

        return false;
    }

    private static Box Around(double x, double y) =>
        new(x - MarkShape.Radius, y - MarkShape.Radius, x + MarkShape.Radius, y + MarkShape.Radius);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
