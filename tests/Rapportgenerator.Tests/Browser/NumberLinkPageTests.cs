using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>The way from a number to what stands behind it, by tab key, by click and by a screen reader's tree, in a real browser.</summary>
public sealed class NumberLinkPageTests(PublicationFixture publication, Chromium chromium)
{
    private string Pages => Path.Combine(publication.Folder, "html");

    [Fact]
    public async Task The_tab_key_stops_at_a_figures_link_and_at_the_texts_numbers_but_at_no_cell()
    {
        var page = await chromium.Open(Pages);
        await page.GotoAsync(Chromium.Origin + "/om-undersokelsen.html");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true)");

        var stops = new List<string>();
        for (var presses = 0; presses < 400; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>(
                "() => { const at = document.activeElement; return at === document.body ? '' : at.closest('td') ? 'cell' : at.closest('.behind') ? 'behind ' + at.closest('.figure').id : at.className || 'other' }");
            if (stop.Length == 0 && stops.Count > 0)
                break;
            stops.Add(stop);
        }

        var figures = await page.EvalOnSelectorAllAsync<string[]>("main .figure", "all => all.map(each => each.id)");
        Assert.NotEmpty(figures);
        Assert.Equal(figures.Select(id => "behind " + id), stops.Where(stop => stop.StartsWith("behind", StringComparison.Ordinal)).Distinct());
        Assert.Contains("number", stops);
        Assert.True(await page.Locator("td a.number").CountAsync() > 50);
        Assert.DoesNotContain("cell", stops);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_cell_is_a_link_that_a_click_follows_to_its_row_and_the_row_leads_back()
    {
        var page = await chromium.Open(Pages, options: new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(Chromium.Origin + "/tabeller.html");
        var cell = page.Locator("#tab-bos-02").GetByRole(AriaRole.Link, new() { NameRegex = new(@"^\d+$") }).First;
        var id = await cell.Locator("data").GetAttributeAsync("value");

        await cell.ClickAsync();

        Assert.Equal(id, await page.Locator("tr:target code").TextContentAsync());
        var where = await page.EvaluateAsync<string>("JSON.stringify([scrollY, innerHeight, document.querySelector(':target').getBoundingClientRect()])");
        Assert.True(await page.EvaluateAsync<bool>("(at => at.top >= 0 && at.bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"), where);
        // Reached by keyboard too, from the row on.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(id, await page.EvaluateAsync<string>("document.activeElement.closest('tr').querySelector('code').textContent"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("html#tab-"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("tall/bos_03.storrelse.html")]
    [InlineData("tall/nor_10-2018.html")]
    [InlineData("tall/bak_04.storrelse.html")]
    [InlineData("om-undersokelsen.html")]
    public async Task A_page_with_number_links_has_no_violation_and_fits_a_phone(string address)
    {
        var page = await chromium.Open(Pages, options: new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync($"{Chromium.Origin}/{address}");

        var result = await page.RunAxe();

        Assert.Empty(result.Violations);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 320);
        await page.Context.CloseAsync();
    }
}
