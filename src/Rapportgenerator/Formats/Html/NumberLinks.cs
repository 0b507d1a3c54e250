using System.Collections.Immutable;
using Markdig.Syntax;
using Rapportgenerator.Document;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Where the web pages tell what stands behind a number: one of the text in the list of numbers, one in a figure's table on the page
/// of its tabulation. A report without a list of numbers has none of this.
/// </summary>
internal sealed class NumberLinks
{
    private readonly string indexSlug;
    private readonly Dictionary<NumberId, string> elementInIndex;
    private readonly Dictionary<string, NumberPage> pageByTabulation;
    private readonly Dictionary<NumberId, string> hrefOfRow;

    private NumberLinks(string indexSlug, NumberIndexBlock index, ImmutableArray<NumberPage> pages)
    {
        this.indexSlug = indexSlug;
        Pages = pages;
        elementInIndex = index.Chapters.SelectMany(chapter => chapter.Numbers).ToDictionary(number => number.Id, number => number.ElementId);
        pageByTabulation = pages.ToDictionary(page => page.Tabulation.Id, StringComparer.Ordinal);
        hrefOfRow = pages
            .SelectMany(page => page.Rows, (page, row) => (row.Number.Id, Href: $"{page.Slug}.html#{row.ElementId}"))
            .ToDictionary(row => row.Id, row => row.Href);
    }

    /// <summary>A page for each tabulation that figures and tables show, those of the first figures first.</summary>
    public ImmutableArray<NumberPage> Pages { get; }

    /// <summary>Null where no chapter holds the list of numbers. Of several lists the first one counts.</summary>
    public static NumberLinks? Of(ReportDocument document)
    {
        foreach (var chapter in document.Chapters)
        {
            if (chapter.Content.Descendants<NumberIndexBlock>().FirstOrDefault() is { } index)
                return new NumberLinks(chapter.Slug, index, PagesOf(document));
        }

        return null;
    }

    /// <summary>The address of a text's number in the list, from any chapter's page; null where it is not listed.</summary>
    public string? InText(string from, NumberId id) =>
        elementInIndex.TryGetValue(id, out var element) ? SiteMap.Href(from, indexSlug, element) : null;

    /// <summary>
    /// The address of a cell's number on its tabulation's page, from any chapter's page: ready for HTML. A count leads to its share,
    /// whose fraction has it, and what a table computes (a whole of 100, a range of bases) to the first number it is computed of.
    /// </summary>
    public string? InCell(NumberId id) => hrefOfRow.GetValueOrDefault(RowIdOf(id));

    public NumberPage? PageOf(Tabulation tabulation) => PageOf(tabulation.Id);

    public NumberPage? PageOf(string tabulation) => pageByTabulation.GetValueOrDefault(tabulation);

    /// <summary>The number whose row tells of this one.</summary>
    public static NumberId RowIdOf(NumberId id)
    {
        const string CountOf = "/" + NumberId.Count;
        while (id.Derivation is { Parts: [var first, ..] })
            id = first;
        return id.Text.EndsWith(CountOf, StringComparison.Ordinal) ? new(id.Text[..^CountOf.Length]) : id;
    }

    private static ImmutableArray<NumberPage> PagesOf(ReportDocument document)
    {
        var folder = NumberPageWords.Of(document.Language.Code).Folder;
        var names = new DistinctNames();
        var shown = document.Figures
            .SelectMany(block => block.Figure.Earlier.Reverse().Prepend(block.Figure.Tabulation), (block, tabulation) => (block, tabulation))
            .GroupBy(each => each.tabulation.Id, StringComparer.Ordinal)
            .Select(group => (
                Slug: $"{folder}/{names.Of(group.Key)}", group.First().tabulation, Figures: group.Select(each => each.block).ToImmutableArray()))
            .ToArray();
        var pages = new NumberPage[shown.Length];
        Parallel.For(0, shown.Length, at => pages[at] = NumberPage.Of(shown[at].Slug, shown[at].tabulation, shown[at].Figures));
        return ImmutableArray.Create(pages);
    }
}
