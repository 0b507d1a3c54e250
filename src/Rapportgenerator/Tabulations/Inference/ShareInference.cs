namespace Rapportgenerator.Tabulations.Inference;

/// <summary>How sure a share is, and a difference of two.</summary>
internal static class ShareInference
{
    /// <summary>
    /// Unweighted: √(p(1−p)/n) and Wilson's interval. In a pool a unit may have answered twice, and two answers from one place
    /// are less than two: n is then the effective number of answers (Rao and Scott 1992; Korn and Graubard 1998), never more
    /// than there are. Weighted: the linearised standard error and the logit interval with the design's degrees of freedom.
    /// That interval does not exist at 0 and 100 per cent, where the linearised error is nothing although the truth may be
    /// another, nor without degrees of freedom; there Wilson's interval for Kish's effective number of units stands in,
    /// without finite population correction: rather too wide than too narrow. A domain all of which has answered is known.
    /// </summary>
    /// <returns>Null for an empty domain.</returns>
    public static Uncertainty? Of(DomainEstimate estimate)
    {
        if (estimate.IsEmpty)
            return null;
        var share = estimate.Value;
        if (estimate.Source.Sampling != Sampling.Designed)
        {
            var n = EffectiveSize(estimate);
            return Between(Math.Sqrt(share * (1 - share) / n), ShareIntervals.Wilson(share, n));
        }

        var error = Math.Sqrt(Linearisation.Variance(estimate));
        if (estimate.IsCensus)
            return new Uncertainty(0, share, share);
        return Between(error, IsDegenerate(estimate, error)
            ? ShareIntervals.Wilson(share, estimate.EffectiveUnits)
            : ShareIntervals.Logit(share, error, estimate.DegreesOfFreedom));
    }

    /// <summary>
    /// Unweighted: Newcombe's interval and Fisher's exact test; in a pool the interval on effective sizes, and a t test on the
    /// units' scores. Weighted: difference, interval and t test by the design, with one degree of freedom less than the two
    /// domains together have (R's `svyttest`). Where one of the two shares has no standard error of its own (0 or 100 per cent,
    /// or too few units), Newcombe's interval and the score test on effective sizes.
    /// </summary>
    /// <param name="other">Shares no unit with <paramref name="one"/>.</param>
    /// <returns>Null where one of the two is empty.</returns>
    public static Contrast? Compare(DomainEstimate one, DomainEstimate other)
    {
        if (one.IsEmpty || other.IsEmpty)
            return null;
        var difference = one.Value - other.Value;
        if (one.Source.Sampling == Sampling.Simple)
        {
            var (lower, upper) = ShareIntervals.Newcombe(one.Value, one.Total.M, other.Value, other.Total.M);
            return new Contrast(difference, lower, upper, FisherExactTest.PValue(
                (int)one.Total.C, (int)(one.Total.M - one.Total.C), (int)other.Total.C, (int)(other.Total.M - other.Total.C)));
        }

        if (one.IsCensus && other.IsCensus)
            return new Contrast(difference, difference, difference, difference == 0 ? 1 : 0);
        var (first, second) = (Math.Sqrt(Linearisation.Variance(one)), Math.Sqrt(Linearisation.Variance(other)));
        var error = Math.Sqrt(Linearisation.VarianceOfDifference(one, other));
        var freedom = one.With(other).DegreesOfFreedom - 1;
        var onSizes = error == 0 || freedom < 1 || IsDegenerate(one, first) || IsDegenerate(other, second);
        var (n1, n2) = (EffectiveSize(one), EffectiveSize(other));
        var p = onSizes ? ScoreTest(one.Value, n1, other.Value, n2) : StudentDistribution.PValue(difference / error, freedom);
        if (onSizes || one.Source.Sampling == Sampling.Clustered)
        {
            var (lower, upper) = ShareIntervals.Newcombe(one.Value, n1, other.Value, n2);
            return new Contrast(difference, lower, upper, p);
        }

        var half = StudentDistribution.Quantile975(freedom) * error;
        return new Contrast(difference, Math.Max(-1, difference - half), Math.Min(1, difference + half), p);
    }

    /// <summary>Whether the linearised error says nothing about how far the truth may be.</summary>
    private static bool IsDegenerate(DomainEstimate estimate, double error) =>
        !estimate.IsCensus && (error == 0 || estimate.Value is <= 0 or >= 1 || estimate.DegreesOfFreedom < 1);

    /// <summary>
    /// n for a simple sample; for a pool n divided by the design effect of the units, where that is above 1, and the number of
    /// units where it cannot be seen (0 and 100 per cent); Kish's number for weights.
    /// </summary>
    public static double EffectiveSize(DomainEstimate estimate)
    {
        var (share, n) = (estimate.Value, estimate.Total.M);
        if (estimate.Source.Sampling == Sampling.Simple)
            return n;
        if (estimate.Source.Sampling == Sampling.Designed || share is <= 0 or >= 1 || estimate.DegreesOfFreedom < 1)
            return estimate.EffectiveUnits;

        // Without the variance's n/(n − 1), which √(p(1−p)/n) has not: a pool in which nobody answers twice is a simple sample.
        var variance = Linearisation.Variance(estimate) / estimate.Source.Strata[0].Factor;
        return variance <= 0 ? n : Math.Min(n, share * (1 - share) / variance);
    }

    /// <summary>Two shares against their common one (Wilson's view of a difference); two-sided, normal.</summary>
    public static double ScoreTest(double first, double firstN, double second, double secondN)
    {
        var common = ((first * firstN) + (second * secondN)) / (firstN + secondN);
        var variance = common * (1 - common) * ((1 / firstN) + (1 / secondN));
        return variance <= 0 ? 1 : StudentDistribution.NormalPValue((first - second) / Math.Sqrt(variance));
    }

    private static Uncertainty Between(double error, (double Lower, double Upper) interval) => new(error, interval.Lower, interval.Upper);
}
