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

    /// <summary>At least 2 px of the page also where a page draws the chart a sixth smaller.</summary>
    public const double PartGap = 2.4;

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
        var x = left;
        var before = 0.0;
        for (var j = 0; j < Series.Length; j++)
        {
            var length = lengths[j];
            if (length > 0)
            {
                var start = x + Gaps(before, length).After;
                var drawn = x + length - Gaps(length, Array.Find(lengths[(j + 1)..], next => next > 0)).Before - start;
                canvas.Bar(start, y, drawn, BarHeight, Series[j].Paint);
                var text = row.Parts[j].Text;
                if (FontMetrics.SemiBold.Measure(text, ValueSize) + 2 * Padding <= drawn)
                {
                    canvas.Text(
                        start + drawn / 2, baseline, text, ValueSize, Palette.TextOn(Series[j].Paint), bold: true,
                        TextAnchor.Middle);
                }

                before = length;
            }

            x += length;
        }
    }

    /// <summary>
    /// What two neighbours give of the gap on their border: half each, but a narrow part gives little and its neighbour
    /// the rest, so that no part is eaten whole.
    /// </summary>
    /// <param name="before">Length of the part before the border; 0 where there is none, and no gap.</param>
    /// <param name="after">Length of the part after it; likewise.</param>
    private static (double Before, double After) Gaps(double before, double after)
    {
        if (before <= 0 || after <= 0)
            return (0, 0);
        var (first, second) = (CanGive(before), CanGive(after));
        var fromSecond = Math.Min(Math.Max(PartGap / 2, PartGap - first), second);
        return (Math.Min(PartGap - fromSecond, first), fromSecond);
    }

    private static double CanGive(double length) => Math.Max(length / 4, (length - 1) / 2);
}
