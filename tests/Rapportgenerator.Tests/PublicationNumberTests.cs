using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests;

/// <summary>Behind every number of the real publication's pages stands a row, and the row's fraction gives the number.</summary>
public sealed partial class PublicationNumberTests(PublicationFixture publication)
{
    private static readonly CultureInfo Comma = new(CultureInfo.InvariantCulture.LCID) { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u00A0" } };

    private string[] NumberPages => [.. Directory.EnumerateFiles(Path.Combine(publication.Folder, "html", "tall"), "*.html").Order()];

    [Fact]
    public void A_number_of_a_cell_leads_to_a_row_whose_fraction_rounds_to_it()
    {
        var rows = new Dictionary<string, Dictionary<string, IElement>>();
        var shares = 0;
        foreach (var (number, href) in Links().Where(each => IsCell(each.Number)))
        {
            Assert.Equal("-1", number.ParentElement!.GetAttribute("tabindex"));
            var (file, fragment) = (href.Split('#')[0], href.Split('#')[1]);
            if (!rows.TryGetValue(file, out var page))
                rows[file] = page = Parse(Path.Combine(publication.Folder, "html", file)).QuerySelectorAll("tr[id]").ToDictionary(row => row.Id!);
            Assert.True(page.TryGetValue(fragment, out var row), href);

            // A whole of 100 is a base over itself and leads to the base; a count stands in its share's fraction.
            var id = number.GetAttribute("value")!;
            var isWhole = Whole().Match(id) is { Success: true } whole && whole.Groups[1].Value == whole.Groups[2].Value;
            var isCount = id.EndsWith("/count", StringComparison.Ordinal);
            Assert.Equal(isWhole ? Whole().Match(id).Groups[1].Value : isCount ? id[..^"/count".Length] : id, row.QuerySelector("code")!.TextContent);
            var (printed, exact) = (number.TextContent, row.QuerySelectorAll("td")[1].TextContent);
            if (isWhole)
                Assert.Equal("100", printed);
            else if (printed == "–")
                Assert.Equal("–", exact);
            else if (isCount)
                Assert.Equal(printed, exact.Split(" av ")[0]);
            else if (Fraction(exact) is { } share)
                Assert.Equal(Rounded(100 * share, 0), (Read(printed), shares++).Item1);
            else if (id.EndsWith("/base", StringComparison.Ordinal))
                Assert.Equal(printed, exact);
            else
                Assert.Equal(Rounded(Statistic(exact), 1), Read(printed));
        }

        Assert.InRange(shares, 4000, int.MaxValue);
    }

    [Fact]
    public void A_number_of_the_text_leads_to_its_row_in_the_list()
    {
        var list = publication.Page("tallregister").QuerySelectorAll("tr[id]").ToDictionary(row => row.Id!);
        var recomputed = 0;
        foreach (var (number, href) in Links().Where(each => !IsCell(each.Number)))
        {
            Assert.False(number.ParentElement!.HasAttribute("tabindex"));
            Assert.StartsWith("tallregister.html#", href, StringComparison.Ordinal);
            var row = list[Uri.UnescapeDataString(href.Split('#')[1])];
            Assert.Equal(number.GetAttribute("value"), row.QuerySelector("code")!.TextContent);
            Assert.Contains(PublicationFixture.Plain(number.TextContent), PublicationFixture.Plain(row.QuerySelector("th")!.TextContent), StringComparison.OrdinalIgnoreCase);

            // Words for a share are the claims' and the phrases' tests; digits are computed here.
            var exact = row.QuerySelector("td")!.TextContent;
            if (Percent().Match(number.TextContent) is { Success: true } percent && Fraction(exact) is { } share)
            {
                var decimals = percent.Groups[2].Length;
                Assert.Equal(Rounded(100 * share, decimals), Read(percent.Value.Split('\u00A0')[0]));
                recomputed++;
            }
        }

        Assert.InRange(recomputed, 100, int.MaxValue);
    }

    [Fact]
    public void Each_row_agrees_with_the_open_data_and_none_is_missing()
    {
        var csv = new PlainCsv(File.ReadAllText(Path.Combine(publication.Folder, "data", "tabulations.csv")), ';');
        var known = csv.Rows.ToDictionary(row => row[0], row => csv.Heads.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));
        var shown = new HashSet<string>();
        var tabulations = new HashSet<string>();
        foreach (var row in NumberPages.SelectMany(page => Parse(page).QuerySelectorAll("tr[id]")))
        {
            var id = row.QuerySelector("code")!.TextContent;
            var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray();
            Assert.Equal(4, cells.Length);
            if (id.EndsWith("/base", StringComparison.Ordinal))
            {
                // Of the same group and item: whatever row begins alike.
                var first = csv.Rows.First(each => each[0].StartsWith(id[..^"base".Length], StringComparison.Ordinal));
                Assert.Equal(first[csv.Heads.IndexOf("base")], cells[1] == "–" ? "" : cells[1].Replace("\u00A0", "", StringComparison.Ordinal));
                continue;
            }

            var data = known[id];
            tabulations.Add(data["tabulation"]);
            Assert.True(shown.Add(id), id);
            if (data["value"].Length == 0)
            {
                Assert.Equal(["–", "–", "–"], [cells[0].Split(' ')[0], cells[1], data["measure"] is "share" or "mean" ? cells[2] : "–"]);
                continue;
            }

            var value = decimal.Parse(data["value"], NumberStyles.Float, Comma);
            if (data["measure"] != "share")
            {
                Assert.Equal(Rounded(value, 1), Read(cells[0].Split(' ')[0]));
                Assert.Equal(value, Statistic(cells[1]), 6);
                continue;
            }

            Assert.Equal($"{data["count"]} av {data["base"]}", cells[1]);
            Assert.Equal(value, Fraction(cells[1])!.Value, 12);
            string Whole(string name) => Rounded(100 * decimal.Parse(data[name], NumberStyles.Float, Comma), 0).ToString(CultureInfo.InvariantCulture);
            Assert.Equal($"{Rounded(100 * value, 0)}\u00A0%", cells[0].Split(' ')[0]);
            Assert.Equal(data["lower"].Length == 0 ? "" : $"{Whole("lower")}–{Whole("upper")}\u00A0%", cells[2]);
        }

        Assert.InRange(tabulations.Count, 100, int.MaxValue);
        Assert.DoesNotContain(known.Values, row => tabulations.Contains(row["tabulation"]) && !shown.Contains(row["id"]));
    }

