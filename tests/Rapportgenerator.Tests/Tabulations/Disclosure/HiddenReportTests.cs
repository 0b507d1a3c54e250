using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Wordprocessing;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tests.Formats.Data;
using Rapportgenerator.Tests.Formats.Docx;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>The real answers, published with fifteen as the fewest: the «bydeler» of Oslo are fewer, and are nowhere.</summary>
public sealed class HiddenReportTests : IDisposable
{
    private static readonly string[] Questions = ["int_03", "int_07", "int_10"];

    private readonly string folder = Directory.CreateTempSubdirectory("hidden-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_hidden_is_a_dash_in_every_file()
    {
        await Build();
        var csv = new PlainCsv(await File.ReadAllTextAsync(Output("data/tabulations.csv"), Token), ';');
        var ledger = JsonNode.Parse(await File.ReadAllTextAsync(Output("data/ledger.json"), Token))!;
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Output("html/kapittel.html"), Token));
        foreach (var question in Questions)
        {
            Assert.InRange(Answered(question), 1, 14);
            var id = $"{question}.storrelse/bydel/";
            // In the open data: a row, empty but for its names.
            var rows = Enumerable.Range(0, csv.Rows.Count).Where(row => csv.Column("id")[row].StartsWith(id, StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(("", "", "", "", "1"), (
                csv.Column("count")[row], csv.Column("base")[row], csv.Column("value")[row], csv.Column("lower")[row], csv.Column("hidden")[row])));
            // In the ledger: no number of theirs has a value.
            Assert.All(
                ledger["numbers"]!.AsArray().Where(row => ((string)row!["id"]!).StartsWith(id, StringComparison.Ordinal)),
                row => Assert.True((bool)row!["hidden"]! && row["numerator"] is null && row["value"] is null && row["count"] is null && row["base"] is null));
            // On the page: a dash, for the base too, and for a partner that would give it away.
            var cells = page.QuerySelectorAll($"data[value^='{id}']");
            Assert.True(cells.Length >= 4, $"{cells.Length}");
            Assert.All(cells, cell => Assert.Equal("–", cell.TextContent.Trim()));
            Assert.Contains(page.QuerySelectorAll($"data[value^='{question}.storrelse/']:not([value*='/bydel/'])"), cell => cell.TextContent.Trim() == "–");
            // On the page behind the table: dashes, with no digit but the smallest base that is shown and the ids'.
            var behind = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Output($"html/tall/{question}.storrelse.html"), Token));
            var hidden = behind.QuerySelectorAll("tr[id^='r-bydel-']");
            Assert.Equal(rows.Length + 1, hidden.Length);
            Assert.All(hidden, row => Assert.All(row.QuerySelectorAll("td").SkipLast(1), cell => Assert.DoesNotMatch("[0-9]", cell.TextContent)));
            Assert.All(hidden, row => Assert.Equal("–", row.QuerySelectorAll("td")[1].TextContent));
            Assert.Contains("færre enn 15 har svart", behind.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        }

        // In the Word file: their column is dashes, and one more is in each row.
        using var word = WordDocument.Read(Output("kommuneundersokelsen-2019.docx"));
        var tables = word.Body.Descendants<Table>().Select(table => table.Elements<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(WordDocument.TextOf).ToArray()).ToArray()).Where(rows => rows[0].Contains("Bydeler i Oslo")).ToArray();
        Assert.Equal(Questions.Length, tables.Length);
        Assert.All(tables, rows => Assert.All(rows[1..], row =>
        {
            Assert.Equal("–", row[Array.IndexOf(rows[0], "Bydeler i Oslo")]);
            Assert.Equal(2, row.Count(cell => cell == "–"));
        }));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>How many of the «bydeler» answered, counted from the files.</summary>
    private static int Answered(string question)
    {
        var frame = new PlainCsv(File.ReadAllText(RepositoryFiles.PathOf("data/2019/kommuner.csv")), ';');
        var districts = frame.Column("kommunenummer").Zip(frame.Column("type")).Where(unit => unit.Second == "bydel").Select(unit => unit.First).ToHashSet();
        var answers = new PlainCsv(File.ReadAllText(RepositoryFiles.PathOf("data/2019/svar.csv")), ';');
        return answers.Column("kommunenummer").Zip(answers.Column(question)).Count(row => districts.Contains(row.First) && row.Second is not ("" or "99" or "97"));
    }

    private async Task Build()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.PathOf("data/2019")).Concat(
            Directory.EnumerateFiles(RepositoryFiles.PathOf("templates/theme"), "*", SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(RepositoryFiles.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(Path.Combine(folder, "templates/chapters"));
        await File.WriteAllTextAsync(Path.Combine(folder, "templates/chapters/forside.md"), "# Forside\n", Token);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "templates/chapters/kapittel.md"),
            "# Kapittel\n\n" + string.Concat(Questions.Select(question => $"{{{{ table {question} }}}}\n\n")) + "## Tall\n\n{{ numbers }}\n", Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.yaml"), $$"""
            title: Prøve
            subtitle: Med få
            language: nb
            published: 2020-06-03
            publisher: IMDi
            survey:
              codebook: data/2019/kodebok.yaml
              responses: data/2019/svar.csv
              frame: data/2019/kommuner.csv
              hide_below: 15
            front: { template: chapters/forside.md }
            chapters:
              - template: chapters/kapittel.md
                bind:
            {{string.Concat(Questions.Select(question => $"      {question}: {{ question: {question}, by: storrelse }}\n"))}}
            """, Token);
        var bag = new DiagnosticBag();
        var result = await Report.Build(
            Path.Combine(folder, "report.yaml"), new BuildOptions(OutputFormats.Html | OutputFormats.Docx, Path.Combine(folder, "out")), bag, progress: null, Token);
        Assert.True(result is not null, string.Join('\n', bag.Sorted()));
    }

    private string Output(string file) => Path.Combine(folder, "out", file);
}
