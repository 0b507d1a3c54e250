using AngleSharp.Dom;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class PermalinkTests
{
    private static readonly HtmlPages Full = HtmlPages.Full();

    [Theory]
    [InlineData("html/index.html")]
    [InlineData("html/bosetting.html")]
    [InlineData("html/tabeller.html")]
    [InlineData("html/figurer.html")]
    public void Every_section_figure_and_table_has_one_that_leads_to_it(string path)
    {
        var page = Full[path];
        // The findings' titles on the front page lead to their chapters themselves.
        var targets = page.QuerySelectorAll("main :is(h2, h3, h4):not(.findings *), main .figure").ToArray();
        var naming = page.QuerySelectorAll("[aria-labelledby]").SelectMany(each => each.GetAttribute("aria-labelledby")!.Split(' ')).ToHashSet();

        Assert.NotEmpty(targets);
        Assert.All(targets, target =>
        {
            var link = Assert.Single(page.QuerySelectorAll("a.permalink"), link => link.GetAttribute("href") == "#" + Uri.EscapeDataString(target.Id!));
            // Beside the heading, and in no name of anything.
            Assert.Null(link.Closest("h1, h2, h3, h4, caption, summary"));
            Assert.DoesNotContain(link.Ancestors<IElement>(), around => around.Id is { } id && naming.Contains(id));
            Assert.Empty(link.TextContent);
        });
        Assert.Equal(targets.Length, page.QuerySelectorAll("a.permalink").Length);
    }

    [Theory]
    [InlineData("#helse", "Lenke til «Helse»")]
    [InlineData("#fig-mal", "Lenke til Figur\u00A01")]
    [InlineData("#notes", "Lenke til «Fotnoter»")]
    public void It_says_where_it_leads(string href, string name) =>
        Assert.Equal(name, Full["html/bosetting.html"].QuerySelector($"a.permalink[href='{href}']")!.GetAttribute("aria-label"));

    [Theory]
    [InlineData(LanguageCode.Nn, "Lenkje til «Siter som»")]
    [InlineData(LanguageCode.En, "Link to “Cite as”")]
    public void In_every_language(LanguageCode language, string name) => Assert.Equal(
        name, CitedSample.Document(language: language).Pages()["html/index.html"].QuerySelector("a.permalink[href='#citation-title']")!.GetAttribute("aria-label"));

    [Fact]
    public void A_figure_keeps_its_name()
    {
        var figure = Full["html/bosetting.html"].QuerySelector("figure")!;

        Assert.Equal("Figur\u00A01. Har kommunen mål?", figure.Owner!.GetElementById(figure.GetAttribute("aria-labelledby")!)!.TextContent);
    }
}
