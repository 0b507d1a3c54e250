using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>The Typst text of every node.</summary>
public class TypstMarkupTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Every_node_has_its_markup()
    {
        const string Markdown = """
            # Bosetting

            Et avsnitt med *kursiv*, **fet**, `kode`, [en lenke](https://imdi.no/a_b), [et kapittel](b.md#tall),
            <https://imdi.no>, en fotnote[^a], samme note[^a], &amp; og [](ref:tab-svar).\
            Ny linje.

            ## Lister {#lister}

            Kort om:

            - en
            - to
              - indre

            3. tre

               med avsnitt
            4. fire

            > Et sitat.

            ***

            ```
            #let x = 1
            ```

            | Kommune | Antall |
            |---|---:|
            | Bø | 1 200 |

            ::: finding 0

            Åtte av ti.

            :::

            ::figure{tab-svar}

            ::figure{fig-mal}

            [^a]: Noten.
            """;

        Snapshot.Verify(Markup(1, ("forside", "# Forside\n"), ("bosetting", Markdown), ("b", "# B\n\n## Tall {#tall}\n")), "nodes", "typ");
    }

    [Fact]
    public void The_title_on_the_cover_is_not_repeated_and_the_findings_come_below_the_first_section()
    {
        var markup = Markup(
            0, ("forside", "# Kommuneundersøkelsen\n\nInnledning.\n\n## Hovedfunn\n\n::findings\n\n## Les mer\n"), ("a", "# Bosetting\n\n::: finding 0\n\nÅtte.\n\n:::\n"));

        Assert.DoesNotContain("[Kommuneundersøkelsen]#label", markup);
        Assert.Contains("#heading(level: 1, outlined: true)[Hovedfunn]#label(\"index--hovedfunn\");", markup);
        Assert.Contains("#findings-of(2, label(\"a--bosetting\"), [Bosetting])[\n#finding-line(number: [80 %])[\nÅtte\\.", markup);
        Assert.Contains("#heading(level: 2)[Les mer]", markup);
    }

    [Fact]
    public void An_appendix_says_so()
    {
        var document = SampleReport.Build(bag, [("forside", "# Forside\n"), ("tabeller", "# Tabeller\n\n::figure{tab-svar}\n")], [SampleReport.Table("svar")], appendix: true);

        var markup = Markup(document, 1);

        Assert.Contains("#show: chapter.with(kind: \"appendix\", number: [Vedlegg\u00A0A], title: [Tabeller])", markup);
        Assert.Contains("numbering: (..) => \"Vedlegg\u00A0A\")[Tabeller]", markup);
        Assert.Contains("number: \"Tabell\u00A0A1\"", markup);
    }

    [Fact]
    public void What_is_in_another_language_than_the_report_says_so_wherever_it_is_printed()
    {
        var nynorsk = SampleReport.Table("svar", "Kva dei svara") with { Language = LanguageReader.BuiltIn(LanguageCode.Nn) };
        var document = SampleReport.Build(
            bag,
            [
                ("forside", "# Forside\n\n::findings\n\nSe [](ref:nn) og [](ref:tab-svar).\n"),
                ("nn", "# Busetjing\n\n::: finding 0\n\nÅtte.\n\n:::\n\n::figure{tab-svar}\n\nSjå [](ref:nn).\n"),
            ],
            [nynorsk], nynorsk: "nn");

        var (front, chapter) = (Markup(document, 0), Markup(document, 1));

        // The chapter itself; and its title and its table's, which stand in the contents too.
        Assert.Contains("#set text(lang: \"nn\")\n\n#flow(\n[\n#heading(level: 1, outlined: true, numbering: (..) => \"1\")[#text(lang: \"nn\")[Busetjing];]#label", chapter);
        Assert.Contains(", title: [#text(lang: \"nn\")[Kva dei svara];]", chapter);
        Assert.Contains("#finding(label: [Hovudfunn], ", chapter);
        Assert.Contains("Sjå #link(label(\"nn--busetjing\"))[Busetjing];", chapter);
        // The front page repeats its findings and names it.
        Assert.DoesNotContain("#set text(lang: \"nb\")", front);
        Assert.Contains("#[\n#set text(lang: \"nn\")\n#findings-of(2, label(\"nn--busetjing\"), [Busetjing])[", front);
        Assert.Contains("Se #link(label(\"nn--busetjing\"))[#text(lang: \"nn\")[Busetjing];]; og #link(label(\"nn--tab-svar\"))[Tabell\u00A01];", front);
    }

    [Fact]
    public async Task Lists_within_lists_are_set_however_deep_they_are()
    {
        const string Markdown = "# Bosetting\n\n- a\n  - b\n    - c\n      - d\n        - e\n          - f\n\n1. en\n   > Sitat.\n2. to\n   1. tre\n";

        var pdf = await typst.Write(SampleReport.Build(bag, [("forside", "# Forside\n"), ("bosetting", Markdown)]));

        Assert.Contains("• a – b • c – d • e – f 1. en Sitat. 2. to 1. tre", TypstFixture.PageTexts(pdf)[^1]);
    }

    [Fact]
    public void A_table_of_too_many_columns_is_told()
    {
        static string Row(string cell) => string.Concat(Enumerable.Repeat("|" + cell, 13)) + "|\n";

        Markup(1, ("forside", "# Forside\n"), ("b", "# B\n\n" + Row("Ord") + Row("--") + Row("x")));

        var warning = Assert.Single(bag.Sorted());
        Assert.Equal(("RG604", Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains("13 columns", warning.Message);
    }

    [Fact]
    public void A_node_the_pdf_does_not_know_is_an_error_and_never_a_hole()
    {
        var document = SampleReport.Build(bag, [("forside", "# Forside\n\nTekst.\n")]);
        document.Chapters[0].Content.Add(new Markdig.Extensions.Mathematics.MathBlock(null!));

        Markup(document, 0);

        var error = Assert.Single(bag.Sorted());
        Assert.Equal("RG601", error.Code);
        Assert.Contains("MathBlock", error.Message);
    }

    [Fact]
    public void A_line_of_markup_knows_its_template_line()
    {
        var (first, second) = (new SourceSpan("a.md", 3), new SourceSpan("a.md", 9));
        var markup = new TypstMarkup("import\n\nfirst\nmore\nsecond\n", [(8, first), (19, second)]);

        Assert.Null(markup.SpanAt(1));
        Assert.Equal(first, markup.SpanAt(3));
        Assert.Equal(first, markup.SpanAt(4));
        Assert.Equal(second, markup.SpanAt(5));
    }

    private string Markup(int chapter, params (string, string)[] chapters)
    {
        var document = SampleReport.Build(bag, chapters, [SampleReport.Table("svar", "Svar & mål"), SampleReport.Chart("mal")]);
        Assert.Empty(bag.Sorted());
        return Markup(document, chapter);
    }

    private string Markup(ReportDocument document, int chapter)
    {
        var coverage = GlyphCoverage.Of(Path.Combine(TypstFixture.ThemeFolder, "fonts"));
        return PdfMarkup.Chapter(document.Chapters[chapter], document, new TypstLabels(document), new PrintableText(coverage), bag).Text;
    }
}
