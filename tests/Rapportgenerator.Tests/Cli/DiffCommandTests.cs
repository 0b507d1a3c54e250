using Rapportgenerator.Tests.Comparison;

namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport diff` as a program: what it writes where, and its exit status.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private readonly TwoEditions editions = new TwoEditions().Write();

    public void Dispose() => editions.Dispose();

    [Fact]
    public async Task What_changed_is_no_failure_and_a_pipe_gets_plain_lines()
    {
        var (exit, output, error) = await Diff(editions.Then.ReportFile, editions.Now.ReportFile);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("  «Halvparten» stemmer → stemmer ikke. Har kommunen mål?", output, StringComparison.Ordinal);
        Assert.Contains("  Tall: Spørsmål om plan? «Ja» plan/ja; Før: 40,0\u00A0prosent (40 av 100); Nå:", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task A_file_is_written_where_it_is_asked_for()
    {
        var file = editions.Now.PathOf("endringer.html");

        var (exit, output, error) = await Diff(editions.Then.ReportFile, editions.Now.ReportFile, "--format", "html", "--out", file);

        Assert.Equal((0, "", ""), (exit, output, error));
        Assert.StartsWith("<!doctype html>\n<html lang=\"nb\">", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_goes_to_standard_output()
    {
        var (exit, output, _) = await Diff(editions.Then.ReportFile, editions.Now.ReportFile, "--format", "markdown");

        Assert.Equal(0, exit);
        Assert.StartsWith("# Hva er endret fra «Prøven 2018» til «Prøven 2019»?\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.yaml", 2, "Required argument 'NEW' missing")]
    [InlineData("report.yaml report.yaml --format pdf", 2, "'pdf'")]
    [InlineData("report.yaml report.yaml --out a.html", 2, "--out needs --format markdown or --format html.")]
    [InlineData("report.yaml --nothing", 2, "There is no option --nothing.")]
    [InlineData("borte.yaml report.yaml", 1, "RG730 borte.yaml: There is no such file or folder. Name a report file, or the folder that `rapport build` wrote (`out`).\n1 error,")]
    [InlineData("data/ledger.json report.yaml", 1, "RG730 data/ledger.json: ")]
    [InlineData("data report.yaml", 1, "RG730 data: This folder holds no built publication")]
    [InlineData("report.yaml report.yaml --format html --out data", 1, "RG734 data: The file cannot be written")]
    public async Task Exit_codes(string arguments, int code, string said)
    {
        var (exit, output, error) = await Diff(arguments.Split(' '));

        Assert.Equal((code, ""), (exit, code == 2 ? "" : output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_mistakes_is_told_of_these_and_not_of_its_claims()
    {
        var template = editions.Now.Templates.Keys.First(name => name.StartsWith("chapters/", StringComparison.Ordinal));
        editions.Now.Templates[template] += "\n{{ claim \"Alle\" (1 > 2) }} {{ nope }}\n";
        editions.Now.Write();

        var (exit, _, error) = await Diff(editions.Then.ReportFile, "report.yaml");

        Assert.Equal(1, exit);
        Assert.Contains("RG402", error, StringComparison.Ordinal);
        Assert.Contains("RG733 report.yaml", error, StringComparison.Ordinal);
        Assert.DoesNotContain("RG410", error, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> Diff(params string[] arguments) =>
        RapportProcess.Run(editions.Now.Folder, ["diff", .. arguments]);
}
