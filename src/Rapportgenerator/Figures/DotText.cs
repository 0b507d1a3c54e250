using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Says a dot plot in words: as grouped bars where groups share a row, else as plain bars, with the intervals.</summary>
internal static class DotText
{
    public static void Write(AlternativeText text, FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        var words = DotWords.Of(language.Code);
        if (grid.Series.Length > 1)
        {
            text.Grouped();
            return;
        }

        text.Bars();
        var intervals = new List<string>();
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            if (grid.Intervals[i][0] is { } interval)
                intervals.Add($"{grid.Rows[i].Label} {Written(interval, numbers, language)}{numbers.UnitInWords}");
        }

        if (intervals.Count > 0)
            text.Say(words.Intervals, text.Join(intervals));
    }

    /// <summary>What the lines are.</summary>
    public static ImmutableArray<string> Notes(FigureGrid grid, ReportLanguage language)
    {
        var words = DotWords.Of(language.Code);
        return grid.Series.Length > 1 ? [words.RangeLine]
            : grid.Intervals.Any(row => row[0] is not null) ? [words.IntervalLine] : [];
    }

    /// <summary>«77 til 86», as the numbers themselves are rounded; a share's in per cent.</summary>
    public static string Written(Uncertainty interval, FigureNumbers numbers, ReportLanguage language) =>
        $"{numbers.Write(numbers.Printed(interval.Lower))} {language.Words.To} {numbers.Write(numbers.Printed(interval.Upper))}";
}
