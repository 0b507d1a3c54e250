using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>A part of the population within which the sample was drawn by itself.</summary>
/// <param name="Answers">Responses from it (n_h), whoever of them was asked a question.</param>
/// <param name="Population">Units of it in the frame (N_h); null where the population is taken as endless.</param>
public sealed record Stratum(string Key, string Label, int Answers, int? Population)
{
    /// <summary>All of it has answered, so that nothing about it is uncertain.</summary>
    internal bool IsWhole => Population <= Answers;

    /// <summary>
    /// What a stratum's sum of squared, centred scores is multiplied with: (1 − n/N)·n/(n − 1), and 1 − 1/N where one
    /// unit stands alone (its score is then centred at the whole sample's mean: R's `lonely.psu = "adjust"`).
    /// </summary>
    internal double Factor => IsWhole
        ? 0
        : (1 - ((double)Answers / (Population ?? double.PositiveInfinity))) * (Answers > 1 ? (double)Answers / (Answers - 1) : 1);
}

/// <summary>
/// How the responses of a round stand for those who were asked: a simple random sample without replacement within each
/// stratum, with the answers' weights. Without a design in the report it is one stratum of an endless population.
/// </summary>
internal sealed record SurveyDesign
{
    /// <summary>In the order of the breakdown's classes, those without answers too.</summary>
    public required ImmutableArray<Stratum> Strata { get; init; }

    /// <summary>The stratum of each response.</summary>
    public required int[] StratumOf { get; init; }

    /// <summary>The responses' weights as whole multiples of <see cref="WeightUnit"/>, so that sums are exact; null where all are 1.</summary>
    public required long[]? Weights { get; init; }

    /// <summary>1, 0.1 … 0.000001.</summary>
    public required decimal WeightUnit { get; init; }

    /// <summary>The design of weighted tabulations. The report's design must have passed <see cref="SurveyDesignCheck"/>.</summary>
    public static SurveyDesign Of(SurveyRound round)
    {
        var (units, frame) = (round.Responses.Units, round.Frame.Units);
        var breakdown = round.Design?.Strata is { } strata ? round.Codebook.FindBreakdown(strata.Value) : null;
        var finite = round.Design?.FrameIsPopulation ?? false;
        var stratumOf = new int[units.Length];
        ImmutableArray<Stratum> all;
        if (breakdown is null)
        {
            all = [new Stratum("", "", units.Length, finite ? frame.Length : null)];
        }
        else
        {
            stratumOf = DomainLayout.Membership(breakdown.Classes, units);
            var answers = Count(stratumOf, breakdown.Classes.Length);
            var population = Count(DomainLayout.Membership(breakdown.Classes, frame), breakdown.Classes.Length);
            all = [.. breakdown.Classes.Select((each, index) => new Stratum(each.Key, each.Label.Text, answers[index], finite ? population[index] : null))];
        }

        var (weights, unit) = Scaled(round.Responses.Weights);
        return new SurveyDesign { Strata = all, StratumOf = stratumOf, Weights = weights, WeightUnit = unit };
    }

    /// <summary>The design of unweighted tabulations: a simple random sample.</summary>
    public static SurveyDesign Unweighted(ResponseSet responses) => new()
    {
        Strata = [new Stratum("", "", responses.Count, null)], StratumOf = new int[responses.Count], Weights = null, WeightUnit = 1,
    };

    private static (long[] Weights, decimal Unit) Scaled(ImmutableArray<decimal> weights)
    {
        var decimals = 0;
        foreach (var weight in weights)
            decimals = Math.Max(decimals, Math.Min((int)weight.Scale, CellNumber.MostDecimals));
        decimal factor = 1;
        for (var digit = 0; digit < decimals; digit++)
            factor *= 10;
        var scaled = new long[weights.Length];
        for (var row = 0; row < scaled.Length; row++)
            scaled[row] = (long)Math.Round(weights[row] * factor);
        return (scaled, 1 / factor);
    }

    private static int[] Count(int[] membership, int classes)
    {
        var counts = new int[classes];
        foreach (var index in membership)
        {
            if (index >= 0)
                counts[index]++;
        }

        return counts;
    }
}
