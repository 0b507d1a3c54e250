using Rapportgenerator.Tests.Publishing;
using Rapportgenerator.Tests.Publishing.Places;

namespace Rapportgenerator.Tests.Cli;

/// <summary>`rapport publish` as a program: the whole way, what it writes where, and its exit status.</summary>
public sealed class PublishCommandTests : IDisposable
{
    private const string Secret = "hemmelig-9f3c";

    private readonly SampleSurvey sample = new();

    public PublishCommandTests()
    {
        sample.Report +=
            $$"""

            publish:
              - { name: nett, folder: nett }
              - { name: arkiv, zip: arkiv }
              - { name: imdi, sftp: "sftp://bruker@vert.invalid/sti", host_key: "SHA256:{{new string('A', 43)}}" }
            """;
        Directory.CreateDirectory(sample.PathOf("templates"));
        Directory.CreateSymbolicLink(sample.PathOf("templates/theme"), RepositoryFiles.PathOf("templates/theme"));
    }

    public void Dispose() => sample.Dispose();

    [Fact]
    public async Task From_a_build_to_the_readers_and_back()
    {
        sample.Write();
        var (exit, output, error) = await Publish("--to", "nett", "arkiv");
        Assert.True(exit == 0, error);
        Assert.Matches(@"^\d+ files, \d+\.\d MB\nnett: (\S+)\n  .*/nett\narkiv: \1\n  .*/arkiv/arkiv-\1\.zip\n$", output);
        Assert.Contains("html/index.html", EditionSample.Seen(sample.PathOf("nett")).Keys);
        Assert.DoesNotContain(".rapportgenerator", EditionSample.Seen(sample.PathOf("nett")).Keys);

        // The same once more is the same edition.
        Assert.Contains(", published before\n", (await Publish("--to", "nett")).Output, StringComparison.Ordinal);

        sample.Templates["chapters/forside.md"] += "\nNytt avsnitt.\n";
        sample.Write();
        (exit, output, _) = await Publish("--to", "nett");
        Assert.Equal(0, exit);
        var way = output.Split("  back: rapport ")[1].TrimEnd();
        Assert.Contains("Nytt avsnitt.", EditionSample.Seen(sample.PathOf("nett"))["html/index.html"], StringComparison.Ordinal);

        (exit, output, error) = await RapportProcess.Run(sample.Folder, way.Split(' '));
        Assert.True(exit == 0, error);
        Assert.DoesNotContain("Nytt avsnitt.", EditionSample.Seen(sample.PathOf("nett"))["html/index.html"], StringComparison.Ordinal);

        File.Delete(sample.PathOf("nett/current/html/index.html"));
        (exit, output, error) = await Publish("--verify", "nett", "arkiv");
        Assert.Equal(1, exit);
        Assert.Matches(@"^arkiv: \S+ is whole\n", output);
        Assert.Contains("html/index.html is missing. `rapport publish` puts a whole edition there again.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_the_report_reaches_no_target()
    {
        sample.Templates["chapters/kapittel.md"] += "\n{{ claim \"Alle\" (1 > 2) }}\n";
        sample.Write();

        var (exit, output, error) = await Publish("--to", "nett", "arkiv");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("RG410", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was published; readers see what they saw.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sample.PathOf("nett")) || Directory.Exists(sample.PathOf("arkiv")));
    }

    [Fact]
    public async Task A_password_is_seen_nowhere()
    {
        using var server = await SshServer.Start();
        var target = server.Target(sample.PathOf("server"));
        sample.Report = SampleSurvey.Change(sample.Report, "vert.invalid/sti", $"127.0.0.1:{target.Port}{target.Folder}");
        sample.Report = SampleSurvey.Change(sample.Report, "SHA256:" + new string('A', 43), target.HostKey);
        sample.Write();

        var (exit, output, error) = await RapportProcess.Run(
            sample.Folder, ["publish", "--to", "imdi"], null, ("RAPPORT_SFTP_IMDI_PASSWORD", Secret));

        Assert.Equal(1, exit);
        Assert.Contains("RG754", error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + error, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(sample.Folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(Secret, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to nettt", 1, "RG750 report.yaml: There is no target `nettt`. Did you mean `nett`?")]
    [InlineData("--to nett --out .", 1, "The target lies in the output folder")]
    [InlineData("", 1, "RG752")]
    [InlineData("--rollback nett", 1, "RG763")]
    [InlineData("--rollback arkiv", 1, "RG765")]
    [InlineData("--verify nett", 1, "RG763")]
    [InlineData("borte.yaml", 1, "borte.yaml")]
    [InlineData("--to nett report.yaml", 2, "The report file stands before --to.")]
    [InlineData("--rollback nett report.yaml", 2, "The report file stands before --rollback.")]
    [InlineData("--verify nett --rollback nett", 2, "three different things")]
    [InlineData("--verify nett --out ut", 2, "--out is for a publication")]
    [InlineData("--rollback", 2, "--rollback")]
    [InlineData("--to", 2, "--to")]
    public async Task Exit_codes(string arguments, int code, string said)
    {
        sample.Write();

        var (exit, output, error) = await Publish(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((code, ""), (exit, code == 2 ? "" : output));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sample.PathOf("out")) || Directory.Exists(sample.PathOf("nett")));
    }

    // Nothing of the machine's own: neither keys nor an agent.
    private Task<(int Exit, string Output, string Error)> Publish(params string[] arguments) => RapportProcess.Run(
        sample.Folder, ["publish", .. arguments], null, ("SSH_AUTH_SOCK", ""), ("RAPPORT_SFTP_KEY", ""), ("RAPPORT_SFTP_PASSWORD", ""));
}
