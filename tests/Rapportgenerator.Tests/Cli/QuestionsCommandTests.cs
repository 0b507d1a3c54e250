namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport questions` as a person reads it.</summary>
public sealed class QuestionsCommandTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task A_question_is_shown_with_where_it_matched_its_keys_and_lines_to_paste()
    {
        var output = await Run("UTDANNING", "arbeid");

        var lines = output.Split('\n').Select(line => line.TrimEnd()).ToArray();
        Assert.Equal("hvilke: Hvilke resultatmål har kommunen?", lines[0]);
        Assert.Contains("  several answers (multi)", lines);
        Assert.Contains("  found in the answer `hvilke_2`: Andelen i utdanning", lines);
        Assert.Contains("  found in the group `arbeid_utdanning`: Arbeid eller utdanning", lines);
        Assert.Contains("    vet_ikke  Vet ikke", lines);
        Assert.Contains("    storrelse  Kommunestørrelse", lines);
        Assert.Contains("      hvilke: { question: hvilke, sort: largest }", lines);
        Assert.Contains("      hvilke_storrelse: { question: hvilke, by: storrelse, sort: largest }", lines);
        Assert.Contains("{{ figure hvilke kind: \"bar\" title: \"Hvilke resultatmål har kommunen?\" }}", lines);
        Assert.Contains("{{ hvilke_storrelse.by.liten.hvilke_1 }}", lines);
        Assert.Equal("1 question.", lines[^2]);
    }

    [Fact]
    public async Task A_near_miss_is_told_and_taken()
    {
        var output = await Run("utdaning");

        Assert.StartsWith("No question mentions «utdaning». Did you mean «utdanning»?", output, StringComparison.Ordinal);
        Assert.Contains("hvilke: Hvilke resultatmål har kommunen?", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_text_each_question_has_a_line()
    {
        var output = await Run();

        Assert.Contains("mal            single   Har kommunen resultatmål?\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("response       single ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_in_the_answers_does_not_stand_in_the_way()
    {
        sample.Responses = SampleSurvey.Change(sample.Responses, "S02;0104", "S02;9999");

        Assert.Contains("mal ", await Run(), StringComparison.Ordinal);
    }

    private async Task<string> Run(params string[] words)
    {
        sample.Write();
        var (exit, output, error) = await RapportProcess.Run(sample.Folder, ["questions", .. words]);
        Assert.Equal((0, ""), (exit, error));
        return output;
    }
}
