using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Rapportgenerator.Tabulations.Inference;

/// <summary>Student's t, and the normal distribution it tends to.</summary>
internal static class StudentDistribution
{
    /// <summary>The 97.5 per cent point of the normal distribution.</summary>
    public const double Normal975 = 1.959963984540054;

    /// <summary>
    /// The 97.5 per cent point, for a 95 per cent interval. Newton's method on MathNet's distribution function from Fisher and
    /// Cornish's expansion (Abramowitz and Stegun 1964, 26.7.5): MathNet's own inverse searches for it some hundred times as long.
    /// </summary>
    /// <param name="degreesOfFreedom">Above 0.</param>
    public static double Quantile975(double degreesOfFreedom)
    {
        if (degreesOfFreedom < 3)
            return StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
        var (z, v) = (Normal975, degreesOfFreedom);
        var z2 = z * z;
        var t = z * (1 + ((z2 + 1) / (4 * v)) + (((((5 * z2) + 16) * z2) + 3) / (96 * v * v))
            + ((((((3 * z2) + 19) * z2) + 17) * z2 - 15) / (384 * v * v * v)));
        for (var step = 0; step < 8; step++)
        {
            var change = (0.025 - UpperTail(t, v)) / StudentT.PDF(0, 1, v, t);
            t -= change;
            if (Math.Abs(change) < 1e-13 * t)
                break;
        }

        return t;
    }

    /// <summary>The two-sided p-value of a t statistic; exact far out in the tail as well.</summary>
    public static double PValue(double t, double degreesOfFreedom) => Math.Min(1, 2 * UpperTail(Math.Abs(t), degreesOfFreedom));

    /// <summary>The two-sided p-value of a standard normal statistic.</summary>
    public static double NormalPValue(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    private static double UpperTail(double t, double v) => double.IsInfinity(t) ? 0 : SpecialFunctions.BetaRegularized(v / 2, 0.5, v / (v + (t * t))) / 2;
}
