using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests.Figures;

/// <summary>The style sheet uses the names that tokens.css gives, and no colours of its own.</summary>
public partial class ThemeTokensTests
{
    private static readonly string Css = File.ReadAllText(RepositoryFiles.PathOf("templates/theme/report.css"));

    [Fact]
    public void Every_name_the_style_sheet_uses_is_defined()
    {
        string[] used = [.. Used().Matches(Css).Select(match => match.Groups[1].Value).Distinct()];

        Assert.Contains("--series-1", used);
        Assert.Empty(used.Except(ThemeTokens.Light.Keys).Except(Own().Matches(Css).Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public void Every_colour_has_a_dark_value_and_the_dark_page_no_names_of_its_own()
    {
        Assert.Empty(ThemeTokens.Light.Where(token => Colour().IsMatch(token.Value)).Select(token => token.Key).Except(ThemeTokens.OnlyDark.Keys));
        Assert.Empty(ThemeTokens.OnlyDark.Keys.Except(ThemeTokens.Light.Keys));
    }

    [Fact]
    public void A_dark_page_is_dark() =>
        Assert.InRange(ColourVision.Contrast(ThemeTokens.WhenDark["--page"], "#000000"), 1, 1.5);

    [GeneratedRegex(@"var\((--[a-z0-9-]+)")]
    private static partial Regex Used();

    /// <summary>A name that the style sheet gives to elements of one class, as `--columns` to a table.</summary>
    [GeneratedRegex(@"\.[a-z0-9-]+ \{[^}]*?(--[a-z0-9-]+):")]
    private static partial Regex Own();

    [GeneratedRegex(@"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\bokl(ch|ab)\(")]
    private static partial Regex Colour();
}
