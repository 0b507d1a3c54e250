using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Pdf;

namespace Rapportgenerator.Tests.Formats.Pdf;

public class ThemeColoursTests
{
    private readonly DiagnosticBag bag = new();

    private static string Css(string old = "\0", string @new = "") =>
        File.ReadAllText(Path.Combine(TypstFixture.ThemeFolder, "tokens.css")).Replace(old, @new, StringComparison.Ordinal);

    [Fact]
    public void The_light_colours_are_read_and_not_the_dark_ones()
    {
        var markup = ThemeColours.Read(":root { --ink: #111111; --ink: #1b222a; /* --muted: #000000; */\n" + Css("  --ink: #1b222a;")[(Css().IndexOf(":root {", StringComparison.Ordinal) + 7)..], "tokens.css", bag);

        Assert.Empty(bag.Sorted());
        Assert.Contains("#let ink = rgb(\"#1b222a\")\n", markup);
        Assert.Contains("#let muted = rgb(\"#525d69\")\n", markup);
    }

    [Fact]
    public void A_colour_that_is_not_there_is_told_at_the_block_it_belongs_to()
    {
        var css = Css("--accent:", "--akcent:");

        Assert.Null(ThemeColours.Read(css, "templates/theme/tokens.css", bag));

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG613", error.Code);
        Assert.Equal(LineOf(css, ":root {"), error.Span!.Line);
        Assert.Contains("`--accent`", error.Message);
    }

    [Theory]
    [InlineData("rgb(20 55 92)")]
    [InlineData("#abc")]
    [InlineData("var(--ink)")]
    public void A_colour_written_otherwise_is_told_at_its_line(string value)
    {
        var css = Css("--accent: #1f5583;", $"--accent: {value};");

        Assert.Null(ThemeColours.Read(css, "templates/theme/tokens.css", bag));

        var error = Assert.Single(bag.Sorted());
        Assert.Equal(("RG614", LineOf(css, "--accent:")), (error.Code, error.Span!.Line));
    }

    [Fact]
    public void A_line_without_its_semicolon_is_told_alone_though_it_swallows_the_next()
    {
        var css = Css("--ink: #1b222a;", "--ink: #1b222a");

        Assert.Null(ThemeColours.Read(css, "templates/theme/tokens.css", bag));

        var error = Assert.Single(bag.Sorted());
        Assert.Equal(("RG614", LineOf(css, "--ink:")), (error.Code, error.Span!.Line));
        Assert.Contains("`;`", error.Message);
    }

    private static int LineOf(string text, string part) => 1 + text[..text.IndexOf(part, StringComparison.Ordinal)].Count(sign => sign == '\n');
}
