using System.Diagnostics;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using Markdig.Syntax;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.Formats.Docx;

/// <summary>The real publication as a Word file.</summary>
public sealed class WordPublicationTests(PublicationFixture publication)
{
    /// <summary>What the pages have beside the chapter's text: ways through the site, downloads, each chart's numbers a second time, notes at the end.</summary>
    private const string OnlyOnPages =
        ".lead, .downloads, .citation, .changes, .neighbours, .on-this-page, nav, .permalink, .drawing, details, .download, .behind, .footnotes, .visually-hidden, .to-contents, sup";

    private ReportDocument Document => publication.Result.Document;

    [Fact]
    public void It_is_valid_in_bokmal()
    {
        using var word = WordDocument.Of(Document);

        Assert.Empty(word.Faults());
    }

    [Fact]
    public async Task It_is_valid_in_nynorsk()
    {
        var bag = new DiagnosticBag();
        var checkedReport = await Report.Check(RepositoryFiles.PathOf("report.nn.yaml"), bag, progress: null, TestContext.Current.CancellationToken);
        using var word = WordDocument.Of(checkedReport!.Document);

        Assert.Empty(word.Faults());
        Assert.Equal("nn-NO", word.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
    }

    [Fact]
    public void It_has_every_heading_table_picture_and_footnote_of_the_tree()
    {
        using var word = WordDocument.Of(Document);
        IEnumerable<T> InTree<T>()
            where T : MarkdownObject => Document.Chapters.SelectMany(chapter => chapter.Content.Descendants<T>());

        // The front page's title is the title page's.
        var shown = InTree<FindingsBlock>().SelectMany(block => block.Chapters).Count() + 2 * InTree<NumberIndexBlock>().Count();
        Assert.Equal(InTree<HeadingBlock>().Count() - 1 + shown, word.Body.Descendants<Paragraph>().Count(each => WordDocument.StyleOf(each).StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Equal(
            Document.Figures.Count(figure => figure.Figure.IsTable) + InTree<Markdig.Extensions.Tables.Table>().Count()
            + InTree<NumberIndexBlock>().Sum(index => index.Chapters.Length + 1),
            word.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Count());
        Assert.Equal(
            Document.Figures.Where(figure => !figure.Figure.IsTable).Select(figure => (figure.Figure.AlternativeText, figure.Figure.Title)),
            word.Body.Descendants<DocProperties>().Select(picture => (picture.Description!.Value!, picture.Title!.Value!)));
        Assert.Equal(Document.Figures.Count(figure => !figure.Figure.IsTable), word.Main.ImageParts.Count());
        Assert.Equal(InTree<Markdig.Extensions.Footnotes.Footnote>().Count(), word.Body.Descendants<FootnoteReference>().Count());
        Assert.All(word.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>(), table =>
        {
            Assert.Single(table.Descendants<TableHeader>());
            Assert.NotEqual("", table.Descendants<TableCaption>().Single().Val!.Value);
            Assert.Equal(8732, table.Descendants<GridColumn>().Sum(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)));
        });
        var places = word.Body.Descendants<BookmarkStart>().Select(each => each.Name!.Value!).ToArray();
        // «Kort sagt» stands in many chapters.
        Assert.Equal(places.Length, places.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(word.Body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value!, places));
        Assert.All(places, place => Assert.True(place.Length <= 40, place));
    }

    [Fact]
    public void No_word_of_a_chapter_is_lost_and_none_is_new()
    {
        using var word = WordDocument.Of(Document);
        var written = word.Chapters();

        Assert.Equal(Document.Chapters.Length, written.Count);
        Assert.Empty(Document.Chapters.Zip(written, (chapter, text) => Difference(OnPage(chapter), text, chapter.Slug)).OfType<string>());
    }

    /// <summary>What the chapter's page says.</summary>
    private string OnPage(Chapter chapter)
    {
        var document = publication.Page(chapter.Slug);
        var page = document.QuerySelector("main")!;
        foreach (var part in page.QuerySelectorAll(OnlyOnPages).ToArray())
            part.Remove();
        // Cells, items and lines stand apart, on the page without a space between.
        foreach (var block in page.QuerySelectorAll("td, th, p, li, h1, h2, h3, h4, figcaption, caption, br, pre").ToArray())
            block.After(document.CreateTextNode(" "));
        // The publication's title stands on the title page; a chapter's page calls itself «Kapittel 1».
        if (chapter.Kind == ChapterKind.Front)
            page.QuerySelector("h1")?.Remove();
        else if (chapter.Kind == ChapterKind.Chapter)
            page.QuerySelector("h1 .number")!.TextContent = chapter.Number + " ";
        return PublicationFixture.Plain(page.TextContent);
    }

    /// <summary>The first words that differ; null where none do.</summary>
    private static string? Difference(string expected, string actual, string where)
    {
        var (left, right) = (expected.Split(' '), actual.Split(' '));
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == left.Length && at == right.Length
            ? null
            : $"{where}: «{string.Join(' ', left.Skip(at - 4).Take(14))}» is «{string.Join(' ', right.Skip(at - 4).Take(14))}»";
    }

    [Fact]
    public void What_the_pages_hide_the_file_hides()
    {
        using var word = WordDocument.Of(Document);
        var tables = word.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>()
            .ToDictionary(table => table.Descendants<TableCaption>().Single().Val!.Value!, StringComparer.Ordinal);
        var hidden = 0;
        foreach (var block in Document.Figures.Where(figure => figure.Figure.IsTable))
        {
            var rows = tables[$"{block.Label}. {block.Figure.Title}"].Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Skip(1).ToArray();
            foreach (var (row, cells) in block.Figure.Table.Rows.Zip(rows))
            {
                var printed = cells.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Skip(1).Select(cell => cell.InnerText).ToArray();
                hidden += row.Cells.Count(cell => cell.Text == "–");
                Assert.All(row.Cells.Zip(printed).Where(pair => pair.First.Text == "–"), pair => Assert.Equal("–", pair.Second));
            }
        }

        Assert.True(hidden > 100, $"{hidden}");
        // Nothing of the answers is beside the text: no data behind a picture, no part that the file does not need.
        Assert.Empty(word.Package.MainDocumentPart!.EmbeddedPackageParts);
        Assert.Empty(word.Package.MainDocumentPart.CustomXmlParts);
    }

    [Fact]
    public async Task LibreOffice_opens_it_and_sets_every_figure()
    {
        var program = Array.Find(["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"], File.Exists);
        Assert.SkipWhen(program is null, "No LibreOffice is installed. On Debian: apt-get install libreoffice-writer.");
        using var word = WordDocument.Of(Document);
        var folder = Directory.CreateTempSubdirectory("word-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "rapport.docx"), word.Bytes, TestContext.Current.CancellationToken);
            using var process = Process.Start(new ProcessStartInfo(program, [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "rapport.docx")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            using var pdf = PdfDocument.Open(Path.Combine(folder, "rapport.pdf"));
            var text = string.Concat(pdf.GetPages().Select(page => page.Text)).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
            Assert.All(Document.Figures, figure => Assert.Contains(figure.Label.Replace("\u00A0", "", StringComparison.Ordinal) + ".", text, StringComparison.Ordinal));
            Assert.Equal(
                Document.Figures.Count(figure => !figure.Figure.IsTable), pdf.GetPages().Sum(page => page.GetImages().Count()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
