using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Tests.Formats.Html;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>Three hundred chapters of anything: every one is set, nothing is lost, and pages break where a reader wants them to.</summary>
public partial class PageBreakTests(PageBreakTests.Publication publication) : IClassFixture<PageBreakTests.Publication>
{
    /// <summary>One document of all chapters, as PDF and as pages.</summary>
    public sealed class Publication : IAsyncLifetime
    {
        private const int Count = 300;

        internal RandomChapter[] Chapters { get; } = [.. Enumerable.Range(0, Count).Select(RandomChapter.Of)];

        internal ReportDocument Document { get; private set; } = null!;

        internal PdfDocument Pdf { get; private set; } = null!;

        internal HtmlPages Pages { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var bag = new DiagnosticBag();
            Document = SampleReport.Build(
                bag, [("forside", "# Forside\n\nTekst.\n"), .. Chapters.Select(chapter => (chapter.Slug, chapter.Markdown))],
                Chapters.SelectMany(chapter => chapter.Figures));
            Assert.Empty(bag.Sorted());
            await using var typst = new TypstFixture();
            var pdf = await typst.Write(Document);
            if (Environment.GetEnvironmentVariable("KEEP") is { } keep)
                await File.WriteAllBytesAsync(keep, pdf.Output.Content);
            Pdf = PdfDocument.Open(pdf.Output.Content.ToArray());
            Pages = HtmlPages.Of(Document, bag);
        }

        public ValueTask DisposeAsync()
        {
            Pdf.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>
    /// What a screen reader reads of the PDF is, chapter by chapter and in order, what it reads of the page. Spaces and hyphens are
    /// left out: where they stand is the line breaks' affair.
    /// </summary>
    [Fact]
    public void No_text_is_lost_and_none_changes_its_place()
    {
        var tree = TaggedText.Of(publication.Pdf);
        var chapters = Chapters(tree);
        Assert.Equal(publication.Chapters.Length, chapters.Length);
        var wrong = publication.Chapters.Zip(chapters).Select(pair => Difference(pair.First, pair.Second)).OfType<string>().ToArray();
        Assert.True(wrong.Length == 0, $"{wrong.Length} chapters differ:\n" + string.Join('\n', wrong.Take(10)));
    }

    /// <summary>The nodes of each numbered chapter: from its heading to the next one.</summary>
    private static TaggedNode[] Chapters(TaggedNode tree)
    {
        throw new NotImplementedException(Dump(tree, 0, 0));
    }

    private static string Dump(TaggedNode node, int depth, int x) => depth > 9 ? "" : new string(' ', depth) + node.Role + " " + node.Text + "\n" + string.Concat(node.Children.Skip(depth == 0 ? 0 : 0).Take(60).Select(c => Dump(c, depth + 1, 0)));

    private static string? Difference(RandomChapter chapter, TaggedNode node) => null;

    [GeneratedRegex(@"[\s\u00A0\u00AD\u202F\u2011-]+")]
    private static partial Regex SpacesAndHyphens();
}
