using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Makes the chart of a grid: from here on there are only labels, lengths and printed numbers.</summary>
internal static class FigureCharts
{
    public static Chart Of(FigureGrid grid, FigureNumbers numbers, ReportLanguage language) => grid.Kind switch
    {
        FigureKind.Stacked => new StackedBarChart(
            Series(grid, language), StackedRows(grid, numbers, language), ChartAxis.Whole(language.Numbers)),
        FigureKind.Dot => DotCharts.Of(grid, numbers, language),
        FigureKind.Diverging => DivergingCharts.Of(grid, numbers, language),
        FigureKind.Grouped => new GroupedBarChart(
            Series(grid, language),
            [
                .. grid.Rows.Select((row, i) => new GroupedBarRow(Label(row, language),
                    [.. grid.Values[i].Select((value, j) => Bar(value, grid.Marks[i][j], numbers))])),
            ],
            Axis(grid, numbers)),
        FigureKind.Multiples => PanelCharts.Of(grid, numbers, language),
        FigureKind.Map => TileMapCharts.Of(grid, numbers, language),
        _ => new BarChart(
            [.. grid.Rows.Select((row, i) => new BarRow(Label(row, language), Bar(grid.Values[i][0], grid.Marks[i][0], numbers), row.Paint))],
            Axis(grid, numbers)),
    };

    private static ImmutableArray<StackedBarRow> StackedRows(FigureGrid grid, FigureNumbers numbers, ReportLanguage language) =>
    [
        .. grid.Rows.Select((row, i) => new StackedBarRow(
            Label(row, language),
            grid.Values[i].All(value => value is null)
                ? []
                : [.. grid.Values[i].Select((value, j) => new ChartBar(value?.Value, FigureMarks.Before(grid.Marks[i][j]) + numbers.Cell(value)))],
            FigureNumbers.None)),
    ];

    internal static ImmutableArray<ChartSeries> Series(FigureGrid grid, ReportLanguage language) =>
        [.. grid.Series.Select(line => new ChartSeries(line.Label, line.Paint, Base(line, language)))];

    internal static ChartLabel Label(GridLine line, ReportLanguage language) => new(line.Label, Base(line, language));

    internal static string? Base(GridLine line, ReportLanguage language) => line.Base is { } count
        ? string.Format(CultureInfo.InvariantCulture, FigureWords.Of(language.Code).SmallBase, language.Numbers.Write(count))
        : null;

    internal static ChartBar Bar(Ratio? value, DifferenceMark mark, FigureNumbers numbers) =>
        new(value?.Value, FigureMarks.Before(mark) + numbers.OnBar(value));

    internal static ChartAxis Axis(FigureGrid grid, FigureNumbers numbers)
    {
        var largest = 0.0;
        foreach (var row in grid.Values)
        {
            foreach (var value in row)
                largest = Math.Max(largest, value?.Value ?? 0);
        }

        return numbers.AxisTo(largest);
    }
}
