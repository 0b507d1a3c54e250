using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>Makes the dot plot of a grid. One mark a row has its interval; among several marks intervals would cover each other.</summary>
internal static class DotCharts
{
    private static readonly ImmutableArray<MarkKind> Kinds =
        [MarkKind.Circle, MarkKind.Square, MarkKind.Triangle, MarkKind.Diamond, MarkKind.InvertedTriangle, MarkKind.Cross];

    public static DotPlot Of(FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        var isOne = grid.Series.Length == 1;
        var kinds = grid.Series.Select((line, j) => KindOf(line, j - grid.Series.Take(j).Count(before => before.IsAll))).ToImmutableArray();
        // A group that is hidden everywhere is told once, in the legend.
        var legend = FigureCharts.Series(grid, language)
            .Select((series, j) => series with { Mark = kinds[j], Note = IsHidden(grid, j) ? FigureNumbers.None : series.Note });
        return new DotPlot(
            isOne ? [] : [.. legend],
            [
                .. grid.Rows.Select((row, i) => new DotRow(FigureCharts.Label(row, language),
                [
                    .. grid.Values[i].Select((value, j) => new DotMark(
                        FigureCharts.Bar(value, grid.Marks[i][j], numbers),
                        isOne ? KindOf(row, 0) : kinds[j],
                        isOne ? row.Paint : grid.Series[j].Paint,
                        isOne ? grid.Intervals[i][j] is { } interval ? (interval.Lower, interval.Upper) : null : null,
                        !isOne && IsHidden(grid, j))),
                ])),
            ],
            Axis(grid, numbers));
    }

    private static MarkKind KindOf(GridLine line, int place) => line.IsAll ? MarkKind.Upright : Kinds[place % Kinds.Length];

    private static bool IsHidden(FigureGrid grid, int series) => grid.Values.All(row => row[series] is null);

    private static ChartAxis Axis(FigureGrid grid, FigureNumbers numbers)
    {
        var largest = grid.Values.SelectMany(row => row).Max(value => value?.Value ?? 0);
        if (grid.Series.Length == 1)
            largest = Math.Max(largest, grid.Intervals.Max(row => row[0]?.Upper ?? 0));
        return numbers.AxisTo(largest);
    }
}
