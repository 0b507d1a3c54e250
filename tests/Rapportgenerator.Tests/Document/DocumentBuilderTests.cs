using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;
using Rapportgenerator.Tests.Tabulations;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Tests.Document;

public class DocumentBuilderTests
{
    private const string Front = "# Forside\n\n::findings\n";

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Figures_and_tables_are_counted_apart_and_by_letter_in_an_appendix()
    {
        var document = Build(
            [Front, "# En\n\n::figure{fig-a}\n\n::figure{tab-a}\n", "# To\n\n::figure{fig-b}\n", "# Vedlegg\n\n::figure{tab-c}\n"]);

        Assert.Empty(bag.Sorted());
        Assert.Equal(["Figur 1", "Tabell 1", "Figur 2", "Tabell A1"], document.Figures.Select(figure => figure.Label.Replace('\u00A0', ' ')));
        Assert.Equal([null, "1", "2", "A"], document.Chapters.Select(chapter => chapter.Number));
        Assert.Equal(["index", "en", "to", "vedlegg"], document.Chapters.Select(chapter => chapter.Slug));
    }

    [Fact]
    public void A_reference_carries_the_label_of_a_figure_in_another_chapter()
    {
        var document = Build([Front, "# En\n\nSe [](ref:b), [](ref:to) og [](ref:to#mer).\n", "# To\n\n## Mer\n\n::figure{fig-b}\n", "# V\n"]);

        Assert.Empty(bag.Sorted());
        Assert.Equal(
            [("to", "fig-b", "Figur\u00A01"), ("to", "", "To"), ("to", "mer", "Mer")],
            document.Chapters[1].Content.Descendants<CrossReference>().Select(each => (each.Chapter, each.Target, each.Text)));
    }

    [Fact]
    public void Findings_are_gathered_by_chapter_for_the_front_page()
    {
        var document = Build([Front, "# En\n\n::: finding 0\n\nDet *første*.\n\n:::\n\nEtter.\n", "# To\n", "# V\n"], ["80 %"]);

        Assert.Empty(bag.Sorted());
        var findings = Assert.Single(document.Chapters[0].Content.Descendants<FindingsBlock>());
        var chapter = Assert.Single(findings.Chapters);
        Assert.Equal(("en", "En", "80 %", "funn-1"), (chapter.Slug, chapter.Title, chapter.Findings[0].Number!.Text, chapter.Findings[0].Id));
        Assert.Equal("Etter.", PlainText.Of(document.Chapters[1].Content.OfType<ParagraphBlock>().Single().Inline));
    }

