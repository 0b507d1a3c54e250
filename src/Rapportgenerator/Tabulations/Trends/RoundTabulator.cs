using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>Tabulates what the bindings ask for in every round, each round by itself and hidden by its own rule.</summary>
public static class RoundTabulator
{
    /// <summary>By id; earlier rounds' have their year in it.</summary>
    /// <param name="rounds">This round, and then the earlier ones in the report file's order.</param>
    /// <param name="more">What is asked of this round beside the bindings.</param>
    public static ImmutableDictionary<string, Tabulation> TabulateAll(
        ReportDefinition report, ImmutableArray<SurveyRound> rounds, IEnumerable<ResolvedBinding> bindings,
        params ImmutableArray<TabulationRequest> more) => TabulateAll(report, rounds, bindings, more, _ => null);

    /// <param name="memory">Of the round at a place.</param>
    internal static ImmutableDictionary<string, Tabulation> TabulateAll(
        ReportDefinition report, ImmutableArray<SurveyRound> rounds, IEnumerable<ResolvedBinding> bindings,
        ImmutableArray<TabulationRequest> more, Func<int, TabulationMemory?> memory)
    {
        var all = bindings.ToArray();
        var tabulations = Tabulator.TabulateAll(
            all.SelectMany(binding => binding.Requests).Concat(more), rounds[0], report.Survey.HideBelow, memory(0)).ToBuilder();
        var asked = all.Where(binding => binding.Trend is not null)
            .SelectMany(binding => binding.Trend!.Rounds.Select(round => (round.Place, round.Request, Now: binding.Requests[0].Question)))
            .ToLookup(each => each.Place);
        for (var place = 0; place < report.Earlier.Length; place++)
        {
            var requests = asked[place].Where(each => each.Request is not null).ToArray();
            var questions = requests.DistinctBy(each => each.Request!.Id).ToDictionary(each => each.Request!.Id, each => each.Now);
            foreach (var (id, tabulation) in Tabulator.TabulateAll(
                requests.Select(each => each.Request!), rounds[place + 1], report.Earlier[place].HideBelow, memory(place + 1)))
                tabulations[id] = Align(tabulation, questions[id]);
        }

        return tabulations.ToImmutable();
    }

    /// <summary>
    /// An earlier scale's mean by this year's codes, since scales are reversed and recoded; none where the steps are others.
    /// Its uncertainty was measured by the old codes and goes where they differ.
    /// </summary>
    internal static Tabulation Align(Tabulation tabulation, Question now)
    {
        if (!now.IsScale || !tabulation.Question.IsScale)
            return tabulation;
        var codes = Codes(now);
        var then = Codes(tabulation.Question);
        if (codes.Count == then.Count && then.All(step => codes.GetValueOrDefault(step.Key, int.MinValue) == step.Value))
            return tabulation;
        return tabulation with
        {
            StepCodes = then.Keys.All(codes.ContainsKey) && then.Count == codes.Count ? codes.ToImmutableDictionary() : ImmutableDictionary<string, int>.Empty,
            Groups =
            [
                .. tabulation.Groups.Select(group => group with
                {
                    Items =
                    [
                        .. group.Items.Select(item => item with
                        {
                            ScaleMean = item.ScaleMean is null ? null : Mean(item, codes), MeanUncertainty = null, MeanContrast = null,
                        }),
                    ],
                }),
            ],
        };
    }

    /// <summary>Σ share·code / Σ share over the steps; null where a step is hidden, or none of this year's.</summary>
    private static Ratio? Mean(Distribution distribution, Dictionary<string, int> codes)
    {
        Ratio sum = new(0, 1), mass = new(0, 1);
        var steps = distribution.Options.Where(cell => cell.Kind == OptionKind.Substantive).ToArray();
        if (steps.Length != codes.Count)
            return null;
        foreach (var cell in steps)
        {
            if (cell.Share is not { } share || !codes.TryGetValue(cell.Key, out var code))
                return null;
            // All shares of a distribution are parts of one base, so that their numerators add up.
            sum = new(sum.Numerator + (share.Numerator * code), 1);
            mass = new(mass.Numerator + share.Numerator, 1);
        }

        return mass.Numerator == 0 ? null : sum.Over(mass);
    }

    private static Dictionary<string, int> Codes(Question question) => question.Options
        .Where(option => option.Kind == OptionKind.Substantive)
        .ToDictionary(option => option.Key, option => option.Code, StringComparer.Ordinal);
}
