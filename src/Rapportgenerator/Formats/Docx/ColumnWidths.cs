using System.Collections.Immutable;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Docx;

/// <summary>What decides how wide a column is. Lengths are shares of the font size.</summary>
/// <param name="IsNumeric">Every cell is a number or nothing; it stands to the right.</param>
/// <param name="Head">Of its head, set in three lines where no word is longer.</param>
/// <param name="Text">Of its longest cell.</param>
internal sealed record TableColumn(bool IsNumeric, double Head, double Text)
{
    private const int LinesOfHead = 3;
    private const double Step = 0.25;

    public static TableColumn Of(string head, bool isFirst, IEnumerable<string> cells)
    {
        var (isNumeric, longest) = (!isFirst, 0.0);
        foreach (var cell in cells)
        {
            isNumeric = isNumeric && FigureTable.IsNumber(cell);
            longest = Math.Max(longest, FontMetrics.Regular.Measure(cell, 1));
        }

        return new TableColumn(isNumeric, HeadOf(head), longest);
    }

    private static double HeadOf(string head)
    {
        var width = head.Split(' ').Max(word => FontMetrics.SemiBold.Measure(word, 1));
        while (TextFlow.Wrap(head, width, 1, bold: true).Length > LinesOfHead)
            width += Step;
        return width;
    }
}

/// <summary>Numbers get what they and their head need, texts share the rest by their length.</summary>
internal static class ColumnWidths
{
    /// <summary>Room for letters that are wider than those measured, where a machine lacks the font.</summary>
    private const double Margin = 1.08;
    private const int Narrowest = 700;
    private const int Widest = 1700;

    /// <summary>The share of the table that numbers may take from texts.</summary>
    private const double MostForNumbers = 0.74;

    /// <summary>Least and greatest weight of a text column.</summary>
    private const double Least = 8;
    private const double Most = 30;

    /// <param name="isTight">Small letters and little room beside them.</param>
    /// <returns>In twentieths of a point; together the width of the text.</returns>
    public static ImmutableArray<int> Of(ImmutableArray<TableColumn> columns, bool isTight)
    {
        var (twentieths, padding) = isTight ? (20 * 7.5, 90) : (20 * 9.0, 182);
        var needs = columns.Select(column => !column.IsNumeric ? 0 : Math.Clamp(
            (int)(Math.Max(column.Head, column.Text) * twentieths * Margin) + padding, isTight ? Narrowest / 2 : Narrowest, Widest)).ToArray();
        var share = Math.Min(1, WordStyles.TextWidth * MostForNumbers / Math.Max(1, needs.Sum()));
        var fixedWidths = needs.Select(need => (int)(need * share)).ToArray();
        var weights = columns.Select(column => column.IsNumeric ? 0 : Math.Clamp(column.Text, Least, Most)).ToArray();
        var (rest, total) = (WordStyles.TextWidth - fixedWidths.Sum(), weights.Sum());
        var widths = columns.Select((column, index) => column.IsNumeric ? fixedWidths[index] : (int)(rest * weights[index] / total)).ToArray();
        widths[0] += WordStyles.TextWidth - widths.Sum();
        return [.. widths];
    }
}
