using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>The statistics of a numeric question, by the keys an editor writes in `only` and `except`.</summary>
internal static class FigureStatistics
{
    public const string Mean = "mean";

    /// <summary>The sum is shown only where it is asked for.</summary>
    public static readonly ImmutableArray<string> Shown = NumberSummary.Keys.Remove("sum");

    public static SelectedOption Option(string key, ReportLanguage language) =>
        new(key, Label(key, language.Words), language, OptionKind.Substantive, false, 0, Palette.Series(0));

    /// <summary>«Gjennomsnitt», «Median»: every place that names a statistic asks here.</summary>
    public static string Label(string key, Wording words) => key switch
    {
        Mean => words.Mean,
        "median" => words.Median,
        "lower_quartile" => words.LowerQuartile,
        "upper_quartile" => words.UpperQuartile,
        _ => words.Sum,
    };
}
