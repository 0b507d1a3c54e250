using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Review;
using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Review;

/// <summary>The advice of a list, held against templates on their way through Scriban and Markdown.</summary>
public sealed class LanguageReviewTests : IDisposable
{
    private const string List = """
        language: nb
        advice:
          - { avoid: samt, write: og, why: Det er kortere., source: Språkrådet }
          - { avoid: i henhold til, write: etter }
          - { avoid: ikke-vestlig*, write: landet }
        not_here:
          - { form: ikkje, write: ikke }
        """;

    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task Advice_stands_at_its_line_in_the_template_that_has_it()
    {
        build.Sample.Templates["deler/del.md"] = "Første linje er i orden,\nandre er samt ikke.\n";
        var found = await Advice("""
            # Kapittel

            Mål, {{ mal.ja }},
            samt mer.{{ note "I henhold til noten." }}

            {{ for tall in [1] }}
            Ikke-vestlige land.
            {{ end }}
            {{ include "deler/del.md" }}

            {{ figure hvilke title: "Arbeid samt utdanning" }}
            """);

        Assert.Equal(
            [
                ("samt", "templates/chapters/kapittel.md", 4),
                ("Ikke-vestlige", "templates/chapters/kapittel.md", 7),
                ("samt", "templates/deler/del.md", 2),
                ("samt", "templates/chapters/kapittel.md", 11),
                ("I henhold til", "templates/chapters/kapittel.md", 4),
            ],
            found.Select(match => (match.Found, match.Place.File, match.Place.Line)));
        Assert.Equal(new Advice("samt", "og", "Det er kortere.", "Språkrådet"), found[0].Advice);
        Assert.All(found, match => Assert.False(match.OtherForm));
    }

    [Fact]
    public async Task Only_whole_words_of_the_editors_own_count()
    {
        var found = await Advice("""
            # Kapittel

            Samtale, samtidig, i henhold. Til sammen. Svaret «samt» og `samt` er ikke tekst.

            > Samt et sitat.

            {{ quote sitat }}

            De skrev {{ sitat.text }} til oss, samt mer.

            | samt | ikkje |
            |------|-------|
            | samt | ikkje |
            """, answer: "Vi vil, i henhold til planen, *ikkje* samt");

        var match = Assert.Single(found);
        Assert.Equal(("samt", 9), (match.Found, match.Place.Line));
    }

    [Fact]
    public async Task The_questionnaires_own_texts_are_not_the_editors()
    {
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "text: Hvor mange deltakere?", "text: Hvor mange samt deltakere?");
        var found = await Advice("""
            # Kapittel

            {{ for del in codebook.chapters }}{{ for sporsmal in del.questions }}
            ## {{ sporsmal.id }}: {{ sporsmal.text }}
            {{ end }}{{ end }}

            {{ table antall title: "Hvor mange samt deltakere? (kommunedirektør)" }}
            """);

        Assert.Empty(found);
    }

    [Fact]
    public async Task A_form_of_the_other_norwegian_is_found_in_the_language_of_its_chapter()
    {
        build.Sample.Templates["language/nn.advice.yaml"] = "language: nn\nnot_here: [{ form: ikke, write: ikkje }]\n";
        build.Sample.Templates["chapters/nynorsk.md"] = "# Nynorsk\n\nDet er ikke samt ikkje.\n";
        build.Sample.Report += "\n  - { template: chapters/nynorsk.md, language: nn }";

        var review = await Review("# Kapittel\n\nDet er ikke samt ikkje.\n");

        Assert.Equal([("samt", false), ("ikkje", true)], review.Chapters[1].Advice.Select(match => (match.Found, match.OtherForm)));
        Assert.Equal([("ikke", true)], review.Chapters[2].Advice.Select(match => (match.Found, match.OtherForm)));
        // Front page: one word and four; the chapters: one word and five each.
        Assert.Equal([new("index", LanguageCode.Nb, 5), new("kapittel", LanguageCode.Nb, 6), new("nynorsk", LanguageCode.Nn, 6)], review.Chapters.Select(chapter => chapter.Words));
        Assert.Equal((11, 6, 0), (review.WordsIn(LanguageCode.Nb), review.WordsIn(LanguageCode.Nn), review.WordsIn(LanguageCode.En)));
    }

    [Fact]
    public async Task Without_a_list_nothing_is_advised()
    {
        build.Write();
        var bag = new DiagnosticBag();

        var result = await Report.Check(build.Sample.ReportFile, bag, progress: null, TestContext.Current.CancellationToken);

        Assert.Empty(bag.Sorted());
        Assert.All(result!.Language.Chapters, chapter => Assert.Empty(chapter.Advice));
    }

    [Theory]
    [InlineData("language: nn\n", "RG135", 1)]
    [InlineData("language: nb\nadvice:\n  - { avoid: sa*mt, write: og }\n", "RG136", 3)]
    [InlineData("language: nb\nadvice:\n  - { avoid: samt **, write: og }\n", "RG136", 3)]
    [InlineData("language: nb\nadvice:\n  - { avoid: samt, write: og }\nnot_here:\n  - { form: Samt, write: og }\n", "RG137", 5)]
    [InlineData("language: nb\nadvice:\n  - { avoid: samt }\n", "RG107", 3)]
    [InlineData("language: nb\nadvise:\n  - { avoid: samt, write: og }\n", "RG106", 2)]
    public async Task A_fault_in_the_list_is_reported_at_its_line(string list, string code, int line)
    {
        build.Sample.Templates["language/nb.advice.yaml"] = list;
        build.Write();
        var bag = new DiagnosticBag();

        await Report.Check(build.Sample.ReportFile, bag, progress: null, TestContext.Current.CancellationToken);

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal((code, Severity.Error, "templates/language/nb.advice.yaml", line), (problem.Code, problem.Severity, problem.Span!.File, problem.Span.Line));
        Assert.NotNull(problem.Hint);
    }

    private async Task<IReadOnlyList<AdviceMatch>> Advice(string template, string answer = "Trivsel") => (await Review(template, answer)).Chapters[1].Advice;

    private async Task<LanguageReview> Review(string template, string answer = "Trivsel")
    {
        build.Sample.Responses = SampleSurvey.Change(build.Sample.Responses, "Trivsel", answer);
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "      antall: antall\n", "      antall: antall\n      sitat: { question: annet, answer: S02 }\n");
        build.Sample.Templates["chapters/kapittel.md"] = template;
        build.Sample.Templates["language/nb.advice.yaml"] = List;
        build.Write();
        var bag = new DiagnosticBag();
        var result = await Report.Check(build.Sample.ReportFile, bag, progress: null, TestContext.Current.CancellationToken);
        Assert.Empty(bag.Sorted());
        return result!.Language;
    }
}
