using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Comparison;

/// <summary>
/// Whether a share or a mean differs between two rounds, by what both editions published: z = (new − old) / √(se² + se²), two-sided, as if
/// the two rounds had asked other units. Many answer both, and alike, so that the true error is smaller: the test is cautious.
/// </summary>
internal static class RoundTest
{
    /// <summary>New less old with its 95 per cent interval; null where there is nothing to test it by.</summary>
    public static Contrast? Of(EditionNumber then, EditionNumber now)
    {
        if (then is not { Value: { } before, Uncertainty: { } first } || now is not { Value: { } after, Uncertainty: { } second }
            || then.Measure != now.Measure)
        {
            return null;
        }

        var difference = after.Value - before.Value;
        if (IsSilent(first) || IsSilent(second))
            return BySize(then, now, difference);
        var error = double.Hypot(first.StandardError, second.StandardError);
        if (error == 0)
            return new Contrast(difference, difference, difference, difference == 0 ? 1 : 0);
        var half = StudentDistribution.Normal975 * error;
        var limit = now.Measure == TabulatedNumber.Share ? 1 : double.PositiveInfinity;
        return new Contrast(
            difference, Math.Max(-limit, difference - half), Math.Min(limit, difference + half), StudentDistribution.NormalPValue(difference / error));
    }

    /// <summary>No share is certain because none of those who happened to answer said otherwise: of 0 and 100 per cent the error says nothing.</summary>
    private static bool IsSilent(Uncertainty uncertainty) => uncertainty.StandardError == 0 && uncertainty.Lower < uncertainty.Upper;

    /// <summary>
    /// Of plain counts: Newcombe's interval and the score test, as groups are compared within a round. Of weights and pools the
    /// ledger does not tell how many independent answers they are worth.
    /// </summary>
    private static Contrast? BySize(EditionNumber then, EditionNumber now, double difference)
    {
        if (now.Measure != TabulatedNumber.Share || then.Base is not > 0 || now.Base is not > 0
            || then.Tabulation is not { IsPool: false, Weighted: false } || now.Tabulation is not { IsPool: false, Weighted: false })
        {
            return null;
        }

        var (before, after) = (then.Value!.Value.Value, now.Value!.Value.Value);
        var (lower, upper) = ShareIntervals.Newcombe(after, now.Base.Value, before, then.Base.Value);
        return new Contrast(difference, lower, upper, ShareInference.ScoreTest(after, now.Base.Value, before, then.Base.Value));
    }
}
