using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Html;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class FindingCardTests
{
    [Theory]
    [InlineData("Åtte av ti har mål. Resten har ikke.", "Åtte av ti har mål.", " Resten har ikke.")]
    [InlineData("Bl.a. helse er viktig. Og skole.", "Bl.a. helse er viktig.", " Og skole.")]
    [InlineData("Åtte av ti *har mål. Resten* har ikke.", "Åtte av ti har mål. Resten", " har ikke.")]
    [InlineData("Åtte av ti har **mål.** Resten har ikke.", "Åtte av ti har mål.", " Resten har ikke.")]
    [InlineData("Bare én setning.", "Bare én setning.", "")]
    [InlineData("Et ord", "Et ord", "")]
    public void The_first_sentence_is_the_headline(string markdown, string headline, string rest)
    {
        var text = Page("# Forside\n", $"# A\n\n::: finding 0\n\n{markdown}\n\n:::\n").QuerySelector(".finding-text p")!;

        Assert.Equal(headline, text.QuerySelector("strong.headline")!.TextContent);
        Assert.Equal(headline + rest, text.TextContent);
    }

    [Fact]
    public void Findings_that_follow_each_other_share_a_group_and_text_parts_groups()
    {
        const string One = "::: finding 0\n\nFunn.\n\n:::\n\n";
        var page = Page("# Forside\n", $"# A\n\n{One}{One}Tekst.\n\n{One}");

        Assert.Equal([2, 1], page.QuerySelectorAll(".finding-group").Select(group => group.QuerySelectorAll("li.finding").Length));
        Assert.Equal(["funn-1", "funn-2", "funn-3"], page.QuerySelectorAll("li.finding").Select(finding => finding.Id!));
        Assert.All(page.QuerySelectorAll(".finding-group"), group => Assert.Equal("Hovedfunn", group.QuerySelector(".finding-label")!.TextContent));
    }

    [Fact]
    public void The_front_pages_own_findings_are_not_listed_among_the_chapters()
    {
        var front = Page(
            "# Forside\n\n::: finding 0\n\nForsidens.\n\n:::\n\n## Alle\n\n::findings\n", "# A\n\n::: finding 0\n\nKapittelets.\n\n:::\n", "index");

        Assert.Equal("Kapittelets.", Assert.Single(front.QuerySelectorAll(".findings .finding-text")).TextContent.Trim());
        Assert.Equal("Forsidens.", Assert.Single(front.QuerySelectorAll(".finding-group .finding-text")).TextContent.Trim());
    }

    private static IDocument Page(string front, string chapter, string slug = "a")
    {
        var bag = new DiagnosticBag();
        var files = HtmlFormat.Write(SampleReport.Build(bag, [("forside", front), ("a", chapter)]), null, () => [], bag);
        Assert.Empty(bag.Sorted());
        var page = Assert.Single(files, file => file.Path == $"html/{slug}.html");
        return new HtmlParser().ParseDocument(new MemoryStream(page.Content.ToArray()));
    }
}
