using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class ChartColoursTests
{
    private const string Css = """
        /* --series-1: #000000; */
        :root { --series-1: #123456; --on-series-1: #fedcba; --tile-edge: #0f0f0f; --page: #111111; --scale-2: green; }
        @media (prefers-color-scheme: dark) { :root { --series-1: #ffffff; --series-2: #ffffff; } }
        """;

    [Theory]
    [InlineData("series-1", "#123456")]
    [InlineData("line-series-1", "#123456")]
    [InlineData("text-on-series-1", "#fedcba")]
    [InlineData("tile-edge", "#0f0f0f")]
    public void A_fill_is_the_themes_in_its_light_colours(string paint, string colour) =>
        Assert.Equal(colour, ChartColours.Of(Css).ColourOf(paint));

    [Theory]
    [InlineData("series-2")]
    [InlineData("scale-2")]
    [InlineData("page")]
    public void What_the_theme_does_not_colour_has_the_palettes(string paint) =>
        Assert.Equal(Palette.ColourOf(paint), ChartColours.Of(Css).ColourOf(paint));

    [Fact]
    public void The_shared_theme_has_the_palettes_colours()
    {
        var shared = ChartColours.Of(File.ReadAllText(RepositoryFiles.PathOf("templates/theme/tokens.css")));

        foreach (var paint in Palette.Fills.Concat(TilePalette.Fills).SelectMany(fill => (string[])[fill.Paint, Palette.TextOn(fill.Paint)]).Append(Palette.Inside))
            Assert.Equal(Palette.ColourOf(paint), shared.ColourOf(paint));
    }
}
