using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>The responses of one round whose units answered in every round that is compared.</summary>
/// <param name="Years">Of the rounds, this one among them, oldest first.</param>
/// <param name="Members">For each response of the round, whether it is in.</param>
/// <param name="HasRemade">Whether units that were merged or split are among them.</param>
public sealed record Panel(ImmutableArray<int> Years, ImmutableArray<bool> Members, bool HasRemade)
{
    public int Count => Members.Count(isIn => isIn);

    /// <summary>
    /// The responses as if the question had been put to the panel alone. The others stay in the sample as those who were not
    /// asked do, so that a panel is a domain of it and not another sample.
    /// </summary>
    internal ResponseSet Restrict(ResponseSet responses, Question question)
    {
        var coded = new Dictionary<string, CodedAnswers>(responses.Coded, StringComparer.Ordinal);
        var numbers = new Dictionary<string, ImmutableArray<decimal?>>(responses.Numbers, StringComparer.Ordinal);
        foreach (var column in question.Members.SelectMany(member => member.Columns))
        {
            if (coded.TryGetValue(column, out var codes))
                coded[column] = codes with { Places = [.. codes.Places.Select((place, row) => Members[row] ? place : (byte)0)] };
            if (numbers.TryGetValue(column, out var values))
                numbers[column] = [.. values.Select((value, row) => Members[row] ? value : null)];
        }

        return responses with { Coded = coded, Numbers = numbers };
    }

    /// <summary>The panel of each round, in their order: units whose every part answered in every round.</summary>
    /// <param name="rounds">By year, oldest first.</param>
    /// <param name="lines">The units through these rounds.</param>
    public static ImmutableArray<Panel> Of(IReadOnlyList<SurveyRound> rounds, ImmutableArray<UnitLine> lines)
    {
        var answered = rounds.Select(round => round.Responses.Units.Select(unit => unit.Number).ToHashSet(StringComparer.Ordinal)).ToArray();
        var kept = lines.Where(line => line.IsWhole && Enumerable.Range(0, rounds.Count)
            .All(at => line.Rounds[at].All(unit => answered[at].Contains(unit.Number)))).ToArray();
        ImmutableArray<int> years = [.. rounds.Select(round => round.Year)];
        var hasRemade = kept.Any(line => !line.IsOne);
        return
        [
            .. rounds.Select((round, at) =>
            {
                var numbers = kept.SelectMany(line => line.Rounds[at]).Select(unit => unit.Number).ToHashSet(StringComparer.Ordinal);
                return new Panel(years, [.. round.Responses.Units.Select(unit => numbers.Contains(unit.Number))], hasRemade);
            }),
        ];
    }
}
