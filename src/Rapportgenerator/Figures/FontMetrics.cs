using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>
/// Measures text as the charts' font will set it: Source Sans 3, regular or semibold, which stand in the library as
/// resources. A sign the font lacks counts a whole em, which is what CJK and emoji fonts take.
/// </summary>
public sealed class FontMetrics
{
    /// <summary>Share of the font size that capitals with a ring (Å) reach above the baseline.</summary>
    public const double Ascent = 0.88;

    /// <summary>Share of the font size that letters reach below the baseline.</summary>
    public const double Descent = 0.22;

    private const int Tabled = 0x250;
    private static readonly Lazy<FontMetrics> RegularFace = new(() => new(bold: false));
    private static readonly Lazy<FontMetrics> SemiBoldFace = new(() => new(bold: true));

    private readonly TrueTypeFont font;
    private readonly float[] table = new float[Tabled];

    private FontMetrics(bool bold)
    {
        using var stream = OpenFont(bold);
        font = new TrueTypeFont(stream);
        for (var codePoint = 0x20; codePoint < Tabled; codePoint++)
            table[codePoint] = (float)Lookup(codePoint);
    }

    public static FontMetrics Regular => RegularFace.Value;

    public static FontMetrics SemiBold => SemiBoldFace.Value;

    public static FontMetrics Of(bool bold) => bold ? SemiBold : Regular;

    /// <summary>The font file itself, for those who draw with the font that is measured with.</summary>
    public static Stream OpenFont(bool bold) =>
        typeof(FontMetrics).Assembly.GetManifestResourceStream(bold ? "SourceSans3-SemiBold.ttf" : "SourceSans3-Regular.ttf")!;

    /// <summary>Width of <paramref name="text"/> in the unit of <paramref name="size"/>, without kerning.</summary>
    public double Measure(ReadOnlySpan<char> text, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += WidthOf(rune);
        return width * size;
    }

    /// <summary>Whether the font has a glyph of its own for the sign.</summary>
    public bool Has(Rune rune) => font.Has(rune.Value);

    private double WidthOf(Rune rune) => rune.Value < Tabled ? table[rune.Value] : Lookup(rune.Value);

    private double Lookup(int codePoint) => font.WidthOf(codePoint) is { } width ? width / (double)font.UnitsPerEm : 1;
}
