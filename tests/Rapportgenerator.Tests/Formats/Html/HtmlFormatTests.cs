using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class HtmlFormatTests
{
    private static readonly HtmlPages Full = HtmlPages.Full();

    [Fact]
    public void A_page_for_each_chapter_a_list_of_figures_and_what_they_need()
    {
        Assert.Equal(
            ["html/index.html", "html/bosetting.html", "html/tabeller.html", "html/figurer.html"], Full.Pages);
        Assert.Contains("html/assets/report.css", Full.Paths);
        Assert.Contains("html/assets/fonts/OFL.txt", Full.Paths);
        Assert.Contains("html/data/fig-mal.csv", Full.Paths);
        Assert.Contains("html/data/tab-mal.csv", Full.Paths);
    }

    [Theory]
    [InlineData("html/index.html")]
    [InlineData("html/bosetting.html")]
    [InlineData("html/tabeller.html")]
    [InlineData("html/figurer.html")]
    public void Every_page_has_landmarks_one_title_and_headings_in_order(string path)
    {
        var page = Full[path];
        Assert.Equal("nb", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Equal("#main-content", page.QuerySelector("body > a.skip")!.GetAttribute("href"));
        Assert.NotEmpty(page.Title!);
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), [onclick], [onload], iframe, object, embed"));
        Assert.All(page.QuerySelectorAll("nav"), nav =>
            Assert.True(nav.HasAttribute("aria-label") || nav.HasAttribute("aria-labelledby")));

        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        for (var i = 1; i < levels.Length; i++)
            Assert.InRange(levels[i], 2, levels[i - 1] + 1);
    }

    [Fact]
    public void A_window_title_names_the_report_only_where_there_is_room()
    {
        var longest = "Negativ sosial kontroll, tvangsekteskap og kjønnslemlestelse";
        var bag = new DiagnosticBag();
        var pages = HtmlPages.Of(SampleReport.Build(bag, [("forside", "# A\n"), ("nsk", $"# {longest}\n"), ("bosetting", "# Bosetting\n")]), bag);

        Assert.Equal(longest, pages["html/nsk.html"].Title);
        Assert.Equal("Bosetting – Kommuneundersøkelsen", pages["html/bosetting.html"].Title);
    }

    [Fact]
    public void Ids_are_unique_and_every_link_within_the_pages_leads_somewhere()
    {
        var ids = Full.Pages.ToDictionary(path => path, path => Full[path].QuerySelectorAll("[id]").Select(each => each.Id!).ToArray());
        foreach (var path in Full.Pages)
        {
            Assert.Equal(ids[path].Length, ids[path].Distinct().Count());
            var page = Full[path];
            foreach (var link in page.QuerySelectorAll("[href]").Select(each => each.GetAttribute("href")!))
            {
                if (link.StartsWith("https:", StringComparison.Ordinal) || link is "files/rapport.pdf" or "data:,")
                    continue;
                Assert.DoesNotContain(":", link);
                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? path : parts[0].StartsWith("files/", StringComparison.Ordinal) ? "data/" + parts[0]["files/".Length..] : "html/" + parts[0];
                Assert.Contains(target, Full.Paths);
                if (parts.Length > 1)
                    Assert.Contains(Uri.UnescapeDataString(parts[1]), ids.GetValueOrDefault(target, []));
            }

            foreach (var names in page.QuerySelectorAll("[aria-labelledby]").Select(each => each.GetAttribute("aria-labelledby")!))
                Assert.All(names.Split(' '), name => Assert.Contains(name, ids[path]));
        }
    }

    [Fact]
    public void The_front_page_says_what_it_is_and_repeats_the_findings_by_chapter()
    {
        var page = Full["html/index.html"];
        Assert.Equal("Kommuneundersøkelsen", page.Title);
        Assert.Equal("Bosetting og integrering", page.QuerySelector(".subtitle")!.TextContent);
        Assert.Equal("3.\u00A0juni 2020", page.QuerySelector("main time")!.TextContent);
        Assert.Contains("Syntetiske svar", page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("files/rapport.pdf", page.QuerySelector("main .lead a")!.GetAttribute("href"));

        var findings = page.QuerySelector(".findings")!;
        Assert.Equal("bosetting.html", findings.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal("80 %", findings.QuerySelector("li .finding-number")!.TextContent);
        // The note's number leads to the chapter, where the note stands; its id stays there too.
        Assert.Equal("bosetting.html#note-1", findings.QuerySelector("li sup a")!.GetAttribute("href"));
        Assert.Empty(findings.QuerySelectorAll("[id]"));
    }

    [Fact]
    public void A_chapter_carries_its_number_its_sections_and_the_way_on()
    {
        var page = Full["html/bosetting.html"];
        Assert.Equal("Kapittel\u00A01 Bosetting", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Bosetting – Kommuneundersøkelsen", page.Title);
        Assert.Equal(["Helse", "Skole", "Arbeid"], page.QuerySelectorAll("nav.on-this-page li").Select(each => each.TextContent));
        Assert.Equal(["#helse", "#skole", "#arbeid"], page.QuerySelectorAll("nav.wide [aria-current] + ul a").Select(each => each.GetAttribute("href")!));
        Assert.Equal(["bosetting.html"], page.QuerySelectorAll("nav.wide [aria-current=page]").Select(each => each.GetAttribute("href")!));
        Assert.Equal("index.html", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("tabeller.html", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Vedlegg\u00A0A Tabeller", Full["html/tabeller.html"].QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_chart_has_one_alternative_text_two_drawings_its_facts_and_its_numbers()
    {
        var figure = Full["html/bosetting.html"].QuerySelector("figure#fig-mal")!;
        Assert.Equal("Figur\u00A01. Har kommunen mål?", figure.QuerySelector("figcaption")!.TextContent);
        var drawing = Assert.Single(figure.QuerySelectorAll("[role=img]"));
        Assert.Equal("Søylediagram. Ja: 80 prosent.", drawing.GetAttribute("aria-label"));
        Assert.Equal(
            ["0 0 700 40", "0 0 300 40"], drawing.QuerySelectorAll("svg").Select(svg => svg.GetAttribute("viewBox")!));
        Assert.Equal(
            ["Spørsmål: Har kommunen resultatmål?", "Grunnlag: 10 kommuner", "Merknad: Tallene er vektet.", "Kilde: Kommuneundersøkelsen 2019."],
            figure.QuerySelectorAll(".facts p").Select(fact => fact.TextContent));
        Assert.NotNull(figure.QuerySelector("details table caption"));
        Assert.Equal(
            [
                ("Last ned Figur\u00A01 som CSV", "data/fig-mal.csv"), ("Last ned Figur\u00A01 som SVG", "pictures/fig-mal.svg"),
                ("Last ned Figur\u00A01 som PNG", "pictures/fig-mal.png"),
            ],
            figure.QuerySelectorAll(".files a[download]").Select(link => (link.TextContent, link.GetAttribute("href")!)));
    }

    [Fact]
    public void The_list_of_figures_offers_the_same_files()
    {
        var list = Full["html/figurer.html"];
        Assert.Equal(
            ["data/fig-mal.csv", "pictures/fig-mal.svg", "pictures/fig-mal.png"],
            list.QuerySelector(".figure-list li:has(a[href$='#fig-mal'])")!.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!));
        var table = list.QuerySelector(".figure-list li:has(a[href$='#tab-mal'])")!;
        Assert.Equal("Last ned Tabell\u00A0A1 som CSV", Assert.Single(table.QuerySelectorAll("a[download]")).TextContent);
    }

    [Fact]
    public void A_table_names_its_rows_columns_and_sections()
    {
        var table = Full["html/tabeller.html"].QuerySelector("#tab-mal table")!;
        Assert.Equal("Tabell\u00A0A1. Mål etter størrelse", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Svar", "Små", "Store"], table.QuerySelectorAll("thead th[scope=col]").Select(each => each.TextContent));
        Assert.Equal(["Ja", "Nei"], table.QuerySelectorAll("th[scope=row]").Select(each => each.TextContent));
        var section = table.QuerySelector("th[scope=rowgroup]")!;
        Assert.Equal("3", section.GetAttribute("colspan"));
        Assert.Equal(["Helse", "Nei", "20", "–"], section.Closest("tbody")!.QuerySelectorAll("th, td").Select(each => each.TextContent));
        var group = table.ParentElement!;
        Assert.Equal(("group", "0"), (group.GetAttribute("role"), group.GetAttribute("tabindex")));
        Assert.Equal(table.QuerySelector("caption")!.Id, group.GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Text_that_looks_like_code_stays_text()
    {
        var bag = new DiagnosticBag();
        const string Nasty = "<b>fet</b> {{ 1 + 1 }} =SUM(1) \"&amp;' \u0001\uD800 😀";
        var pages = HtmlPages.Of(
            SampleReport.Build(
                bag, [("forside", "# Tittel\n\n\\<b>fet\\</b> {{ 1 + 1 }} `<i>`\n\n::figure{fig-x}\n\n::figure{tab-y}\n")],
                [SampleReport.Chart("x", Nasty), SampleReport.Table("y", Nasty)], title: Nasty),
            bag);
        var page = pages["html/index.html"];
        const string Read = "<b>fet</b> {{ 1 + 1 }} =SUM(1) \"&amp;' \uFFFD\uFFFD 😀";
        Assert.Equal("<b>fet</b> {{ 1 + 1 }} <i>", page.QuerySelector("main > p")!.TextContent);
        Assert.Equal("Figur\u00A01. " + Read, page.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(Read, page.QuerySelector(".site-title")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("b, i"));
    }

    [Fact]
    public void Words_follow_the_language()
    {
        var bag = new DiagnosticBag();
        var pages = HtmlPages.Of(SampleReport.Build(bag, [("forside", "# Tittel\n")], language: LanguageCode.Nn), bag);
        Assert.Contains("html/figurar.html", pages.Paths);
        Assert.Equal("nn", pages["html/index.html"].DocumentElement.GetAttribute("lang"));
        Assert.Equal("Innhald", pages["html/index.html"].QuerySelector("nav.wide")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_picture_or_a_script_link_is_an_error_at_its_line_and_nothing_is_written()
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(new DiagnosticBag(), [("forside", "# Tittel\n\n![x](x.png)\n\n[y](javascript:alert)\n\n<b>z</b>\n")]);
        Assert.Empty(HtmlFormat.Write(document, null, () => [], bag));
        Assert.Equal(["RG601", "RG602", "RG603"], bag.Sorted().Select(each => each.Code).Order());
        Assert.All(bag.Sorted(), each => Assert.NotNull(each.Span));
    }

    [Fact]
    public void Two_pages_of_one_name_are_an_error()
    {
        var bag = new DiagnosticBag();
        HtmlFormat.Write(SampleReport.Build(new DiagnosticBag(), [("forside", "# A\n"), ("figurer", "# B\n")]), null, () => [], bag);
        Assert.Equal("RG607", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void The_whole_page() => Snapshot.Verify(Full.Text("html/bosetting.html"), "page", "html");
}
