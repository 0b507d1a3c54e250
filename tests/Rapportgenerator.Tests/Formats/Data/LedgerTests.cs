using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Rapportgenerator.Diagnostics;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.Formats.Data;

/// <summary>The real publication's ledger, held against the files, the pages and the PDF.</summary>
public sealed class LedgerTests(PublicationFixture publication)
{
    private JsonNode Ledger() => JsonNode.Parse(File.ReadAllText(Path.Combine(publication.Folder, "data", "ledger.json")))!;

    [Fact]
    public void Every_number_is_what_an_independent_count_says()
    {
        var ledger = Ledger();

        Assert.True(ledger["numbers"]!.AsArray().Count > 5000);
        var recount = new Recount(ledger, RepositoryFiles.Root);
        Assert.Empty(recount.Faults());
        Assert.True(recount.Intervals > 2000, $"{recount.Intervals} intervals were computed again.");
    }

    [Fact]
    public void A_number_that_is_wrong_is_found()
    {
        (string Id, string Member, double Wrong)[] wrong =
        [
            ("int_03/ja", "numerator", 233),
            ("int_07/ja", "denominator", 289),
            ("int_01/ja", "value", 0.7),
            ("bos_01/nok", "count", 1),
            ("int_03/ja/count", "numerator", 235),
            ("nor_10.storrelse/stor/ja", "numerator", 0),
            ("nor_10.storrelse/stor/base", "numerator", 1),
            ("bos_09.storrelse/alle/mean", "numerator", 1),
            ("bos_09.storrelse/alle/median", "numerator", 1),
            ("bos_09.storrelse/alle/sum", "numerator", 1),
            ("int_12/a/mean", "denominator", 1),
            ("nsk_01/i_stor", "numerator", 1),
            ("int_10/alle", "lower", 0.1),
            ("int_13.storrelse/alle/sum", "value", 0),
            ("survey/answered", "numerator", 331),
            ("survey@2018/questions", "numerator", 1),
            ("difference(int_03.storrelse/stor/ja,int_03.storrelse/liten/ja)", "numerator", 1),
        ];
        var ledger = Ledger();
        var rows = ledger["numbers"]!.AsArray().ToDictionary(row => (string)row!["id"]!, row => row!);
        foreach (var (id, member, value) in wrong)
            rows[id][member] = JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture));

        var faults = new Recount(ledger, RepositoryFiles.Root).Faults();

        Assert.Equal(wrong.Select(each => each.Id).Order(), faults.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]).Order());
    }

    [Fact]
    public void A_recipe_that_is_wrong_is_found()
    {
        var ledger = Ledger();
        var member = ledger["tabulations"]!.AsArray().Single(each => (string)each!["id"]! == "int_03")!["members"]![0]!;
        member["codes"]!["ja"] = "2";
        member["codes"]!["nei"] = "1";

        Assert.Contains(new Recount(ledger, RepositoryFiles.Root).Faults(), fault => fault.StartsWith("int_03/ja: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_hidden_number_has_no_number_in_its_line()
    {
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Tittel\n")]) with { Tabulations = [SampleReport.Tabulated()] };

        var ledger = JsonNode.Parse(Rapportgenerator.Formats.Data.Ledger.Write(document).Content.Span)!;

        var hidden = ledger["numbers"]!.AsArray().Where(row => (string)row!["group"]! == "store").Select(row => row!.AsObject()).ToArray();
        Assert.Equal(["base", "share", "count", "share", "count"], hidden.Select(row => (string)row["measure"]!));
        Assert.All(hidden, row => Assert.True((bool)row["hidden"]!));
        Assert.All(hidden, row => Assert.DoesNotContain(row, member => member.Value?.GetValueKind() == System.Text.Json.JsonValueKind.Number));
        Assert.False((bool)ledger["numbers"]!.AsArray().Single(row => (string)row!["id"]! == "int_03.storrelse/alle/ja")!["hidden"]!);
    }

    [Fact]
    public void The_words_of_each_chapter_are_counted()
    {
        var document = SampleReport.Build(
            new DiagnosticBag(), [("forside", "# Tittel\n"), ("bosetting", "# Bosetting\n\nKommunen svarte ikke.\n\n> Et sitat.\n\n::figure{fig-q}\n")],
            [SampleReport.Chart("q", "Figurens egen tittel")]);

        var words = JsonNode.Parse(Rapportgenerator.Formats.Data.Ledger.Write(document).Content.Span)!["words"]!;

        // A title; a title, three words and the figure's three.
        Assert.Equal(
            """[{"chapter":"index","language":"nb","words":1},{"chapter":"bosetting","language":"nb","words":7}]""", words.ToJsonString());
    }

    [Fact]
    public void The_fingerprints_are_those_of_the_files()
    {
        var inputs = Ledger()["inputs"]!.AsArray().ToDictionary(file => (string)file!["path"]!, file => file!);

        Assert.Superset(
            new HashSet<string> { "report.yaml", "data/2019/svar.csv", "data/2018/kodebok.yaml", "templates/chapters/forside.md", "templates/deler/ytterpunkter.md" },
            inputs.Keys.ToHashSet());
        Assert.All(inputs, input => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RepositoryFiles.PathOf(input.Key)))), (string)input.Value["sha256"]!));
    }

    /// <summary>Rounded here from the fraction, not from the value: half away from zero.</summary>
    [Fact]
    public void What_is_printed_is_the_number_rounded()
    {
        string[] tenths = ["nesten ingen", "én", "to", "tre", "fire", "fem", "seks", "syv", "åtte", "ni", "så godt som alle"];
        var checkedForms = new HashSet<string>();
        foreach (var row in Ledger()["numbers"]!.AsArray().Where(row => row!["printed"] is not null && row["numerator"] is not null))
        {
            foreach (var print in row!["printed"]!.AsArray())
            {
                var (form, text) = ((string)print!["as"]!, ((string)print["text"]!).Replace('\u00A0', ' '));
                var exact = (decimal)row["numerator"]! / (decimal)row["denominator"]!;
                var scaled = exact * (form is "percent" or "points" ? 100 : 1);
                if (form == "out_of_ten")
                    Assert.StartsWith(exact == 0 ? "ingen" : exact == 1 ? "alle" : tenths[(int)Math.Floor((exact * 10) + 0.5m)], text.ToLowerInvariant(), StringComparison.Ordinal);
                else if (form == "interval")
                    Assert.Equal($"{Norwegian((decimal)row["lower"]! * 100, 0)} til {Norwegian((decimal)row["upper"]! * 100, 0)} prosentpoeng", text);
                else if ((int?)print["decimals"] is { } decimals)
                    Assert.Equal(Norwegian(scaled, decimals), text.Split(' ') is [.., "prosent" or "%" or "prosentpoeng"] ? text[..text.LastIndexOf(' ')] : text);
                checkedForms.Add(form);
            }
        }

        Assert.Superset(new HashSet<string> { "percent", "points", "number", "count", "base", "out_of_ten", "claim", "interval" }, checkedForms);
    }

    [Fact]
    public void Every_number_of_the_pages_has_a_line_that_says_so()
    {
        var rows = Ledger()["numbers"]!.AsArray().ToDictionary(row => (string)row!["id"]!, row => row!);
        var (prose, cells) = (0, 0);
        foreach (var page in publication.Pages.Select(path => Path.GetFileNameWithoutExtension(path)))
        {
            foreach (var number in publication.Page(page).QuerySelectorAll("data"))
            {
                Assert.True(rows.TryGetValue(number.GetAttribute("value")!, out var row), number.OuterHtml);
                if (number.Closest(".figure") is { } figure)
                {
                    cells++;
                    Assert.Contains(figure.Id, row["shown_in"]!.AsArray().Select(place => (string)place!));
                }
                else
                {
                    prose++;
                    Assert.Contains(number.TextContent, row["printed"]!.AsArray().Select(print => (string)print!["text"]!));
                }
            }
        }

        Assert.True(prose > 250 && cells > 4000, $"{prose} in the text, {cells} in tables.");
    }

    [Fact]
    public void Every_cell_of_a_figures_table_carries_its_number() => Assert.All(
        publication.Pages.Select(path => Path.GetFileNameWithoutExtension(path)).Where(page => page != "tallregister")
            .SelectMany(page => publication.Page(page).QuerySelectorAll(".figure td:not(thead td)")),
        // An interval is told of the number beside it, and in that one's row.
        cell => Assert.True(
            cell.QuerySelector("data") is not null || cell.TextContent == "–"
                || cell.TextContent.Contains(" til ", StringComparison.Ordinal) && cell.PreviousElementSibling?.QuerySelector("data") is not null,
            cell.OuterHtml));

    [Fact]
    public void Every_number_of_the_text_is_in_the_list_of_both_formats()
    {
        using var pdf = PdfDocument.Open(publication.Pdf);
        var text = string.Concat(pdf.GetPages().Select(page => Letters(page.Text)));
        var listed = publication.Page("tallregister").QuerySelectorAll("tr[id] code").Select(code => code.TextContent).ToHashSet();
        var ids = Ledger()["numbers"]!.AsArray().Where(row => row!["printed"] is not null).Select(row => (string)row!["id"]!).ToArray();

        Assert.NotEmpty(ids);
        foreach (var id in ids)
        {
            Assert.Contains(id, listed);
            Assert.Contains(Letters(id), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_tabulation_of_a_figure_is_in_the_list() => Assert.Equal(
        publication.Result.Document.Figures.Select(figure => string.Join(
            ", ", figure.Figure.Earlier.Reverse().Prepend(figure.Figure.Tabulation).Select(tabulation => tabulation.Id))),
        publication.Page("tallregister").QuerySelectorAll("table:last-of-type tr > td").Select(cell => cell.TextContent).TakeLast(
            publication.Result.Document.Figures.Length));

    private static string Norwegian(decimal value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var format = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
        (format.NumberDecimalSeparator, format.NumberGroupSeparator, format.NegativeSign) = (",", " ", "−");
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
