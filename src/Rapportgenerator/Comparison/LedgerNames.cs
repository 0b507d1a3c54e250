using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Comparison;

/// <summary>Says what a number of a ledger is of, as the publication's own list of numbers says it.</summary>
internal sealed class LedgerNames(LedgerFile ledger, Wording words)
{
    private readonly Dictionary<string, LedgerTabulation> tabulations = ByKey(ledger.Tabulations, tabulation => tabulation.Id);
    private readonly Dictionary<string, LedgerNumber> numbers = ByKey(ledger.Numbers, number => number.Id);
    private readonly Dictionary<(int, string), LedgerBreakdown> breakdowns = ByKey(ledger.Breakdowns, each => (each.Round, each.Key));

    public LedgerTabulation? TabulationOf(LedgerNumber number) => Tabulation(number.Tabulation);

    public LedgerTabulation? Tabulation(string? id) => id is null ? null : tabulations.GetValueOrDefault(id);

    public LedgerBreakdown? BreakdownOf(LedgerTabulation tabulation) =>
        tabulation.By is { } key ? breakdowns.GetValueOrDefault((tabulation.Round, key)) : null;

    /// <summary>«Har kommunen …? «Ja». Kommunestørrelse: Over 20 000 innbyggere»; parts of a computed number in brackets.</summary>
    public string What(LedgerNumber number)
    {
        if (new NumberId(number.Id).Derivation is { } derived)
            return string.Join(Sign(derived.Operation), derived.Parts.Select(Part));
        return TabulationOf(number) is { } tabulation ? Tabulated(number, tabulation) : Told(number);
    }

    private string Part(NumberId id) => numbers.TryGetValue(id.Text, out var part) ? $"[{What(part)}]" : id.Text;

    private string Tabulated(LedgerNumber number, LedgerTabulation tabulation)
    {
        var item = tabulation.Items.FirstOrDefault(item => item.Key == number.Item) is { } line ? $" {line.Text}." : "";
        var label = tabulation.Options.Concat(tabulation.AnyOf).FirstOrDefault(option => option.Key == number.Option)?.Label ?? number.Option ?? "";
        var measure = number.Measure switch
        {
            TabulatedNumber.Share => words.Quote(label),
            NumberId.Count => $"{words.Quote(label)} ({words.Number.ToLowerInvariant()})",
            NumberId.Base => words.Answers,
            "mean" => words.Mean,
            "median" => words.Median,
            "lower_quartile" => words.LowerQuartile,
            "upper_quartile" => words.UpperQuartile,
            _ => words.Sum,
        };
        var year = tabulation.Round == ledger.Rounds[0].Round ? "" : FormattableString.Invariant($" ({tabulation.Round})");
        return $"{tabulation.Wording}{year}{item} {measure}{Group(number, tabulation)}";
    }

    private string Group(LedgerNumber number, LedgerTabulation tabulation) =>
        number.Group != Rapportgenerator.Tabulations.Tabulation.AllKey && BreakdownOf(tabulation) is { } by
            && by.Classes.FirstOrDefault(each => each.Key == number.Group) is { } group
            ? $". {by.Label}: {group.Label}"
            : "";

    private string Told(LedgerNumber number)
    {
        var what = number.Measure switch
        {
            SurveyNumbers.Invited => words.UnitsInvited,
            SurveyNumbers.Answered => words.UnitsAnswered,
            SurveyNumbers.Questions => words.QuestionsAsked,
            _ => words.SmallestShown,
        };
        return number.Id.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? $"{what} ({number.Id[(at + 1)..].Split('/')[0]})" : what;
    }

    private static string Sign(NumberOperation operation) => operation switch
    {
        NumberOperation.Difference => " − ",
        NumberOperation.Sum => " + ",
        NumberOperation.Product => " × ",
        NumberOperation.Quotient => " : ",
        _ => "–",
    };

    /// <summary>The first of those that share a key: a ledger that holds one twice is odd, but no reason to stop.</summary>
    private static Dictionary<TKey, T> ByKey<TKey, T>(IEnumerable<T> items, Func<T, TKey> key)
        where TKey : notnull
    {
        var found = new Dictionary<TKey, T>();
        foreach (var item in items)
            found.TryAdd(key(item), item);
        return found;
    }
}
