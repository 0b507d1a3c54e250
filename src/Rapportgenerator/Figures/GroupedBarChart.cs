using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="Bars">One for each series, in their order.</param>
public sealed record GroupedBarRow(ChartLabel Label, ImmutableArray<ChartBar> Bars);

/// <summary>Horizontal bars in bundles: a row for each category, in it a bar for each series.</summary>
public sealed record GroupedBarChart(
    ImmutableArray<ChartSeries> Series, ImmutableArray<GroupedBarRow> Rows, ChartAxis Axis) : Chart
{
    private const double BarHeight = 13;
    private const double BarGap = 3;
    private const double RowGap = 20;
    private const double ValueGap = 5;
    private const double ValueSize = 12.5;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var labels = new ChartLabels([.. Rows.Select(row => row.Label)], width);
        var left = labels.PlotLeft;
        var room = Rows.Max(row => row.Bars.Max(bar => FontMetrics.SemiBold.Measure(bar.Text, ValueSize))) + ValueGap;
        var plotWidth = Math.Max(40, width - left - Math.Max(room, 18));
        var bundle = Series.Length * (BarHeight + BarGap) - BarGap;

        var plotTop = ChartLegend.Draw(canvas, Series, left);
        var height = plotTop + RowGap / 2;
        for (var i = 0; i < Rows.Length; i++)
            height += labels.RowHeight(i, bundle) + (i + 1 < Rows.Length ? RowGap : 0);
        height += RowGap / 2;
        var axisHeight = labels.Beside ? canvas.Axis(Axis, left, plotWidth, plotTop, height, grid: true) : 0;

        var top = plotTop + RowGap / 2;
        for (var i = 0; i < Rows.Length; i++)
        {
            labels.Draw(canvas, i, top, bundle);
            var y = labels.BarsTop(i, top, bundle);
            for (var j = 0; j < Series.Length; j++, y += BarHeight + BarGap)
            {
                var bar = Rows[i].Bars[j];
                var length = plotWidth * Math.Clamp((bar.Value ?? 0) / Axis.Maximum, 0, 1);
                if (length > 0)
                    canvas.Rectangle(left, y, length, BarHeight, Series[j].Paint);
                canvas.Text(
                    left + length + ValueGap, ChartCanvas.Baseline(y + BarHeight / 2, ValueSize), bar.Text, ValueSize,
                    bar.Value is null ? "muted" : "text", bold: true);
            }

            top += labels.RowHeight(i, bundle) + RowGap;
        }

        return canvas.Finish(height + axisHeight);
    }
}
