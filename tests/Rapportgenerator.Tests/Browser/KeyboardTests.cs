using System.Globalization;
using Microsoft.Playwright;
using Rapportgenerator.Tests.Figures;

namespace Rapportgenerator.Tests.Browser;

/// <summary>A reader with a keyboard alone: every stop in reading order, each seen and framed, none a trap.</summary>
public sealed class KeyboardTests(PublicationFixture publication, Chromium chromium)
{
    /// <summary>What the script `focus` tells of where the keyboard is.</summary>
    private sealed record Stop
    {
        public int Index { get; set; }
        public int Count { get; set; }
        public string Name { get; set; } = "";
        public bool IsVisible { get; set; }
        public bool HasFrame { get; set; }
        public string Frame { get; set; } = "";
        public string Page { get; set; } = "";
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, 120)]
    [InlineData(320, ColorScheme.Dark, 100)]
    public async Task The_keyboard_reaches_everything_in_order_and_shows_where_it_is(int width, ColorScheme scheme, int longest)
    {
        var window = PublicationPages.Window(width, 700);
        window.ColorScheme = scheme;
        var stops = 0;
        PublicationPages.None(await chromium.Faults(publication, window, async page =>
        {
            var faults = await Walk(page, longest);
            stops += faults.Stops;
            return faults.Faults;
        }));
        Assert.InRange(stops, 200, int.MaxValue);
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_head_of_the_page() => PublicationPages.None(await chromium.Faults(
        publication, PublicationPages.Window(1280), async page =>
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.className") != "skip")
                return ["the first stop is no link past the head"];
            await page.Keyboard.PressAsync("Enter");
            var isThere = await page.EvaluateAsync<bool>("document.activeElement.matches('main') && location.hash === '#main-content'");
            await page.Keyboard.PressAsync("Tab");
            var isBeyond = await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null");
            return isThere && isBeyond ? [] : ["the link past the head does not lead into the text"];
        }));

    private static async Task<(int Stops, List<string> Faults)> Walk(IPage page, int longest)
    {
        var faults = new List<string>();
        var script = PublicationPages.Check("focus");
        var count = (await page.EvaluateAsync<Stop>(script)).Count;
        if (count > longest)
            return (0, faults);
        for (var expected = 0; expected < count; expected++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<Stop>(script);
            if (stop.Index != expected)
                return (expected, [.. faults, $"stop {expected} of {count} is {stop.Index}: {stop.Name}"]);
            if (!stop.IsVisible)
                faults.Add($"{stop.Name} is out of sight");
            if (!stop.HasFrame || ColourVision.Contrast(Hex(stop.Frame), Hex(stop.Page)) < 3)
                faults.Add($"{stop.Name} has no frame that is seen");
        }

        // Past the last stop lies the browser's own bar, or the first stop again.
        await page.Keyboard.PressAsync("Tab");
        var last = await page.EvaluateAsync<Stop>(script);
        return (count, last.Index <= 0 ? faults : [.. faults, $"{last.Name} holds the keyboard"]);
    }

    /// <summary>`rgb(1, 2, 3)` as `#010203`.</summary>
    private static string Hex(string colour) => "#" + string.Concat(
        colour[(colour.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Take(3)
            .Select(part => int.Parse(part, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)));
}
