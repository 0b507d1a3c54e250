using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class CitationTests
{
    [Theory]
    [InlineData(null, "1.0", "Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Versjon 1.0. Publisert 3. juni 2020.")]
    [InlineData(CitedSample.Address, "1.1", "Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Versjon 1.1. Publisert 3. juni 2020, oppdatert 1. september 2020. https://www.example.no/rapporter/2019/")]
    [InlineData(null, null, "Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Publisert 3. juni 2020.")]
    public void The_front_page_tells_how_to_cite_it(string? address, string? version, string expected) =>
        Assert.Equal(expected, Cited(CitedSample.Document(address).Versioned(version)));

    [Theory]
    [InlineData(LanguageCode.Nn, "Siter som", "Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Versjon 1.1. Publisert 3. juni 2020, oppdatert 1. september 2020.")]
    [InlineData(LanguageCode.En, "Cite as", "Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Version 1.1. Published 3 June 2020, updated 1 September 2020.")]
    public void In_the_reports_language(LanguageCode language, string heading, string expected)
    {
        var document = CitedSample.Document(address: null, language: language).Versioned();

        Assert.Equal(heading, document.Pages()["html/index.html"].QuerySelector(".citation h2")!.TextContent);
        Assert.Equal(expected, Cited(document));
    }

    [Theory]
    [InlineData("Hva svarte kommunene?", null, "Hva svarte kommunene? Publisert")]
    [InlineData("Hva svarte kommunene?", "Bosetting", "Hva svarte kommunene? Bosetting. Publisert")]
    public void A_title_that_ends_a_sentence_gets_no_second_mark(string title, string? subtitle, string expected) =>
        Assert.Contains(expected, Cited(CitedSample.Document(title: title, subtitle: subtitle)), StringComparison.Ordinal);

    [Fact]
    public void The_files_lie_where_the_links_lead()
    {
        var pages = CitedSample.Document().Pages();

        Assert.Equal(
            ["html/sitering.ris", "html/sitering.bib"],
            pages["html/index.html"].QuerySelectorAll(".citation li a").Select(link => "html/" + link.GetAttribute("href")));
        Assert.Contains("html/sitering.ris", pages.Paths);
        Assert.Contains("html/sitering.bib", pages.Paths);
    }

    [Fact]
    public void A_reference_manager_reads_the_report_and_nothing_else()
    {
        var tags = Ris(CitedSample.Document().Versioned());

        Assert.Equal(
            [
                "TY  - RPRT", "AU  - Direktoratet,", "TI  - Kommuneundersøkelsen: Bosetting og integrering", "PY  - 2020", "DA  - 2020/06/03", "ET  - 1.1",
                "PB  - Direktoratet", "LA  - nb", "UR  - https://www.example.no/rapporter/2019/", "ER  - ",
            ],
            tags);
        Assert.DoesNotContain(Ris(CitedSample.Document(address: null)), tag => tag.StartsWith("UR", StringComparison.Ordinal) || tag.StartsWith("ET", StringComparison.Ordinal));
    }

    [Fact]
    public void No_title_begins_a_tag_or_another_reference()
    {
        var tags = Ris(CitedSample.Document(title: "En\r\nER  - \r\nTY  - BOOK\u2028AU  - Falsk\n", subtitle: null));

        Assert.Single(tags, tag => tag.StartsWith("TY  - ", StringComparison.Ordinal));
        Assert.Single(tags, tag => tag.StartsWith("ER  - ", StringComparison.Ordinal));
        Assert.Contains(tags, tag => tag.StartsWith("TI  - En", StringComparison.Ordinal) && tag.EndsWith("Falsk", StringComparison.Ordinal));
    }

    [Fact]
    public void BibTeX_has_the_same()
    {
        var text = CitedSample.Document().Versioned().Pages().Text("html/sitering.bib");

        Assert.Equal(
            """
            @techreport{kommuneundersokelsen-2019,
              author = {{Direktoratet}},
              title = {{Kommuneundersøkelsen: Bosetting og integrering}},
              institution = {Direktoratet},
              year = {2020},
              date = {2020-06-03},
              note = {Versjon~1.1},
              langid = {norsk},
              url = {https://www.example.no/rapporter/2019/},
            }

            """.ReplaceLineEndings("\n"), text);
    }

    [Theory]
    [InlineData("80 % & 20 $ #1_a", @"80 \% \& 20 \$ \#1\_a")]
    [InlineData("} og { og \\", @"\textbraceright{} og \textbraceleft{} og \textbackslash{}")]
    [InlineData("~ og ^", @"\textasciitilde{} og \textasciicircum{}")]
    [InlineData("to\nlinjer", "to linjer")]
    public void BibTeX_prints_every_sign_as_itself(string title, string expected)
    {
        var text = CitedSample.Document(title: title, subtitle: null).Pages().Text("html/sitering.bib");

        Assert.Contains($"  title = {{{{{expected}}}}},\n", text, StringComparison.Ordinal);
        // BibTeX counts braces, whatever stands before them.
        Assert.Equal(text.Count(sign => sign == '{'), text.Count(sign => sign == '}'));
    }

    [Fact]
    public void The_changes_stand_on_the_front_page_and_the_version_at_every_foot()
    {
        var pages = CitedSample.Document().Versioned().Pages();

        var changes = pages["html/index.html"].QuerySelectorAll(".changes li");
        Assert.Equal(
            ["Versjon 1.1, 1. september 2020: Rettet tallene i Figur 3.", "Versjon 1.0, 3. juni 2020: Første utgave."],
            changes.Select(change => PublicationFixture.Plain(change.TextContent)));
        Assert.Equal(["2020-09-01", "2020-06-03"], changes.Select(change => change.QuerySelector("time")!.GetAttribute("datetime")));
        Assert.All(pages.Pages, path => Assert.Contains(
            "Versjon 1.1, oppdatert 1. september 2020.", PublicationFixture.Plain(pages[path].QuerySelector("footer")!.TextContent), StringComparison.Ordinal));
    }

    [Fact]
    public void A_report_without_version_says_nothing_of_any()
    {
        var pages = CitedSample.Document().Pages();

        Assert.Empty(pages["html/index.html"].QuerySelectorAll(".changes"));
        Assert.All(pages.Pages, path => Assert.DoesNotContain("Versjon", pages[path].Body!.TextContent, StringComparison.Ordinal));
    }

    private static string Cited(ReportDocument document) =>
        PublicationFixture.Plain(document.Pages()["html/index.html"].QuerySelector(".citation p")!.TextContent);

    private static string[] Ris(ReportDocument document)
    {
        var text = document.Pages().Text("html/sitering.ris");
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        // Readers break lines at any of these.
        return text[..^2].Split(["\r\n", "\r", "\n", "\u2028", "\u2029", "\u0085"], StringSplitOptions.None);
    }
}
