using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using Rapportgenerator.Cli.Preview;

namespace Rapportgenerator.Benchmarks;

/// <summary>From an editor's save to the changed text on a browser's screen, on the real report. Needs Chromium.</summary>
internal static class PreviewBenchmark
{
    private const int Saves = 40;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("preview-").FullName;
        foreach (var part in (string[])["report.yaml", "templates", "data"])
            Copy(Path.Combine(StageBenchmarks.Root(), part), Path.Combine(folder, part));
        using var stop = new CancellationTokenSource();
        using var preview = new ReportPreview(Path.Combine(folder, "report.yaml"));
        var feed = new PreviewFeed(preview);
        await using var server = await PreviewServer.Start(new(IPAddress.Loopback, 0, null), feed, stop.Token)
            ?? throw new InvalidOperationException("No port is free.");
        var run = feed.Run(stop.Token);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"],
        });
        var page = await browser.NewPageAsync();
        foreach (var chapter in (string[])["bosetting", "norskopplaering"])
        {
            await page.GotoAsync(new Uri(server.Address, "/?side=" + chapter).ToString());
            await page.FrameLocator("#page").Locator("h1").WaitForAsync(new() { Timeout = 60_000 });
            var file = Path.Combine(folder, "templates/chapters", chapter + ".md");
            var text = await File.ReadAllTextAsync(file, stop.Token);
            var times = new List<double>();
            for (var save = 0; save < Saves; save++)
            {
                var word = string.Create(CultureInfo.InvariantCulture, $"Lagret{save}slutt");
                var seen = page.EvaluateAsync<double>("word => new Promise(done => { const look = () => document.getElementById('page').contentDocument.body.textContent.includes(word) ? requestAnimationFrame(() => done(Date.now())) : setTimeout(look, 2); look(); })", word);
                await Task.Delay(150 + (save * 7 % 40), stop.Token);
                var saved = Stopwatch.GetTimestamp();
                await File.WriteAllTextAsync(file, $"{text}\n\n{word}.\n", stop.Token);
                await seen;
                times.Add(Stopwatch.GetElapsedTime(saved).TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{chapter,-18} save to screen, ms: median {times[Saves / 2]:0}, least {times[0]:0}, nine of ten {times[Saves * 9 / 10]:0}, most {times[^1]:0}"));
        }

        await stop.CancelAsync();
        await run.ContinueWith(_ => { }, TaskScheduler.Default);
        Directory.Delete(folder, recursive: true);
        return 0;
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
