using System.Globalization;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Document;

/// <summary>Says a known number in the report's language: what it is of, and exactly how large.</summary>
public sealed class NumberWords(ReportLanguage language)
{
    private readonly Wording words = language.Words;

    /// <summary>«234 av 294», «2 964 / 330», «5»; «–» where hidden or not to be had.</summary>
    public string Exact(KnownNumber number) => number switch
    {
        DerivedNumber derived => string.Join(Sign(derived.Operation), derived.PartIds.Select((id, index) => derived.Parts[index] is { } part
            ? Exact(part)
            : Write(id.Constant ?? 0))),
        { Value: null } => "–",
        TabulatedNumber { Measure: TabulatedNumber.Share, Value: { } share } =>
            $"{Write(share.Numerator)} {words.Of} {Write(share.Denominator)}",
        TabulatedNumber { Measure: "mean", Value: { } mean } => $"{Write(mean.Numerator)} / {Write(mean.Denominator)}",
        { Value: { } value } => Write(value.Numerator / value.Denominator),
    };

    /// <summary>«Har kommunen …? «Ja». Kommunestørrelse: Over 20 000 innbyggere».</summary>
    public string What(KnownNumber number) => number switch
    {
        TabulatedNumber tabulated => Tabulated(tabulated),
        SurveyNumber told => Told(told),
        DerivedNumber derived => string.Join(Sign(derived.Operation), derived.PartIds.Select((id, index) => derived.Parts[index] is { } part
            ? $"[{What(part)}]"
            : Write(id.Constant ?? 0))),
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };

    private string Tabulated(TabulatedNumber number)
    {
        var (tabulation, question) = (number.Tabulation, number.Tabulation.Question);
        var item = number.Item.Item.Key.Length > 0 ? " " + number.Item.Item.Text.In(language) + "." : "";
        var measure = number.Measure switch
        {
            TabulatedNumber.Share => words.Quote(Measure(number)),
            NumberId.Count => $"{words.Quote(Measure(number))} ({words.Number.ToLowerInvariant()})",
            _ => Measure(number),
        };
        var group = tabulation.By is { } by && number.Group.Key != Tabulation.AllKey ? $". {by.Label.In(language)}: {number.Group.Label.In(language)}" : "";
        return $"{question.Text.In(language)}{item} {measure}{group}";
    }

    /// <summary>The answer whose share or count it is, whom a base counts, or the statistic's name.</summary>
    public string Measure(TabulatedNumber number) => number.Measure switch
    {
        TabulatedNumber.Share or NumberId.Count => number.Cell!.Label.In(language),
        NumberId.Base => number.Tabulation.Question.BaseNoun?.Head.In(language) ?? words.Answers,
        var statistic => FigureStatistics.Label(statistic, words),
    };

    private string Told(SurveyNumber number) => number.What switch
    {
        SurveyNumbers.Invited => $"{words.UnitsInvited} ({number.Year.ToString(CultureInfo.InvariantCulture)})",
        SurveyNumbers.Answered => $"{words.UnitsAnswered} ({number.Year.ToString(CultureInfo.InvariantCulture)})",
        SurveyNumbers.Questions => $"{words.QuestionsAsked} ({number.Year.ToString(CultureInfo.InvariantCulture)})",
        _ => words.SmallestShown,
    };

    private static string Sign(NumberOperation operation) => operation switch
    {
        NumberOperation.Difference => " − ",
        NumberOperation.Sum => " + ",
        NumberOperation.Product => " × ",
        NumberOperation.Quotient => " : ",
        _ => "–",
    };

    /// <summary>With as many decimals as it has, at most six.</summary>
    private string Write(decimal value)
    {
        var rounded = Math.Round(value, 6, MidpointRounding.AwayFromZero);
        var decimals = 0;
        while (decimals < 6 && Math.Round(rounded, decimals, MidpointRounding.AwayFromZero) != rounded)
            decimals++;
        return language.Numbers.Write(rounded, decimals);
    }
}
