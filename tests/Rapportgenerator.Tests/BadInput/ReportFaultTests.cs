using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>A fault in `report.yaml` stops the build with one located message, and the old publication stands.</summary>
public sealed class ReportFaultTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    // YAML.
    [InlineData("language: nb", "language: [nb", "RG103", 2, "language", null)]
    [InlineData("language: nb", "\tlanguage: nb", "RG103", 2, null, "spaces")]
    [InlineData("publisher: Direktoratet", "publisher: \"Direktoratet", "RG103", 4, null, null)]
    [InlineData("publisher: Direktoratet", "publiser: Direktoratet", "RG106", 4, "publiser", "Did you mean `publisher`?")]
    [InlineData("  hide_below: 2", "  hide_bellow: 2", "RG106", 9, "survey.hide_bellow", "Did you mean `hide_below`?")]
    [InlineData("hide_below: 2", "hide_below: to", "RG108", 9, "survey.hide_below", "whole number")]
    [InlineData("hide_below: 2", "hide_below: 0", "RG108", 9, "survey.hide_below", "at least 1")]
    [InlineData("published: 2020-06-03", "published: 03.06.2020", "RG108", 3, "published", "2020-06-03")]
    [InlineData("title: Prøveundersøkelsen 2019", "title: [a, b]", "RG108", 1, "title", "a text")]
    [InlineData("responses: data/svar.csv", "responses: data/svarr.csv", "RG109", 7, "survey.responses", "Did you mean `svar.csv`?")]
    [InlineData("responses: data/svar.csv", "responses: data", "RG109", 7, "survey.responses", "It is a folder")]
    [InlineData("template: chapters/kapittel.md", "template: chapters/kapitel.md", "RG109", 15, "chapters[0].template", "Did you mean `kapittel.md`?")]
    [InlineData("template: chapters/kapittel.md", "template: chapters", "RG109", 15, "chapters[0].template", "It is a folder")]
    [InlineData("template: chapters/kapittel.md", "template: ../data/svar.csv", "RG110", 15, "chapters[0].template", "Move it into")]
    [InlineData("language: nb", "language: nb\ntemplates: maler", "RG109", 3, "templates", "Make it")]
    // Names.
    [InlineData("antall: antall", "mal: antall", "RG105", 21, "chapters[0].bind.mal", "line 17")]
    [InlineData("antall: antall", "figure: antall", "RG112", 21, "chapters[0].bind.figure", "Choose another name")]
    [InlineData("antall: antall", "count: antall", "RG112", 21, "chapters[0].bind.count", "Choose another name")]
    [InlineData("antall: antall", "list: antall", "RG112", 21, "chapters[0].bind.list", "Choose another name")]
    [InlineData("antall: antall", "report: antall", "RG112", 21, "chapters[0].bind.report", "Choose another name")]
    [InlineData("antall: antall", "earlier: antall", "RG112", 21, "chapters[0].bind.earlier", "Choose another name")]
    [InlineData("antall: antall", "codebook: antall", "RG112", 21, "chapters[0].bind.codebook", "Choose another name")]
    [InlineData("antall: antall", "string: antall", "RG112", 21, "chapters[0].bind.string", "Choose another name")]
    [InlineData("antall: antall", "for: antall", "RG112", 21, "chapters[0].bind.for", "Choose another name")]
    // Bindings.
    [InlineData("antall: antall", "antall: antal", "RG301", 21, "chapters[0].bind.antall", "Did you mean `antall`?")]
    [InlineData("by: storrelse", "by: storelse", "RG302", 19, "chapters[0].bind.storrelse", "Did you mean `storrelse`?")]
    [InlineData("antall: antall", "antall: kommentar", "RG303", 21, "chapters[0].bind.antall", "quote it")]
    [InlineData("without: [vet_ikke]", "without: [veit_ikkje]", "RG304", 18, "chapters[0].bind.hvilke", "vet_ikke")]
    [InlineData("antall: antall", "antall: { question: kommentar, answer: S99 }", "RG307", 21, "chapters[0].bind.antall", "first column")]
    [InlineData("antall: antall", "antall: { question: kommentar, answer: S02 }", "RG307", 21, "chapters[0].bind.antall", "another response")]
    public async Task One_fault_in_the_report(string old, string @new, string code, int line, string? place, string? hint)
    {
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, old, @new);

        var problem = await build.Problem();

        Assert.Equal((code, "report.yaml", line, place), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Place));
        Assert.True(problem.Span.Column > 0);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alias_bomb_is_one_message()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            bomb.Append($"a{i}: &a{i} [").AppendJoin(", ", Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        build.Sample.Report = bomb + build.Sample.Report;

        var problem = await build.Problem();

        Assert.Equal(("RG104", 1, "a0"), (problem.Code, problem.Span!.Line, problem.Span.Place));
    }

    [Fact]
    public async Task A_chapter_cannot_be_called_as_the_front_page()
    {
        build.Sample.Templates["chapters/index.md"] = "# Andre\n";
        build.Sample.Report += "\n  - template: chapters/index.md";

        var problem = await build.Problem();

        Assert.Equal(("RG111", "chapters[1].template"), (problem.Code, problem.Span!.Place));
        Assert.Contains("`index`", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chapter_that_stands_twice()
    {
        build.Sample.Report += "\n  - template: chapters/kapittel.md";

        var problem = await build.Problem();

        Assert.Equal(("RG111", "chapters[1].template"), (problem.Code, problem.Span!.Place));
        Assert.Contains("line 15", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_a_folder()
    {
        build.Write();
        File.Delete(build.Sample.ReportFile);
        Directory.CreateDirectory(build.Sample.ReportFile);

        var problem = await build.Problem(write: false);

        Assert.Equal("RG101 report.yaml: The file cannot be read. It is a folder; name a file.", problem.ToString());
    }

    [Fact]
    public async Task A_report_that_is_not_there()
    {
        build.Write();
        File.Move(build.Sample.ReportFile, build.Sample.PathOf("rapport.yaml"));

        var problem = await build.Problem(write: false);

        Assert.Equal("RG101 report.yaml: There is no such file. Did you mean `rapport.yaml`?", problem.ToString());
    }

    [Fact]
    public async Task A_missing_templates_folder_is_one_message()
    {
        build.Write();
        Directory.Delete(build.Sample.PathOf("templates"), recursive: true);

        Assert.Equal("RG109", (await build.Problem(write: false)).Code);
    }

    [Theory]
    [InlineData("page.html", "RG640")]
    [InlineData("tokens.css", "RG640")]
    [InlineData("report.css", "RG640")]
    public async Task A_file_of_the_web_theme_that_is_a_folder(string file, string code)
    {
        build.Write();
        File.Delete(build.Sample.PathOf("templates/theme/" + file));
        Directory.CreateDirectory(build.Sample.PathOf("templates/theme/" + file));

        var problem = await build.Problem(write: false);

        Assert.Equal((code, "templates/theme/" + file), (problem.Code, problem.Span!.File));
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_left_alone()
    {
        build.Write();
        build.Sample.WriteFile("ut", "mine");
        var bag = new DiagnosticBag();

        var result = await Report.Build(
            build.Sample.ReportFile, new BuildOptions(OutputFormats.Html, build.Sample.PathOf("ut")), bag, null,
            TestContext.Current.CancellationToken);

        Assert.Null(result);
        Assert.Contains("a file", Assert.Single(bag.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(build.Sample.PathOf("ut")));
    }
}
