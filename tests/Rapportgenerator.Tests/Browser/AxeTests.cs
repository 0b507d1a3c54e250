using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>
/// Every page by axe's rules for WCAG 2.0 to 2.2, levels A and AA, and its best practice. All rules once; in the page's
/// other guises those whose verdict can differ there. The drawings' colours axe cannot judge: ChartColourTests does.
/// </summary>
public sealed class AxeTests(PublicationFixture publication, Chromium chromium)
{
    private static readonly AxeRunContext WithoutDrawings = new() { Exclude = [new AxeSelector(".chart")] };
    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    [Fact]
    public async Task No_page_breaks_a_rule() => await Check(PublicationPages.Window(1280), Tags());

    [Fact]
    public async Task No_narrow_page_breaks_a_rule() => await Check(PublicationPages.Window(320), Tags(but: "color-contrast"));

    [Fact]
    public async Task Text_on_a_dark_page_has_contrast()
    {
        var options = PublicationPages.Window(1280);
        options.ColorScheme = ColorScheme.Dark;
        await CheckColours(options, Colours);
    }

    [Fact]
    public async Task Text_in_a_readers_own_colours_has_contrast()
    {
        var options = PublicationPages.Window(1280);
        options.ForcedColors = ForcedColors.Active;
        await CheckColours(options, Colours);
    }

    /// <summary>Who prints from a dark screen gets white paper as well.</summary>
    [Fact]
    public async Task Text_in_print_has_contrast()
    {
        var options = PublicationPages.Window(1100);
        options.ColorScheme = ColorScheme.Dark;
        await CheckColours(options, ["color-contrast"], Media.Print);
    }

    private Task CheckColours(BrowserNewContextOptions window, string[] rules, Media media = Media.Screen) =>
        Check(window, Rules(rules), publication.AddressesOfEachKind(), media);

    private async Task Check(BrowserNewContextOptions window, AxeRunOptions rules, string[]? addresses = null, Media media = Media.Screen) =>
        PublicationPages.None(await chromium.Faults(publication, window, async page =>
        {
            await page.EmulateMediaAsync(new() { Media = media });
            await page.ShortenTables();
            var result = await page.RunAxe(WithoutDrawings, rules);
            return result.Violations.Select(Told);
        }, addresses));

    private static AxeRunOptions Tags(params string[] but) => new()
    {
        RunOnly = new() { Type = "tag", Values = [.. Everything] },
        Rules = but.ToDictionary(rule => rule, _ => new RuleOptions { Enabled = false }),
        ResultTypes = [ResultType.Violations, ResultType.Incomplete],
    };

    private static AxeRunOptions Rules(string[] rules) => new()
    {
        RunOnly = new() { Type = "rule", Values = [.. rules] }, ResultTypes = [ResultType.Violations, ResultType.Incomplete],
    };

    private static string Told(AxeResultItem rule) =>
        $"{rule.Id}, {rule.Help}: {rule.Nodes.Length} × {string.Join("; ", rule.Nodes.Take(3).Select(node => $"{node.Html[..Math.Min(node.Html.Length, 160)]} {string.Join(' ', node.Any.Select(check => check.Message))}"))}";
}
