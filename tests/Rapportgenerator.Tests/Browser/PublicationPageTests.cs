using Deque.AxeCore.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>The built pages in a real browser.</summary>
public sealed class PublicationPageTests(PublicationFixture publication, Chromium chromium)
{
    [Fact]
    public async Task The_front_page_has_no_violation()
    {
        var refused = new List<string>();
        var page = await chromium.Open(Path.Combine(publication.Folder, "html"), refused: refused);

        await page.GotoAsync(Chromium.Origin + "/index.html");
        var result = await page.RunAxe();

        Assert.Empty(result.Violations);
        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }
}
