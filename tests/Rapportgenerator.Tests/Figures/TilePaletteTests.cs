using System.Text.RegularExpressions;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public partial class TilePaletteTests
{
    private static readonly string Tokens = File.ReadAllText(RepositoryFiles.PathOf("templates/theme/tokens.css"));

    [Fact]
    public void The_theme_has_the_palettes_colours() => Assert.Equal(
        TilePalette.Fills.Select(fill => (fill.Colour, fill.Text)).Append((TilePalette.EdgeInk.Colour, "")), Theme(dark: false));

    [Theory]
    [InlineData(false, "#ffffff")]
    [InlineData(true, "#12181f")]
    public void Tiles_are_read_and_seen_on_light_and_dark_pages(bool dark, string page)
    {
        var (fills, edge) = (Theme(dark)[..^1], Theme(dark)[^1].Fill);
        Assert.All(fills, tile => Assert.InRange(ColourVision.Contrast(tile.Fill, tile.Text), 4.5, 21));
        Assert.InRange(ColourVision.Contrast(edge, page), 3, 21);
        foreach (var (index, (paint, _, _)) in TilePalette.Fills.Index())
        {
            if (!TilePalette.IsFramed(paint))
                Assert.InRange(ColourVision.Contrast(fills[index].Fill, page), 3, 21);
        }

        // Much stands out from the page more than little.
        var contrasts = fills.Select(tile => ColourVision.Contrast(tile.Fill, page)).ToArray();
        Assert.Equal(contrasts.Order(), contrasts);
    }

    [Fact]
    public void The_style_sheets_colour_every_tile()
    {
        var css = File.ReadAllText(RepositoryFiles.PathOf("templates/theme/report.css"));
        foreach (var (paint, colour, text) in TilePalette.Fills)
        {
            Assert.Contains($".chart .{paint} {{ fill: var(--{paint}); }} .chart .{Palette.TextOn(paint)} {{ fill: var(--on-{paint}); }}", css, StringComparison.Ordinal);
            Assert.Contains($".chart .{paint}{{fill:{colour}}}", Palette.StyleSheet(), StringComparison.Ordinal);
            Assert.Equal((colour, text), (Palette.ColourOf(paint), Palette.ColourOf(Palette.TextOn(paint))));
        }

        Assert.Contains(".chart .tile-edge { fill: var(--tile-edge); }", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_classes_lie_farther_apart_and_keep_their_order()
    {
        for (var classes = 1; classes <= TilePalette.Count; classes++)
        {
            var paints = Enumerable.Range(0, classes).Select(index => TilePalette.Of(index, classes)).ToArray();
            Assert.Equal(paints.Distinct().Order(StringComparer.Ordinal), paints);
        }
    }

    /// <summary>The tiles' fills and texts, and the edge at last, from the first such tokens in the light or the dark part.</summary>
    private static (string Fill, string Text)[] Theme(bool dark)
    {
        var at = Tokens.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var part = dark ? Tokens[at..] : Tokens[..at];
        return
        [
            .. TileToken().Matches(part).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
            (EdgeToken().Match(part).Groups[1].Value, ""),
        ];
    }

    [GeneratedRegex("--tile-[1-5]: (#[0-9a-f]{6}); --on-tile-[1-5]: (#[0-9a-f]{6});")]
    private static partial Regex TileToken();

    [GeneratedRegex("--tile-edge: (#[0-9a-f]{6});")]
    private static partial Regex EdgeToken();
}
