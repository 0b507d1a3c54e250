using System.Globalization;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class PaletteTests
{
    public static TheoryData<string> Fills => [.. Palette.Fills.Select(fill => fill.Paint)];

    [Theory]
    [MemberData(nameof(Fills))]
    public void Text_on_a_fill_has_a_contrast_of_four_and_a_half(string paint)
    {
        var ground = paint == Palette.Muted ? Palette.Inside : paint;
        Assert.InRange(Contrast(Palette.ColourOf(ground), Palette.ColourOf(Palette.TextOn(paint))), 4.5, 21);
    }

    [Theory]
    [MemberData(nameof(Fills))]
    public void A_fill_has_a_contrast_of_three_to_the_page(string paint) =>
        Assert.InRange(Contrast(Palette.ColourOf(paint), "#ffffff"), 3, 21);

    [Theory]
    [InlineData("text")]
    [InlineData("muted")]
    public void Text_has_a_contrast_of_four_and_a_half_to_the_page(string paint) =>
        Assert.InRange(Contrast(Palette.ColourOf(paint), "#ffffff"), 4.5, 21);

    [Theory]
    [InlineData(2, "scale-1 scale-5")]
    [InlineData(3, "scale-1 scale-3 scale-5")]
    [InlineData(4, "scale-1 scale-2 scale-4 scale-5")]
    [InlineData(5, "scale-1 scale-2 scale-3 scale-4 scale-5")]
    public void A_shorter_scale_keeps_the_strong_ends(int steps, string paints) =>
        Assert.Equal(paints, string.Join(' ', Enumerable.Range(0, steps).Select(step => Palette.Scale(step, steps))));

    [Fact]
    public void The_style_sheet_colours_every_paint()
    {
        var css = Palette.StyleSheet();
        foreach (var (paint, colour, _) in Palette.Fills)
        {
            Assert.Contains($".chart .{Palette.LineOf(paint)}{{stroke:{colour}}}", css, StringComparison.Ordinal);
            Assert.Contains($".chart .{paint}{{fill:{colour}}}", css, StringComparison.Ordinal);
        }

        Assert.Contains(".chart .grid{stroke:", css, StringComparison.Ordinal);
    }

    /// <summary>The page's own style sheet colours lines as it does the fills.</summary>
    [Theory]
    [MemberData(nameof(Fills))]
    public void The_theme_colours_every_line(string paint) => Assert.Contains(
        $".chart .{Palette.LineOf(paint)} {{ stroke: var(--{paint}); }}",
        File.ReadAllText(RepositoryFiles.PathOf("templates/theme/report.css")), StringComparison.Ordinal);

    /// <summary>WCAG 2.2's contrast ratio of relative luminances.</summary>
    internal static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
