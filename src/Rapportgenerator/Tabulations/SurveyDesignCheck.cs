using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Holds what the report says of the sample against codebook, frame and answers.</summary>
public static class SurveyDesignCheck
{
    /// <summary>A weight above this would stand for more units than a sum of them can hold.</summary>
    private const decimal LargestWeight = 1_000_000;

    /// <summary>Weights are taken for rounded to this many decimals at least: whole ones are not rounded, but made up.</summary>
    private const int FewestDecimals = 2;

    /// <param name="reportFolder">Messages write paths relative to this folder.</param>
    public static void Run(SurveyRound round, string reportFolder, DiagnosticBag bag)
    {
        var column = round.Codebook.Data.WeightColumn;
        var weights = new SourceSpan(ShownPath.Of(round.Responses.File, reportFolder), 1, 0, $"column {column}");
        if (round.Responses.Weights.Any(weight => weight > LargestWeight))
        {
            bag.Error(
                "RG316", weights, "A weight is above a million.", "A weight says how many units an answer stands for: divide all of them by their mean.");
            return;
        }

        if (round.Design is not { } design || !NamesAreKnown(design, round.Codebook, bag))
            return;
        var strata = SurveyDesign.Of(round with { Design = design with { FrameIsPopulation = true } });
        CheckSizes(strata.Strata, design, bag);
        if (design.Weights is not null && round.Responses.Count > 0)
            CheckWeights(strata, round.Responses.Weights, weights, bag);
    }

    private static bool NamesAreKnown(DesignDefinition design, Codebook codebook, DiagnosticBag bag)
    {
        var known = true;
        if (design.Strata is { } strata && codebook.FindBreakdown(strata.Value) is null)
        {
            bag.Error(
                "RG310", strata.Span, $"The codebook has no breakdown `{strata.Value}` to be strata.",
                NearestName.Hint(strata.Value, [.. codebook.Breakdowns.Select(breakdown => breakdown.Key)]));
            known = false;
        }

        if (design.Weights is { } weights && weights.Value != codebook.Data.WeightColumn)
        {
            bag.Error(
                "RG311", weights.Span, $"`{weights.Value}` is not the codebook's weight column.",
                codebook.Data.WeightColumn is { } column
                    ? NearestName.Hint(weights.Value, [column])
                    : "The codebook has none: give the column `type: weight` there, or take `weights` out.");
            known = false;
        }

        return known;
    }

    private static void CheckSizes(ImmutableArray<Stratum> strata, DesignDefinition design, DiagnosticBag bag)
    {
        var span = design.Strata?.Span ?? design.Span;
        foreach (var stratum in strata)
        {
            var name = stratum.Key.Length == 0 ? "The frame" : $"The stratum `{stratum.Key}`";
            if (stratum.Answers > stratum.Population)
            {
                bag.Error(
                    "RG312", span, Said($"{name} has {stratum.Population} units in the frame, but {stratum.Answers} answers."),
                    "An answer stands for a unit of the frame: add the units that are missing, or correct the classes in the codebook.");
            }
            else if (stratum.Answers == 0 && stratum.Population > 0)
            {
                bag.Warning(
                    "RG313", span, Said($"{name} has {stratum.Population} units in the frame and no answers."),
                    "No answer stands for them: let another class take them in, or say in the report that they are left out.");
            }
        }
    }

    private static void CheckWeights(SurveyDesign design, ImmutableArray<decimal> weights, SourceSpan span, DiagnosticBag bag)
    {
        var answered = design.Strata.Where(stratum => stratum.Answers > 0).ToArray();
        decimal all = weights.Sum();
        decimal units = answered.Sum(stratum => stratum.Population!.Value);
        var rounding = 0.5m / (decimal)Math.Pow(10, Math.Clamp(weights.Max(weight => (int)weight.Scale), FewestDecimals, CellNumber.MostDecimals));
        var sums = new decimal[design.Strata.Length];
        for (var row = 0; row < weights.Length; row++)
            sums[design.StratumOf[row]] += weights[row];

        // Of the stratum's weights and of all weights, each may be off by half of its last decimal.
        var (worst, away) = (-1, 0m);
        for (var index = 0; index < sums.Length; index++)
        {
            var (answers, population) = (design.Strata[index].Answers, design.Strata[index].Population!.Value);
            if (answers == 0)
                continue;
            var difference = Math.Abs(sums[index] - (all * population / units)) - (rounding * (answers + (weights.Length * population / units)));
            if (difference > away)
                (worst, away) = (index, difference);
        }

        if (worst >= 0)
        {
            var stratum = design.Strata[worst];
            bag.Error(
                "RG314", span,
                Said($"The weights do not add up: `{stratum.Key}` has {Percent(sums[worst] / all)} of them, but {Percent(stratum.Population!.Value / units)} of the units in the frame."),
                "A weight is the stratum's share of the frame divided by its share of the answers: work the weights out anew for this frame, or name other strata.");
        }
        else if (Away(all, weights.Length) && Away(all, units) && Away(all, design.Strata.Sum(stratum => stratum.Population!.Value)))
        {
            bag.Error(
                "RG315", span, Said($"The weights add up to {all:0.##}, neither to the {weights.Length} answers nor to the {units} units of the frame."),
                "Divide the weights by their mean, or let each say how many units its answer stands for.");
        }

        bool Away(decimal sum, decimal from) => Math.Abs(sum - from) > rounding * weights.Length;
    }

    private static string Percent(decimal share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static string Said(FormattableString text) => FormattableString.Invariant(text);
}
