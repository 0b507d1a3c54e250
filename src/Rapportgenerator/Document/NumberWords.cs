using System.Globalization;
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
        var item = number.Item.Item.Key.Length > 0 ? " " + number.Item.Item.Text + "." : "";
        var measure = number.Measure switch
        {
            TabulatedNumber.Share => $"«{Label(number)}»",
            NumberId.Count => $"«{Label(number)}» ({words.Number.ToLowerInvariant()})",
            NumberId.Base => question.BaseNoun?.Head ?? words.Answers,
            "mean" => words.Mean,
            "median" => words.Median,
            "lower_quartile" => words.LowerQuartile,
            "upper_quartile" => words.UpperQuartile,
            _ => words.Sum,
        };
        var group = tabulation.By is { } by && number.Group.Key != Tabulation.AllKey ? $". {by.Label}: {number.Group.Label}" : "";
        return $"{question.Text}{item} {measure}{group}";
    }

    private string Label(TabulatedNumber number) =>
        (language.Code == LanguageCode.Nn ? LabelNn(number.Tabulation, number.Cell!.Key) : null) ?? number.Cell!.Label;

    private static string? LabelNn(Tabulation tabulation, string key) => tabulation.Question.FindOption(key)?.LabelNn
        ?? tabulation.OptionGroups.FirstOrDefault(group => group.Key == key)?.LabelNn;

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
