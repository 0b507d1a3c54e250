using System.Globalization;
using System.Text;
using CsvHelper;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests;

/// <summary>The real publication's open data, held against the frozen tabulations and against the pages.</summary>
public sealed class OpenDataPublicationTests(PublicationFixture publication)
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    [Fact]
    public void Every_row_is_the_number_at_its_address_and_no_number_is_missing()
    {
        var frozen = new Dictionary<string, (double? Value, int? Count, int? Base, bool Hidden)>();
        foreach (var tabulation in publication.Result.Document.Tabulations)
        {
            foreach (var group in tabulation.Groups)
            {
                foreach (var item in group.Items)
                {
                    foreach (var cell in item.Options.Concat(item.Groups))
                        frozen.Add(NumberId.OfCell(tabulation, group, item, cell).Text, (cell.Share?.Value, cell.Count, item.Base, item.Hidden));
                    void Statistic(string key, Ratio? value) =>
                        frozen.Add(NumberId.OfGroup(tabulation, group, item, key).Text, (value?.Value, null, item.Base, item.Hidden));
                    if (tabulation.Question.IsScale)
                        Statistic("mean", item.ScaleMean);
                    if (!tabulation.Question.Options.IsEmpty)
                        continue;
                    Statistic("mean", item.Numbers?.Mean);
                    Statistic("median", item.Numbers?.Median);
                    Statistic("lower_quartile", item.Numbers?.LowerQuartile);
                    Statistic("upper_quartile", item.Numbers?.UpperQuartile);
                    Statistic("sum", item.Numbers is { } numbers ? new Ratio(numbers.Sum, 1) : null);
                }
            }
        }

        var rows = Rows("tabulations.csv");

        Assert.Equal(frozen.Keys.Order(StringComparer.Ordinal), rows.Select(row => row["id"]).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var expected = frozen[row["id"]];
            Assert.Equal(expected.Hidden ? "1" : "0", row["hidden"]);
            Assert.Equal(expected.Count?.ToString(CultureInfo.InvariantCulture) ?? "", row["count"]);
            Assert.Equal(expected.Base?.ToString(CultureInfo.InvariantCulture) ?? "", row["base"]);
            if (expected.Value is { } value)
                Assert.Equal(value, double.Parse(row["value"], NumberStyles.Float, Comma));
            else
                Assert.Empty(row["value"]);
        });
    }

    [Fact]
    public void A_count_over_its_base_is_the_share()
    {
        var shares = Rows("tabulations.csv").Where(row => row["measure"] == "share" && row["weighted"] == "0" && row["base"] is not ("" or "0")).ToArray();

        Assert.NotEmpty(shares);
        Assert.All(shares, row => Assert.Equal(
            double.Parse(row["count"], CultureInfo.InvariantCulture) / double.Parse(row["base"], CultureInfo.InvariantCulture),
            double.Parse(row["value"], NumberStyles.Float, Comma)));
    }

    [Fact]
    public void Every_answer_can_be_looked_up_in_the_codebook()
    {
        var known = Rows("codebook.csv").Select(row => (row["year"], row["question"], row["item"], row["option"])).ToHashSet();
        var questions = known.Select(key => (key.Item1, key.Item2)).ToHashSet();

        Assert.All(Rows("tabulations.csv"), row =>
        {
            Assert.Contains((row["year"], row["question"]), questions);
            if (row["kind"] != "statistic")
                Assert.Contains((row["year"], row["question"], row["item"], row["option"]), known);
        });
    }

    [Fact]
    public void The_front_page_links_to_the_files_with_type_and_size()
    {
        var links = publication.Page("index").QuerySelectorAll("section.downloads li a").ToArray();

        Assert.Equal(
            ["kommuneundersokelsen-2019.xlsx", "tabulations.csv", "codebook.csv", "datapackage.json"],
            links.Select(link => link.GetAttribute("href")!["files/".Length..]));
        Assert.All(links, link =>
        {
            Assert.True(File.Exists(Path.Combine(publication.Folder, "html", link.GetAttribute("href")!)));
            Assert.Matches(@"\((XLSX|CSV|JSON), [\d,]+\u00A0[kM]B\)$", link.TextContent);
        });
        Assert.Equal("Åpne data", publication.Page("index").QuerySelector("#open-data-title")!.TextContent);
        Assert.Null(publication.Page("bosetting").QuerySelector("section.downloads"));
    }

    private List<Dictionary<string, string>> Rows(string file)
    {
        // By the library, not by the code that wrote the file.
        using var reader = CsvReader.Create(
            Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(publication.Folder, "data", file))),
            new CsvReaderOptions { Separator = ';', HasHeader = false, MalformedData = CsvMalformedDataHandling.Throw });
        var rows = new List<Dictionary<string, string>>();
        string[]? heads = null;
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(index => Encoding.UTF8.GetString(reader.GetSpan(index))).ToArray();
            if (heads is null)
                heads = cells;
            else
                rows.Add(heads.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
        }

        return rows;
    }
}
