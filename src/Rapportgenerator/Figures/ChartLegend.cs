using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>One kind of bar or segment in a chart of several.</summary>
/// <param name="Mark">What shows it where that is no bar.</param>
public sealed record ChartSeries(string Label, string Paint, string? Note = null, MarkKind? Mark = null);

/// <summary>The key to the colours, in the order of the bars, wrapped into rows.</summary>
internal static class ChartLegend
{
    private const double Size = 13;
    private const double Swatch = 12;
    private const double TextGap = 6;
    private const double ItemGap = 18;
    private const double LineHeight = 19;
    private const double GapBelow = 12;

    /// <summary>Draws the legend at the top: over the plot where it takes two rows there, else over the whole width.</summary>
    /// <returns>The height it takes, with the gap below it.</returns>
    public static double Draw(ChartCanvas canvas, ImmutableArray<ChartSeries> series, double plotLeft)
    {
        var left = plotLeft;
        var rows = Arrange(series, canvas.Width - left);
        if (left > 0 && rows.Sum(row => row.Lines) > 2)
            (left, rows) = (0, Arrange(series, canvas.Width));
        var top = 0.0;
        foreach (var row in rows)
        {
            foreach (var item in row.Items)
            {
                var middle = top + LineHeight / 2;
                if (item.Mark is { } mark)
                    canvas.Add(new MarkShape(left + item.X + Swatch / 2, middle, mark, item.Paint));
                else
                    canvas.Bar(left + item.X, middle - Swatch / 2, Swatch, Swatch, item.Paint);
                foreach (var line in item.Lines)
                {
                    canvas.Text(left + item.X + Swatch + TextGap, ChartCanvas.Baseline(middle, Size), line, Size);
                    middle += LineHeight;
                }
            }

            top += row.Lines * LineHeight;
        }

        return top + GapBelow;
    }

    private static List<Row> Arrange(ImmutableArray<ChartSeries> series, double width)
    {
        var rows = new List<Row>();
        var x = double.PositiveInfinity;
        foreach (var one in series)
        {
            var label = one.Note is null ? one.Label : $"{one.Label} ({one.Note})";
            var lines = TextFlow.Wrap(label, width - Swatch - TextGap, Size);
            var itemWidth = Swatch + TextGap + lines.Max(line => FontMetrics.Regular.Measure(line, Size));
            if (x + itemWidth > width)
            {
                rows.Add(new Row());
                x = 0;
            }

            rows[^1].Items.Add((x, one.Paint, one.Mark, lines));
            x += itemWidth + ItemGap;
        }

        return rows;
    }

    private sealed class Row
    {
        public List<(double X, string Paint, MarkKind? Mark, ImmutableArray<string> Lines)> Items { get; } = [];

        public int Lines => Items.Max(item => item.Lines.Length);
    }
}
