using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <param name="Parts">One for each series; shares 0–1. Empty where the row is hidden.</param>
/// <param name="Negative">The share of the negative side, printed at the bar's left end.</param>
/// <param name="Positive">The share of the positive side, printed at its right end.</param>
/// <param name="Apart">What is no step of the scale, one for each column.</param>
public sealed record DivergingBarRow(
    ChartLabel Label, ImmutableArray<ChartBar> Parts, ChartBar Negative, ChartBar Positive, ImmutableArray<ChartBar> Apart);

/// <summary>
/// Stacked bars on either side of a middle line: a scale's negative steps to the left, its positive ones to the right, the middle
/// step half and half. What is no step stands in columns at the right, drawn to the same scale.
/// </summary>
/// <param name="Series">The steps from left to right.</param>
/// <param name="NegativeCount">How many of them are left of the middle.</param>
/// <param name="HasMiddle">Whether the next one lies over the middle line.</param>
/// <param name="Heads">Of the columns at the right.</param>
public sealed record DivergingBarChart(
    ImmutableArray<ChartSeries> Series, int NegativeCount, bool HasMiddle, ImmutableArray<string> Heads,
    ImmutableArray<DivergingBarRow> Rows, string HiddenText, NumberStyle Style) : Chart
{
    private const double BarHeight = 26;
    private const double RowGap = 10;
    private const double ValueGap = 5;
    private const double ValueSize = 13;
    private const double HeadLine = 16;
    internal const double ColumnGap = 16;
    private const double ShortestAxis = 64;

    /// <summary>How far the middle line reaches beyond a bar.</summary>
    private const double LineReach = 3;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var labels = new ChartLabels([.. Rows.Select(row => row.Label)], width);
        var left = labels.PlotLeft;
        var plan = new DivergingLayout(this, left, width);

        var plotTop = ChartLegend.Draw(canvas, Series, left);
        plotTop += DrawHeads(canvas, plan, plotTop);
        var height = plotTop;
        for (var i = 0; i < Rows.Length; i++)
            height += labels.RowHeight(i, BarHeight) + (i + 1 < Rows.Length ? RowGap : 0);
        height += LineReach + 1;
        if (labels.Beside)
            canvas.Line(plan.Middle, plotTop - LineReach, plan.Middle, height, "axis");
        var reach = plan.Axis.Maximum / 2 * plan.Scale;
        // Sides too short for their own ticks are told by the values alone.
        var axisHeight = 2 * reach < ShortestAxis ? 0 : canvas.Axis(plan.Axis, plan.Middle - reach, 2 * reach, plotTop, height, grid: false);

        var top = plotTop;
        for (var i = 0; i < Rows.Length; i++)
        {
            labels.Draw(canvas, i, top, BarHeight);
            var y = labels.BarsTop(i, top, BarHeight);
            // In a narrow drawing a whole line would strike the labels through.
            if (!labels.Beside)
                canvas.Line(plan.Middle, y - LineReach, plan.Middle, y + BarHeight + LineReach, "axis");
            DrawRow(canvas, plan, Rows[i], y);
            top += labels.RowHeight(i, BarHeight) + RowGap;
        }

        return canvas.Finish(height + axisHeight);
    }

    /// <summary>The share between a bar's left end and the middle line.</summary>
    internal double Before(DivergingBarRow row) => Sum(row, 0, NegativeCount) + Halved(row);

    /// <summary>The share between the middle line and a bar's right end.</summary>
    internal double After(DivergingBarRow row) => Sum(row, NegativeCount + (HasMiddle ? 1 : 0), Series.Length) + Halved(row);

    internal static double TextWidth(ChartBar bar) => ValueGap + FontMetrics.SemiBold.Measure(bar.Text, ValueSize);

    private double Halved(DivergingBarRow row) => HasMiddle ? Sum(row, NegativeCount, NegativeCount + 1) / 2 : 0;

    private static double Sum(DivergingBarRow row, int from, int to)
    {
        var sum = 0.0;
        for (var j = from; j < to && j < row.Parts.Length; j++)
            sum += Math.Clamp(row.Parts[j].Value ?? 0, 0, 1);
        return sum;
    }

    /// <returns>The height they take.</returns>
    private double DrawHeads(ChartCanvas canvas, DivergingLayout plan, double top)
    {
        if (Heads.IsEmpty)
            return 0;
        var most = plan.Columns.Max(column => column.Head.Length);
        foreach (var column in plan.Columns)
        {
            var y = top + (most - column.Head.Length) * HeadLine;
            foreach (var line in column.Head)
            {
                canvas.Text(column.X, ChartCanvas.Baseline(y + HeadLine / 2, ChartCanvas.NoteSize), line, ChartCanvas.NoteSize, "muted");
                y += HeadLine;
            }
        }

        return most * HeadLine + LineReach;
    }

    private void DrawRow(ChartCanvas canvas, DivergingLayout plan, DivergingBarRow row, double y)
    {
        var baseline = ChartCanvas.Baseline(y + BarHeight / 2, ValueSize);
        if (row.Parts.IsEmpty)
        {
            canvas.Text(plan.Middle + ValueGap, baseline, HiddenText, ValueSize, "muted", bold: true);
        }
        else
        {
            var start = plan.Middle - Before(row) * plan.Scale;
            canvas.Text(start - ValueGap, baseline, row.Negative.Text, ValueSize, bold: true, anchor: TextAnchor.End);
            canvas.Text(plan.Middle + After(row) * plan.Scale + ValueGap, baseline, row.Positive.Text, ValueSize, bold: true);
            double[] lengths = [.. row.Parts.Select(part => Math.Clamp(part.Value ?? 0, 0, 1) * plan.Scale)];
            BarParts.Draw(canvas, Series, row.Parts, lengths, start, y, BarHeight);
        }

        for (var k = 0; k < plan.Columns.Length; k++)
        {
            var (bar, x) = (row.Apart[k], plan.Columns[k].X);
            var length = Math.Clamp(bar.Value ?? 0, 0, 1) * plan.Scale;
            if (length > 0)
                canvas.Bar(x, y, length, BarHeight, Palette.Muted);
            canvas.Text(
                x + length + (length > 0 ? ValueGap : 0), baseline, bar.Text, ValueSize, bar.Value is null ? "muted" : "text",
                bold: true);
        }
    }
}
