namespace Rapportgenerator.Tests.Figures;

/// <summary>The measures that judge the palette, held against published values.</summary>
public class ColourVisionTests
{
    /// <summary>From table 1 of Sharma, Wu and Dalal 2005.</summary>
    [Theory]
    [InlineData(50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425)]
    [InlineData(50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000)]
    [InlineData(50, 0, 0, 50, -1, 2, 2.3669)]
    [InlineData(50, 2.5, 0, 73, 25, -18, 27.1492)]
    [InlineData(60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644)]
    [InlineData(2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082)]
    public void Differences_are_those_of_the_papers_test_data(
        double l1, double a1, double b1, double l2, double a2, double b2, double expected) =>
        Assert.Equal(expected, ColourDifference.Between(new(l1, a1, b1), new(l2, a2, b2)), 4);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_that_of_WCAG(string first, string second, double expected) =>
        Assert.Equal(expected, ColourVision.Contrast(first, second), 2);

    /// <summary>Pairs of about one lightness: red and green, blue and green.</summary>
    [Theory]
    [InlineData("protanopia", "#b04030", "#5a7a2a", "#2f7fb0", "#2f8a80")]
    [InlineData("deuteranopia", "#b04030", "#5a7a2a", "#2f7fb0", "#2f8a80")]
    [InlineData("tritanopia", "#2f7fb0", "#2f8a80", "#b04030", "#5a7a2a")]
    public void Without_a_kind_of_cone_its_own_colours_look_alike(string eye, string first, string second, string other, string another)
    {
        var (all, lacking) = (ColourVision.All[0], ColourVision.All.Single(each => each.Name == eye));

        Assert.InRange(lacking.Difference(first, second) / all.Difference(first, second), 0, 1.0 / 3);
        Assert.InRange(lacking.Difference(other, another) / all.Difference(other, another), 2.0 / 3, 2);
    }

    [Fact]
    public void Greys_look_the_same_to_every_eye() =>
        Assert.All(ColourVision.All, eye => Assert.InRange(Math.Abs(eye.Difference("#444444", "#999999") - ColourVision.All[0].Difference("#444444", "#999999")), 0, 0.2));
}
