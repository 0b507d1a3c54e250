using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Rapportgenerator.Benchmarks;

/// <summary>From an editor's save to the changed text on a browser's screen, as page and as PDF, on the real report. Needs Chromium.</summary>
internal static class PreviewBenchmark
{
    private const int Saves = 40;

    // Waits without work, so that the browser's time is the page's.
    private const string SeenOnPage = """
        word => new Promise(done => {
          const body = document.getElementById('page').contentDocument.body;
          const seen = new MutationObserver(() => {
            if (!body.textContent.includes(word)) return;
            seen.disconnect();
            requestAnimationFrame(() => done(0));
          });
          seen.observe(body, { subtree: true, childList: true, characterData: true });
        })
        """;

    private const string SeenOnSheet = """
        () => new Promise(done => {
          const seen = new MutationObserver(() => { seen.disconnect(); requestAnimationFrame(() => done(0)); });
          seen.observe(document.getElementById('print').contentDocument.getElementById('sheets'), { subtree: true, childList: true });
        })
        """;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("preview-").FullName;
        foreach (var part in (string[])["report.yaml", "templates", "data"])
            Copy(Path.Combine(StageBenchmarks.Root(), part), Path.Combine(folder, part));
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "rapport.dll"), "preview", Path.Combine(folder, "report.yaml"), "--no-open"])
        {
            RedirectStandardOutput = true,
        })!;
        var address = new Uri((await program.StandardOutput.ReadLineAsync())!.Split(' ')[0]);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync();
        foreach (var chapter in (string[])["bosetting", "norskopplaering"])
        {
            await page.GotoAsync(new Uri(address, "/?side=" + chapter).ToString());
            await page.FrameLocator("#page").Locator("h1").WaitForAsync(new() { Timeout = 60_000 });
            var file = Path.Combine(folder, "templates/chapters", chapter + ".md");
            await Measure(chapter + ", page", file, word => page.EvaluateAsync(SeenOnPage, word));
            await page.Locator("#show-print").ClickAsync();
            await page.FrameLocator("#print").Locator(".sheet").First.WaitForAsync(new() { Timeout = 60_000 });
            await Measure(chapter + ", PDF view", file, _ => page.EvaluateAsync(SeenOnSheet));
            await page.Locator("#show-print").ClickAsync();
        }

        program.Kill();
        await program.WaitForExitAsync();
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    private static async Task Measure(string name, string file, Func<string, Task> seen)
    {
        var text = await File.ReadAllTextAsync(file);
        var times = new List<double>();
        for (var save = 0; save < Saves; save++)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $"Lagret{save}slutt");
            var waiting = seen(word);
            await Task.Delay(300 + (save * 7 % 40));
            var saved = Stopwatch.GetTimestamp();
            await File.WriteAllTextAsync(file, $"{text}\n\n{word}.\n");
            await waiting;
            times.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-28} save to screen, ms: median {times[Saves / 2]:0}, least {times[0]:0}, nine of ten {times[Saves * 9 / 10]:0}, most {times[^1]:0}"));
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var each in Directory.EnumerateFileSystemEntries(from))
            Copy(each, Path.Combine(to, Path.GetFileName(each)));
    }
}
