namespace Rapportgenerator.Tabulations;

/// <summary>How sure an estimate is.</summary>
/// <param name="StandardError">In the estimate's own unit (share 0–1, or the number's).</param>
/// <param name="Lower">Of the 95 per cent confidence interval.</param>
/// <param name="Upper">Of the 95 per cent confidence interval.</param>
public sealed record Uncertainty(double StandardError, double Lower, double Upper);

/// <summary>A group of a breakdown against everyone in the other groups together.</summary>
/// <param name="Difference">Share (0–1) or mean of the group less that of the others.</param>
/// <param name="Lower">Of the difference's 95 per cent confidence interval.</param>
/// <param name="Upper">Of the difference's 95 per cent confidence interval.</param>
/// <param name="PValue">Two-sided, not corrected for how many are compared.</param>
public sealed record Contrast(double Difference, double Lower, double Upper, double PValue);

public enum TestMethod
{
    /// <summary>Pearson's chi-square, for unweighted tabulations.</summary>
    PearsonChiSquare,

    /// <summary>Rao and Scott's second-order correction as an F test, for weighted ones.</summary>
    RaoScott,
}

/// <summary>Whether the groups of a breakdown answered differently.</summary>
/// <param name="Option">For multiple choice the option that the test is of; null where it is of the whole distribution.</param>
/// <param name="DenominatorDegreesOfFreedom">Null for a chi-square.</param>
/// <param name="PValue">0–1, not corrected.</param>
public sealed record BreakdownTest(
    string Item, string? Option, TestMethod Method, double Statistic, double DegreesOfFreedom,
    double? DenominatorDegreesOfFreedom, double PValue);
