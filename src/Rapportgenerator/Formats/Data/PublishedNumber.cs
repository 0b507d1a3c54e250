using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

internal enum NumberKind
{
    Option,
    Group,
    Statistic,
}

/// <summary>One number of a frozen tabulation with everything that belongs to it: a row of the open data.</summary>
/// <param name="Key">The option's, the option group's or the statistic's.</param>
/// <param name="Count">Null where hidden, and for statistics.</param>
/// <param name="Value">Share 0–1, or the statistic in its own unit; null where hidden or not to be had.</param>
/// <param name="Hidden">Too few have answered; <paramref name="Value"/>, count and base are null then.</param>
internal sealed record PublishedNumber(
    NumberId Id, Tabulation Tabulation, TabulationGroup Group, QuestionItem Item, string Key, string Label, NumberKind Kind,
    int? Count, int? Base, double? Value, Uncertainty? Uncertainty, bool Hidden)
{
    /// <summary>`share`, or the statistic's key.</summary>
    public string Measure => Kind == NumberKind.Statistic ? Key : "share";

    /// <summary>All numbers of a tabulation, in its own order. A question has the same rows in every group, hidden or not.</summary>
    public static IEnumerable<PublishedNumber> Of(Tabulation tabulation, ReportLanguage language)
    {
        foreach (var group in tabulation.Groups)
        {
            foreach (var item in group.Items)
            {
                foreach (var cell in item.Options)
                    yield return Share(tabulation, group, item, cell, NumberKind.Option, language);
                foreach (var cell in item.Groups)
                    yield return Share(tabulation, group, item, cell, NumberKind.Group, language);
                foreach (var statistic in Statistics(tabulation, group, item, language.Words))
                    yield return statistic;
            }
        }
    }

    private static PublishedNumber Share(
        Tabulation tabulation, TabulationGroup group, Distribution item, Cell cell, NumberKind kind, ReportLanguage language)
    {
        var hidden = item.Hidden || cell.Count is null;
        return new(
            NumberId.OfCell(tabulation, group, item, cell), tabulation, group, item.Item, cell.Key, cell.Label.In(language), kind,
            cell.Count, hidden ? null : item.Base, cell.Share?.Value, cell.Uncertainty, hidden);
    }

    private static IEnumerable<PublishedNumber> Statistics(
        Tabulation tabulation, TabulationGroup group, Distribution item, Wording words)
    {
        if (tabulation.Question.IsScale)
        {
            yield return Statistic("mean", words.Mean, item.ScaleMean, item.MeanUncertainty);
        }
        else if (item.Options.IsEmpty && item.Groups.IsEmpty)
        {
            var numbers = item.Numbers;
            yield return Statistic("mean", words.Mean, numbers?.Mean, item.MeanUncertainty);
            yield return Statistic("median", words.Median, numbers?.Median);
            yield return Statistic("lower_quartile", words.LowerQuartile, numbers?.LowerQuartile);
            yield return Statistic("upper_quartile", words.UpperQuartile, numbers?.UpperQuartile);
            yield return Statistic("sum", words.Sum, numbers is null ? null : new Ratio(numbers.Sum, 1));
        }

        PublishedNumber Statistic(string key, string label, Ratio? value, Uncertainty? uncertainty = null) => new(
            NumberId.OfGroup(tabulation, group, item, key), tabulation, group, item.Item, key, label, NumberKind.Statistic,
            null, item.Hidden ? null : item.Base, value?.Value, uncertainty, item.Hidden);
    }
}
