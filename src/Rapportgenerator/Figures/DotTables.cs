using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>Puts the intervals that a dot plot draws into its table, after the numbers they belong to.</summary>
internal static class DotTables
{
    /// <param name="table">Of the same selection. Its rows begin with the grid's, or its columns are these: statistics by groups.</param>
    public static FigureTable WithIntervals(FigureTable table, FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        if (grid.Series.Length > 1 || grid.Intervals.All(row => row[0] is null))
            return table;
        var head = DotWords.Of(language.Code).IntervalHead;
        if (table.Heads.Skip(1).SequenceEqual(grid.Rows.Select(row => row.Label)))
            return table with { Rows = table.Rows.Insert(1, new(head, [.. Enumerable.Range(0, grid.Rows.Length).Select(Cell)])) };
        return new(
            table.Heads.Insert(2, head), [.. table.Rows.Select((row, i) => row with { Cells = row.Cells.Insert(1, Cell(i)) })]);

        FigureCell Cell(int row) => row >= grid.Rows.Length ? ""
            : grid.Intervals[row][0] is { } interval ? DotText.Written(interval, numbers, language) : FigureNumbers.None;
    }
}
