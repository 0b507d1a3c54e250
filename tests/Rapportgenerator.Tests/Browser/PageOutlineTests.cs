using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Rapportgenerator.Tests.Browser;

/// <summary>What a listener finds their way by: language, title, headings.</summary>
public sealed class PageOutlineTests(PublicationFixture publication)
{
    [Fact]
    public void Every_page_names_its_language_and_has_one_first_heading() =>
        PublicationPages.None([.. Pages().SelectMany(page => Faults(page.Document).Select(fault => $"{page.Address}: {fault}"))]);

    [Fact]
    public void Every_page_has_a_title_of_its_own()
    {
        var titles = Pages().Select(page => page.Document.Title ?? "").ToArray();

        Assert.All(titles, title => Assert.InRange(title.Length, 5, 200));
        Assert.Equal(titles.Length, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static IEnumerable<string> Faults(IDocument page)
    {
        if (page.DocumentElement.GetAttribute("lang") is not ("nb" or "nn" or "en"))
            yield return "no language";
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
        if (levels.Count(level => level == 1) != 1 || levels[0] != 1)
            yield return $"headings of level {string.Join(' ', levels)}";
        for (var i = 1; i < levels.Length; i++)
        {
            if (levels[i] > levels[i - 1] + 1)
                yield return $"level {levels[i]} after {levels[i - 1]}: {page.QuerySelectorAll("h1, h2, h3, h4, h5, h6")[i].TextContent}";
        }
    }

    private IEnumerable<(string Address, IDocument Document)> Pages() => publication.Addresses().Select(address =>
        (address, (IDocument)new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(publication.Html(), address)))));
}
