namespace Rapportgenerator.Tabulations.Inference;

/// <summary>
/// Variances by Taylor linearisation (Särndal, Swensson and Wretman 1992, §5.5–5.8; Lumley 2010, ch. 2; R's `svymean`
/// with `lonely.psu = "adjust"`). A unit's score is z = w(c − r·m) / Σwm, and the variance is
/// Σ_h (1 − n_h/N_h)·n_h/(n_h − 1)·(Σz² − (Σz)²/n_h) over all n_h responses of the stratum, of which those outside the
/// domain score nothing.
/// </summary>
internal static class Linearisation
{
    /// <summary>Of what is left of two equal sums, this part is rounding.</summary>
    private const double Rounding = 1e-13;

    public static double Variance(DomainEstimate estimate)
    {
        double variance = 0, size = 0;
        var ratio = estimate.Centred;
        for (var stratum = 0; stratum < estimate.Sums.Length; stratum++)
        {
            var (sums, of) = (estimate.Sums[stratum], estimate.Source.Strata[stratum]);
            if (sums.Units == 0)
                continue;
            var squares = sums.CC - (2 * ratio * sums.CM) + (ratio * ratio * sums.MM);
            var score = sums.C - (ratio * sums.M);
            variance += of.Factor * (squares - (of.Answers > 1 ? score * score / of.Answers : 0));
            size += of.Factor * (sums.CC + (ratio * ratio * sums.MM));
        }

        return variance <= Rounding * size ? 0 : variance / (estimate.Total.M * estimate.Total.M);
    }

    /// <summary>
    /// Of two estimates over domains that share no unit. Their scores never meet in a unit, only in the strata's means, so
    /// what is left is −Σ_h factor·Σz₁·Σz₂/n_h.
    /// </summary>
    public static double Covariance(DomainEstimate one, DomainEstimate other)
    {
        double covariance = 0;
        for (var stratum = 0; stratum < one.Sums.Length; stratum++)
        {
            var of = one.Source.Strata[stratum];
            if (of.Answers < 2)
                continue;
            covariance -= of.Factor * Score(one, stratum) * Score(other, stratum) / of.Answers;
        }

        return covariance / (one.Total.M * other.Total.M);
    }

    public static double VarianceOfDifference(DomainEstimate one, DomainEstimate other) =>
        Math.Max(0, Variance(one) + Variance(other) - (2 * Covariance(one, other)));

    private static double Score(DomainEstimate estimate, int stratum) =>
        estimate.Sums[stratum].C - (estimate.Centred * estimate.Sums[stratum].M);
}
