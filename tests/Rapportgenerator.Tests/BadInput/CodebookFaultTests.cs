namespace Rapportgenerator.Tests.BadInput;

/// <summary>A fault in the codebook stops the build with one located message, and the old publication stands.</summary>
public sealed class CodebookFaultTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("- id: kommentar", "- id: annet", "questions[7].id", "line ")]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 1, key: nei, label: Nei, label_nn: Nei}", "questions[0].options[1].code", null)]
    [InlineData("- {code: 2, key: nei, label: Nei, label_nn: Nei}", "- {code: 2, key: ja, label: Nei, label_nn: Nei}", "questions[0].options[1]", null)]
    [InlineData("column: hvilke_2", "column: hvilke_1", "questions[1].options[1].column", null)]
    [InlineData("- {column: mal, in: [1]}", "- {column: maal, in: [1]}", "questions[1].filter[0].column", "Did you mean `mal`?")]
    [InlineData("- {column: mal, in: [1]}", "- {column: mal, in: [7]}", "questions[1].filter[0].column", "Valid are")]
    [InlineData("members: [utfordring_kd, utfordring_ss]", "members: [utfordring_kd, utfordring_sss]", "pools[0].members[1]", "Did you mean `utfordring_ss`?")]
    [InlineData("id: prove,", "id: ../../prove,", "survey.id", "letters")]
    [InlineData("type: single\n    text: Har", "typ: single\n    text: Har", "questions[0].typ", "Did you mean `type`?")]
    [InlineData("type: single\n    text: Har", "type: singel\n    text: Har", "questions[0].type", "Did you mean `single`?")]
    [InlineData("text: Har kommunen resultatmål?", "text: [Har, kommunen]", "questions[0].text", null)]
    [InlineData("{key: minst_noen,", "{key: liten,", "scales.grad.collapse[0].key", null)]
    [InlineData("codes: [2, 3]", "codes: [2, 7]", "scales.grad.collapse[0].codes", null)]
    [InlineData("scale: grad\n    items:", "scale: gradd\n    items:", "questions[3].scale", "Did you mean `grad`?")]
    [InlineData("id: antall\n    chapter: mal\n    role: kd", "id: antall\n    chapter: mal\n    role: kdd", "questions[4].role", "Did you mean `kd`?")]
    [InlineData("id: antall\n    chapter: mal\n", "id: antall\n    chapter: mall\n", "questions[4].chapter", "Did you mean `mal`?")]
    [InlineData("max: 4999", "max: 5999", "breakdowns.storrelse.classes", null)]
    [InlineData("order: [Øst, Sør, Indre Øst]", "order: [Øst, Sør]", "breakdowns.region", "0402 Kongsvinger")]
    public async Task One_fault_in_the_codebook(string old, string @new, string place, string? hint)
    {
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, old, @new);

        var problem = await build.Problem();

        Assert.Equal("data/kodebok.yaml", problem.Span!.File);
        Assert.StartsWith(place, problem.Span.Place, StringComparison.Ordinal);
        Assert.True(problem.Span is { Line: > 0, Column: > 0 });
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }
}
