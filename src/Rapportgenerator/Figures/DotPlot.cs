using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="Interval">Drawn as a line through the mark, in the unit of the axis; null for none.</param>
/// <param name="IsToldAbove">Hidden in every row, which the legend says.</param>
public sealed record DotMark(
    ChartBar Bar, MarkKind Kind, string Paint, (double Lower, double Upper)? Interval = null, bool IsToldAbove = false);

public sealed record DotRow(ChartLabel Label, ImmutableArray<DotMark> Marks);

/// <summary>
/// Marks on a common axis, a row for each category: groups are told apart by shape and colour. The lowest and the highest
/// number of a row stand outside its range, others at their marks where there is room.
/// </summary>
/// <param name="Series">The legend; empty where each row has one mark.</param>
public sealed record DotPlot(ImmutableArray<ChartSeries> Series, ImmutableArray<DotRow> Rows, ChartAxis Axis) : Chart
{
    private const double RowGap = 8;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var labels = new ChartLabels([.. Rows.Select(row => row.Label)], width);
        var left = labels.PlotLeft;
        var (before, after) = Insets(width - left);
        var scale = new DotScale(left + before, width - left - before - after, Axis.Maximum);
        var rows = Rows.Select(row => new DotRowLayout(row, scale, left, width)).ToArray();

        var plotTop = Series.IsEmpty ? 0 : ChartLegend.Draw(canvas, Series, left);
        var height = plotTop + RowGap / 2;
        for (var i = 0; i < rows.Length; i++)
            height += labels.RowHeight(i, rows[i].Height) + (i + 1 < rows.Length ? RowGap : 0);
        height += RowGap / 2;
        var axisHeight = canvas.Axis(Axis, scale.Left, scale.Width, plotTop, height, grid: labels.Beside);

        var top = plotTop + RowGap / 2;
        for (var i = 0; i < rows.Length; i++)
        {
            labels.Draw(canvas, i, top, rows[i].Height);
            var y = labels.BarsTop(i, top, rows[i].Height);
            if (!labels.Beside)
                Ticks(canvas, scale, y, y + rows[i].Height);
            rows[i].Draw(canvas, y, width);
            top += labels.RowHeight(i, rows[i].Height) + RowGap;
        }

        return canvas.Finish(height + axisHeight);
    }

    /// <summary>Lines of the grid in one row: in a narrow drawing whole ones would strike the labels through.</summary>
    private void Ticks(ChartCanvas canvas, DotScale scale, double top, double bottom)
    {
        foreach (var tick in Axis.Ticks)
            canvas.Line(scale.XOf(tick.At), top, scale.XOf(tick.At), bottom, tick.At == 0 ? "axis" : "grid");
    }

    /// <summary>
    /// What the plot leaves free at its sides for the outer numbers: no more than those near an end need. They are found on the
    /// narrowest plot there can be; on a wider one every number has more room.
    /// </summary>
    private (double Before, double After) Insets(double room)
    {
        const double Least = 18;
        var (lows, highs) = (Rows.Max(row => DotRowLayout.WidthBefore(row)), Rows.Max(row => DotRowLayout.WidthAfter(row)));
        var narrowest = new DotScale(0, Math.Max(40, room - Math.Max(Least, lows) - Math.Max(Least, highs)), Axis.Maximum);
        var (before, after) = (MarkShape.Radius + 1, Least);
        foreach (var row in Rows)
        {
            if (DotRowLayout.Ends(row) is not { } ends)
                continue;
            before = Math.Max(before, DotRowLayout.WidthBefore(row) - narrowest.XOf(ends.Low));
            after = Math.Max(after, DotRowLayout.WidthAfter(row) - (narrowest.Width - narrowest.XOf(ends.High)));
        }

        return (before, after);
    }
}

/// <summary>Where a value stands across the drawing.</summary>
internal readonly record struct DotScale(double Left, double Width, double Maximum)
{
    public double XOf(double value) => Left + Width * Math.Clamp(value / Maximum, 0, 1);
}
