namespace Rapportgenerator.Tests.Figures;

internal readonly record struct CieLab(double L, double A, double B);

/// <summary>
/// CIEDE2000 with all weights 1. Sharma, Wu and Dalal, «The CIEDE2000 color-difference formula», Color Research and
/// Application 30(1), 2005; names as there.
/// </summary>
internal static class ColourDifference
{
    public static double Between(CieLab one, CieLab two)
    {
        var meanChroma = (Chroma(one.A, one.B) + Chroma(two.A, two.B)) / 2;
        var g = 0.5 * (1 - Math.Sqrt(Share(meanChroma)));
        var (a1, a2) = ((1 + g) * one.A, (1 + g) * two.A);
        var (c1, c2) = (Chroma(a1, one.B), Chroma(a2, two.B));
        var (h1, h2) = (Hue(a1, one.B), Hue(a2, two.B));
        var isGrey = c1 * c2 == 0;

        var apart = isGrey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        var (dL, dC, dH) = (two.L - one.L, c2 - c1, 2 * Math.Sqrt(c1 * c2) * Sin(apart / 2));

        var (l, c) = ((one.L + two.L) / 2, (c1 + c2) / 2);
        var h = isGrey ? h1 + h2 : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
        var t = 1 - 0.17 * Cos(h - 30) + 0.24 * Cos(2 * h) + 0.32 * Cos(3 * h + 6) - 0.20 * Cos(4 * h - 63);
        var turn = 30 * Math.Exp(-Math.Pow((h - 275) / 25, 2));
        var rotation = -Sin(2 * turn) * 2 * Math.Sqrt(Share(c));
        var sL = 1 + 0.015 * Math.Pow(l - 50, 2) / Math.Sqrt(20 + Math.Pow(l - 50, 2));
        var (sC, sH) = (1 + 0.045 * c, 1 + 0.015 * c * t);
        return Math.Sqrt(Math.Pow(dL / sL, 2) + Math.Pow(dC / sC, 2) + Math.Pow(dH / sH, 2) + rotation * (dC / sC) * (dH / sH));
    }

    private static double Chroma(double a, double b) => Math.Sqrt(a * a + b * b);

    private static double Share(double chroma) => Math.Pow(chroma, 7) / (Math.Pow(chroma, 7) + Math.Pow(25, 7));

    private static double Hue(double a, double b) => a == 0 && b == 0 ? 0 : (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360;

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);

    private static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
}
