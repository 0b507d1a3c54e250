using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Rapportgenerator.Tests.Formats.Pdf;

public class PdfFormatTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    private const string Front = "# Kommuneundersøkelsen\n\nInnledning.\n\n## Hovedfunn\n\n::findings\n";
    private const string Chapter = "# Bosetting\n\nSe [](ref:fig-mal).\n\n## Tall\n\n::: finding 0\n\nÅtte av ti.\n\n:::\n\n::figure{fig-mal}\n\n::figure{tab-svar}\n";

    private readonly DiagnosticBag bag = new();

    private static ReportDocument Sample(string? chapter = null, string title = "Resultatmål") => SampleReport.Build(
        new DiagnosticBag(), [("forside", Front), ("bosetting", chapter ?? Chapter), ("tabeller", "# Tabeller\n\nAlt.\n")],
        [SampleReport.Chart("mal", title), SampleReport.Table("svar", title)], appendix: true);

    [Fact]
    public async Task The_pdf_has_title_page_contents_chapters_and_bookmarks()
    {
        var pdf = await typst.Write(Sample());

        Assert.Equal("kommuneundersokelsen-2019.pdf", pdf.Output.Path);
        var pages = TypstFixture.PageTexts(pdf);
        Assert.Equal(pdf.Pages, pages.Length);
        Assert.Contains("Kommuneundersøkelsen", pages[0]);
        Assert.Contains("Publisert 3. juni 2020", pages[0]);
        Assert.Contains("Syntetiske svar", pages[0]);
        Assert.Contains("Om denne utgaven", pages[1]);
        Assert.Contains("Innhold Hovedfunn 1 1 Bosetting 2 Tall 2 Vedlegg A Tabeller 3", pages[2]);
        Assert.Contains("Figurer Figur 1. Resultatmål 2", pages[2]);
        Assert.Contains("Tabeller Tabell 1. Resultatmål 2", pages[2]);
        Assert.Contains("Innledning. Hovedfunn Bosetting Åtte av ti. 80 %", pages[3]);
        Assert.Contains("Figur 1. Resultatmål", pages[4]);
        Assert.Contains("Svar Små Store Ja 80 – Helse Nei 20 –", pages[4]);
        Assert.Contains("Spørsmål: Har kommunen resultatmål?", pages[4]);

        using var file = PdfDocument.Open(pdf.Output.Content.ToArray());
        Assert.Equal("Kommuneundersøkelsen", file.Information.Title);
        Assert.Equal("Direktoratet", file.Information.Author);
        Assert.True(file.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Om denne utgaven", "Innhold", "Figurer", "Tabeller", "Hovedfunn", "1 Bosetting", "Tall", "Vedlegg A Tabeller"],
            bookmarks.GetNodes().Select(node => node.Title.Replace('\u00A0', ' ')));
        Assert.All(bookmarks.GetNodes(), node => Assert.IsType<DocumentBookmarkNode>(node));
    }

    [Fact]
    public async Task Each_chapter_is_drawn_as_it_stands_in_the_whole_pdf()
    {
        var document = Sample();
        var texts = TypstFixture.PageTexts(await typst.Write(document));
        var last = 0;

        foreach (var chapter in document.Chapters)
        {
            var printed = await PdfFormat.Pages(document, chapter, TypstFixture.ThemeFolder, typst.Worker, bag, TestContext.Current.CancellationToken);

            // The first has the pages before it, and none is missing.
            Assert.NotNull(printed);
            Assert.Equal(Enumerable.Range(last + 1, printed.Pages.Length), printed.Pages.Select(page => page.Number));
            last = printed.Pages[^1].Number;
            Assert.All(printed.Pages, page => Assert.Equal((596, 842), (page.Width, page.Height)));
            // Letters are drawn once and used often: as many as are printed on the page, without the spaces.
            Assert.All(printed.Pages, page => Assert.InRange(page.Svg.Split("<use ").Length, texts[page.Number - 1].Length / 2, texts[page.Number - 1].Length + 1));
            Assert.StartsWith("<defs", printed.Shared, StringComparison.Ordinal);
        }

        Assert.Equal(texts.Length, last);
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public async Task A_chart_is_drawn_in_the_page_where_it_finds_the_fonts()
    {
        var document = Sample();

        var printed = await PdfFormat.Pages(document, document.Chapters[1], TypstFixture.ThemeFolder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var chart = Assert.Single(printed!.Pages, page => page.Svg.Contains("<svg ", StringComparison.Ordinal)).Svg;
        Assert.Contains("Source Sans 3", chart, StringComparison.Ordinal);
        Assert.Contains("</text>", chart, StringComparison.Ordinal);
        Assert.DoesNotContain("<image", chart, StringComparison.Ordinal);
        Assert.Single(System.Xml.Linq.XElement.Parse($"<svg xmlns:xlink=\"x\">{chart}</svg>").Descendants("svg"), svg => svg.Attribute("viewBox") is not null);
    }

    [Fact]
    public async Task Pages_that_are_laid_out_in_another_way_are_not_guessed_at()
    {
        var document = Sample();
        var drawing = new TypstDrawing("<svg>another Typst</svg>"u8.ToArray(), 1, []);

        var none = await PdfFormat.Pages(document, document.Chapters[1], TypstFixture.ThemeFolder, new Answering(drawing), bag, TestContext.Current.CancellationToken);

        Assert.Null(none);
        Assert.Equal("RG617", Assert.Single(bag.Sorted()).Code);
    }

    private sealed class Answering(TypstResult result) : ITypstCompiler
    {
        public Task<TypstResult> Compile(TypstJob job, CancellationToken cancellation) => Task.FromResult(result);
    }

    [Fact]
    public async Task The_pdf_says_that_it_is_tagged_pdf_ua_in_norwegian()
    {
        var pdf = await typst.Write(Sample());

        using var file = PdfDocument.Open(pdf.Output.Content.ToArray());
        Assert.True(file.TryGetXmpMetadata(out var metadata));
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", System.Text.Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray()));
        var catalogue = file.Structure.Catalog.CatalogDictionary;
        Assert.Equal("nb", catalogue.Data["Lang"].ToString()!.Trim('(', ')'));
        Assert.True(catalogue.Data.ContainsKey("StructTreeRoot"));
    }

    [Fact]
    public async Task Equal_input_gives_equal_bytes()
    {
        var first = await typst.Write(Sample());
        var second = await typst.Write(Sample());

        Assert.True(first.Output.Content.Span.SequenceEqual(second.Output.Content.Span));
    }

    [Theory]
    [InlineData("Svar 😀 fra شكرا", "Svar □ fra □□□□")]
    [InlineData("Feil\u0001 tegn \uFFFD", "Feil□ tegn □")]
    public async Task Signs_without_a_glyph_are_replaced_with_one_warning_that_does_not_quote_them(string title, string shown)
    {
        var pdf = await PdfFormat.Write(Sample(title: title), TypstFixture.ThemeFolder, typst.Worker, bag, TestContext.Current.CancellationToken);

        Assert.Contains($"Figur 1. {shown}", string.Join(' ', TypstFixture.PageTexts(pdf!)));
        var warning = Assert.Single(bag.Sorted());
        Assert.Equal(("RG610", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Equal(new SourceSpan("chapters/a.md", 3), warning.Span); // the first of them: the figure's title
        Assert.DoesNotContain("😀", warning.ToString());
    }

    [Theory]
    [InlineData("#let x = 1 <b> *fet* _k_ $m$ @a [b] {{ c }} =SUM(1) // slutt")]
    [InlineData("- ikke liste; 1. heller ikke /* her */ \"sitat\"")]
    public async Task Text_from_the_survey_is_never_markup(string title)
    {
        var pdf = await typst.Write(Sample(title: title));

        Assert.Contains($"Figur 1. {title}", string.Join(' ', TypstFixture.PageTexts(pdf)));
    }

    [Fact]
    public async Task A_long_table_repeats_its_head_and_a_word_of_sixty_letters_stays_on_the_page()
    {
        var word = string.Concat(Enumerable.Repeat("kommunebosetting", 4))[..60];
        var rows = Enumerable.Range(1, 90).Select(row => new Rapportgenerator.Figures.FigureTableRow($"Rad {row} {word}", ["1", "2"]));
        var table = SampleReport.Table("svar") with { Table = new(["Svar", "Små", "Store"], [.. rows]) };
        var document = SampleReport.Build(bag, [("forside", Front), ("a", "# A\n\n::figure{tab-svar}\n")], [table]);

        var pdf = await typst.Write(document);

        var pages = TypstFixture.PageTexts(pdf).Where(page => page.Contains("Rad ")).ToArray();
        Assert.True(pages.Length > 1);
        Assert.All(pages, page => Assert.Contains("Svar Små Store", page));
        using var file = PdfDocument.Open(pdf.Output.Content.ToArray());
        Assert.All(file.GetPages(), page => Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 70)));
    }

    [Fact]
    public async Task An_error_in_the_theme_is_found_in_the_theme()
    {
        using var theme = new ChangedTheme("#let separator() = ", "#let separator() = 1 + \"a\"\n#let unused() = ");

        await PdfFormat.Write(Sample("# Bosetting\n\n***\n"), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG630", error.Code);
        Assert.EndsWith("report.typ", error.Span!.File);
        Assert.Equal(theme.LineOf("#let separator() = 1"), error.Span.Line);
        Assert.Contains("cannot add integer and string", error.Message);
    }

    [Fact]
    public async Task A_function_missing_from_the_theme_is_reported_at_the_template_line_that_needs_it()
    {
        using var theme = new ChangedTheme("#let report-table(", "#let other-table(");

        await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG631", error.Code);
        Assert.Equal(new SourceSpan("chapters/a.md", 3), error.Span);
        Assert.Contains("report-table", error.Message);
    }

    [Fact]
    public async Task An_unknown_font_is_an_error()
    {
        using var theme = new ChangedTheme("\"Source Serif 4\", \"Source Sans 3\"", "\"Comic Sans\", \"Source Sans 3\"");

        await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        Assert.Contains(bag.Sorted(), each => each.Code == "RG634" && each.Message.Contains("comic sans", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_theme_that_does_not_take_what_the_program_gives_it_is_told_as_one()
    {
        using var theme = new ChangedTheme("paper: \"a4\", draft: none,", "draft: none,");

        await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG630", error.Code);
        Assert.EndsWith("report.typ", error.Span!.File);
        Assert.Contains("unexpected argument: paper", error.Message);
    }

    [Fact]
    public async Task A_bracket_that_is_not_closed_is_one_error_at_its_line()
    {
        using var theme = new ChangedTheme("#let rule = 0.5pt", "#let rule = 0.5pt + (");

        await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal(("RG630", theme.LineOf("#let rule")), (error.Code, error.Span!.Line));
    }

    [Theory]
    [InlineData("Comic Sans")]
    [InlineData("DejaVu Sans")] // which most Linux machines have: the theme's fonts alone make a PDF the same everywhere
    public async Task A_font_that_is_not_in_the_theme_is_told_once(string font)
    {
        using var theme = new ChangedTheme("\"Source Sans 3\"", $"\"{font}\"");

        await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG634", error.Code);
        Assert.Contains(font.ToLowerInvariant(), error.Message);
    }

    [Fact]
    public async Task A_theme_without_fonts_has_those_of_the_program()
    {
        using var theme = new ChangedTheme("", "", fonts: false);

        Assert.NotNull(await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken));
        Assert.Empty(bag.Sorted());
    }

    [Fact]
    public async Task Fonts_that_are_no_folder_are_an_error()
    {
        using var theme = new ChangedTheme("", "", fonts: false);
        File.WriteAllText(Path.Combine(theme.Folder, "fonts"), "");

        Assert.Null(await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken));
        Assert.Equal("RG611", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public async Task A_broken_rule_of_pdf_ua_is_an_error()
    {
        using var theme = new ChangedTheme("heading(level: 1, outlined: false,", "heading(level: 2, outlined: false,");

        Assert.Null(await PdfFormat.Write(Sample(), theme.Folder, typst.Worker, bag, TestContext.Current.CancellationToken));
        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG632", error.Code);
        Assert.Contains("heading", error.Message);
    }

    [Fact]
    public async Task Without_a_compiler_there_is_one_plain_error()
    {
        var gone = new NoCompiler(new TypstUnavailable("RG620", "The PDF needs Node.", "Install it."));

        Assert.Null(await PdfFormat.Write(Sample(), TypstFixture.ThemeFolder, gone, bag, TestContext.Current.CancellationToken));
        Assert.Equal("RG620: The PDF needs Node. Install it.", Assert.Single(bag.Sorted()).ToString());
    }

    private sealed class NoCompiler(TypstResult result) : ITypstCompiler
    {
        public Task<TypstResult> Compile(TypstJob job, CancellationToken cancellation) => Task.FromResult(result);
    }

    /// <summary>A copy of the project's theme with one change in `report.typ`.</summary>
    private sealed class ChangedTheme : IDisposable
    {
        public ChangedTheme(string old, string @new, bool fonts = true)
        {
            foreach (var other in (string[])["flow.typ", "heights.typ", "tokens.css"])
                File.Copy(Path.Combine(TypstFixture.ThemeFolder, other), Path.Combine(Folder, other));
            var text = File.ReadAllText(Path.Combine(TypstFixture.ThemeFolder, "report.typ"));
            if (old.Length > 0)
                Assert.Contains(old, text);
            File.WriteAllText(Path.Combine(Folder, "report.typ"), old.Length > 0 ? text.Replace(old, @new, StringComparison.Ordinal) : text);
            if (fonts)
                Directory.CreateSymbolicLink(Path.Combine(Folder, "fonts"), Path.Combine(TypstFixture.ThemeFolder, "fonts"));
        }

        public string Folder { get; } = Directory.CreateTempSubdirectory("theme-").FullName;

        public int LineOf(string text) =>
            1 + Array.FindIndex(File.ReadAllLines(Path.Combine(Folder, "report.typ")), line => line.Contains(text, StringComparison.Ordinal));

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
