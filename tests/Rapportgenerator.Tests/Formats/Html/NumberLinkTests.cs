using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;
using Rapportgenerator.Tests.Figures;

namespace Rapportgenerator.Tests.Formats.Html;

/// <summary>Where numbers lead in small publications.</summary>
public sealed class NumberLinkTests
{
    private static readonly string Marked = $"{NumberMark.Start}0{NumberMark.Middle}80 prosent{NumberMark.End}";

    [Fact]
    public void Without_a_list_of_numbers_no_number_is_a_link_and_no_page_is_made_for_any()
    {
        var pages = Build($"Av dem {Marked}.\n\n::figure{{tab-mal}}\n", withList: false);

        var page = pages["html/bosetting.html"];
        Assert.NotEmpty(page.QuerySelectorAll("td data"));
        Assert.NotEmpty(page.QuerySelectorAll("p data"));
        Assert.Empty(page.QuerySelectorAll("a.number, .behind"));
        Assert.Equal(["html/index.html", "html/bosetting.html", "html/vedlegg.html", "html/figurer.html"], pages.Pages);
    }

    [Fact]
    public void The_list_may_stand_in_any_chapter()
    {
        var page = Build($"Av dem {Marked}.\n\n::figure{{tab-mal}}\n")["html/bosetting.html"];

        Assert.Equal("vedlegg.html#tall-int_03--storrelse-alle-ja", page.QuerySelector("p > a.number")!.GetAttribute("href"));
        Assert.Equal("80 prosent", page.QuerySelector("p > a.number > data")!.TextContent);
        Assert.Equal("tall/int_03.storrelse.html#r-liten-ja", page.QuerySelectorAll("td a.number")[1].GetAttribute("href"));
        Assert.Equal("Tallene bak tabellen: Tabell\u00A01", page.QuerySelector(".behind a")!.TextContent);
        Assert.Equal("tall/int_03.storrelse.html", page.QuerySelector(".behind a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_number_in_a_heading_or_a_link_is_no_link_of_its_own()
    {
        var pages = Build($"## Hele {Marked}\n\nSe [*over* {Marked}](#mer) og **{Marked}**.\n\n## Mer\n");

        var page = pages["html/bosetting.html"];
        Assert.Equal(3, page.QuerySelectorAll("main data").Length);
        Assert.Empty(page.QuerySelectorAll("h2 a, a a, nav data, title data"));
        Assert.Single(page.QuerySelectorAll("a.number"));
        Assert.Equal("strong", page.QuerySelector("a.number")!.ParentElement!.LocalName);
    }

    [Fact]
    public void A_findings_number_leads_to_the_list_also_where_the_front_page_repeats_it()
    {
        var pages = Build("::: finding 0\nÅtte av ti.\n:::\n");

        Assert.All(["html/index.html", "html/bosetting.html"], path => Assert.Equal(
            "vedlegg.html#tall-int_03--storrelse-alle-ja", pages[path].QuerySelector(".finding-number a")!.GetAttribute("href")));
    }

    [Fact]
    public void Keys_of_any_letters_make_distinct_names_that_files_addresses_and_ids_can_have()
    {
        string[] hostile = ["å.b/c", "a-b-c", "a_b c", "A-B-C", "../../x", "æ#?%", "ø#?%", "", ".", new('å', 400)];
        var names = new DistinctNames();

        var given = hostile.Concat(hostile).Select(names.Of).ToArray();

        Assert.Equal(given.Length, given.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(given, name => Assert.Matches("^[A-Za-z0-9_-]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?$", name));
        Assert.All(given, name => Assert.InRange(name.Length, 1, 200));
    }

    [Fact]
    public void A_question_with_hostile_keys_has_a_page_that_its_cells_lead_to()
    {
        var question = new SingleQuestion
        {
            Id = "spør.smål", Chapter = "c", Role = "kd", Text = "Hva?", Span = Samples.Span,
            AnswerOptions = [new(1, "æ", "Én", OptionKind.Substantive), new(2, "ø", "To", OptionKind.Substantive), new(3, "a b", "Tre", OptionKind.Substantive)],
        };
        var tabulation = Samples.Tabulate(question, [[[1, 2, 3]]]);
        var pages = Pages("::figure{tab-x}\n", [Table("x", tabulation)], [SampleReport.Tabulated(), tabulation]);

        var cells = pages["html/bosetting.html"].QuerySelectorAll("td a.number");
        var rows = pages["html/tall/sp-r.sm-l.html"].QuerySelectorAll("tr[id]").ToDictionary(row => row.Id!, row => row.QuerySelector("code")!.TextContent);
        Assert.Equal(4, rows.Count);
        foreach (var cell in cells)
        {
            var wanted = cell.QuerySelector("data")!.GetAttribute("value")!;
            Assert.StartsWith("tall/sp-r.sm-l.html#", cell.GetAttribute("href"), StringComparison.Ordinal);
            var found = rows[cell.GetAttribute("href")!.Split('#')[1]];
            Assert.Contains(found, wanted, StringComparison.Ordinal);
        }

        Assert.Equal(3, cells.Select(cell => cell.GetAttribute("href")).Where(href => !href!.EndsWith("base", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public void What_is_hidden_is_the_same_page_whatever_stands_in_it()
    {
        var empty = Samples.Tabulate(Samples.Single(), [[[6, 3, 1]], [[6, 3, 1]], [null], [null], [null]], Samples.Size);
        // A tabulation that forgot to empty the hidden distribution must not leak here either.
        var full = empty with
        {
            Groups =
            [
                .. empty.Groups.Select(group => group with
                {
                    Items =
                    [
                        .. group.Items.Select(item => !item.Hidden ? item : item with
                        {
                            Base = 7777,
                            Options = [.. item.Options.Select(cell => cell with { Count = 7777, Share = new Ratio(7777, 9999), Uncertainty = new(1, 0.7777, 0.7778) })],
                        }),
                    ],
                }),
            ],
        };
        string Page(Tabulation tabulation) => Pages("::figure{tab-x}\n", [Table("x", tabulation)], [SampleReport.Tabulated()]).Text("html/tall/int_03.html");

        Assert.Equal(Page(empty), Page(full));
        Assert.DoesNotContain("7777", Page(full), StringComparison.Ordinal);
        Assert.Contains("«–» betyr at tallet ikke vises", Page(full), StringComparison.Ordinal);
    }

    [Fact]
    public void A_weighted_share_has_its_weights_fraction_and_the_unweighted_count_beside_it()
    {
        var plain = Samples.Tabulate(Samples.Single(), [[[6, 3, 1]]], weighted: true);
        var item = plain.All.Items[0];
        var weighted = plain with
        {
            Groups = [plain.All with { Items = [item with { Options = [item.Options[0] with { Share = new Ratio(7.25m, 12.5m) }, .. item.Options.Skip(1)] }] }],
        };

        var page = Pages("::figure{tab-x}\n", [Table("x", weighted)], [SampleReport.Tabulated()])["html/tall/int_03.html"];

        // 7.25 of 12.5 is 58 per cent.
        Assert.Equal(
            ["58\u00A0% ↩\uFE0E", "7,25 av 12,5", "6", "", "int_03/ja"], page.QuerySelectorAll("#r-ja td").Select(cell => cell.TextContent));
        Assert.Contains("Tallene er vektet", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_round_has_a_page_of_its_own_that_names_its_year()
    {
        var now = Samples.Tabulate(Samples.Single(), [[[6, 3, 1]]]);
        var before = now with { Id = "int_03@2018", Year = 2018 };
        var pages = Pages("::figure{tab-x}\n", [Table("x", now) with { Earlier = [before] }], [SampleReport.Tabulated()]);

        Assert.Equal(
            ["Tallene bak tabellen, 2018: Tabell\u00A01", "Tallene bak tabellen, 2019: Tabell\u00A01"],
            pages["html/bosetting.html"].QuerySelectorAll(".behind a").Select(link => link.TextContent));
        Assert.Equal("Tallene bak Tabell\u00A01", pages["html/tall/int_03.html"].QuerySelector("h1")!.TextContent);
        Assert.Equal("Tallene bak Tabell\u00A01, 2018", pages["html/tall/int_03-2018.html"].QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(LanguageCode.Nn, "html/tal/int_03.storrelse.html", "Tala bak Tabell\u00A01")]
    [InlineData(LanguageCode.En, "html/numbers/int_03.storrelse.html", "The numbers behind Table\u00A01")]
    public void Words_and_addresses_follow_the_language(LanguageCode language, string path, string heading)
    {
        var bag = new DiagnosticBag();
        var figure = Table("mal", SampleReport.Tabulated()) with { Language = LanguageReader.BuiltIn(language) };
        var document = SampleReport.Build(
            bag, [("forside", "# A\n"), ("vedlegg", "# B\n\n::figure{tab-mal}\n\n::numbers\n")], [figure], language: language,
            origin: new ReportOrigin([SampleReport.Tabulated()], [], [], []));

        Assert.Equal(heading, HtmlPages.Of(document, bag)[path].QuerySelector("h1")!.TextContent);
    }

    private static HtmlPages Build(string chapter, bool withList = true)
    {
        var tabulation = Samples.Tabulate(Samples.Single(), [[[8, 2, 0]], [[4, 1, 0]]], Samples.Size with { Classes = [.. Samples.Size.Classes.Take(1)] }) with { Id = "int_03.storrelse" };
        return Pages(chapter, [Table("mal", tabulation)], [tabulation], withList);
    }

    private static HtmlPages Pages(string chapter, Figure[] figures, Tabulation[] tabulations, bool withList = true)
    {
        var bag = new DiagnosticBag();
        return HtmlPages.Of(
            SampleReport.Build(
                bag,
                [("forside", "# Forside\n\n## Funn\n\n::findings\n"), ("bosetting", "# Bosetting\n\n" + chapter), ("vedlegg", withList ? "# Opphav\n\n::numbers\n" : "# Opphav\n\nTekst.\n")],
                figures, appendix: true, origin: new ReportOrigin([.. tabulations], [], [], []),
                numbers: [new(new NumberId("int_03.storrelse/alle/ja"), "80 prosent", new NumberForm(NumberForm.Percent, 0), Samples.Span)]),
            bag);
    }

    private static Figure Table(string id, Tabulation tabulation)
    {
        var groups = tabulation.Groups;
        return SampleReport.Table(id, tabulation: tabulation) with
        {
            Table = new FigureTable(
                ["Svar", .. groups.Select(group => group.Key)],
                [
                    .. tabulation.All.Items[0].Options.Select((option, at) => new FigureTableRow(
                        option.Key, [.. groups.Select(group => new FigureCell("1", NumberId.OfCell(tabulation, group, group.Items[0], group.Items[0].Options[at])))])),
                    new FigureTableRow("Antall", [.. groups.Select(group => new FigureCell("1", NumberId.OfGroup(tabulation, group, group.Items[0], NumberId.Base)))]),
                ]),
        };
    }
}
