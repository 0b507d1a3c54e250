using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Every page by axe's rules for WCAG 2.0 to 2.2, levels A and AA, and its best practice, in all guises a page has.</summary>
public sealed class AxeTests(PublicationFixture publication, Chromium chromium)
{
    private static readonly AxeRunOptions All = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations, ResultType.Incomplete],
    };

    public static TheoryData<string, int, ColorScheme, ForcedColors, Media> Guises => new()
    {
        { "light", 1280, ColorScheme.Light, ForcedColors.None, Media.Screen },
        { "dark", 1280, ColorScheme.Dark, ForcedColors.None, Media.Screen },
        { "narrow", 320, ColorScheme.Light, ForcedColors.None, Media.Screen },
        { "narrow and dark", 320, ColorScheme.Dark, ForcedColors.None, Media.Screen },
        { "forced colours", 1280, ColorScheme.Dark, ForcedColors.Active, Media.Screen },
        { "print", 794, ColorScheme.Dark, ForcedColors.None, Media.Print },
    };

    [Theory]
    [MemberData(nameof(Guises))]
    public async Task No_page_has_a_violation(string guise, int width, ColorScheme scheme, ForcedColors forced, Media media)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, ForcedColors = forced,
        };
        Assert.Empty(await chromium.Faults(publication, options, async page =>
        {
            await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme, ForcedColors = forced });
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var result = await page.RunAxe(All);
            System.Console.Error.WriteLine($"{guise} {page.Url} {watch.ElapsedMilliseconds} passes {result.Passes?.Length} incomplete {string.Join("; ", result.Incomplete.Select(rule => rule.Id + " " + rule.Nodes.Length + " " + string.Join("|", rule.Nodes.Take(3).Select(n => n.Target + " " + n.Any.FirstOrDefault()?.Message))))}");
            return result.Violations.Select(Told);
        }));
    }

    private static string Told(AxeResultItem rule) =>
        $"{rule.Id} ({rule.Help}) at {string.Join(", ", rule.Nodes.Take(5).Select(node => $"{node.Target}: {node.Html[..Math.Min(node.Html.Length, 160)]}"))} and {Math.Max(0, rule.Nodes.Length - 5)} more";
}
