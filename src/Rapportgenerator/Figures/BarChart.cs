using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="Value">In the unit of the axis; null where hidden or not to be had.</param>
/// <param name="Text">The value as printed: «79 %», «–».</param>
public sealed record ChartBar(double? Value, string Text);

/// <param name="Bar">The row's one bar.</param>
public sealed record BarRow(ChartLabel Label, ChartBar Bar, string Paint);

/// <summary>Horizontal bars, one a row, with the value at each bar's end.</summary>
public sealed record BarChart(ImmutableArray<BarRow> Rows, ChartAxis Axis) : Chart
{
    private const double BarHeight = 20;
    private const double RowGap = 12;
    private const double ValueGap = 6;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var labels = new ChartLabels([.. Rows.Select(row => row.Label)], width);
        var left = labels.PlotLeft;
        var room = Rows.Max(row => FontMetrics.SemiBold.Measure(row.Bar.Text, ChartCanvas.ValueSize)) + ValueGap;
        // Half a tick label needs some room as well, where the values are short.
        var plotWidth = Math.Max(40, width - left - Math.Max(room, 18));

        var height = RowGap / 2;
        for (var i = 0; i < Rows.Length; i++)
            height += labels.RowHeight(i, BarHeight) + (i + 1 < Rows.Length ? RowGap : 0);
        height += RowGap / 2;
        var axisHeight = labels.Beside ? canvas.Axis(Axis, left, plotWidth, 0, height, grid: true) : 0;

        var top = RowGap / 2;
        for (var i = 0; i < Rows.Length; i++)
        {
            labels.Draw(canvas, i, top, BarHeight);
            var y = labels.BarsTop(i, top, BarHeight);
            var length = plotWidth * Math.Clamp((Rows[i].Bar.Value ?? 0) / Axis.Maximum, 0, 1);
            if (length > 0)
                canvas.Rectangle(left, y, length, BarHeight, Rows[i].Paint);
            canvas.Text(
                left + length + ValueGap, ChartCanvas.Baseline(y + BarHeight / 2, ChartCanvas.ValueSize), Rows[i].Bar.Text,
                ChartCanvas.ValueSize, Rows[i].Bar.Value is null ? "muted" : "text", bold: true);
            top += labels.RowHeight(i, BarHeight) + RowGap;
        }

        return canvas.Finish(height + axisHeight);
    }
}