    [Fact]
    public void Every_row_leads_back_to_a_figure_that_prints_it_or_its_table()
    {
        var places = publication.Pages.ToDictionary(page => Path.GetFileName(page), page => Parse(page));
        foreach (var page in NumberPages.Select(Parse))
        {
            foreach (var row in page.QuerySelectorAll("tr[id]"))
            {
                var back = Assert.Single(row.QuerySelectorAll("a"));
                var parts = back.GetAttribute("href")!.Split('#');
                var figure = places[parts[0]["../".Length..]].GetElementById(parts[1])!;
                Assert.Contains(figure.QuerySelector(".label")!.TextContent.TrimEnd('.'), back.GetAttribute("aria-label"), StringComparison.Ordinal);
                // Where some figure prints the number, the way back is to one that does.
                var id = row.QuerySelector("code")!.TextContent;
                if (page.QuerySelectorAll(".facts a").Select(each => each.GetAttribute("href")!.Split('#')).Any(
                    each => Prints(places[each[0]["../".Length..]].GetElementById(each[1])!, id)))
                    Assert.True(Prints(figure, id), id);
            }
        }
    }

    [Fact]
    public void Each_figure_and_table_has_one_link_to_the_page_of_each_year_it_shows()
    {
        var figures = publication.Result.Document.Figures;
        foreach (var page in publication.Pages.Select(Parse))
        {
            foreach (var figure in page.QuerySelectorAll(".figure"))
            {
                var shown = figures.Single(block => block.ElementId == figure.Id).Figure;
                var links = figure.QuerySelectorAll(".behind a");
                Assert.Equal(1 + shown.Earlier.Length, links.Length);
                Assert.Equal(links.Length, links.Select(link => link.TextContent).Distinct().Count());
                Assert.All(links, link => Assert.EndsWith(figure.QuerySelector(".label")!.TextContent.TrimEnd('.'), link.TextContent, StringComparison.Ordinal));
                var pages = figure.QuerySelectorAll("td a.number").Select(cell => cell.GetAttribute("href")!.Split('#')[0]).Distinct();
                Assert.Subset(links.Select(link => link.GetAttribute("href")!).ToHashSet(), pages.ToHashSet());
            }
        }
    }

    [Fact]
    public void Pages_behind_the_numbers_have_names_of_their_own_and_stand_outside_the_order()
    {
        var titles = new HashSet<string>();
        foreach (var path in NumberPages)
        {
            var page = Parse(path);
            Assert.True(titles.Add(page.Title!), page.Title);
            Assert.Matches("^[A-Za-z0-9_.-]+$", Path.GetFileName(path));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Empty(page.QuerySelectorAll(".neighbours, [aria-current], script"));
            Assert.All(page.QuerySelectorAll("a[href], link[rel=stylesheet]"), link =>
            {
                var href = link.GetAttribute("href")!.Split('#')[0];
                Assert.True(href.Length == 0 || File.Exists(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(href))), href);
            });
            var ids = page.QuerySelectorAll("[id]").Select(each => each.Id).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        }

        Assert.DoesNotContain("tall/", publication.Page("index").QuerySelector("nav")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_with_its_style_sheet_is_under_100_kilobytes()
    {
        var style = Compressed(Path.Combine(publication.Folder, "html", "assets", "report.css"));
        Assert.All(publication.Pages.Concat(NumberPages), page => Assert.InRange(Compressed(page) + style, 1, 100_000));
    }

    private static long Compressed(string file)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(File.ReadAllBytes(file));
        return bytes.Length;
    }

    /// <summary>Each number of the pages with the link it must stand in: none is without, for no number stands in a heading or a link.</summary>
    private IEnumerable<(IElement Number, string Href)> Links()
    {
        foreach (var number in publication.Pages.SelectMany(page => Parse(page).QuerySelectorAll("data[value]")))
        {
            var link = number.ParentElement!;
            Assert.True(link.Matches("a.number[href]"), number.OuterHtml);
            yield return (number, link.GetAttribute("href")!);
        }
    }

    private static bool IsCell(IElement number) => number.Closest("table.numbers") is not null;

    private static bool Prints(IElement figure, string id) => figure.QuerySelectorAll("data").Any(number =>
        number.GetAttribute("value") is { } value && (value == id || value == id + "/count" || value == $"quotient({id},{id})"));

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path));

    /// <summary>«106 av 311»; null for what is no share.</summary>
    private static decimal? Fraction(string exact) => exact.Split(" av ") is [var part, var whole] ? Read(part) / Read(whole) : null;

    /// <summary>«2 964 / 330», or the number itself.</summary>
    private static decimal Statistic(string exact) => exact.Split(" / ") is [var part, var whole] ? Read(part) / Read(whole) : Read(exact);

    private static decimal Read(string number) => decimal.Parse(number.Replace('\u2212', '-'), NumberStyles.Number, Comma);

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"^quotient\((.+),(.+)\)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(\d+)(?:,(\d+))?\u00A0(?:prosent|%)$")]
    private static partial Regex Percent();
}
