using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Pages stay light on a slow line, and need nothing but their own folder.</summary>
public sealed partial class PageWeightTests(PublicationFixture publication, Chromium chromium)
{
    /// <summary>The window keeps nothing from page to page, so that each is a first visit.</summary>
    [Fact]
    public async Task A_first_visit_asks_for_less_than_ten_files()
    {
        var asked = new List<string>();
        PublicationPages.None(await chromium.Faults(publication, PublicationPages.Window(1280), async page =>
        {
            page.Request += Asked;
            asked.Clear();
            await page.ReloadAsync();
            await page.EvaluateAsync("document.fonts.ready.then(() => true)");
            page.Request -= Asked;
            // The page, its style sheet and a font at least: else nothing was counted.
            return asked.Count is >= 3 and < 10 ? [] : [$"{asked.Count} requests: {string.Join(' ', asked)}"];
        }));

        void Asked(object? sender, Microsoft.Playwright.IRequest request)
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                asked.Add(request.Url);
        }
    }

    [Fact]
    public void A_page_and_its_style_sheets_weigh_less_than_100_kilobytes_compressed() => PublicationPages.None(
    [
        .. from address in publication.Addresses()
           let file = Path.Combine(publication.Html(), address)
           let html = File.ReadAllText(file)
           let sheets = StyleSheets().Matches(html).Select(link => Path.Combine(Path.GetDirectoryName(file)!, link.Groups[1].Value)).ToArray()
           let weight = Compressed(file) + sheets.Sum(Compressed)
           where sheets.Length == 0 || weight >= 100_000
           select $"{address}: {weight} bytes, {sheets.Length} style sheets",
    ]);

    [Fact]
    public async Task Every_page_opens_from_disk()
    {
        var faults = new List<string>();
        var page = await chromium.Open(publication.Html(), options: PublicationPages.Window(1280), refused: faults);
        page.Console += (_, message) => faults.Add(message.Text);
        foreach (var address in publication.Addresses())
        {
            await page.GotoAsync(new Uri(Path.Combine(publication.Html(), address)).AbsoluteUri);
            if (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.skip')).position") != "absolute")
                faults.Add($"{address} has no style");
            if (!await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].some(font => font.status === 'loaded'))"))
                faults.Add($"{address} has no font");
        }

        await page.Context.CloseAsync();
        PublicationPages.None(faults);
    }

    private static long Compressed(string file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return bytes.Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheets();
}
