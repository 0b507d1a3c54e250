using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Configuration;

public sealed class ReportDefinitionTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void A_report_is_read_as_written()
    {
        sample.Report = SampleSurvey.Change(
            sample.Report, "      utfordring: utfordring",
            """
                  utfordring: utfordring
                  senere: { question: hvilke, weighted: true, groups: [{ key: senere, label: Ett til fem år etter, options: [hvilke_1, hvilke_2] }] }
                  tabeller: { questions: closed, by: storrelse }
            """);
        sample.Report += "\nappendices:\n  - template: chapters/vedlegg.md\nsubtitle: En prøve\nearlier: [{ codebook: data/kodebok.yaml, responses: data/svar.csv, frame: data/kommuner.csv }]\n";
        sample.Templates["chapters/vedlegg.md"] = "# Vedlegg\n";
        sample.Write();
        var bag = new DiagnosticBag();

        var report = ReportDefinitionReader.Read(sample.ReportFile, bag)!;

        Assert.Empty(bag.Sorted());
        Assert.Equal(("Prøveundersøkelsen 2019", "En prøve", LanguageCode.Nb), (report.Title, report.Subtitle, report.Language));
        Assert.Equal(new DateOnly(2020, 6, 3), report.Published);
        Assert.Equal(sample.PathOf("templates"), report.Templates);
        Assert.Equal(sample.PathOf("data/svar.csv"), report.Survey.Responses);
        Assert.Equal(2, report.Survey.HideBelow);
        Assert.Equal(5, report.Earlier.Single().HideBelow);
        Assert.Equal([2019, 2020], report.Survey.Changes.Select(change => change.Year));
        Assert.Equal("forside", report.Front.Slug);
        Assert.Equal("vedlegg", report.Appendices.Single().Slug);
        var bindings = report.Chapters.Single().Bindings.ToDictionary(binding => binding.Name);
        Assert.Equal("mal", bindings["mal"].Question);
        Assert.Equal((SortOrder.Largest, "vet_ikke"), (bindings["hvilke"].Sort, bindings["hvilke"].Without.Single()));
        Assert.Equal("storrelse", bindings["storrelse"].By);
        Assert.True(bindings["senere"].Weighted);
        Assert.Equal(["hvilke_1", "hvilke_2"], bindings["senere"].Groups.Single().Options);
        Assert.True(bindings["tabeller"] is { AllClosed: true, Question: null, By: "storrelse" });
        Assert.Equal("chapters[0].bind.storrelse", bindings["storrelse"].Span.Place);
        Assert.Equal("      storrelse: { question: mal, by: storrelse }", sample.Report.Split('\n')[bindings["storrelse"].Span.Line - 1]);
    }

    [Theory]
    [InlineData("language: nb", "languge: nb", "RG106", "languge", "The key `languge` is not known here.", "Did you mean `language`?")]
    [InlineData("language: nb\n", "", "RG107", null, "The key `language` is missing.", null)]
    [InlineData("language: nb", "language: norsk", "RG108", "language", "`language` must be one of nb, nn, en, but is the text `norsk`.", null)]
    [InlineData("published: 2020-06-03", "published: 3. juni", "RG108", "published", "`published` must be a date such as 2020-06-03", null)]
    [InlineData("published: 2020-06-03", "published:", "RG108", "published", "but is nothing", null)]
    [InlineData("hide_below: 2", "hide_below: 0", "RG108", "survey.hide_below", "`hide_below` must be at least 1, but is 0.", null)]
    [InlineData("hide_below: 2", "hide_below: fem", "RG108", "survey.hide_below", "must be a whole number, but is the text `fem`", null)]
    [InlineData("hide_below: 2", "hide_below: \"5\"", "RG108", "survey.hide_below", "but is text in quotes", null)]
    [InlineData("language: nb", "language: \"\"", "RG108", "language", "but is an empty text", null)]
    [InlineData("data/svar.csv", "data/svarr.csv", "RG109", "survey.responses", "There is no file `data/svarr.csv`.", "Did you mean `svar.csv`?")]
    [InlineData("data/kodebok.yaml", "dato/kodebok.yaml", "RG109", "survey.codebook", "There is no file", "The folder «dato» does not exist either.")]
    [InlineData("data/endringer-2019.csv", "data/endringer-2018.csv", "RG109", "survey.changes[0].file", "There is no file", "`endringer-20")]
    [InlineData("chapters/kapittel.md", "chapters/kapitel.md", "RG109", "chapters[0].template", "There is no file `chapters/kapitel.md`.", "Did you mean `kapittel.md`?")]
    [InlineData("chapters/kapittel.md", "../report.yaml", "RG110", "chapters[0].template", "is outside the templates folder", null)]
    [InlineData("chapters/kapittel.md", "chapters/../../templates-2/x.md", "RG110", "chapters[0].template", "is outside the templates folder", null)]
    [InlineData("chapters/kapittel.md", "chapters/forside.md", "RG111", "chapters[0].template", "Two chapters would become the page `forside`.", "line ")]
    [InlineData("antall: antall", "Antall: antall", "RG112", "chapters[0].bind.Antall", "cannot be a name in a template", null)]
    [InlineData("antall: antall", "2019_antall: antall", "RG112", "chapters[0].bind.2019_antall", "cannot be a name in a template", null)]
    [InlineData("antall: antall", "for: antall", "RG112", "chapters[0].bind.for", "a word of the template language", null)]
    [InlineData("antall: antall", "mal: antall", "RG105", "chapters[0].bind.mal", "The key `mal` stands twice.", null)]
    [InlineData("antall: antall", "antall: [antall]", "RG108", "chapters[0].bind.antall", "`antall` must be a text, but is a list.", null)]
    [InlineData("antall: antall", "antall: { by: storrelse }", "RG107", "chapters[0].bind.antall", "The key `question` is missing.", null)]
    [InlineData("antall: antall", "antall: { question: antall, weighted: ja }", "RG108", "chapters[0].bind.antall.weighted", "must be true or false", null)]
    [InlineData("antall: antall", "antall: { question: antall, questions: closed }", "RG108", "chapters[0].bind.antall.question", "does not go with", null)]
    [InlineData("antall: antall", "antall: { question: antall, groups: [{ key: a, label: A }] }", "RG107", "chapters[0].bind.antall.groups[0]", "The key `options` is missing.", null)]
    [InlineData("sort: largest", "sort: largets", "RG108", "chapters[0].bind.hvilke.sort", "one of codebook, largest", "Did you mean `largest`?")]
    [InlineData("without: [vet_ikke]", "without: [vet_ikke, vet_ikke]", "RG111", "chapters[0].bind.hvilke.without[1]", "stands twice", null)]
    [InlineData("title: Prøve", "titel: x\ntemplates: maler\ntitle: Prøve", "RG109", "templates", "There is no folder `maler`", null)]
    public void One_fault_is_one_located_message(
        string old, string @new, string code, string? place, string message, string? hint)
    {
        sample.Report = SampleSurvey.Change(sample.Report, old, @new);

        var problem = Problems().First(item => item.Code == code && item.Span!.Place == place);

        Assert.Equal("report.yaml", problem.Span!.File);
        Assert.True(problem.Span.Line > 0 && problem.Span.Column > 0);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_design_is_read_with_its_places_and_each_part_may_be_left_out()
    {
        sample.Report = SampleSurvey.Change(
            sample.Report, "  hide_below: 2\n", "  hide_below: 2\n  design: { strata: storrelse, population: frame, weights: vekt }\n")
            + "\nearlier: [{ codebook: data/kodebok.yaml, responses: data/svar.csv, frame: data/kommuner.csv, design: { weights: vekt } }]\n";
        sample.Write();

        var report = ReportDefinitionReader.Read(sample.ReportFile, new DiagnosticBag())!;

        var design = report.Survey.Design!;
        Assert.Equal(("storrelse", true, "vekt"), (design.Strata!.Value, design.FrameIsPopulation, design.Weights!.Value));
        Assert.Equal((10, "survey.design.strata"), (design.Strata.Span.Line, design.Strata.Span.Place));
        Assert.Equal((null, false, "vekt"), (report.Earlier[0].Design!.Strata, report.Earlier[0].Design!.FrameIsPopulation, report.Earlier[0].Design!.Weights!.Value));
    }

    [Fact]
    public void All_problems_come_in_one_reading()
    {
        var text = SampleSurvey.Change(sample.Report, "hide_below: 2", "hide_below: 0");
        text = SampleSurvey.Change(text, "data/svar.csv", "data/svarr.csv");
        sample.Report = SampleSurvey.Change(text, "sort: largest", "sorted: largest");

        Assert.Equal(["RG109", "RG108", "RG106"], Problems().Select(problem => problem.Code));
    }

    [Fact]
    public void A_missing_report_file_is_told()
    {
        sample.Write();
        var bag = new DiagnosticBag();

        Assert.Null(ReportDefinitionReader.Read(sample.PathOf("rapport.yaml"), bag));

        Assert.Equal("RG101 rapport.yaml: There is no such file. Did you mean `report.yaml`?", Assert.Single(bag.Sorted()).ToString());
    }

    [Fact]
    public void A_report_that_is_not_UTF8_is_told()
    {
        sample.Write();
        sample.WriteFile("report.yaml", Encoding.Latin1.GetBytes(sample.Report));
        var bag = new DiagnosticBag();

        Assert.Null(ReportDefinitionReader.Read(sample.ReportFile, bag));

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal(("RG102", 1, 10), (problem.Code, problem.Span!.Line, problem.Span.Column));
        Assert.Contains("byte 0xF8 at offset 9", problem.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Diagnostic> Problems()
    {
        sample.Write();
        var bag = new DiagnosticBag();
        Assert.Null(ReportDefinitionReader.Read(sample.ReportFile, bag));
        return bag.Sorted();
    }
}
