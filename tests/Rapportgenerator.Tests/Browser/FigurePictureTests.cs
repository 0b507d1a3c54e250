using System.Globalization;
using Microsoft.Playwright;
using SkiaSharp;

namespace Rapportgenerator.Tests.Browser;

/// <summary>The charts' pictures in a real browser: in whatever font, and as the PNG shows them.</summary>
public sealed class FigurePictureTests(PublicationFixture publication, Chromium chromium)
{
    private string Html => Path.Combine(publication.Folder, "html");

    private IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Html, "pictures"), "*.svg").Order(StringComparer.Ordinal)
        .Select(file => Path.GetFileNameWithoutExtension(file)!);

    [Fact]
    public void Every_chart_has_both_pictures_and_every_table_none()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Html, "pictures")).Select(file => Path.GetFileName(file)!).ToHashSet();
        var charts = publication.Result.Document.Figures.Where(block => !block.Figure.IsTable).Select(block => block.ElementId).ToArray();

        Assert.True(charts.Length > 40);
        Assert.Equal([.. charts.SelectMany(id => new[] { id + ".svg", id + ".png" }), "share.png"], files);
    }

    [Theory]
    [InlineData("serif")]
    [InlineData("monospace")]
    public async Task A_text_takes_its_measured_width_in_any_font(string font)
    {
        var page = await chromium.Open(Html);
        foreach (var name in Names.Where((_, i) => i % 6 == 0))
        {
            await page.SetContentAsync(await File.ReadAllTextAsync(Path.Combine(Html, "pictures", name + ".svg"), TestContext.Current.CancellationToken));
            var widths = await page.EvaluateAsync<double[][]>($$"""
                () => {
                  document.querySelector('svg').setAttribute('font-family', '{{font}}');
                  return [...document.querySelectorAll('text')].map(text => [text.getBoundingClientRect().width, +text.getAttribute('textLength')]);
                }
                """);
            Assert.NotEmpty(widths);
            // A serif may reach a little over its letter's width.
            Assert.All(widths, width => Assert.Equal(width[1], width[0], Math.Max(3, 0.025 * width[1])));
        }

        await page.Context.CloseAsync();
    }

    /// <summary>
    /// Compared in squares of 16 dots, since letters are smoothed and kerned a little otherwise: where a bar, a line or a word
    /// were missing, moved or of another colour, a square would differ by far more.
    /// </summary>
    [Fact]
    public async Task A_png_shows_what_the_svg_shows()
    {
        var page = await chromium.Open(Html, options: new BrowserNewContextOptions { DeviceScaleFactor = 2, ViewportSize = new() { Width = 800, Height = 600 } });
        await page.GotoAsync(Chromium.Origin + "/index.html");
        foreach (var name in Names.Where((_, i) => i % 5 == 0))
        {
            // Within a page, so that the publication's own fonts are at hand.
            var svg = await File.ReadAllTextAsync(Path.Combine(Html, "pictures", name + ".svg"), TestContext.Current.CancellationToken);
            await page.EvaluateAsync(
                """
                async svg => {
                  document.body.innerHTML = svg;
                  document.body.style.cssText = 'margin:0;padding:0;max-width:none';
                  document.querySelector('svg').style.display = 'block';
                  await Promise.all([document.fonts.load("16px 'Source Sans 3'"), document.fonts.load("600 16px 'Source Sans 3'")]);
                  await document.fonts.ready;
                }
                """, svg);
            using var seen = SKBitmap.Decode(await page.Locator("svg").ScreenshotAsync());
            using var drawn = SKBitmap.Decode(await File.ReadAllBytesAsync(Path.Combine(Html, "pictures", name + ".png"), TestContext.Current.CancellationToken));

            Assert.Equal((drawn.Width, drawn.Height), (seen.Width, seen.Height));
            var differences = Squares(drawn).Zip(Squares(seen), (a, b) => Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)))).ToList();
            Assert.True(differences.Max() < 60, $"{name}: {differences.Max()}");
            Assert.True(differences.Average() < 1.5, $"{name}: {differences.Average().ToString(CultureInfo.InvariantCulture)}");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_download_link_is_called_by_figure_and_type()
    {
        var page = await chromium.Open(Html);
        var figure = publication.Result.Document.Figures.First(block => !block.Figure.IsTable && block.Chapter != "index");
        await page.GotoAsync($"{Chromium.Origin}/{figure.Chapter}.html");

        foreach (var type in (string[])["CSV", "SVG", "PNG"])
        {
            var link = page.GetByRole(AriaRole.Link, new() { Name = $"Last ned {figure.Label} som {type}", Exact = true });
            Assert.Equal(1, await link.CountAsync());
            Assert.Equal("", await link.GetAttributeAsync("download"));
        }

        await page.Context.CloseAsync();
    }

    private static List<(double Red, double Green, double Blue)> Squares(SKBitmap picture)
    {
        const int side = 16;
        var pixels = picture.Pixels;
        var squares = new List<(double, double, double)>();
        for (var top = 0; top + side <= picture.Height; top += side)
        {
            for (var left = 0; left + side <= picture.Width; left += side)
            {
                double red = 0, green = 0, blue = 0;
                for (var y = top; y < top + side; y++)
                {
                    for (var x = left; x < left + side; x++)
                    {
                        var pixel = pixels[y * picture.Width + x];
                        (red, green, blue) = (red + pixel.Red, green + pixel.Green, blue + pixel.Blue);
                    }
                }

                squares.Add((red / side / side, green / side / side, blue / side / side));
            }
        }

        return squares;
    }
}
