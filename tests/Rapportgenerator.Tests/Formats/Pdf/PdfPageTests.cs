using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Language;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>What stands where on the PDF's pages.</summary>
public class PdfPageTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    // Norwegian, and Northern, Lule and South Sámi.
    private const string Letters = "ÆØÅ æøå ÁČĐŊŠŦŽ áčđŋšŧž ÏÖÄ ïöä ńáj";
    private const string Long = "Integreringsmyndighetene kommunedirektørene introduksjonsprogrammene norskopplæringstilbudene bosettingskommunene. ";

    private static ReportDocument Sample(string chapter, IEnumerable<Figure>? figures = null, LanguageCode language = LanguageCode.Nb) => SampleReport.Build(
        new DiagnosticBag(), [("forside", "# Kommuneundersøkelsen\n\nInnledning.\n"), ("a", chapter)], figures, language: language);

    [Fact]
    public async Task The_page_behind_the_title_tells_of_the_edition_and_how_to_cite_it()
    {
        var document = Sample("# A\n\nTekst.\n");
        document = document with
        {
            Definition = document.Definition with
            {
                Version = "1.1",
                Changes = [new("1.1", new DateOnly(2020, 9, 1), "Rettet tabell 4."), new("1.0", new DateOnly(2020, 6, 3), "Første utgave.")],
                Pdf = new PdfDefinition { Archive = ArchiveStandard.PdfA3a },
            },
        };

        var page = TypstFixture.PageTexts(await typst.Write(document))[1].Replace('\u00A0', ' ');

        Assert.Contains("Utgiver Direktoratet", page);
        Assert.Contains("Utgave Versjon 1.1, oppdatert 1. september 2020", page);
        Assert.Contains("Versjon 1.1, 1. september 2020: Rettet tabell 4. Versjon 1.0, 3. juni 2020: Første utgave.", page);
        Assert.Contains("Direktoratet (2020). Kommuneundersøkelsen: Bosetting og integrering. Versjon 1.1. Publisert 3. juni 2020, oppdatert 1.", page);
        Assert.Contains("PDF/A-3a", page);
        Assert.Contains("Syntetiske svar", page);
    }

    [Fact]
    public async Task A_draft_says_so_on_every_page_and_another_nowhere()
    {
        var document = Sample("# A\n\nTekst.\n\n" + string.Concat(Enumerable.Repeat(Long + "\n\n", 40)));

        var (draft, finished) = (await typst.Write(document, draft: true), await typst.Write(document));

        Assert.True(draft.Pages > 5);
        // Small at the top, so that it is read, and large across the page.
        Assert.All(TypstFixture.PageTexts(draft), page => Assert.Contains("Utkast", page));
        using var file = Open(draft);
        Assert.All(file.GetPages(), page => Assert.Equal("Utkast".Length, page.Letters.Count(letter => letter.PointSize > 100)));
        Assert.All(TypstFixture.PageTexts(finished), page => Assert.DoesNotContain("Utkast", page));
    }

    [Fact]
    public async Task A_page_for_the_screen_is_wide_and_its_lines_are_not()
    {
        var document = Sample("# A\n\n" + string.Concat(Enumerable.Repeat(Long, 10)) + "\n\n::figure{tab-svar}\n", [SampleReport.Table("svar")]);
        document = document with { Definition = document.Definition with { Pdf = new PdfDefinition { Paper = PaperSize.Screen } } };

        using var file = Open(await typst.Write(document));

        Assert.All(file.GetPages(), page => Assert.InRange(page.Width / page.Height, 4 / 3.0, 1.61));
        var chapter = file.GetPages().Last(page => page.Text.Contains("Integrerings", StringComparison.Ordinal));
        var lines = chapter.GetWords().Where(word => word.Letters[0].FontName!.Contains("Serif", StringComparison.Ordinal))
            .GroupBy(word => Math.Round(word.BoundingBox.Bottom / 4)).Select(line => line.Sum(word => word.Text.Length + 1)).ToArray();
        Assert.True(lines.Length > 5);
        Assert.All(lines, length => Assert.InRange(length, 1, 80));
        // The question stands to the right of the table.
        var shown = file.GetPages().Last().GetWords().ToArray();
        var table = shown.First(word => word.Text == "Svar").BoundingBox;
        Assert.InRange(shown.First(word => word.Text == "Spørsmål:").BoundingBox.Left, table.Left + 400, chapter.Width);
    }

    [Fact]
    public async Task Numbers_of_a_column_stand_decimal_sign_under_decimal_sign()
    {
        var table = SampleReport.Table("svar") with
        {
            Table = new FigureTable(
                ["Deltakere", "Alle"],
                [new("Snitt", ["79,6"]), new("Median", [new FigureCell("5,0", Mark: DifferenceMark.Higher)]), new("Svar", ["254"]), new("Skjult", ["–"])]),
        };

        using var file = Open(await typst.Write(Sample("# A\n\n::figure{tab-svar}\n", [table])));

        var words = file.GetPages().Last().GetWords().ToArray();
        Letter[] Letters(string text) => [.. words.Single(word => word.Text == text).Letters];
        var comma = Letters("79,6")[2].BoundingBox.Left;
        var units = Letters("79,6")[1].BoundingBox.Right;
        Assert.Equal(comma, words.Single(word => word.Text.EndsWith("5,0", StringComparison.Ordinal)).Letters[^2].BoundingBox.Left, 0.1);
        Assert.Equal(units, Letters("254")[2].BoundingBox.Right, 0.7);
        Assert.InRange(words.Last(word => word.Text == "–").BoundingBox.Right, units - 2, comma + 0.5);
    }

    [Fact]
    public async Task The_letters_of_norwegian_and_of_the_sami_languages_are_set_in_every_style()
    {
        var table = SampleReport.Table("svar", Letters);
        var document = Sample($"# {Letters}\n\n{Letters}\n\n*{Letters}*\n\n**{Letters}**\n\n## {Letters}\n\n> {Letters}\n\n::figure{{tab-svar}}\n", [table]);

        // The fixture holds that nothing is told: a sign without a glyph would be RG610.
        var pages = string.Join(' ', TypstFixture.PageTexts(await typst.Write(document)));

        Assert.Equal(7, CountOf(Letters, pages.Split("Innledning.")[1].Replace("A " + Letters, "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(LanguageCode.Nb, "Integreringsmyndighetene ")]
    [InlineData(LanguageCode.Nn, "Introduksjonsprogrammet kommunestyresalen ")]
    [InlineData(LanguageCode.En, "Administration municipality understanding ")]
    public async Task Text_is_hyphenated_in_its_language_and_headings_are_not(LanguageCode language, string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 40));
        using var file = Open(await typst.Write(Sample($"# {string.Concat(Enumerable.Repeat(words, 4))}\n\n{text}\n", language: language)));

        var all = file.GetPages().Last().GetWords().ToArray();
        bool IsSerif(Word word) => word.Letters[0].FontName!.Contains("Serif", StringComparison.Ordinal);
        Assert.Contains(all, word => IsSerif(word) && word.Text[^1] is '-' or '\u2010' or '\u00AD');
        Assert.DoesNotContain(all, word => !IsSerif(word) && word.Text[^1] is '-' or '\u2010' or '\u00AD');
    }

    [Fact]
    public async Task Where_a_table_has_no_room_the_text_goes_on_and_the_table_opens_the_next_page()
    {
        var rows = Enumerable.Range(1, 18).Select(row => new FigureTableRow("Rad " + row.ToString(CultureInfo.InvariantCulture), ["1", "2"]));
        var table = SampleReport.Table("svar") with { Table = new(["Svar", "Små", "Store"], [.. rows]) };
        var filling = string.Concat(Enumerable.Repeat(Long + Long + Long + "\n\n", 7));

        var pages = TypstFixture.PageTexts(await typst.Write(Sample($"# A\n\n{filling}Foran.\n\n::figure{{tab-svar}}\n\nEtterpå.\n\n{filling}", [table])));

        var first = Array.FindIndex(pages, page => page.Contains("Foran.", StringComparison.Ordinal));
        Assert.Contains("Etterpå.", pages[first]);
        Assert.DoesNotContain("Rad 1 ", pages[first]);
        Assert.Matches("^(1 A )?Tabell", pages[first + 1]);
    }

    [Fact]
    public async Task On_the_next_page_a_long_table_says_again_which_section_goes_on()
    {
        var figure = SampleReport.Table("svar");
        figure = figure with
        {
            Table = figure.Table with
            {
                Rows = [new("Helse", [], IsSection: true), .. Enumerable.Range(1, 90).Select(row => new FigureTableRow($"Linje {row}", ["1", "2"]))],
            },
        };

        var pages = TypstFixture.PageTexts(await typst.Write(Sample("# A\n\nTekst.\n\n::figure{tab-svar}\n", [figure])));

        var rows = pages.Where(page => page.Contains("Linje", StringComparison.Ordinal)).ToArray();
        Assert.InRange(rows.Length, 2, 4);
        Assert.All(rows, page => Assert.Equal(2, page.Split("Helse").Length));
    }

    [Fact]
    public async Task A_word_of_a_head_and_the_name_of_a_figure_are_never_divided()
    {
        var figure = SampleReport.Table("svar");
        figure = figure with
        {
            Table = new FigureTable(
                ["Svar (prosent)", "Alle", "Øst", "Indre Øst", "Sør", "Vest", "Midt-Norge", "Nord"],
                [new("Vi trenger flere opplysninger", ["74", "84", "71", "80", "73", "68", "75"])]),
        };
        // So many beginnings that one of them would end a line within «Tabell».
        var texts = Enumerable.Range(110, 40).Select(length => $"{new string('l', length)} [](ref:tab-svar) {Long}".Replace(". ", ".\n\n", StringComparison.Ordinal));

        using var file = Open(await typst.Write(Sample("# A\n\n::figure{tab-svar}\n\n" + string.Concat(texts), [figure])));

        var words = file.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToArray();
        Assert.Contains("Midt-Norge", words);
        Assert.DoesNotContain(words, word => word is "Ta-" or "Ta\u00AD");
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Screen)]
    public async Task A_table_without_room_takes_the_heading_above_it_along(PaperSize paper)
    {
        var rows = Enumerable.Range(1, 14).Select(row => new FigureTableRow("Rad " + row.ToString(CultureInfo.InvariantCulture), ["1", "2"]));
        var table = SampleReport.Table("svar") with { Table = new(["Svar", "Små", "Store"], [.. rows]) };
        var filling = string.Concat(Enumerable.Repeat(Long + Long + Long + "\n\n", 7));
        var document = Sample($"# A\n\n{filling}Foran.\n\n## Overskrift\n\n::figure{{tab-svar}}\n\nEtterpå.\n\n{filling}", [table]);
        document = document with { Definition = document.Definition with { Pdf = new PdfDefinition { Paper = paper } } };

        // The last one, for the heading stands among the contents too.
        var page = TypstFixture.PageTexts(await typst.Write(document)).Last(page => page.Contains("Overskrift", StringComparison.Ordinal));

        Assert.Contains("Rad 14", page);
        Assert.Contains("Etterpå.", page);
        Assert.DoesNotContain("Foran.", page);
    }

    [Fact]
    public async Task What_has_no_room_on_a_line_is_broken_and_not_cut_off()
    {
        var signs = new string('X', 300);
        const string Compound = "Kommunedirektørintroduksjonsprogramsamarbeidsutfordringer";
        var columns = string.Concat(Enumerable.Repeat("|verdien", 10)) + "|\n" + string.Concat(Enumerable.Repeat("|--", 10)) + "|\n";
        var document = Sample($"# {Compound}\n\n## {signs}\n\n{signs} `{signs}`\n\n```\n{signs}\n```\n\n{columns}\n");

        var pdf = await typst.Write(document);

        using var file = Open(pdf);
        var chapter = file.GetPages().Last();
        Assert.All(chapter.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 79, chapter.Width - 79));
        Assert.Equal(4 * 300, chapter.Letters.Count(letter => letter.Value == "X"));
    }

    [Fact]
    public async Task A_heading_s_note_stands_at_the_heading_alone()
    {
        var document = Sample("# A[^1]\n\n" + string.Concat(Enumerable.Repeat(Long + "\n\n", 40)) + "\n[^1]: Noten om saken.\n");

        var pages = TypstFixture.PageTexts(await typst.Write(document));

        Assert.True(pages.Length > 5);
        Assert.Single(pages, page => page.Contains("1Noten om saken.", StringComparison.Ordinal) || page.Contains("1 Noten om saken.", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Contains("Noten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_of_another_chapter_is_named_with_its_page()
    {
        var document = SampleReport.Build(
            new DiagnosticBag(), [("forside", "# Kommuneundersøkelsen\n\nSe [](ref:tab-svar).\n"), ("a", "# A\n\nSe [](ref:tab-svar).\n\n::figure{tab-svar}\n")], [SampleReport.Table("svar")]);

        var pages = TypstFixture.PageTexts(await typst.Write(document));

        Assert.Contains("Se Tabell 1 (side 2).", pages[^2].Replace('\u00A0', ' '));
        Assert.Contains("Se Tabell 1.", pages[^1].Replace('\u00A0', ' '));
    }

    private static PdfDocument Open(PdfFile pdf) => PdfDocument.Open(pdf.Output.Content.ToArray());

    private static int CountOf(string part, string text) => text.Split(part).Length - 1;
}
