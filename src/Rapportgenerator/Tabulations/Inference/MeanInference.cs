namespace Rapportgenerator.Tabulations.Inference;

/// <summary>How sure a mean is, and a difference of two.</summary>
internal static class MeanInference
{
    /// <summary>
    /// Student's interval. Unweighted: s/√n with n − 1 degrees of freedom. Weighted, and in a pool: the linearised standard
    /// error with the design's degrees of freedom.
    /// </summary>
    /// <returns>Null where one unit, or one a stratum, leaves nothing to see the spread from.</returns>
    public static Uncertainty? Of(DomainEstimate estimate)
    {
        if (estimate.IsEmpty)
            return null;
        var mean = estimate.Value;
        if (estimate.IsCensus)
            return new Uncertainty(0, mean, mean);
        if (estimate.DegreesOfFreedom < 1)
            return null;
        var error = Math.Sqrt(Variance(estimate));
        var half = StudentDistribution.Quantile975(estimate.DegreesOfFreedom) * error;
        return new Uncertainty(error, mean - half, mean + half);
    }

    /// <summary>Unweighted: Welch's t test (Welch 1947). Weighted, and in a pool: by the design, as shares are compared.</summary>
    /// <param name="other">Shares no unit with <paramref name="one"/>.</param>
    /// <returns>Null where one of the two cannot be judged, or nothing varies.</returns>
    public static Contrast? Compare(DomainEstimate one, DomainEstimate other)
    {
        if (one.IsEmpty || other.IsEmpty)
            return null;
        var difference = one.Centred - other.Centred;
        if (one.IsCensus && other.IsCensus)
            return new Contrast(difference, difference, difference, difference == 0 ? 1 : 0);
        double variance, freedom;
        if (one.Source.Sampling == Sampling.Simple)
        {
            if (one.DegreesOfFreedom < 1 || other.DegreesOfFreedom < 1)
                return null;
            var (first, second) = (Variance(one), Variance(other));
            variance = first + second;
            freedom = variance * variance / ((first * first / one.DegreesOfFreedom) + (second * second / other.DegreesOfFreedom));
        }
        else
        {
            variance = Linearisation.VarianceOfDifference(one, other);
            freedom = one.With(other).DegreesOfFreedom - 1;
        }

        if (variance <= 0 || freedom < 1)
            return null;
        var error = Math.Sqrt(variance);
        var half = StudentDistribution.Quantile975(freedom) * error;
        return new Contrast(difference, difference - half, difference + half, StudentDistribution.PValue(difference / error, freedom));
    }

    private static double Variance(DomainEstimate estimate)
    {
        if (estimate.Source.Sampling != Sampling.Simple)
            return Linearisation.Variance(estimate);
        var (sums, n) = (estimate.Total, estimate.Total.M);
        var squares = sums.CC - (sums.C * sums.C / n);
        return squares <= 1e-13 * sums.CC ? 0 : squares / (n - 1) / n;
    }
}
