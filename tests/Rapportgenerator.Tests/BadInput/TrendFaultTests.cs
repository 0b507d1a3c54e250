using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>What can be wrong about earlier rounds, from end to end.</summary>
public sealed class TrendFaultTests : IDisposable
{
    private const string Trend = "mal: { question: mal, trend: true }";
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("mal: { question: mal, trend: true, comparable: true }", "RG121", "bind.mal.comparable", "reason")]
    [InlineData("mal: { question: mal, trend: true, comparable: true, reason: \" \" }", "RG108", "bind.mal.reason", "text")]
    [InlineData("mal: { question: mal, trend: true, reason: \"Fordi.\" }", "RG121", "bind.mal.reason", "comparable: true")]
    [InlineData("mal: { question: mal, panel: true }", "RG122", "bind.mal.panel", "trend: true")]
    [InlineData("mal: { question: mal, comparable: true }", "RG122", "bind.mal.comparable", "trend: true")]
    [InlineData("mal: { question: mal, trend: false, reason: \"Fordi.\" }", "RG122", "bind.mal.reason", "trend: true")]
    [InlineData("year: { question: mal, trend: true }", "RG112", "bind.year", "svar_year")]
    [InlineData("s: { question: kommentar, answer: S02, trend: true }", "RG108", "bind.s.trend", "Keep one")]
    [InlineData("s: { questions: closed, trend: true }", "RG108", "bind.s.trend", "Keep one")]
    [InlineData("antall: { question: antall, trend: true }", "RG330", "bind.antall", "`previous_id` of `antall`")]
    [InlineData("svar: { question: response, trend: true, panel: true }", "RG336", "bind.svar", "Take `panel` out")]
    public async Task One_fault_in_a_binding(string binding, string code, string place, string hint)
    {
        build.Sample.WithEarlier(binding);

        var problem = await build.Problem();

        Assert.Equal((code, "report.yaml", "chapters[0]." + place), (problem.Code, problem.Span!.File, problem.Span.Place));
        Assert.Equal(18, problem.Span.Line);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_without_earlier_rounds()
    {
        build.Sample.WithEarlier(Trend);
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, EarlierSample.Binding + "\n", "");

        var problem = await build.Problem();

        Assert.Equal(("RG120", "chapters[0].bind.mal.trend"), (problem.Code, problem.Span!.Place));
        Assert.Contains("`earlier:`", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2019, "RG123", "2019")]
    [InlineData(2020, "RG124", "2020")]
    public async Task A_round_of_a_year_that_cannot_be(int year, string code, string said)
    {
        build.Sample.WithEarlier("mal: mal");
        build.Sample.ChangeEarlier("kodebok.yaml", "year: 2018", $"year: {year}");

        var problem = await build.Problem();

        Assert.Equal((code, "report.yaml", "earlier[0]"), (problem.Code, problem.Span!.File, problem.Span.Place));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_without_a_shared_key_are_listed_from_both_rounds()
    {
        build.Sample.WithEarlier(Trend);
        build.Sample.ChangeEarlier("kodebok.yaml", "key: ja, label: Ja, label_nn: Ja}", "key: yes, label: Ja}");
        build.Sample.ChangeEarlier("kodebok.yaml", "key: nei, label: Nei, label_nn: Nei}", "key: no, label: Nei}");
        build.Sample.ChangeEarlier("kodebok.yaml", "{code: 98, label: Vet ikke, label_nn: Veit ikkje, kind: dont_know}", "{code: 98, key: unsure, label: Vet ikke, kind: dont_know}");

        var problem = await build.Problem();

        Assert.Equal(("RG331", "chapters[0].bind.mal"), (problem.Code, problem.Span!.Place));
        Assert.Contains("the option keys are ja, nei, vet_ikke now and were yes, no, unsure", problem.Message, StringComparison.Ordinal);
        Assert.Contains("same `key` in the two codebooks", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_without_a_shared_key()
    {
        build.Sample.WithEarlier("forhold: { question: forhold, trend: true }");
        build.Sample.ChangeEarlier("kodebok.yaml", "{key: a, column", "{key: x, column");
        build.Sample.ChangeEarlier("kodebok.yaml", "{key: b, column", "{key: y, column");

        var problem = await build.Problem();

        Assert.Equal("RG331", problem.Code);
        Assert.Contains("the item keys are a, b now and were x, y", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_previous_id_that_no_earlier_codebook_has_is_shown_in_the_codebook()
    {
        build.Sample.WithEarlier("forhold: { question: forhold, trend: true }");
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, "previous_id: forhold_gammel", "previous_id: forhold_gamel");

        var problem = await build.Problem();

        Assert.Equal(("RG332", "data/kodebok.yaml"), (problem.Code, problem.Span!.File));
        Assert.True(problem.Span.Line > 0);
        Assert.Equal("Did you mean `forhold_gammel`?", problem.Hint);
    }

    [Fact]
    public async Task A_pool_is_not_compared_with_a_question()
    {
        build.Sample.WithEarlier("utfordring: { question: utfordring, trend: true }");
        build.Sample.ChangeEarlier("kodebok.yaml", "pools:\n  - {id: utfordring, members: [utfordring_kd, utfordring_ss], unit: respondent, label: Skolesjefer og kommunedirektører}\n", "");
        build.Sample.ChangeEarlier("kodebok.yaml", "id: utfordring_kd", "id: utfordring");
        build.Sample.ChangeEarlier("svar.csv", "utfordring_kd", "utfordring");

        Assert.Equal("RG333", (await build.Problem()).Code);
    }

    [Fact]
    public async Task A_breakdown_that_the_earlier_codebook_lacks()
    {
        build.Sample.WithEarlier("mal: { question: mal, by: storrelse, trend: true }");
        build.Sample.ChangeEarlier("kodebok.yaml", "  storrelse:\n", "  storrelsen:\n");

        var problem = await build.Problem();

        Assert.Equal("RG334", problem.Code);
        Assert.StartsWith("Did you mean `storrelsen`?", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_that_is_lost_between_the_rounds_is_a_warning()
    {
        build.Sample.WithEarlier(Trend);
        build.Sample.Changes2019 = "gammelt;nytt\n0101;0101\n";

        var (_, warnings) = await build.Succeed();

        var warning = Assert.Single(warnings);
        Assert.Equal(("RG335", Severity.Warning, "earlier[0]"), (warning.Code, warning.Severity, warning.Span!.Place));
        Assert.Contains("1567 Rindal", warning.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_vouches_for_nothing_is_a_warning()
    {
        build.Sample.WithEarlier("mal: { question: mal, trend: true, comparable: true, reason: Ordene betyr det samme. }");

        var (_, warnings) = await build.Succeed();

        Assert.Equal(("RG339", Severity.Warning, "chapters[0].bind.mal"), (warnings.Single().Code, warnings.Single().Severity, warnings.Single().Span!.Place));
    }

    [Theory]
    [InlineData("mal: mal", "{{ figure mal kind: \"trend\" }}", "RG337", "trend: true")]
    [InlineData("mal: { question: mal, by: storrelse, trend: true }", "{{ figure mal kind: \"trend\" }}", "RG338", "only")]
    [InlineData("mal: { question: mal, by: storrelse, trend: true }", "{{ figure mal kind: \"trend\" only: [\"ja\"] marks: \"significant\" }}", "RG338", "`marks`")]
    [InlineData("forhold: { question: forhold, by: storrelse, trend: true }", "{{ figure forhold kind: \"trend\" only: [\"stor\"] }}", "RG338", "only")]
    [InlineData(Trend, "{{ figure earlier.mal }}", "RG405", "kind: \"trend\"")]
    [InlineData("mal: mal", "{{ earlier.mal.ja }}", "RG414", "trend: true")]
    [InlineData("mal: mal", "{{ earlier[0].mal.ja }}", "RG414", "trend: true")]
    [InlineData(Trend, "{{ earlier.mall.ja }}", "RG414", "`mal`")]
    [InlineData(Trend, "{{ earlier.answered }}", "RG414", "earlier[0].answered")]
    [InlineData(Trend, "{{ earlier.mal.jaa }}", "RG403", "`ja`")]
    public async Task One_fault_in_a_template(string binding, string template, string code, string hint)
    {
        build.Sample.WithEarlier(binding);
        build.Sample.Templates["chapters/kapittel.md"] = $"# Kapittel\n\n{template}\n";

        var problem = await build.Problem();

        Assert.Equal((code, "templates/chapters/kapittel.md", 3), (problem.Code, problem.Span!.File, problem.Span.Line));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }
}
