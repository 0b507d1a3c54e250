using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>Three hundred chapters of anything: every one is set, nothing is lost, and pages break where a reader wants them to.</summary>
public partial class PageBreakTests(PageBreakTests.Publications publications) : IClassFixture<PageBreakTests.Publications>
{
    private const int Chapters = 300;

    /// <summary>A publication of all of them would take a list of contents longer than the publication.</summary>
    private const int Together = 60;

    /// <summary>A page that ends in the midst of a chapter has at least this much on it.</summary>
    private const int LeastLines = 4;

    /// <summary>What stands on a page for those who look at it, or is told in another way on paper.</summary>
    private const string OnlyOnPages =
        "nav, .to-contents, .permalink, .drawing, .parts, .download, sup, .finding-label, h1 .number, .visually-hidden, [role=doc-backlink], .footnotes .heading";

    public sealed class Publications : IAsyncLifetime
    {
        internal RandomPublication[] All { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            await using var typst = new TypstFixture();
            All = await Task.WhenAll(Enumerable.Range(0, Chapters).Chunk(Together).Select(seeds => RandomPublication.Of(seeds, typst)));
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private IEnumerable<(RandomPublication Publication, SetChapter Chapter)> Set =>
        publications.All.SelectMany(publication => publication.Chapters.Select(chapter => (publication, chapter)));

    /// <summary>
    /// What a screen reader reads of the PDF is, chapter by chapter and in order, what it reads of the page. Spaces and hyphens are
    /// left out: where they stand is the line breaks' affair. The notes come last.
    /// </summary>
    [Fact]
    public void No_text_is_lost_and_none_changes_its_place() =>
        None(Set.Select(each => Difference(each.Chapter, "text", TextOf(each.Chapter.Page), TextOf(each.Chapter.Nodes))));

    [Fact]
    public void Charts_keep_their_words() => None(Set.Select(each => Difference(
        each.Chapter, "charts", Bare(string.Concat(each.Chapter.Charts)),
        Bare(string.Concat(each.Chapter.Nodes.SelectMany(node => node.All()).Where(node => node.Role == "Figure").Select(figure => figure.Read(_ => false)))))));

    [Fact]
    public void A_heading_stands_on_the_page_of_the_text_after_it() => None(
        from each in Set
        from pair in each.Chapter.Nodes.Zip(each.Chapter.Nodes.Skip(1))
        where pair.First.Role is "H1" or "H2" or "H3" or "H4" && pair.Second.Role is "P"
        let page = pair.First.Pages.Last()
        where pair.Second.Pages.First() != page
        select $"seed {each.Chapter.Chapter.Seed}: «{pair.First.Read(_ => false)}» ends page {page}");

    [Fact]
    public void A_page_has_more_than_a_few_lines_unless_its_chapter_ends_there() => None(
        from each in Set
        let pages = each.Chapter.Nodes.SelectMany(node => node.Pages).ToArray()
        from page in Enumerable.Range(pages.Min(), pages.Max() - pages.Min())
        let lines = each.Publication.Lines[page]
        where lines < LeastLines
        select $"seed {each.Chapter.Chapter.Seed}: page {page} has {lines} lines");

    private static void None(IEnumerable<string?> problems)
    {
        string[] found = [.. problems.OfType<string>()];
        Assert.True(found.Length == 0, $"{found.Length} found:\n{string.Join('\n', found.Take(12))}");
    }

    private static string? Difference(SetChapter set, string what, string onPage, string inPdf)
    {
        var same = onPage.Zip(inPdf).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string text) => text[Math.Max(0, same - 30)..Math.Min(text.Length, same + 50)];
        return onPage == inPdf ? null : $"seed {set.Chapter.Seed}, {what} at {same}:\n  page {Around(onPage)}\n  PDF  {Around(inPdf)}";
    }

    private static string TextOf(IDocument page)
    {
        var main = page.QuerySelector("main")!;
        foreach (var element in main.QuerySelectorAll(OnlyOnPages))
            element.Remove();
        return Bare(main.TextContent);
    }

    private static string TextOf(IReadOnlyList<TaggedNode> nodes)
    {
        static bool IsApart(TaggedNode node) => node.Role is "Lbl" or "Note" or "FENote" or "Figure" || node.Read(_ => false) == "Hovedfunn";
        var notes = nodes.SelectMany(node => node.All()).Where(node => node.Role is "Note" or "FENote").Select(note => string.Concat(note.Children.Select(child => child.Read(inner => inner.Role == "Lbl"))));
        var title = LeadingNumber().Replace(nodes[0].Read(IsApart), "");
        return Bare(title + string.Concat(nodes.Skip(1).Select(node => node.Read(IsApart))) + string.Concat(notes));
    }

    private static string Bare(string text) => SpacesAndHyphens().Replace(text, "");

    [GeneratedRegex(@"[\s\u00AD\u2011-]+")]
    private static partial Regex SpacesAndHyphens();

    [GeneratedRegex("^[0-9]+")]
    private static partial Regex LeadingNumber();
}
