using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Comparison;

/// <summary>
/// Two editions, and how the old one's numbers are called in the new one: a question that was renamed by its new id, «the
/// earlier round» by that round's new year. Answers, items, groups and classes are matched by key.
/// </summary>
internal sealed class EditionPair
{
    /// <summary>No id has it, so what is called so is found by nothing.</summary>
    private const string Gone = "\0";

    private readonly FrozenDictionary<string, string> questions;
    private readonly FrozenDictionary<NumberId, EditionNumber> numbers;

    public EditionPair(Edition then, Edition now)
    {
        (Then, Now) = (then, now);
        Questions = QuestionMatcher.Match(then, now);
        questions = Questions.Where(match => match.Then is not null)
            .DistinctBy(match => match.Then!.Id)
            .ToFrozenDictionary(match => match.Then!.Id, match => match.Now?.Id ?? Gone + match.Then!.Id, StringComparer.Ordinal);
        numbers = then.Numbers.Values.DistinctBy(number => Renamed(number.Id)).ToFrozenDictionary(number => Renamed(number.Id));
    }

    public Edition Then { get; }
    public Edition Now { get; }
    public ImmutableArray<QuestionMatch> Questions { get; }

    public bool IsOneRound => Then.Year == Now.Year;

    /// <summary>The old edition's number; null where it printed and showed no such.</summary>
    /// <param name="id">Of the new edition.</param>
    public EditionNumber? Before(NumberId id) => numbers.GetValueOrDefault(id);

    /// <summary>What the new edition calls the old one's number, or one that it does not have.</summary>
    public NumberId Renamed(NumberId id)
    {
        if (id.Constant is not null)
            return id;
        return id.Derivation is { } derived
            ? NumberId.Of(derived.Operation, [.. derived.Parts.Select(Renamed)])
            : new NumberId(Renamed(id.Text));
    }

    /// <param name="id">Of a number or a tabulation: `int_03@2018.storrelse/stor/ja`.</param>
    public string Renamed(string id)
    {
        var end = id.AsSpan().IndexOfAny('@', '.', '/') is >= 0 and var found ? found : id.Length;
        var question = questions.GetValueOrDefault(id[..end], id[..end]);
        if (IsOneRound || end == id.Length || id[end] != '@')
            return question + id[end..];
        var rest = end + 1;
        while (rest < id.Length && char.IsAsciiDigit(id[rest]))
            rest++;
        var place = int.TryParse(id.AsSpan(end + 1, rest - end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? Then.EarlierYears.IndexOf(year) : -1;
        return place >= 0 && place < Now.EarlierYears.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{question}@{Now.EarlierYears[place]}{id[rest..]}")
            : Gone + id;
    }
}
