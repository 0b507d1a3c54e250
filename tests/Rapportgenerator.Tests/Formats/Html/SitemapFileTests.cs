using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Rapportgenerator.Tests.Formats.Html;

/// <summary>Held against the rules of https://www.sitemaps.org/protocol.html.</summary>
public sealed partial class SitemapFileTests
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory]
    [InlineData(CitedSample.Address)]
    [InlineData("https://øst.example.no/mål%20&%20tall/")]
    public void It_lists_every_page_by_the_address_the_page_gives_itself(string address)
    {
        var document = CitedSample.Document(address).Versioned();
        var pages = document.Pages();
        var text = pages.Text("html/sitemap.xml");
        var root = XDocument.Parse(text).Root!;

        Assert.Equal(Namespace + "urlset", root.Name);
        Assert.False(text.StartsWith('\uFEFF'));
        Assert.Contains("encoding=\"utf-8\"", text, StringComparison.Ordinal);
        Assert.All(root.Elements(), url =>
        {
            Assert.Equal(["loc", "lastmod"], url.Elements().Select(part => part.Name.LocalName));
            Assert.All(url.DescendantsAndSelf(), part => Assert.Equal(Namespace, part.Name.Namespace));
            Assert.Equal("2020-09-01", url.Element(Namespace + "lastmod")!.Value);
            var place = url.Element(Namespace + "loc")!.Value;
            // Whole, of RFC 3986's signs alone, and shorter than 2,048.
            Assert.Matches(Signs(), place);
            Assert.InRange(place.Length, 1, 2047);
        });
        Assert.Equal(
            pages.Pages.Select(path => pages[path].QuerySelector("link[rel=canonical]")!.GetAttribute("href")).Order(),
            root.Elements().Select(url => url.Element(Namespace + "loc")!.Value).Order());
    }

    [Fact]
    public void Its_pages_are_as_old_as_the_publication_where_nothing_was_changed() => Assert.All(
        XDocument.Parse(CitedSample.Document().Pages().Text("html/sitemap.xml")).Descendants(Namespace + "lastmod"),
        date => Assert.Equal("2020-06-03", date.Value));

    [Fact]
    public void Robots_are_spoken_to_at_the_top_of_a_host_alone()
    {
        Assert.DoesNotContain("html/robots.txt", CitedSample.Document().Pages().Paths);
        Assert.Equal(
            "User-agent: *\nAllow: /\n\nSitemap: https://rapport.example.no/sitemap.xml\n",
            CitedSample.Document("https://rapport.example.no/").Pages().Text("html/robots.txt"));
    }

    [GeneratedRegex(@"^https?://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$")]
    private static partial Regex Signs();
}
