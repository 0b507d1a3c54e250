using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class PageMetadataTests
{
    private static readonly HtmlPages Whole = CitedSample.Document().Pages();

    [Theory]
    [InlineData("html/index.html", "")]
    [InlineData("html/bosetting.html", "bosetting.html")]
    [InlineData("html/figurer.html", "figurer.html")]
    public void A_page_names_its_own_address_and_a_picture(string path, string address)
    {
        var page = Whole[path];

        Assert.Equal(CitedSample.Address + address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(CitedSample.Address + address, page.Meta("og:url"));
        Assert.Equal(CitedSample.Address + "pictures/share.png", page.Meta("og:image"));
        Assert.Equal(("1200", "630"), (page.Meta("og:image:width"), page.Meta("og:image:height")));
        Assert.Equal("Kommuneundersøkelsen. Bosetting og integrering", page.Meta("og:image:alt"));
        Assert.Equal("summary_large_image", page.Meta("twitter:card"));
    }

    [Fact]
    public void Without_an_address_no_page_names_one()
    {
        var pages = CitedSample.Document(address: null).Pages();

        Assert.DoesNotContain("html/sitemap.xml", pages.Paths);
        Assert.All(pages.Pages.Select(path => pages[path]), page =>
        {
            Assert.Null(page.QuerySelector("link[rel=canonical]"));
            foreach (var name in (string[])["og:url", "og:image", "og:image:alt", "twitter:card"])
                Assert.Null(page.Meta(name));
            Assert.NotEmpty(page.Meta("og:title")!);
            // The vocabulary's, the licence's and the publisher's are all there is.
            Assert.DoesNotContain("example.no", page.QuerySelector("script")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("html/index.html", "website", "Kommuneundersøkelsen")]
    [InlineData("html/skole.html", "article", "Skole – Kommuneundersøkelsen")]
    public void A_shared_link_says_what_it_leads_to(string path, string type, string title)
    {
        var page = Whole[path];

        Assert.Equal((type, title, "Direktoratet"), (page.Meta("og:type"), page.Meta("og:title"), page.Meta("og:site_name")));
        Assert.Equal(page.Meta("description"), page.Meta("og:description"));
    }

    [Theory]
    [InlineData(LanguageCode.Nb, "nb_NO")]
    [InlineData(LanguageCode.Nn, "nn_NO")]
    [InlineData(LanguageCode.En, "en_GB")]
    public void The_language_is_told(LanguageCode language, string locale) =>
        Assert.Equal(locale, CitedSample.Document(language: language).Pages()["html/index.html"].Meta("og:locale"));

    [Theory]
    [InlineData("html/index.html", "Bosetting og integrering. Innledning. Publisert 3.\u00A0juni 2020, Direktoratet.")]
    [InlineData("html/bosetting.html", "Første setning om bosetting i kommunene. Den andre er 79,6\u00A0prosent så lang som den første.")]
    [InlineData("html/skole.html", "Etter en overskrift. Skole er en del av Kommuneundersøkelsen, publisert av Direktoratet.")]
    [InlineData("html/tabeller.html", "Tabeller er en del av Kommuneundersøkelsen, publisert av Direktoratet.")]
    [InlineData("html/figurer.html", "Alle figurer og tabeller i Kommuneundersøkelsen, med tallene bak hver av dem som fil du kan laste ned.")]
    public void A_page_describes_itself_by_its_first_sentences(string path, string description) =>
        Assert.Equal(description.Replace('\u00A0', ' '), Whole[path].Meta("description")!.Replace('\u00A0', ' '));

    [Fact]
    public void A_sentence_that_is_too_long_is_cut_at_a_word_and_holds_a_number_together()
    {
        // 155 letters, a space, and then a number whose word would stand behind the 160th letter.
        var start = string.Concat(Enumerable.Repeat("femtegn ", 19)) + "tre";
        Assert.Equal(155, start.Length);
        var description = DescriptionOf($"{start} 79,6\u00A0prosent av alle kommunene i landet.");

        Assert.Equal(start + "…", description);
    }

    [Fact]
    public void Whole_sentences_are_preferred_to_a_cut_one()
    {
        var first = new string('a', 79) + ".";
        Assert.Equal(first, DescriptionOf($"{first} {new string('B', 100)}."));
    }

    [Fact]
    public void A_word_without_end_is_cut_between_letters()
    {
        var description = DescriptionOf(string.Concat(Enumerable.Repeat("😀", 200)));

        Assert.InRange(description.Length, 70, 160);
        Assert.DoesNotContain("\uFFFD", description);
    }

    [Fact]
    public void Markup_quotations_notes_and_lists_are_not_described()
    {
        var description = DescriptionOf("> Et svar som er sitert.\n\n- Punkt\n\nEn **viktig** [lenke](https://imdi.no) med note[^1] & «tegn» <.\n\n[^1]: Noten.");

        Assert.StartsWith("En viktig lenke med note & «tegn» <.", description, StringComparison.Ordinal);
        Assert.DoesNotContain("Noten", description);
        Assert.DoesNotContain("sitert", description);
    }

    [Fact]
    public void No_title_gets_out_of_the_head()
    {
        const string Hostile = "</script><script>alert(1)</script> \"><img src=x onerror=alert(2)> <!--";
        var pages = CitedSample.Document(title: Hostile, subtitle: Hostile).Versioned().Pages();

        foreach (var path in pages.Pages)
        {
            var page = pages[path];
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("img, [onerror]"));
            Assert.NotEmpty(page.QuerySelectorAll("main h1"));
        }

        var front = pages["html/index.html"];
        Assert.Equal(Hostile, front.Meta("og:title"));
        Assert.Equal((Hostile, Hostile), (front.Node("Report").Text("name"), front.Node("Report").Text("alternativeHeadline")));
    }

    [Theory]
    [InlineData("https://øst.example.no/år/", "https://xn--st-kka.example.no/%C3%A5r/bosetting.html")]
    [InlineData("https://www.example.no:8080/", "https://www.example.no:8080/bosetting.html")]
    public void Addresses_are_written_in_ascii(string address, string expected) =>
        Assert.Equal(expected, CitedSample.Document(address).Pages()["html/bosetting.html"].QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

    private static string DescriptionOf(string chapter)
    {
        var bag = new DiagnosticBag();
        var document = SampleReport.Build(bag, [("forside", "# A\n"), ("b", "# B\n\n" + chapter + "\n")]);
        return HtmlPages.Of(document, bag)["html/b.html"].Meta("description")!;
    }
}
