using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Html;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <param name="Page">The chapter as a web page.</param>
/// <param name="Nodes">The chapter in the PDF, from its heading to the next chapter's.</param>
/// <param name="Charts">The texts in each of its charts as the PDF's pictures have them.</param>
internal sealed record SetChapter(RandomChapter Chapter, IHtmlDocument Page, ImmutableArray<TaggedNode> Nodes, ImmutableArray<string> Charts);

/// <summary>Chapters of anything, set as one PDF and written as web pages.</summary>
/// <param name="Lines">How many lines of text each page of the PDF has, without its head and foot; by number, from 1.</param>
internal sealed record RandomPublication(ImmutableArray<SetChapter> Chapters, ImmutableDictionary<int, int> Lines)
{
    public static async Task<RandomPublication> Of(IEnumerable<int> seeds, TypstFixture typst)
    {
        var bag = new DiagnosticBag();
        RandomChapter[] chapters = [.. seeds.Select(seed => new RandomChapter(seed))];
        var document = SampleReport.Build(
            bag, [("forside", "# Forside\n\nTekst.\n"), .. chapters.Select(chapter => (chapter.Slug, chapter.Markdown))],
            chapters.SelectMany(chapter => chapter.Figures));
        Assert.Empty(bag.Sorted());
        var pdf = await typst.Write(document);
        using var file = PdfDocument.Open(pdf.Output.Content.ToArray());
        var pages = HtmlFormat.Write(document, pdf.Output.Path, () => [], bag).ToDictionary(page => page.Path, page => page.Content);
        Assert.Empty(bag.Sorted());
        var nodes = Split(TaggedText.Of(file).Children.Single().Children)[^chapters.Length..];
        return new(
            [.. chapters.Zip(nodes, (chapter, set) => new SetChapter(chapter, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(pages[$"html/{chapter.Slug}.html"].Span)), set, Charts(document, chapter)))],
            file.GetPages().ToImmutableDictionary(page => page.Number, Count));
    }

    private static ImmutableArray<TaggedNode>[] Split(IReadOnlyList<TaggedNode> nodes)
    {
        int[] starts = [.. nodes.Index().Where(node => node.Item.Role == "H1").Select(node => node.Index), nodes.Count];
        return [.. starts.Zip(starts.Skip(1), (from, to) => nodes.Take(from..to).ToImmutableArray())];
    }

    private static ImmutableArray<string> Charts(ReportDocument document, RandomChapter chapter) =>
    [
        .. document.Figures.Where(block => block.Chapter == chapter.Slug && block.Figure.Chart is not null)
            .Select(block => string.Concat(block.Figure.Chart!.Draw(640).Shapes.OfType<Rapportgenerator.Figures.TextShape>().Select(text => text.Text))),
    ];

    private static int Count(Page page)
    {
        double[] lines = [.. page.GetMarkedContents().Where(content => !content.IsArtifact).SelectMany(content => content.Letters).Select(letter => letter.StartBaseLine.Y).Order()];
        return lines.Where((y, at) => at == 0 || y - lines[at - 1] > 3).Count();
    }
}
