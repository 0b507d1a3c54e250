using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

/// <summary>The charts' colours in both schemes of the web pages: readable, visible, and different for every eye.</summary>
public class ThemeColourTests
{
    /// <summary>
    /// CIEDE2000. Around 10 two colours are told apart at a glance side by side; swatches in a legend lie farther from
    /// their bars than that.
    /// </summary>
    private const double LeastDifference = 12;

    private static readonly string[] Schemes = ["light", "dark"];

    public static TheoryData<string, string> Fills =>
        [.. Schemes.SelectMany(scheme => Palette.Fills.Select(fill => new TheoryDataRow<string, string>(scheme, fill.Paint)))];

    public static TheoryData<string, string> Eyes =>
        [.. Schemes.SelectMany(scheme => ColourVision.All.Select(eye => new TheoryDataRow<string, string>(scheme, eye.Name)))];

    [Theory]
    [MemberData(nameof(Fills))]
    public void Text_on_a_fill_has_a_contrast_of_four_and_a_half(string scheme, string paint) => Assert.InRange(
        ColourVision.Contrast(Colour(scheme, paint == Palette.Muted ? Palette.Inside : paint), Colour(scheme, "on-" + paint)), 4.5, 21);

    [Theory]
    [MemberData(nameof(Fills))]
    public void A_fill_has_a_contrast_of_three_to_the_page(string scheme, string paint) =>
        Assert.InRange(ColourVision.Contrast(Colour(scheme, paint), Colour(scheme, "page")), 3, 21);

    [Theory]
    [MemberData(nameof(Fills))]
    public void A_frame_has_a_contrast_of_three_to_what_is_in_it(string scheme, string paint)
    {
        if (paint == Palette.Muted)
            Assert.InRange(ColourVision.Contrast(Colour(scheme, paint), Colour(scheme, Palette.Inside)), 2.7, 21);
    }

    [Theory]
    [MemberData(nameof(Eyes))]
    public void Any_two_series_differ_for_every_eye(string scheme, string eye)
    {
        string[] series = [.. Palette.Fills.Select(fill => fill.Paint).Where(paint => paint.StartsWith("series-", StringComparison.Ordinal))];
        Assert.Equal(Palette.SeriesCount + 2, series.Length);
        AllDiffer(scheme, eye, series.SelectMany((one, i) => series.Take(i).Select(other => (other, one))));
    }

    /// <summary>In shorter scales steps are left out, so that any two can be neighbours; «vet ikke» stands beside them.</summary>
    [Theory]
    [MemberData(nameof(Eyes))]
    public void Any_two_steps_of_a_scale_differ_for_every_eye(string scheme, string eye)
    {
        string[] steps = [.. Enumerable.Range(0, Palette.ScaleCount).Select(step => Palette.Scale(step, Palette.ScaleCount)), Palette.Muted];
        AllDiffer(scheme, eye, steps.SelectMany((one, i) => steps.Take(i).Select(other => (other, one))));
    }

    /// <summary>Print and pictures are drawn with <see cref="Palette"/>'s colours, pages with the theme's.</summary>
    [Fact]
    public void The_light_theme_has_the_colours_of_the_drawings() => Assert.All(Palette.Fills, fill =>
        Assert.Equal((fill.Colour, fill.Text), (ThemeTokens.Light["--" + fill.Paint], ThemeTokens.Light["--on-" + fill.Paint])));

    private static void AllDiffer(string scheme, string eye, IEnumerable<(string, string)> pairs)
    {
        var vision = ColourVision.All.Single(each => each.Name == eye);
        Assert.Empty(
            from pair in pairs
            let difference = vision.Difference(Colour(scheme, pair.Item1), Colour(scheme, pair.Item2))
            where difference < LeastDifference
            select $"{pair.Item1} and {pair.Item2}: {difference:0.0}");
    }

    private static string Colour(string scheme, string name) => ThemeTokens.Of(scheme)["--" + name];
}
