using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>
/// The linearised variance as the textbook writes it, a score for every response, to hold the program's sums against.
/// </summary>
internal static class LongWay
{
    /// <summary>A response: its stratum, its weight, what it counts of the target and in the base; nothing outside the domain.</summary>
    public sealed record Row(int Stratum, double Weight, double Target, double Base);

    public static double Ratio(IReadOnlyCollection<Row> rows) => rows.Sum(row => row.Weight * row.Target) / rows.Sum(row => row.Weight * row.Base);

    /// <param name="population">N_h, or null for an endless population.</param>
    public static double Variance(IReadOnlyCollection<Row> rows, Func<int, int?> population)
    {
        var (ratio, all) = (Ratio(rows), rows.Sum(row => row.Weight * row.Base));
        return OfScores([.. rows.Select(row => (row.Stratum, row.Weight * (row.Target - (ratio * row.Base)) / all))], population);
    }

    /// <summary>Of the difference of two domains, given in the same order of responses.</summary>
    public static double Variance(IReadOnlyList<Row> one, IReadOnlyList<Row> other, Func<int, int?> population)
    {
        var (r1, r2) = (Ratio(one), Ratio(other));
        var (all1, all2) = (one.Sum(row => row.Weight * row.Base), other.Sum(row => row.Weight * row.Base));
        return OfScores(
            [
                .. one.Zip(other, (a, b) => (
                    a.Stratum, (a.Weight * (a.Target - (r1 * a.Base)) / all1) - (b.Weight * (b.Target - (r2 * b.Base)) / all2))),
            ],
            population);
    }

    private static double OfScores((int Stratum, double Score)[] scores, Func<int, int?> population)
    {
        var variance = 0.0;
        foreach (var stratum in scores.GroupBy(each => each.Stratum, each => each.Score))
        {
            var n = stratum.Count();
            var rest = population(stratum.Key) is { } units ? 1 - ((double)n / units) : 1;
            var mean = n == 1 ? 0 : stratum.Average();
            variance += rest * (n == 1 ? 1 : n / (n - 1.0)) * stratum.Sum(score => (score - mean) * (score - mean));
        }

        return variance;
    }

    /// <summary>The round with `size` as strata, and a frame with some units more that have not answered.</summary>
    public static SurveyRound Stratified(this SurveyRound round, int moreSmall, int moreLarge, bool finite = true) => round with
    {
        Frame = round.Frame with
        {
            Units =
            [
                .. round.Frame.Units,
                .. Enumerable.Range(0, moreSmall).Select(index => FrameUnits.Of($"s{index}", "", "kommune", "F", "R", 1)),
                .. Enumerable.Range(0, moreLarge).Select(index => FrameUnits.Of($"l{index}", "", "kommune", "F", "R", 9000)),
            ],
        },
        Design = new DesignDefinition(new("size", SmallSurvey.Nowhere), finite, null, SmallSurvey.Nowhere),
    };

    /// <summary>By the parity of the unit's population, which has nothing to do with its size class.</summary>
    public static readonly Breakdown Parity = new(
        "parity",
        "Parity",
        ImmutableArray.Create<BreakdownClass>(
            new("even", "Even", unit => unit.Population % 2 == 0), new("odd", "Odd", unit => unit.Population % 2 == 1)));
}
