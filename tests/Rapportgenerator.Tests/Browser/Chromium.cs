using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Rapportgenerator.Tests.Browser.Chromium))]

namespace Rapportgenerator.Tests.Browser;

/// <summary>
/// The machine's Chromium, started once for all tests. Where there is none, a test that asks for a page is skipped and says so.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where <see cref="Open"/> serves a folder: any name will do, since nothing leaves the machine.</summary>
    public const string Origin = "https://publication.test";

    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("CHROMIUM") ?? "",
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        starting.Dispose();
    }

    /// <summary>
    /// A new page in a context of its own, before it has gone anywhere. <paramref name="folder"/> is served below
    /// <paramref name="path"/> of <see cref="Origin"/>, and may be opened from disk; every other address fails, and is listed in <paramref name="refused"/>.
    /// </summary>
    public async Task<IPage> Open(
        string folder, string path = "/", BrowserNewContextOptions? options = null, ICollection<string>? refused = null)
    {
        var context = await (await Start()).NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        await context.RouteAsync("**/*", async route =>
        {
            var address = new Uri(route.Request.Url);
            var isOurs = address.GetLeftPart(UriPartial.Authority) == Origin && address.AbsolutePath.StartsWith(path, StringComparison.Ordinal);
            if (address.IsFile && address.LocalPath.StartsWith(Path.GetFullPath(folder), StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            var file = isOurs ? Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(address.AbsolutePath[path.Length..]))) : "";
            if (isOurs && File.Exists(file))
            {
                await route.FulfillAsync(new() { Path = file });
                return;
            }

            lock (this)
                refused?.Add(route.Request.Url);
            await route.AbortAsync();
        });
        return await context.NewPageAsync();
    }

    /// <summary>A new page at a server of this machine.</summary>
    public async Task<IPage> Visit(Uri address, BrowserNewContextOptions? options = null)
    {
        var context = await (await Start()).NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    private async Task<IBrowser> Start()
    {
        var program = Array.Find(Places, File.Exists);
        Assert.SkipWhen(program is null, "No Chromium is installed. On Debian: apt-get install chromium; elsewhere set CHROMIUM to its path.");
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
                ],
            });
        }
        finally
        {
            starting.Release();
        }
    }
}
