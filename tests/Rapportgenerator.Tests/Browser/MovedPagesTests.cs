using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Rapportgenerator.Tests.Browser;

/// <summary>The folder of the web pages, alone: below any address, and opened from disk wherever it lies.</summary>
public sealed partial class MovedPagesTests(PublicationFixture publication, Chromium chromium) : IDisposable
{
    private readonly string elsewhere = Directory.CreateTempSubdirectory("flyttet-").FullName;

    public void Dispose() => Directory.Delete(elsewhere, recursive: true);

    [Theory]
    [InlineData("/")]
    [InlineData("/a/b%20c/%C3%A6/")]
    public async Task It_is_whole_below_any_address(string path)
    {
        var refused = new List<string>();
        var page = await chromium.Open(Moved(), path, refused: refused);

        await Follow(page, Chromium.Origin + path);

        Assert.Empty(refused);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task It_is_whole_when_it_is_opened_from_disk()
    {
        var folder = Moved();
        var page = await chromium.Open(folder);
        await page.RouteAsync("file://**", route => route.ContinueAsync());

        await Follow(page, new Uri(folder + Path.DirectorySeparatorChar).AbsoluteUri);
        await page.Context.CloseAsync();
    }

    [Fact]
    public void Style_sheets_and_data_descriptions_name_only_files_that_lie_beside_them()
    {
        var folder = Moved();
        foreach (var sheet in Directory.EnumerateFiles(folder, "*.css", SearchOption.AllDirectories))
        {
            var named = Address().Matches(File.ReadAllText(sheet)).Select(match => match.Groups[1].Value.Trim('"', '\'')).ToArray();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(sheet)!, name)), name));
        }

        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "files", "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().Select(each => each.GetProperty("path").GetString()!).ToArray();
        Assert.NotEmpty(resources);
        Assert.All(resources, name => Assert.True(File.Exists(Path.Combine(folder, "files", name)), name));
    }

    [Fact]
    public void No_page_and_no_fragment_tells_where_it_was_made()
    {
        var made = Directory.EnumerateFiles(publication.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".html" or ".css" or ".json" or ".jsonld" or ".csv" or ".txt" or ".xml");

        Assert.All(made, file =>
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain(RepositoryFiles.PathOf("report.yaml")[..^"report.yaml".Length], text, StringComparison.Ordinal);
            Assert.DoesNotContain(publication.Folder, text, StringComparison.Ordinal);
            Assert.DoesNotContain("file:", text, StringComparison.Ordinal);
            Assert.DoesNotContain("localhost", text, StringComparison.Ordinal);
        });
    }

    /// <summary>Opens every page below <paramref name="root"/>, and finds all that it links to or shows below the same root.</summary>
    private async Task Follow(IPage page, string root)
    {
        var folder = Moved();
        var all = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).ToArray();
        var ids = all.ToDictionary(
            name => name,
            name => publication.Page(name[..^".html".Length]).QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        // Of the pages behind the numbers a few stand for all: one piece of code writes them.
        string[] pages = [.. all.Where(name => !name.Contains('/', StringComparison.Ordinal)), .. all.Where(name => name.Contains('/', StringComparison.Ordinal)).Take(5)];
        Assert.True(pages.Length > 10);
        foreach (var name in pages)
        {
            await page.GotoAsync(root + name);
            // The browser resolves them; what leaves the publication is a link in the text, or says of itself where it is.
            var addresses = await page.EvaluateAsync<string[]>("""
                () => [
                  ...[...document.querySelectorAll('a[href]')].filter(link => !/^(https?:|mailto:|tel:)/.test(link.getAttribute('href'))).map(link => link.href),
                  ...[...document.querySelectorAll('link[href]:not([rel=canonical], [rel=license], [rel=alternate])')].map(link => link.href),
                  ...[...document.querySelectorAll('[src]')].map(element => element.src),
                ].filter(address => !address.startsWith('data:'))
                """);
            Assert.NotEmpty(addresses);
            foreach (var address in addresses)
            {
                Assert.StartsWith(root, address, StringComparison.Ordinal);
                var parts = address[root.Length..].Split('#');
                var file = Uri.UnescapeDataString(parts[0]);
                Assert.True(File.Exists(Path.Combine(folder, file)), $"{name} links to {file}.");
                if (parts.Length > 1)
                    Assert.Contains(Uri.UnescapeDataString(parts[1]), ids[file]);
            }

            Assert.Equal("complete", await page.EvaluateAsync<string>("() => document.readyState"));
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.styleSheets].length > 0"), $"{name} has no style sheet.");
        }
    }

    /// <summary>A copy of the pages' folder, with nothing beside it.</summary>
    private string Moved()
    {
        var target = Path.Combine(elsewhere, "en mappe", "æ#1");
        if (Directory.Exists(target))
            return target;
        var source = Path.Combine(publication.Folder, "html");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    [GeneratedRegex(@"url\(([^)]+)\)")]
    private static partial Regex Address();
}