    [Theory]
    [InlineData("# En\n\n<b>fet</b>\n", "RG501", 3)]
    [InlineData("# En\n\nEn <b>fet</b> sak.\n", "RG501", 3)]
    [InlineData("# En\n\n<div>\nx\n</div>\n", "RG501", 3)]
    [InlineData("# En\n\n![bilde](x.png)\n", "RG502", 3)]
    [InlineData("# En\n\n[x](javascript:alert(1))\n", "RG503", 3)]
    [InlineData("# En\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", "RG504", 3)]
    [InlineData("# En\n\nTekst.\n\n[^x]: Uten henvisning\n", "RG505", 5)]
    [InlineData("# En\n\nTekst[^borte].\n", "RG505", 3)]
    [InlineData("# En\n\n## To {.klasse}\n", "RG506", 3)]
    [InlineData("Ingen tittel\n", "RG508", 1)]
    [InlineData("# En\n\n# To\n", "RG508", 3)]
    [InlineData("# En\n\n### Tre\n", "RG509", 3)]
    [InlineData("# En\n\nSe\n[](ref:tabellen).\n", "RG510", 4)]
    [InlineData("# En\n\n[x](borte.md)\n", "RG510", 3)]
    [InlineData("# En\n\n[x](to.md#borte)\n", "RG510", 3)]
    [InlineData("# En\n\n::figure{fig-a}\n\n::figure{fig-a}\n", "RG511", 9)]
    [InlineData("# En\n\n::figure{fig-a}\n\nSe [](ref:fig-a).\n\n::figure{fig-a}\n", "RG511", 9)]
    public void What_a_format_could_lose_in_silence_is_an_error_at_its_line(string markdown, string code, int line)
    {
        Build([Front, markdown, "# To\n", "# V\n"]);

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal((code, line), (problem.Code, problem.Span!.Line));
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_not_a_crash()
    {
        Build([Front, "# En\n\n" + string.Concat(Enumerable.Repeat("> ", 2000)) + "x\n", "# To\n", "# V\n"]);

        Assert.Equal("RG507", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public void Escaped_text_comes_out_as_it_was()
    {
        const string Nasty = "<b>{{ x }}</b> #let *a* _b_ `c` [d](e) =SUM(1) | ~~f~~ [^x] 1. - + > & &amp; \\ $ ^ \"q\" http://x.no";

        var document = Build([Front, $"# En\n\n{MarkdownText.Escape(Nasty)}\n", "# To\n", "# V\n"]);

        Assert.Empty(bag.Sorted());
        var paragraph = document.Chapters[1].Content.OfType<ParagraphBlock>().Single();
        Assert.Equal(Nasty, PlainText.Of(paragraph.Inline));
        Assert.Empty(paragraph.Inline!.Descendants<LinkInline>());
    }

    private ReportDocument Build(string[] markdown, string[]? findings = null)
    {
        var nowhere = new SourceSpan("report.yaml", 9);
        var definitions = new[] { "forside", "en", "to", "vedlegg" }
            .Select(slug => new ChapterDefinition($"chapters/{slug}.md", slug, [], nowhere))
            .ToArray();
        var report = new ReportDefinition
        {
            File = "/report/report.yaml", Title = "Title", Language = LanguageCode.Nb, Published = new(2020, 6, 3), Publisher = "P",
            Templates = "/report/templates", Survey = new SurveyFiles("k", "s", "f", 5, [], nowhere), Earlier = [],
            Front = definitions[0], Chapters = [definitions[1], definitions[2]], Appendices = [definitions[3]],
        };
        var figures = new[] { Figure("a", false), Figure("a", true), Figure("b", false), Figure("c", true) }
            .ToImmutableDictionary(figure => (figure.IsTable ? "tab-" : "fig-") + figure.Id);
        var sources = definitions.Select((definition, index) => new ChapterSource(
            definition, markdown[index], Map(definition.Template), figures,
            [.. (findings ?? []).Select(text => new PrintedNumber(new NumberId("q/yes"), text, new NumberForm(NumberForm.Percent, 0), nowhere))],
            [])).ToImmutableArray();
        return DocumentBuilder.Build(report, new SurveyInfo("survey", 2019, "S", true, null, null, null), LanguageReader.BuiltIn(LanguageCode.Nb), sources, new([], [], [], []), bag);
    }

    private static SourceMap Map(string file)
    {
        var map = new SourceMap();
        map.Add(0, file, 1, 1);
        map.MarkRaw();
        return map;
    }

    private static Figure Figure(string id, bool isTable) => new()
    {
        Id = id, Title = id, Language = LanguageReader.BuiltIn(LanguageCode.Nb), QuestionText = "?", BaseText = "1", SourceText = "S", Notes = [], AlternativeText = "",
        Table = new FigureTable([], []), Chart = isTable ? null : new NoChart(), Span = new SourceSpan("chapters/en.md", 9, 1),
        Tabulation = Tabulator.Tabulate(
            new TabulationRequest(SmallSurvey.Single("q"), null, false, [], []),
            new SmallSurvey().Units(1).Codes("q", 1).Round()),
    };

    private sealed record NoChart : Chart
    {
        public override Drawing Draw(double width) => new(width, 1, []);
    }
}
