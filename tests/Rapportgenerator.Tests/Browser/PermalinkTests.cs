using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Links to headings and figures as the browser tells them to screen readers, and as pointer, keyboard and finger meet them.</summary>
public sealed class PermalinkTests(PublicationFixture publication, Chromium chromium)
{
    [Theory]
    [InlineData("bosetting")]
    [InlineData("figurer")]
    public async Task A_page_full_of_them_has_no_violation(string name)
    {
        var page = await Open(name);

        var result = await page.RunAxe();

        Assert.Empty(result.Violations);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_heading_is_heard_without_its_link_and_the_link_with_the_headings_name()
    {
        var page = await Open("bosetting");

        var tree = await page.Locator(".heading:has(> #kort-sagt)").AriaSnapshotAsync();

        Assert.Equal(
            ["- heading \"Kort sagt\" [level=2]", "- link \"Lenke til «Kort sagt»\":", "- /url: \"#kort-sagt\""],
            tree.Split('\n').Select(line => line.Trim()));
        Assert.Equal(1, await page.GetByRole(AriaRole.Figure, new() { NameRegex = new(@"^Figur\s\d+\. Om kommunen får nok opplysninger ved bosetting, etter kommunestørrelse$") }).CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_shows_when_the_keyboard_reaches_it_and_leads_to_the_heading()
    {
        var page = await Open("bosetting");
        var link = page.Locator("a.permalink[href='#opplysninger-om-flyktningene']");
        Assert.Equal("0", await Opacity(link));

        await link.FocusAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement"));
        Assert.Equal("1", await Opacity(link));
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("bosetting.html#opplysninger-om-flyktningene", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    /// <summary>WCAG 2.2, 2.5.8: 24 by 24 CSS pixels; and nothing lies over it.</summary>
    [Theory]
    [InlineData("#kort-sagt")]
    [InlineData("#fig-opplysninger")]
    [InlineData("#tab-opplysninger")]
    public async Task A_finger_sees_and_hits_it_on_a_narrow_screen(string target)
    {
        var page = await Open("bosetting", new() { ViewportSize = new() { Width = 320, Height = 700 }, HasTouch = true, IsMobile = true });
        var link = page.Locator($"a.permalink[href='{target}']");

        Assert.Equal("1", await Opacity(link));
        var box = (await link.BoundingBoxAsync())!;
        Assert.True(box.Width >= 24 && box.Height >= 24, $"{box.Width} × {box.Height}");
        Assert.InRange(box.X + box.Width, 0, 320);
        await link.TapAsync();

        Assert.EndsWith(target, page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    private static Task<string> Opacity(ILocator link) => link.EvaluateAsync<string>("link => getComputedStyle(link).opacity");

    private async Task<IPage> Open(string name, BrowserNewContextOptions? options = null)
    {
        var page = await chromium.Open(Path.Combine(publication.Folder, "html"), options: options);
        await page.GotoAsync($"{Chromium.Origin}/{name}.html");
        return page;
    }
}
