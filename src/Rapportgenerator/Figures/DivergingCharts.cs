using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Makes the diverging chart of a grid.</summary>
internal static class DivergingCharts
{
    public static DivergingBarChart Of(FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        var series = FigureCharts.Series(grid, language);
        int[] steps = [.. Places(grid, side => side != ScaleSide.Apart)];
        int[] apart = [.. Places(grid, side => side == ScaleSide.Apart)];
        var rows = grid.Rows.Select((row, i) => Row(row, i)).ToImmutableArray();
        return new DivergingBarChart(
            [.. steps.Select(j => series[j])],
            grid.Series.Count(line => line.Side == ScaleSide.Negative),
            grid.Series.Any(line => line.Side == ScaleSide.Middle),
            [.. apart.Select(j => grid.Series[j].Label)],
            rows,
            FigureNumbers.None,
            numbers.Style);

        DivergingBarRow Row(GridLine row, int i)
        {
            if (grid.Values[i].All(value => value is null))
                return new(FigureCharts.Label(row, language), [], None, None, [.. apart.Select(_ => None)]);
            return new(
                FigureCharts.Label(row, language),
                [.. steps.Select(j => new ChartBar(grid.Values[i][j]?.Value, FigureMarks.Before(grid.Marks[i][j]) + numbers.Cell(grid.Values[i][j])))],
                Printed(Sum(grid, i, ScaleSide.Negative)), Printed(Sum(grid, i, ScaleSide.Positive)),
                [.. apart.Select(j => FigureCharts.Bar(grid.Values[i][j], grid.Marks[i][j], numbers))]);
        }

        ChartBar Printed(Ratio? sum) => FigureCharts.Bar(sum, DifferenceMark.None, numbers);
    }

    /// <summary>The share of one side in a row, exact; null where hidden.</summary>
    public static Ratio? Sum(FigureGrid grid, int row, ScaleSide side)
    {
        Ratio? sum = null;
        foreach (var j in Places(grid, each => each == side))
        {
            if (grid.Values[row][j] is not { } value)
                return null;
            // Shares of one base: their sum keeps its denominator, however many steps there are.
            sum = sum is not { } some ? value
                : some.Denominator == value.Denominator ? new Ratio(some.Numerator + value.Numerator, value.Denominator) : some.Plus(value);
        }

        return sum;
    }

    private static ChartBar None => new(null, FigureNumbers.None);

    private static IEnumerable<int> Places(FigureGrid grid, Func<ScaleSide, bool> picks) =>
        grid.Series.Index().Where(each => picks(each.Item.Side)).Select(each => each.Index);
}
