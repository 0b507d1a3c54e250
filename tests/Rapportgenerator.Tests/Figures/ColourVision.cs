using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Tests.Figures;

/// <summary>
/// How a colour looks to an eye: with all three kinds of cones, or with one kind missing. Machado, Oliveira and Fernandes,
/// «A Physiologically-based Model for Simulation of Color Vision Deficiency», IEEE Transactions on Visualization and
/// Computer Graphics 15(6), 2009: table 1, severity 1.0, on linear sRGB.
/// </summary>
internal sealed record ColourVision(string Name, ImmutableArray<double> Matrix)
{
    public static readonly ImmutableArray<ColourVision> All =
    [
        new("all cones", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        new("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        new("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        new("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    /// <summary>How different two colours, `#rrggbb`, look to this eye: CIEDE2000, where about 1 can just be told apart.</summary>
    public double Difference(string first, string second) => ColourDifference.Between(Lab(first), Lab(second));

    /// <summary>WCAG 2.2's contrast ratio of two colours, 1 to 21.</summary>
    public static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>CIE L* of a colour, 0 to 100: all that is left of it in grey.</summary>
    public double Lightness(string colour) => Lab(colour).L;

    private static double Luminance(string colour) => Linear(colour) switch { var (r, g, b) => 0.2126 * r + 0.7152 * g + 0.0722 * b };

    private static (double Red, double Green, double Blue) Linear(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (Channel(1), Channel(3), Channel(5));
    }

    /// <summary>CIELAB of the D65 white of sRGB (IEC 61966-2-1, CIE 15).</summary>
    private CieLab Lab(string colour)
    {
        var (red, green, blue) = Linear(colour);
        double Seen(int row) => Math.Clamp(Matrix[3 * row] * red + Matrix[3 * row + 1] * green + Matrix[3 * row + 2] * blue, 0, 1);
        var (r, g, b) = (Seen(0), Seen(1), Seen(2));
        static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : (24389.0 / 27 * t + 16) / 116;
        var x = F((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        var y = F(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        var z = F((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new CieLab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }
}
