namespace Rapportgenerator.Tabulations.Inference;

/// <summary>95 per cent confidence intervals of shares and of their differences.</summary>
internal static class ShareIntervals
{
    /// <summary>The score interval (Wilson 1927), without continuity correction.</summary>
    /// <param name="share">0–1.</param>
    /// <param name="n">Above 0; need not be whole, for it may be an effective size.</param>
    public static (double Lower, double Upper) Wilson(double share, double n)
    {
        const double Z2 = StudentDistribution.Normal975 * StudentDistribution.Normal975;
        var middle = (share + (Z2 / (2 * n))) / (1 + (Z2 / n));
        var half = StudentDistribution.Normal975 / (1 + (Z2 / n)) * Math.Sqrt((share * (1 - share) / n) + (Z2 / (4 * n * n)));
        return (Math.Clamp(middle - half, 0, share), Math.Clamp(middle + half, share, 1));
    }

    /// <summary>
    /// Symmetric on the logit scale with the standard error carried over by linearisation (Korn and Graubard 1998; R's
    /// `svyciprop(method = "logit")`).
    /// </summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static (double Lower, double Upper) Logit(double share, double standardError, double degreesOfFreedom)
    {
        var middle = Math.Log(share / (1 - share));
        var half = StudentDistribution.Quantile975(degreesOfFreedom) * standardError / (share * (1 - share));
        return (Math.Min(share, Expit(middle - half)), Math.Max(share, Expit(middle + half)));
    }

    /// <summary>The hybrid score interval of a difference of two independent shares (Newcombe 1998, method 10).</summary>
    public static (double Lower, double Upper) Newcombe(double first, double firstN, double second, double secondN)
    {
        var (lower1, upper1) = Wilson(first, firstN);
        var (lower2, upper2) = Wilson(second, secondN);
        var difference = first - second;
        return (
            Math.Max(-1, difference - double.Hypot(first - lower1, upper2 - second)),
            Math.Min(1, difference + double.Hypot(upper1 - first, second - lower2)));
    }

    private static double Expit(double x) => 1 / (1 + Math.Exp(-x));
}
