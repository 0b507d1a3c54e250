namespace Rapportgenerator.Tabulations;

public enum TestMethod
{
    /// <summary>Pearson's chi-square, for unweighted tabulations of one answer a respondent.</summary>
    PearsonChiSquare,

    /// <summary>Rao and Scott's second-order correction as an F test, for weighted tabulations and for pools.</summary>
    RaoScott,
}

/// <summary>Whether the groups of a breakdown answered differently.</summary>
/// <param name="Option">For multiple choice the option that the test is of; null where it is of the whole distribution.</param>
/// <param name="DenominatorDegreesOfFreedom">Null for a chi-square.</param>
/// <param name="PValue">0–1, not corrected.</param>
public sealed record BreakdownTest(
    string Item, string? Option, TestMethod Method, double Statistic, double DegreesOfFreedom,
    double? DenominatorDegreesOfFreedom, double PValue);
