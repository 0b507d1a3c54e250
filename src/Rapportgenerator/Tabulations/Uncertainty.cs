namespace Rapportgenerator.Tabulations;

/// <summary>How sure an estimate is. Always finite, and the interval holds the estimate.</summary>
/// <param name="StandardError">In the estimate's own unit (share 0–1, or the number's).</param>
/// <param name="Lower">Of the 95 per cent confidence interval.</param>
/// <param name="Upper">Of the 95 per cent confidence interval.</param>
public sealed record Uncertainty(double StandardError, double Lower, double Upper);

/// <summary>A group of a breakdown against everyone in the other groups together, or against one other group.</summary>
/// <param name="Difference">Share (0–1) or mean of the group less that of the others.</param>
/// <param name="Lower">Of the difference's 95 per cent confidence interval.</param>
/// <param name="Upper">Of the difference's 95 per cent confidence interval.</param>
/// <param name="PValue">Two-sided, not corrected for how many are compared.</param>
public sealed record Contrast(double Difference, double Lower, double Upper, double PValue);
