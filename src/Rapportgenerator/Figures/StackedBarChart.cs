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
    private const double PartGap = 1.5;
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

        var x = left;
        for (var j = 0; j < Series.Length; j++)
        {
            var length = plotWidth * Math.Clamp(row.Parts[j].Value ?? 0, 0, 1);
            if (length > 0)
            {
                // The gap lies between parts, and never eats a small one whole.
                var isFirst = x <= left;
                var start = isFirst ? x : x + Math.Min(PartGap, length / 2);
                var drawn = x + length - start;
                canvas.Rectangle(start, y, drawn, BarHeight, Series[j].Paint);
                var text = row.Parts[j].Text;
                if (FontMetrics.SemiBold.Measure(text, ValueSize) + 2 * Padding <= drawn)
                {
                    canvas.Text(
                        start + drawn / 2, baseline, text, ValueSize, Palette.TextOn(Series[j].Paint), bold: true,
                        TextAnchor.Middle);
                }
            }

            x += length;
        }
    }
}
