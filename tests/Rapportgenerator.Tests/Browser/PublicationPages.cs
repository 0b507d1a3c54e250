using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Goes through every page of the real publication in one window, so that fonts and styles are fetched once.</summary>
internal static class PublicationPages
{
    /// <summary>Addresses below `html`, ordered: `index.html`, `figurer/figur-1.html`.</summary>
    public static string[] Addresses(this PublicationFixture publication)
    {
        var root = publication.Html();
        return [.. Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public static string Html(this PublicationFixture publication) => Path.Combine(publication.Folder, "html");

    /// <summary>Opens each page in turn and lists what <paramref name="find"/> finds wrong, with the page's address.</summary>
    public static async Task<List<string>> Faults(
        this Chromium chromium, PublicationFixture publication, BrowserNewContextOptions options, Func<IPage, Task<IEnumerable<string>>> find)
    {
        var faults = new List<string>();
        var refused = new List<string>();
        var page = await chromium.Open(publication.Html(), options: options, refused: refused);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"{page.Url}: the console says: {message.Text}");
        };
        page.PageError += (_, message) => faults.Add($"{page.Url}: {message}");
        try
        {
            foreach (var address in publication.Addresses())
            {
                await page.GotoAsync($"{Chromium.Origin}/{address}");
                await page.EvaluateAsync("document.fonts.ready.then(() => true)");
                faults.AddRange((await find(page)).Select(fault => $"{address}: {fault}"));
            }
        }
        finally
        {
            await page.Context.CloseAsync();
        }

        return [.. faults, .. refused.Select(address => $"asks for {address}")];
    }

    /// <summary>Faults that a script finds: an expression whose value is a list of texts.</summary>
    public static Func<IPage, Task<IEnumerable<string>>> Script(string script) =>
        async page => await page.EvaluateAsync<string[]>(script);
}
