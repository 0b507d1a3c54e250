using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="Parts">
/// One for each series, in their order; shares 0–1 that add up to at most 1. Empty where the row is hidden.
/// </param>
/// <param name="HiddenText">What is printed in place of hidden parts: «–».</param>
public sealed record StackedBarRow(ChartLabel Label, ImmutableArray<ChartBar> Parts, string HiddenText);

/// <summary>
/// Horizontal bars of shares laid end to end on a scale to 100 per cent. A part's number stands in it where there is
/// room; all numbers are in the figure's table and its text.
/// </summary>
public sealed record StackedBarChart(
    ImmutableArray<ChartSeries> Series, ImmutableArray<StackedBarRow> Rows, ChartAxis Axis) : Chart
{
    private const double BarHeight = 26;
    private const double RowGap = 10;

    private const double Padding = 4;
    private const double ValueSize = 13;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var labels = new ChartLabels([.. Rows.Select(row => row.Label)], width);
        var left = labels.PlotLeft;
        var plotWidth = width - left;

        var plotTop = ChartLegend.Draw(canvas, Series, left);
        var height = plotTop;
        for (var i = 0; i < Rows.Length; i++)
            height += labels.RowHeight(i, BarHeight) + (i + 1 < Rows.Length ? RowGap : 0);
        height += 4;
        var axisHeight = canvas.Axis(Axis, left, plotWidth, plotTop, height, grid: false);

        var top = plotTop;
        for (var i = 0; i < Rows.Length; i++)
        {
            labels.Draw(canvas, i, top, BarHeight);
            DrawParts(canvas, Rows[i], left, labels.BarsTop(i, top, BarHeight), plotWidth);
            top += labels.RowHeight(i, BarHeight) + RowGap;
        }

        return canvas.Finish(height + axisHeight);
    }

    private void DrawParts(ChartCanvas canvas, StackedBarRow row, double left, double y, double plotWidth)
    {
        var baseline = ChartCanvas.Baseline(y + BarHeight / 2, ValueSize);
        if (row.Parts.IsEmpty)
        {
            canvas.Text(left + Padding, baseline, row.HiddenText, ValueSize, "muted", bold: true);
            return;
        }

        double[] lengths = [.. row.Parts.Select(part => plotWidth * Math.Clamp(part.Value ?? 0, 0, 1))];
        BarParts.Draw(canvas, Series, row.Parts, lengths, left, y, BarHeight);
    }
}
