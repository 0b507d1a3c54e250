using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rapportgenerator.Document;

namespace Rapportgenerator.Tests.Browser;

/// <summary>Goes through every page of the real publication in one window.</summary>
internal static partial class PublicationPages
{
    public static string Html(this PublicationFixture publication) => Path.Combine(publication.Folder, "html");

    /// <summary>
    /// Addresses below `html`. Of the hundred pages behind the numbers, which one piece of code writes, the largest, the
    /// smallest and one of an earlier round stand for all.
    /// </summary>
    public static string[] Addresses(this PublicationFixture publication)
    {
        string[] behind =
        [
            .. Directory.EnumerateFiles(Path.Combine(publication.Html(), "tall"), "*.html").OrderBy(file => new FileInfo(file).Length),
        ];
        return
        [
            .. publication.Pages.Concat([behind[0], behind[^1], behind.First(file => Path.GetFileName(file).Contains("2018", StringComparison.Ordinal))])
                .Select(file => Path.GetRelativePath(publication.Html(), file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Of the chapters, which one style sheet colours alike, the first and the last stand for all.</summary>
    public static string[] AddressesOfEachKind(this PublicationFixture publication)
    {
        string[] chapters =
        [
            .. publication.Result.Document.Chapters.Where(chapter => chapter.Kind == ChapterKind.Chapter).Select(chapter => chapter.Slug + ".html"),
        ];
        return [.. publication.Addresses().Except(chapters[1..^1])];
    }

    /// <summary>
    /// Opens each page in turn and lists what <paramref name="find"/> finds wrong, with the page's address; and what went
    /// wrong in any case: an address that is not the publication's own, or a word on the console.
    /// </summary>
    public static async Task<List<string>> Faults(
        this Chromium chromium,
        PublicationFixture publication,
        BrowserNewContextOptions options,
        Func<IPage, Task<IEnumerable<string>>> find,
        string[]? addresses = null)
    {
        var faults = new List<string>();
        var refused = new List<string>();
        var page = await chromium.Open(publication.Html(), options: options, refused: refused);
        page.Console += (_, message) => faults.Add($"{page.Url}: the console says: {message.Text}");
        page.PageError += (_, message) => faults.Add($"{page.Url}: {message}");
        try
        {
            foreach (var address in addresses ?? publication.Addresses())
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

    /// <summary>
    /// Leaves twelve tables, and six rows of each: one piece of code writes the hundreds that follow, and axe looks at every cell.
    /// </summary>
    public static Task ShortenTables(this IPage page) => page.EvaluateAsync("""
        () => {
          [...document.querySelectorAll('table')].slice(12).forEach(table => (table.closest('.figure') ?? table).remove());
          document.querySelectorAll('tbody tr:nth-child(n + 7)').forEach(row => row.remove());
        }
        """);

    /// <summary>A script of the folder Checks: a function that lists faults.</summary>
    public static string Check(string name) =>
        Comments().Replace(File.ReadAllText(RepositoryFiles.PathOf($"tests/Rapportgenerator.Tests/Browser/Checks/{name}.js")), "").Trim();

    public static BrowserNewContextOptions Window(int width, int height = 800, float zoom = 1) => new()
    {
        ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = zoom, ReducedMotion = ReducedMotion.Reduce,
    };

    /// <summary>Fails with all faults, one a line.</summary>
    public static void None(IReadOnlyCollection<string> faults) =>
        Assert.True(faults.Count == 0, $"{faults.Count} faults:\n" + string.Join('\n', faults.Take(40)));

    [GeneratedRegex(@"^//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
