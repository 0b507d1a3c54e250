using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests;

/// <summary>Reports and chapters in other languages than the codebook's main one.</summary>
public sealed class ChapterLanguageTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task A_chapter_in_nynorsk_speaks_nynorsk_within_a_report_in_bokmal()
    {
        await Mixed();

        var page = Page("nynorsk");
        var text = PublicationFixture.Plain(page.QuerySelector("main")!.TextContent);
        Assert.Equal("nn", page.DocumentElement.GetAttribute("lang"));
        // A label of the codebook, the words around a figure, and a figure of another chapter by the word of this one.
        foreach (var printed in (string[])["Svaret er Veit ikkje.", "Sjå Figur 1.", "Kjelde:", "Vis tala som tabell", "Hovudfunn"])
            Assert.Contains(printed, text, StringComparison.Ordinal);
        Assert.Contains("Veit ikkje", page.QuerySelector("figure table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(";Veit ikkje;", File.ReadAllText(Path.Combine(build.Output, "html/data/fig-nn.csv")), StringComparison.Ordinal);
        // What surrounds the chapter is in the report's language and says so.
        Assert.All(page.QuerySelectorAll("header, footer, nav.contents, nav.neighbours, .skip"), part => Assert.Equal("nb", part.GetAttribute("lang")));
        Assert.Contains("Hopp til innholdet", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_the_report_says_what_of_it_is_in_nynorsk()
    {
        await Mixed();

        var front = Page("index");
        Assert.Equal("nb", front.DocumentElement.GetAttribute("lang"));
        Assert.All(front.QuerySelectorAll("nav.contents a[href='nynorsk.html'] .title"), title => Assert.Equal("nn", title.GetAttribute("lang")));
        Assert.Equal("nn", front.QuerySelector(".findings ul")!.GetAttribute("lang"));
        Assert.Equal("nn", front.QuerySelector(".findings h2")!.GetAttribute("lang"));
        Assert.Equal("nn", front.QuerySelector("a.ref[href='nynorsk.html']")!.GetAttribute("lang"));
        Assert.Null(front.QuerySelector("a.ref[href='nynorsk.html#fig-nn']")!.GetAttribute("lang"));
        Assert.Equal("På nynorsk", Page("figurer").QuerySelector(".figure-list span[lang='nn']")!.TextContent);
        // Nothing else changes: the other chapter and the data are in bokmål.
        Assert.Empty(Page("kapittel").QuerySelectorAll("main :not(nav *)[lang]"));
        Assert.Contains("Vet ikke", File.ReadAllText(Path.Combine(build.Output, "data/tabulations.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("Veit ikkje", File.ReadAllText(Path.Combine(build.Output, "data/tabulations.csv")), StringComparison.Ordinal);
    }

    /// <summary>Of the figure: its question, its classes and its source. Not the breakdown, whose name it does not print, and no other question.</summary>
    [Fact]
    public async Task Each_text_that_is_missing_in_nynorsk_is_named_once_where_it_stands()
    {
        var warnings = await Mixed();

        Assert.Equal(
            [
                (LineOf("title: Prøveundersøkelsen 2019"), "the survey's title"),
                (LineOf("{key: liten, label: Under"), "the class `liten` of `storrelse`"),
                (LineOf("{key: stor, label: Minst"), "the class `stor` of `storrelse`"),
                (LineOf("{key: bydel, label: Bydeler"), "the class `bydel` of `storrelse`"),
                (LineOf("text: Har kommunen resultatmål?"), "the question `mal`"),
            ],
            warnings.Select(warning => (warning.Span!.Line, warning.Message.Split(" for ")[1].TrimEnd('.'))));
        Assert.All(warnings, warning =>
        {
            Assert.Equal(("RG228", Severity.Warning, "data/kodebok.yaml", 1), (warning.Code, warning.Severity, warning.Span!.File, warning.Count));
            Assert.StartsWith("There is no text in nynorsk for ", warning.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_reports_own_group_needs_a_label_in_the_chapters_language_when_it_is_printed()
    {
        const string Group = "- { key: svarte, label: Svarte, options: [ja, nei] }";
        AddChapter($"      mal:\n        question: mal\n        groups:\n          {Group}\n", "# Nynorsk\n\n{{ mal.svarte.label }}\n");

        var warning = Assert.Single((await build.Succeed()).Warnings);

        Assert.Equal(("RG130", "report.yaml"), (warning.Code, warning.Span!.File));
        Assert.Equal(1 + build.Sample.Report[..build.Sample.Report.IndexOf(Group, StringComparison.Ordinal)].Count(letter => letter == '\n'), warning.Span.Line);
        Assert.Contains("nynorsk for the group `svarte`", warning.Message, StringComparison.Ordinal);

        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "label: Svarte", "label: Svarte, label_nn: Svara");
        Assert.Empty((await build.Succeed()).Warnings);
        Assert.Contains("Svara", Page("nynorsk").QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_in_English_has_English_words_and_names_every_label_that_is_not()
    {
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "language: nb", "language: en");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "label: Andelen i arbeid}", "label: Andelen i arbeid, label_en: The share in work}");
        build.Sample.Templates["chapters/kapittel.md"] =
            "# Targets\n\n{{ wrap finding mal.ja }}\n{{ mal.ja | percent 1 }} on {{ report.published }}.\n{{ end }}\n\nSee {{ ref \"fig-hvilke\" }}.\n\n"
            + "{{ hvilke.hvilke_1.label }}\n\n{{ figure hvilke }}\n\n{{ table forhold }}\n\n{{ table antall }}\n";

        var warnings = (await build.Succeed(OutputFormats.Html | OutputFormats.Pdf)).Warnings;

        var page = Page("kapittel");
        var text = PublicationFixture.Plain(page.Body!.TextContent);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        // Of the eleven who answered, eight have targets, two have not, and one does not know: 8/11.
        foreach (var printed in (string[])
            [
                "Skip to content", "Main finding", "72.7 per cent on 3 June 2020.", "See Figure 1.", "The share in work", "Figure 1. Hvilke", "Table 1. I hvilken",
                "Several answers were possible", "Asked of those who answered “Ja” to “Har kommunen resultatmål?”.", "Base: ", "Source: Prøveundersøkelsen 2019. Synthetic answers.",
                "Show the numbers as a table", "Published 3 June 2020",
            ])
        {
            Assert.Contains(printed, text, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch("Figur |Tabell|Grunnlag|Kilde|Merknad|prosent|Vis tall|Last ned|Spørsmål:|Innhold|Publisert|Forrige|«", text);
        Assert.DoesNotMatch("søylediagram|prosent|andel(?!en i)", page.QuerySelector("[role='img']")!.GetAttribute("aria-label")!.ToLowerInvariant());

        var named = warnings.Select(warning => warning.Message.Split(" for ")[1].TrimEnd('.')).ToArray();
        Assert.Equal(named.Distinct(), named);
        foreach (var missing in (string[])
            [
                "the answer `ja` of `mal`", "the answer `hvilke_2` of `hvilke`", "the group `arbeid_utdanning` of `hvilke`", "the answer `noen` of the scale `grad`",
                "the item `a` of `forhold`", "the unit of `antall`", "the class `liten` of `storrelse`", "the survey's title",
            ])
        {
            Assert.Contains(missing, named);
        }

        Assert.DoesNotContain("the answer `hvilke_1` of `hvilke`", named);
        // Nobody is told of roles, other breakdowns, or questions that are not used.
        Assert.DoesNotMatch("role|region|fylke|kommentar|annet|chapter", string.Join('\n', named));
    }

    [Fact]
    public async Task A_check_names_the_same_texts_as_a_build()
    {
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "language: nb", "language: en");
        var built = (await build.Succeed()).Warnings;
        var bag = new DiagnosticBag();

        await Report.Check(build.Sample.ReportFile, bag, progress: null, TestContext.Current.CancellationToken);

        Assert.NotEmpty(built);
        Assert.Equal(built, bag.Sorted());
    }

    [Fact]
    public async Task What_is_printed_of_the_codebook_itself_is_in_the_chapters_language()
    {
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "text: Hvor mange deltakere?", "text: Hvor mange deltakere?\n    text_nn: Kor mange deltakarar?");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "unit: personer", "unit: personer\n    unit_nn: personar");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "label: Kommunedirektør,", "label: Kommunedirektør, label_nn: Kommunedirektøren,");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "order: [Øst, Sør, Indre Øst]", "order: [{ value: Øst, label_nn: Aust }, Sør, Indre Øst]");
        AddChapter(
            "      region: { question: mal, by: region }\n",
            """
            # Nynorsk

            {{ region.by.ost.label }}

            {{ for chapter in codebook.chapters }}{{ for question in chapter.questions }}{{ if question.id == "antall" }}{{ chapter.title }}: {{ question.text }} {{ question.unit }} {{ question.role }}{{ end }}{{ end }}{{ end }}
            """);

        var warnings = (await build.Succeed()).Warnings;

        Assert.Empty(warnings);
        var text = PublicationFixture.Plain(Page("nynorsk").QuerySelector("main")!.TextContent);
        Assert.Contains("Aust", text, StringComparison.Ordinal);
        Assert.Contains("Mål: Kor mange deltakarar? personar Kommunedirektøren", text, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<Diagnostic>> Mixed()
    {
        build.Sample.Templates["chapters/forside.md"] = "# Prøveundersøkelsen\n\n{{ findings }}\n\nSe {{ ref \"nynorsk\" }} og {{ ref \"fig-nn\" }}.\n";
        AddChapter(
            "      mal: mal\n      storrelse: { question: mal, by: storrelse }\n",
            "# Mål\n\n{{ wrap finding mal.ja }}\nEitt funn.\n{{ end }}\n\nSvaret er {{ mal.vet_ikke.label }}. Sjå {{ ref \"fig-hvilke\" }}.\n\n"
            + "{{ figure storrelse id: \"nn\" title: \"På nynorsk\" }}\n");
        return (await build.Succeed()).Warnings;
    }

    private void AddChapter(string bind, string template)
    {
        build.Sample.Report += "\n  - template: chapters/nynorsk.md\n    language: nn\n    bind:\n" + bind;
        build.Sample.Templates["chapters/nynorsk.md"] = template;
    }

    private int LineOf(string text)
    {
        var at = build.Sample.Codebook.IndexOf(text, StringComparison.Ordinal);
        return 1 + build.Sample.Codebook[..at].Count(letter => letter == '\n');
    }

    private IDocument Page(string name) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(build.Output, "html", name + ".html")));
}
