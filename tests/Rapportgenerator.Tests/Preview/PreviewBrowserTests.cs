using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rapportgenerator.Tests.Browser;

namespace Rapportgenerator.Tests.Preview;

/// <summary>An editor at work: edits, breaks, mends, clicks and tabs through.</summary>
public sealed class PreviewBrowserTests(Chromium chromium)
{
    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private async Task<(IPage Page, IFrameLocator Site)> Open(RunningPreview preview, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var options = PublicationPages.Window(width);
        options.ColorScheme = scheme;
        var page = await chromium.Visit(new Uri(preview.Address, "/?side=kapittel"), options);
        var site = page.FrameLocator("#page");
        await Assertions.Expect(site.Locator("h1")).ToContainTextAsync("1 Kapittel");
        return (page, site);
    }

    private static Task Append(RunningPreview preview, string text) => File.AppendAllTextAsync(preview.Chapter, text, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_save_is_on_screen_and_scroll_focus_and_opened_details_stay()
    {
        await using var preview = await RunningPreview.Start();
        await Append(preview, string.Concat(Enumerable.Range(1, 60).Select(number => $"\nAvsnitt {number}.\n")) + "\n[En lenke](https://example.org)\n");
        var (page, site) = await Open(preview);
        await Assertions.Expect(site.GetByText("Avsnitt 60.")).ToBeAttachedAsync();
        await site.Locator("main details summary").First.ClickAsync();
        await site.GetByText("En lenke").FocusAsync();
        var frame = page.Frame("page") ?? page.Frames[1];
        await frame.EvaluateAsync("() => { window.scrollTo(0, 900); window.kept = true }");

        await File.WriteAllTextAsync(
            preview.Chapter, (await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken)).Replace("Avsnitt 3.", "Avsnitt tre er nytt.", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        await Assertions.Expect(site.GetByText("Avsnitt tre er nytt.")).ToBeAttachedAsync();
        Assert.True(await frame.EvaluateAsync<bool>("() => window.kept === true && window.scrollY === 900"));
        Assert.Equal("En lenke", await frame.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.True(await site.Locator("main details").First.EvaluateAsync<bool>("it => it.open"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_mistake_lies_over_the_last_good_page_until_it_is_mended()
    {
        await using var preview = await RunningPreview.Start();
        var whole = await File.ReadAllTextAsync(preview.Chapter, TestContext.Current.CancellationToken);
        var (page, site) = await Open(preview);
        var problems = page.Locator("#problems");

        await Append(preview, "\n{{ mal.jaa }} har mål.\n");

        await Assertions.Expect(problems).ToBeVisibleAsync();
        await Assertions.Expect(problems).ToContainTextAsync("RG403");
        await Assertions.Expect(problems.Locator("pre .at").First).ToContainTextAsync("{{ mal.jaa }} har mål.");
        await Assertions.Expect(problems.Locator(".hint")).ToContainTextAsync("`ja`");
        var caret = await problems.Locator("pre").EvaluateAsync<string>("it => it.querySelectorAll('.at')[1].textContent");
        var line = await problems.Locator("pre").EvaluateAsync<string>("it => it.querySelectorAll('.at')[0].textContent");
        Assert.StartsWith("jaa", line[caret.IndexOf('^', StringComparison.Ordinal)..], StringComparison.Ordinal);
        await Assertions.Expect(site.Locator("h1")).ToContainTextAsync("1 Kapittel");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(problems).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#show-problems")).ToHaveTextAsync("1 feil");
        await File.WriteAllTextAsync(preview.Chapter, whole + "\nMendet.\n", TestContext.Current.CancellationToken);
        await Assertions.Expect(site.GetByText("Mendet.")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("#show-problems")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_number_tells_its_origin_and_a_paragraph_its_line()
    {
        await using var preview = await RunningPreview.Start();
        await Append(preview, "\nSiste avsnitt.\n");
        var line = File.ReadAllLines(preview.Chapter).Length;
        var (page, site) = await Open(preview);

        await site.GetByText("Siste avsnitt.").ClickAsync();
        await Assertions.Expect(page.Locator("#place a")).ToHaveTextAsync($"templates/chapters/kapittel.md, linje {line}");
        Assert.Equal(
            $"vscode://file{preview.Chapter}:{line}:1", await page.Locator("#place a").GetAttributeAsync("href"));

        await site.Locator("main p data").First.ClickAsync();
        await Assertions.Expect(page.Locator("#place pre")).ToContainTextAsync("mal/ja");

        // The same with the keyboard alone.
        await site.GetByText("Siste avsnitt.").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#place a")).ToHaveTextAsync($"templates/chapters/kapittel.md, linje {line}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_panel_tells_what_is_bound_and_follows_the_chapter()
    {
        await using var preview = await RunningPreview.Start();
        var (page, site) = await Open(preview);

        await Assertions.Expect(page.Locator("#bindings summary")).ToHaveCountAsync(6);
        await page.Locator("#bindings summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("#bindings details").First).ToContainTextAsync("{{ mal.ja }}");
        await page.Locator("#chapter").SelectOptionAsync("index");
        await Assertions.Expect(site.Locator("h1")).ToHaveTextAsync("Prøveundersøkelsen");
        await Assertions.Expect(page.Locator("#bindings summary")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lines_stay_right_when_something_is_written_above()
    {
        await using var preview = await RunningPreview.Start();
        await Append(preview, "\n- Et punkt\n- Et til\n\nSiste avsnitt.\n");
        var (page, site) = await Open(preview);
        async Task<string> LineOf(string text)
        {
            await site.GetByText(text).ClickAsync();
            return await page.Locator("#place a").TextContentAsync() ?? "";
        }

        // The first save makes the page known, the others exchange parts of it.
        await Append(preview, "\nFørste lagring.\n");
        await Assertions.Expect(site.GetByText("Første lagring.")).ToBeAttachedAsync();
        await (await site.GetByText("Siste avsnitt.").ElementHandleAsync()).EvaluateAsync("it => { it.ownerDocument.defaultView.kept = it }");
        var lines = await File.ReadAllLinesAsync(preview.Chapter, TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(preview.Chapter, [lines[0], "", "Helt", "øverst.", "", "## En ny overskrift", .. lines[1..]], TestContext.Current.CancellationToken);
        await Assertions.Expect(site.GetByText("Helt øverst.")).ToBeAttachedAsync();

        var now = await File.ReadAllLinesAsync(preview.Chapter, TestContext.Current.CancellationToken);
        foreach (var text in (string[])["Siste avsnitt.", "Et til", "Første lagring."])
            Assert.EndsWith($"linje {Array.FindIndex(now, line => line.Contains(text, StringComparison.Ordinal)) + 1}", await LineOf(text), StringComparison.Ordinal);
        var frame = page.Frames[1];
        Assert.True(await frame.EvaluateAsync<bool>("() => window.kept.isConnected"));

        // The same page as a reload would show.
        var exchanged = await frame.EvaluateAsync<string>(WithoutMarks);
        await page.ReloadAsync();
        await Assertions.Expect(site.GetByText("Siste avsnitt.")).ToBeAttachedAsync();
        await page.WaitForFunctionAsync("document.getElementById('page').contentDocument.querySelector('[data-marked]')");
        Assert.Equal(exchanged, await page.Frames[1].EvaluateAsync<string>(WithoutMarks));
        await page.Context.CloseAsync();
    }

    private const string WithoutMarks = "() => document.documentElement.outerHTML.replaceAll(' data-marked=\"true\"', '').replaceAll(' tabindex=\"0\"', '').replaceAll(/report\\.css\\?\\d+/g, 'report.css')";

    [Fact]
    public async Task The_pdf_view_follows_the_chapter_and_its_saves()
    {
        await using var preview = await RunningPreview.Start();
        var (page, site) = await Open(preview);
        var sheets = page.FrameLocator("#print").Locator(".sheet");
        var status = page.Locator("#print-status");
        await Assertions.Expect(page.Locator("#print-view")).ToBeHiddenAsync();

        await page.Locator("#show-print").ClickAsync();
        await Assertions.Expect(sheets.First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(status).ToContainTextAsync("i PDF-en.");
        var chapter = await status.TextContentAsync();
        var before = await sheets.Last.InnerHTMLAsync();

        await Append(preview, "\nEn ny setning.\n");
        await Assertions.Expect(site.GetByText("En ny setning.")).ToBeAttachedAsync();
        await page.WaitForFunctionAsync("before => ![...document.getElementById('print').contentDocument.querySelectorAll('.sheet')].some(it => it.innerHTML === before)", before);
        Assert.Equal(chapter, await status.TextContentAsync());

        await page.Locator("#chapter").SelectOptionAsync("index");
        await Assertions.Expect(status).ToContainTextAsync("Side 1–");
        await Assertions.Expect(sheets.First.Locator("svg[role=img]").First).ToHaveAttributeAsync("aria-label", "Side 1 i PDF-en");

        // It is remembered, and goes away when it is no longer wanted.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#print-view")).ToBeVisibleAsync();
        await page.Locator("#show-print").ClickAsync();
        await Assertions.Expect(page.Locator("#print-view")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_pdf_view_keeps_the_last_pages_and_says_why()
    {
        await using var preview = await RunningPreview.Start();
        var (page, _) = await Open(preview);
        var sheets = page.FrameLocator("#print").Locator(".sheet");
        await page.Locator("#show-print").ClickAsync();
        await Assertions.Expect(sheets.First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        var theme = preview.PathOf("templates/theme/report.typ");
        var whole = await File.ReadAllTextAsync(theme, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(theme, "#let x = nope\n" + whole, TestContext.Current.CancellationToken);

        await Assertions.Expect(page.Locator("#print-problems")).ToContainTextAsync("report.typ, linje 1");
        await Assertions.Expect(page.Locator("#print-status")).ToContainTextAsync("Sidene er fra sist.");
        await Assertions.Expect(sheets.First).ToBeVisibleAsync();
        await File.WriteAllTextAsync(theme, whole, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("#print-problems")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_question_is_found_and_its_line_copied()
    {
        await using var preview = await RunningPreview.Start();
        var (page, _) = await Open(preview);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByLabel("Ord i spørsmålet").FillAsync("resultatmål");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("spørsmål.");
        await page.Locator("#questions summary").First.ClickAsync();
        var line = page.Locator("#questions .paste").First;
        await Assertions.Expect(line).ToContainTextAsync("mal: mal");
        await line.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(line.GetByRole(AriaRole.Button)).ToHaveTextAsync("Kopiert");
        Assert.Equal("mal: mal", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        await page.Locator("#search").FillAsync("xyzzy");
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("Ingen spørsmål har disse ordene.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_every_part_and_leaves_it()
    {
        await using var preview = await RunningPreview.Start();
        await Append(preview, "\n{{ ukjent }}\n");
        var (page, _) = await Open(preview);
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        var reached = new List<string>();

        for (var stop = 0; stop < 60; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.tagName"));
        }

        Assert.Empty(new[] { "chapter", "show-problems", "show-print", "search", "show-panel", "page", "hide-problems", "PRE", "SUMMARY" }.Except(reached));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_the_workbench(int width, ColorScheme scheme)
    {
        await using var preview = await RunningPreview.Start();
        await Append(preview, "\n{{ ukjent }}\n");
        var (page, _) = await Open(preview, width, scheme);
        await Assertions.Expect(page.Locator("#problems")).ToBeVisibleAsync();
        await page.Locator("#bindings summary").First.ClickAsync();
        await page.Locator("#search").FillAsync("mål");
        await page.Locator("#questions summary").First.ClickAsync();
        await page.Locator("#show-print").ClickAsync();
        await Assertions.Expect(page.FrameLocator("#print").Locator(".sheet").First).ToBeAttachedAsync(new() { Timeout = 30_000 });

        var found = await page.RunAxe(
            new AxeRunContext { Exclude = [new AxeSelector("#page")] }, new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Everything] } });

        PublicationPages.None([.. found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}")]);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Context.CloseAsync();
    }
}
