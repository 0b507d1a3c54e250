using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration;

public sealed class PublishReaderTests : IDisposable
{
    private const string Key = "SHA256:qu5UxqUM4TRHWCCOyB2TTShyLXBZFB0fVfV6nGN0ekA";

    private const string Whole =
        $$"""

        publish:
          - { name: nett, folder: /srv/www/kommuneundersokelsen }
          - { name: arkiv-2, zip: arkiv/år }
          - { name: imdi, sftp: "sftp://web%40imdi@vert.example:2022/srv/med mellomrom/", host_key: "{{Key}}" }
        """;

    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void Targets_are_read_as_written()
    {
        var (targets, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal(
            [
                new FolderTarget("nett", "/srv/www/kommuneundersokelsen", targets[0].Span),
                new ZipTarget("arkiv-2", Path.Combine(sample.Folder, "arkiv", "år"), targets[1].Span),
                new SftpTarget("imdi", "vert.example", 2022, "web@imdi", "/srv/med mellomrom", Key, targets[2].Span),
            ],
            targets);
        Assert.Equal("sftp://web%40imdi@vert.example:2022/srv/med%20mellomrom", ((SftpTarget)targets[2]).Address);
    }

    [Fact]
    public void The_port_is_22_where_none_is_written() =>
        Assert.Equal(22, Read(SampleSurvey.Change(Whole, ":2022", "")).Targets.OfType<SftpTarget>().Single().Port);

    [Fact]
    public void A_report_need_not_have_any() => Assert.Empty(Read("").Targets);

    [Theory]
    [InlineData("name: nett", "name: Nett", "RG150", "publish[0].name", "`Nett` cannot be a target's name.")]
    [InlineData("name: nett", "name: ../nett", "RG150", "publish[0].name", "cannot be a target's name.")]
    [InlineData("name: nett, ", "", "RG107", "publish[0]", "The key `name` is missing.")]
    [InlineData("name: arkiv-2", "name: nett", "RG151", "publish[1].name", "Two targets are called `nett`; the other one stands in report.yaml(")]
    [InlineData(", zip: arkiv/år", "", "RG152", "publish[1]", "does not say where it is")]
    [InlineData("zip: arkiv/år", "zip: arkiv, folder: nett", "RG152", "publish[1]", "A target is one thing")]
    [InlineData("zip: arkiv/år", "zip: arkiv, password: x", "RG106", "publish[1].password", "The key `password` is not known here.")]
    [InlineData("zip: arkiv/år", $"zip: arkiv, host_key: {Key}", "RG106", "publish[1].host_key", "The key `host_key` is not known here.")]
    [InlineData("sftp://web%40imdi@", "sftp://web:xyzzy@", "RG153", "publish[2].sftp", "There is a password in the address")]
    [InlineData("sftp://web%40imdi@", "sftp://web:xy/z#z?y@xy@", "RG153", "publish[2].sftp", "There is a password in the address")]
    [InlineData("sftp://web%40imdi@", "ssh://web:xyzzy@", "RG153", "publish[2].sftp", "There is a password in the address")]
    [InlineData("sftp://web%40imdi@", "sftp://", "RG154", "publish[2].sftp", "names no user")]
    [InlineData("/srv/med mellomrom/", "/", "RG154", "publish[2].sftp", "names no folder")]
    [InlineData("sftp://web%40imdi@", "https://web@", "RG154", "publish[2].sftp", "no whole SFTP address")]
    [InlineData("sftp://web%40imdi@vert.example:2022", "vert.example", "RG154", "publish[2].sftp", "no whole SFTP address")]
    [InlineData($", host_key: \"{Key}\"", "", "RG155", "publish[2]", "The key `host_key` is missing")]
    [InlineData($"\"{Key}\"", "\"MD5:00:11\"", "RG155", "publish[2].host_key", "no fingerprint")]
    [InlineData($"\"{Key}\"", $"\"{Key}=\"", "RG155", "publish[2].host_key", "no fingerprint")]
    public void One_fault_is_one_message(string old, string @new, string code, string place, string message)
    {
        var (targets, problems) = Read(SampleSurvey.Change(Whole, old, @new));

        var problem = Assert.Single(problems);
        Assert.Empty(targets);
        Assert.Equal((code, Severity.Error, "report.yaml", place), (problem.Code, problem.Severity, problem.Span!.File, problem.Span.Place));
        Assert.True(problem.Span.Line > 0);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xy", problem.ToString(), StringComparison.Ordinal);
    }

    private (ImmutableArray<PublishTarget> Targets, IReadOnlyList<Diagnostic> Problems) Read(string publish)
    {
        sample.Report += publish;
        sample.Write();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(sample.ReportFile, bag);
        return (report?.Publish ?? [], bag.Sorted());
    }
}
