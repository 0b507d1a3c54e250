using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>How a figure prints its numbers: on bars, in table cells, in words. Rounded once, from the exact fraction.</summary>
internal sealed record FigureNumbers(NumberStyle Style, bool IsNumeric, string Unit)
{
    /// <summary>Stands for a number that is hidden or not to be had.</summary>
    public const string None = "–";

    /// <summary>A unit that is longer would take the bars' room, and is said by title and question.</summary>
    private const int LongestUnit = 12;

    /// <summary>«79 %» at a bar's end, or «12,5 personer».</summary>
    public string OnBar(Ratio? value)
    {
        if (value is null)
            return None;
        return Cell(value) + UnitOnBar;
    }

    private string UnitOnBar => !IsNumeric ? Style.PercentSign : Unit.Length > LongestUnit ? "" : WithSpace(Unit);

    /// <summary>«79 %» on a tile, or «12,5»: the legend says the unit.</summary>
    public string OnTile(Ratio? value) => IsNumeric ? Cell(value) : OnBar(value);

    /// <summary>As it is printed, before it is text: in whole per cent, or in the question's unit with one decimal.</summary>
    public decimal Printed(Ratio value) => IsNumeric ? value.Round(1) : value.Round(0, 100);

    /// <summary>An end of an interval as it is printed; a share's in per cent.</summary>
    public decimal Printed(double end) => IsNumeric
        ? Math.Round((decimal)end, 1, MidpointRounding.AwayFromZero)
        : Math.Round((decimal)end * 100, 0, MidpointRounding.AwayFromZero);

    /// <summary>A printed number as text, without its unit.</summary>
    public string Write(decimal printed) => Style.Write(printed, IsNumeric ? 1 : 0);

    /// <summary>The axis that holds all values up to the largest.</summary>
    public ChartAxis AxisTo(double largest) => IsNumeric ? ChartAxis.ForNumbers(largest, Style) : ChartAxis.ForShares(largest, Style);

    /// <summary>«60–69 %», «10,0–19,9 personer».</summary>
    public string Between(decimal from, decimal to) => $"{Write(from)}–{Write(to)}{UnitOnBar}";

    /// <summary>«79» in a table or a stacked bar's part.</summary>
    public string Cell(Ratio? value) => value is { } some
        ? Write(Printed(some))
        : None;

    /// <summary>«79 prosent», «12,5 personer».</summary>
    public string InWords(Ratio? value) =>
        Cell(value) + (value is null ? "" : UnitInWords);

    /// <summary>« prosent», « personer», with its space.</summary>
    public string UnitInWords => IsNumeric ? WithSpace(Unit) : Style.PercentWord;

    private static string WithSpace(string unit) => unit.Length == 0 ? "" : NumberStyle.HardSpace + unit;

    public string Count(int? count) => count is { } some ? Style.Write(some) : None;
}
