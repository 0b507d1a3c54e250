using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>A survey written as a table: so many responses from a kind and a region, each with the same answers.</summary>
internal sealed class CellSurvey
{
    public static readonly Breakdown Kind = Of("kind", "abcd", unit => unit.Type);
    public static readonly Breakdown Region = Of("region", "nsewxy", unit => unit.Region);

    private readonly List<FrameUnit> units = [];
    private readonly List<decimal> weights = [];
    private readonly Dictionary<string, List<int>> answers = [];

    /// <param name="given">By column; a column that is left out was not asked.</param>
    public CellSurvey Add(int count, string kind, string region, params (string Column, int Code)[] given) => Add(count, kind, region, 1, given);

    public CellSurvey Add(int count, string kind, string region, decimal weight, params (string Column, int Code)[] given)
    {
        for (var time = 0; time < count; time++)
        {
            var row = units.Count;
            units.Add(FrameUnits.Of($"{row:0000}", $"Unit {row}", kind, "F", region, 1000));
            weights.Add(weight);
            foreach (var (column, code) in given)
            {
                if (!answers.TryGetValue(column, out var codes))
                    answers[column] = codes = [];
                codes.AddRange(Enumerable.Repeat(ResponseSet.NotAsked, row - codes.Count));
                codes.Add(code);
            }
        }

        return this;
    }

    public SurveyRound Round()
    {
        foreach (var codes in answers.Values)
            codes.AddRange(Enumerable.Repeat(ResponseSet.NotAsked, units.Count - codes.Count));
        var empty = new SmallSurvey().Round();
        return empty with
        {
            Codebook = empty.Codebook with { Breakdowns = [Kind, Region] },
            Frame = new Frame("kommuner.csv", [.. units]),
            Responses = empty.Responses with
            {
                Ids = [.. units.Select((_, row) => $"S{row}")],
                Units = [.. units],
                Weights = [.. weights],
                Coded = answers.ToImmutableDictionary(column => column.Key, column => CodedAnswers.Of(column.Value)),
                Numbers = answers.ToImmutableDictionary(
                    column => column.Key,
                    column => column.Value.Select(code => code == ResponseSet.NotAsked ? (decimal?)null : code).ToImmutableArray()),
            },
        };
    }

    public static TabulationRequest Ask(Question question, Breakdown? by = null, bool weighted = false, params ImmutableArray<string> without) =>
        new(question, by, weighted, without, []);

    /// <summary>What is published with a limit of five, by id.</summary>
    public IReadOnlyDictionary<string, Tabulation> Publish(params ImmutableArray<TabulationRequest> asked) =>
        Tabulator.TabulateAll(asked, Round(), hideBelow: 5);

    /// <summary>The keys of the groups whose first item is hidden, in their order: `b c`.</summary>
    public static string Hidden(Tabulation tabulation) =>
        string.Join(' ', tabulation.Groups.Where(group => group.Items[0].Hidden).Select(group => group.Key));

    private static Breakdown Of(string key, string classes, Func<FrameUnit, string> value) => new(
        key, key, [.. classes.Select(each => new BreakdownClass(each.ToString(), each.ToString(), unit => value(unit) == each.ToString()))]);
}
