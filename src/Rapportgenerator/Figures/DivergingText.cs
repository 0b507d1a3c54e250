using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Says a diverging chart in words: which steps stand where, which rows each side is largest in, and every number.</summary>
internal static class DivergingText
{
    public static void Write(
        AlternativeText text, FigureGrid grid, FigureSelection selection, FigureNumbers numbers, ReportLanguage language)
    {
        var words = DivergingWords.Of(language.Code);
        var (negative, positive) = (Side(grid, ScaleSide.Negative, words.Or, language), Side(grid, ScaleSide.Positive, words.Or, language));
        Finding(ScaleSide.Positive, positive);
        Finding(ScaleSide.Negative, negative);
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            text.EveryNumber(i);
            if (Sum(i, ScaleSide.Negative) is not null && IsSummed(grid))
                text.Say(words.Sums, numbers.InWords(Sum(i, ScaleSide.Negative)), numbers.InWords(Sum(i, ScaleSide.Positive)));
        }

        Ratio? Sum(int row, ScaleSide side) => DivergingCharts.Sum(grid, row, side);

        void Finding(ScaleSide side, string said)
        {
            ImmutableArray<(string Label, Ratio? Value)> compared =
            [
                .. grid.Rows.Select((row, i) => (Row: row, Value: Sum(i, side))).Where(each => !each.Row.IsAll || !selection.HasGroups)
                    .Select(each => (text.RowName(each.Row.Label), each.Value)),
            ];
            if (compared.Length < 2 || text.Extremes(compared) is not { } ends)
                return;
            if (ends.HighestText == ends.LowestText)
                text.Say(words.Alike, said, ends.HighestText);
            else
                text.Say(words.Apart, said, ends.Highest, ends.HighestText, ends.Lowest, ends.LowestText);
        }
    }

    /// <summary>What stands where, after what it tells.</summary>
    public static void WriteKind(AlternativeText text, FigureGrid grid, ReportLanguage language)
    {
        var words = DivergingWords.Of(language.Code);
        text.Say(words.Chart);
        text.Say(words.Sides, Side(grid, ScaleSide.Negative, language.Words.And, language), Side(grid, ScaleSide.Positive, language.Words.And, language));
        if (Has(grid, ScaleSide.Middle))
            text.Say(words.Middle, Side(grid, ScaleSide.Middle, "", language));
    }

    /// <summary>What the sums are of, and what stands in no sum.</summary>
    public static ImmutableArray<string> Notes(FigureGrid grid, ReportLanguage language)
    {
        var words = DivergingWords.Of(language.Code);
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(Has(grid, ScaleSide.Middle) ? Fill(words.SumsAndMiddle, Side(grid, ScaleSide.Middle, "", language)) : words.SumsAlone);
        if (Has(grid, ScaleSide.Apart))
            notes.Add(Fill(words.StandsApart, Side(grid, ScaleSide.Apart, language.Words.And, language)));
        return notes.ToImmutable();
    }

    /// <summary>Whether some side has several steps, so that its sum is another number than theirs.</summary>
    private static bool IsSummed(FigureGrid grid) =>
        grid.Series.Count(line => line.Side == ScaleSide.Negative) > 1 || grid.Series.Count(line => line.Side == ScaleSide.Positive) > 1;

    private static bool Has(FigureGrid grid, ScaleSide side) => grid.Series.Any(line => line.Side == side);

    /// <summary>«Nokså enig» eller «Helt enig».</summary>
    private static string Side(FigureGrid grid, ScaleSide side, string conjunction, ReportLanguage language) => string.Join(
        $" {conjunction} ", grid.Series.Where(line => line.Side == side).Select(line => language.Words.Quote(line.Label)));

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);
}
