using Rapportgenerator.Tests.BadInput;

namespace Rapportgenerator.Tests.Cli;

/// <summary>Of eleven answers eight are «ja», 72.7 per cent: seven in ten.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Chapter = "chapters/kapittel.md";

    private readonly FaultyBuild build = new();

    public CheckCommandTests() => build.Sample.MoreFiles["templates/language/nb.yaml"] = SampleSurvey.Change(
        File.ReadAllText(RepositoryFiles.PathOf("templates/language/nb.yaml")), "smallest_base: 20", "smallest_base: 10");

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task Every_claim_is_listed_with_words_number_verdict_file_and_line_and_every_number_that_nothing_checks()
    {
        Template("# Mål\n\n{{ claim \"Syv av ti\" mal.ja }} har mål, og {{ claim \"flertallet\" mal.ja }} er med.\n\n{{ claim \"Få\" mal.ja }} svarer i fem deler, de fleste i {{ fact \"to\" }}.\n");

        var (exit, output, error) = await Run("check");

        Assert.Equal(1, exit);
        var lines = output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToArray();
        // One respondent fewer is 63.6 per cent, which is six in ten; three fewer are less than half.
        Assert.Contains("3 near «Syv av ti» 72.7 per cent (8 of 11); 1 respondent from the border", lines);
        Assert.Contains("3 near «flertallet» 72.7 per cent (8 of 11); 3 respondents from the border", lines);
        Assert.Contains("5 BROKEN «Få» 72.7 per cent (8 of 11)", lines);
        Assert.Contains("3 claims: 0 hold, 2 hold near a border, 1 is broken.", lines);
        Assert.Contains("templates/chapters/kapittel.md(5, 34): «fem deler»", lines);
        Assert.Contains("1 number in the templates' own text", output, StringComparison.Ordinal);
        Assert.Contains("RG410 templates/chapters/kapittel.md(5, 4)", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(build.Output));
    }

    [Fact]
    public async Task Fix_shows_the_difference_and_mends_what_it_can_prove()
    {
        Template("# Mål\n\n{{ claim \"Åtte av ti\" mal.ja }} har mål.\n");

        var (exit, output, error) = await Run("check", "--fix");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("- {{ claim \"Åtte av ti\" mal.ja }} har mål.\n+ {{ claim \"Syv av ti\" mal.ja }} har mål.\n", output, StringComparison.Ordinal);
        Assert.Equal("# Mål\n\n{{ claim \"Syv av ti\" mal.ja }} har mål.\n", await File.ReadAllTextAsync(TemplatePath, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(build.Output));
    }

    [Fact]
    public async Task Fix_leaves_what_it_cannot_prove_and_says_why()
    {
        const string Text = "# Mål\n\nBare {{ claim \"åtte av ti\" mal.ja }} har mål.\n\n{{ claim \"Få\" mal.ja }} er enige.\n";
        Template(Text);

        var (exit, output, _) = await Run("check", "--fix");

        Assert.Equal(1, exit);
        Assert.Contains("kapittel.md(3, 9): «åtte av ti» is left as it is. Words before them may say more", output, StringComparison.Ordinal);
        Assert.Contains("kapittel.md(5, 4): «Få» is left as it is. Only tenths and fractions", output, StringComparison.Ordinal);
        Assert.Equal(Text, await File.ReadAllTextAsync(TemplatePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fix_shows_a_line_once_as_it_will_stand()
    {
        Template("# Mål\n\n{{ claim \"Åtte av ti\" mal.ja }} og {{ claim \"åtte av ti\" mal.ja }}.\n");

        var (_, output, _) = await Run("check", "--fix");

        Assert.Contains(
            "\n- {{ claim \"Åtte av ti\" mal.ja }} og {{ claim \"åtte av ti\" mal.ja }}.\n+ {{ claim \"Syv av ti\" mal.ja }} og {{ claim \"syv av ti\" mal.ja }}.\n2 claims mended.",
            output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_says_that_other_mistakes_come_first_and_that_a_template_cannot_be_written()
    {
        const string Text = "# Mål\n\n{{ claim \"Åtte av ti\" mal.ja }} har mål.\n";
        Template(Text + "{{ mal.jaa }}");
        Assert.Contains("put those below right first", (await Run("check", "--fix")).Output, StringComparison.Ordinal);

        Template(Text);
        File.SetAttributes(TemplatePath, FileAttributes.ReadOnly);
        var (exit, output, error) = await Run("check", "--fix");
        File.SetAttributes(TemplatePath, FileAttributes.Normal);

        Assert.Equal(1, exit);
        Assert.Contains("0 claims mended.", output, StringComparison.Ordinal);
        Assert.Contains($"RG740 templates/{Chapter}: The file cannot be written", error, StringComparison.Ordinal);
        Assert.Equal(Text, await File.ReadAllTextAsync(TemplatePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_document_refuses_the_pages_do_not_refuse_once_more()
    {
        Template("# Mål\n\nEt <b>ord</b>.\n");

        var (exit, _, error) = await Run("check");

        Assert.Equal(1, exit);
        Assert.Contains("RG501", error, StringComparison.Ordinal);
        Assert.DoesNotContain("RG601", error, StringComparison.Ordinal);
    }

    private string TemplatePath => build.Sample.PathOf("templates/" + Chapter);

    private void Template(string text)
    {
        build.Sample.Templates[Chapter] = text;
        build.Write();
    }

    private Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => RapportProcess.Run(build.Sample.Folder, arguments);
}
