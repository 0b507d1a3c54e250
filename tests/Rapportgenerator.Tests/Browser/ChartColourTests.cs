using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>The drawings' colours as the browser paints them, with the page's style sheet: axe cannot judge text in a drawing.</summary>
public sealed class ChartColourTests(PublicationFixture publication, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None, 1280)]
    [InlineData(ColorScheme.Dark, ForcedColors.None, 320)]
    [InlineData(ColorScheme.Light, ForcedColors.Active, 320)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active, 1280)]
    public async Task Text_and_bars_stand_out_in_every_chart(ColorScheme scheme, ForcedColors forced, int width)
    {
        var window = PublicationPages.Window(width);
        (window.ColorScheme, window.ForcedColors) = (scheme, forced);
        var charts = 0;
        var grounds = new HashSet<string>();

        PublicationPages.None(await chromium.Faults(publication, window, async page =>
        {
            charts += await page.EvaluateAsync<int>("[...document.querySelectorAll('svg.chart')].filter(chart => chart.checkVisibility()).length");
            grounds.Add(await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
            return await page.EvaluateAsync<string[]>(PublicationPages.Check("charts"));
        }));
        Assert.InRange(charts, 50, int.MaxValue);
        Assert.Equal(
            (scheme, forced) switch
            {
                (ColorScheme.Light, _) => "rgb(255, 255, 255)",
                (_, ForcedColors.Active) => "rgb(0, 0, 0)",
                _ => "rgb(18, 24, 31)",
            },
            Assert.Single(grounds));
    }

    /// <summary>Neighbours in a stacked bar: the page shows between them, at least 2 px wide (WCAG 2.2, 1.4.11).</summary>
    [Theory]
    [InlineData(1280)]
    [InlineData(1030)]
    [InlineData(650)]
    [InlineData(320)]
    public async Task Parts_of_a_bar_are_parted_by_the_page(int width)
    {
        var bars = 0;
        PublicationPages.None(await chromium.Faults(publication, PublicationPages.Window(width), async page =>
        {
            var gaps = await page.EvaluateAsync<double[]>(PublicationPages.Check("gaps"));
            bars += gaps.Length;
            return gaps.Where(gap => gap < 1.99).Select(gap => $"a gap of {gap:0.00} px");
        }));
        Assert.InRange(bars, 100, int.MaxValue);
    }
}
