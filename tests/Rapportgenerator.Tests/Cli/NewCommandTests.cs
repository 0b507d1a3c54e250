using Rapportgenerator.Tests.Comparison;

namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport new` as a program, on a report file that is written in one line a chapter.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TwoEditions editions = new();

    public void Dispose() => editions.Dispose();

    [Fact]
    public async Task The_summary_tells_how_sure_each_match_is_and_what_is_next()
    {
        var (exit, output, error) = await New("2019");

        Assert.Equal("", error);
        Assert.Equal(0, exit);
        Assert.Equal(
            """
            Questions: 3 certain, 2 likely, 1 unsure; 1 dropped, 1 new.
              likely  rutiner_18 → rutiner: the same words and answers under another id
              likely  ordlyd → ordlyd: the same id, and words or answers that are alike
              unsure  borte → ny: some words in common; not taken

            """,
            output[..output.IndexOf("To do:", StringComparison.Ordinal)]);
        Assert.Contains("The first build stops at the broken claims, each at its line.\n", output, StringComparison.Ordinal);
        Assert.EndsWith("The new report is in 2019; what there is to do is in 2019/TODO.md.\nNext: rapport check 2019/report.yaml --fix\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain(TwoEditions.Secret, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_file_in_one_line_a_chapter_and_without_earlier_rounds_is_carried_over()
    {
        editions.Then.Templates["chapters/kapittel.md"] = editions.Then.Templates["chapters/kapittel.md"].Replace("\n", "\r\n", StringComparison.Ordinal);
        await New("2019");

        var report = Read("2019/report.yaml");
        var data = Path.GetRelativePath(editions.Then.PathOf("2019"), editions.Now.PathOf("data"));
        Assert.Contains(
            $"""
            survey:
              codebook: {data}/kodebok.yaml
              responses: {data}/svar.csv
              frame: {data}/kommuner.csv
              hide_below: 5

            earlier:
              - codebook: ../data/kodebok.yaml
                responses: ../data/svar.csv
                frame: ../data/kommuner.csv
                hide_below: 5
            front:
            """,
            report, StringComparison.Ordinal);
        Assert.Contains("(borte: borte)\n", report, StringComparison.Ordinal);
        Assert.Contains("(sitat: { question: kommentar, answer: S1 })\n    bind: { maal: mal, plan: plan, rutiner: rutiner, ordlyd: ordlyd }", report, StringComparison.Ordinal);
        var chapter = Read("2019/templates/chapters/kapittel.md");
        Assert.Contains("{{~ ## TATT UT: Sitatet er fra svarene for 2018.\r\n{ { quote sitat } }\r\n## ~}}\r\n", chapter, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', chapter.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(TwoEditions.Secret, report + chapter + Read("2019/TODO.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_claims_that_are_left_are_those_the_list_tells_of()
    {
        await New("2019");

        var (exit, _, error) = await RapportProcess.Run(editions.Then.Folder, ["build", "2019/report.yaml", "--formats", "html"]);

        Assert.Equal(1, exit);
        var errors = error.Split('\n').Where(line => line.StartsWith("error ", StringComparison.Ordinal)).ToArray();
        Assert.Contains(errors, line => line.Contains("«Halvparten» does not hold", StringComparison.Ordinal));
        Assert.All(errors, line => Assert.StartsWith("error RG410 ", line, StringComparison.Ordinal));
        Assert.Equal(errors.Length, Read("2019/TODO.md").Split('\n').Count(line => line.Contains("stemmer ikke i 2019.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("tjue", 2, "tjue")]
    [InlineData("2020", 1, "RG821 ")]
    [InlineData("2019 --out data", 1, "RG823 data: There is something here already")]
    [InlineData("2019 --out data/kodebok.yaml", 1, "RG823 data/kodebok.yaml: There is something here already")]
    [InlineData("2019 borte.yaml", 1, "borte.yaml")]
    public async Task Exit_codes(string arguments, int code, string said)
    {
        var (exit, output, error) = await New(arguments.Split(' '));

        Assert.Equal(code, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        if (code == 1)
            Assert.Equal("", output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> New(params string[] arguments)
    {
        editions.Write();
        return RapportProcess.Run(
            editions.Then.Folder,
            ["new", .. arguments, "--codebook", editions.Now.PathOf("data/kodebok.yaml"), "--responses", editions.Now.PathOf("data/svar.csv"), "--frame", editions.Now.PathOf("data/kommuner.csv")]);
    }

    private string Read(string file) => File.ReadAllText(editions.Then.PathOf(file));
}
