namespace Rapportgenerator.Tests.Browser;

/// <summary>Pages on small screens, zoomed, and set wider by their reader.</summary>
public sealed class ReflowTests(PublicationFixture publication, Chromium chromium)
{
    /// <summary>A window of 1280 × 1024 zoomed to 100, 200 and 400 per cent; WCAG's 320 px is the last.</summary>
    [Theory]
    [InlineData(1280, 1024, 1)]
    [InlineData(640, 512, 2)]
    [InlineData(320, 256, 4)]
    public async Task No_page_scrolls_sideways_nor_cuts_text_that_is_set_wider(int width, int height, int zoom) =>
        PublicationPages.None(await chromium.Faults(publication, PublicationPages.Window(width, height, zoom), async page =>
        [
            .. await page.EvaluateAsync<string[]>(PublicationPages.Check("reflow")),
            .. await page.EvaluateAsync<string[]>(PublicationPages.Check("spacing")),
            .. (await page.EvaluateAsync<string[]>(PublicationPages.Check("reflow"))).Select(fault => "set wider: " + fault),
        ]));

    [Fact]
    public async Task Nothing_moves_for_who_asks_for_less_motion() => PublicationPages.None(await chromium.Faults(
        publication, PublicationPages.Window(1280), async page => await page.EvaluateAsync<string[]>(PublicationPages.Check("motion"))));
}
