using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration;

public sealed class VersionTests : IDisposable
{
    private const string Whole =
        """

        version: "1.2"
        changes:
          - { version: "1.2", date: 2020-10-05, text: Rettet 10 000 til 12 000 i Figur 3. }
          - { version: "1.1", date: 2020-09-01, text: Rettet en skrivefeil. }
          - { version: "1.1", date: 2020-09-01, text: Ny tabell. }
          - { version: "1.0", date: 2020-06-03, text: Første utgave. }
        """;

    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void They_are_read_as_written_and_the_newest_is_the_publications_date()
    {
        var (report, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal("1.2", report!.Version);
        Assert.Equal(new DateOnly(2020, 10, 5), report.Modified);
        Assert.Equal(["1.2", "1.1", "1.1", "1.0"], report.Changes.Select(change => change.Version));
        // A number keeps together where a line breaks.
        Assert.Equal("Rettet 10\u00A0000 til 12\u00A0000 i Figur 3.", report.Changes[0].Text);
    }

    [Fact]
    public void Without_them_there_is_no_version_and_the_date_is_that_of_publication()
    {
        var (report, problems) = Read("");

        Assert.Empty(problems);
        Assert.Null(report!.Version);
        Assert.Empty(report.Changes);
        Assert.Equal(new DateOnly(2020, 6, 3), report.Modified);
    }

    [Fact]
    public void A_version_need_not_be_in_quotes_and_keeps_its_last_nought() => Assert.Equal("1.10", Read("\nversion: 1.10").Report!.Version);

    [Theory]
    [InlineData("version: \"1.2\"\nchanges", "version: Versjon 1.2\nchanges", "RG144", "version", 2)]
    [InlineData("{ version: \"1.0\", date", "{ version: første, date", "RG144", "changes[3].version", 1)]
    [InlineData("2020-06-03", "2020-06-02", "RG145", "changes[3].date", 1)]
    [InlineData("2020-10-05", "2020-08-31", "RG146", "changes[1].date", 1)]
    [InlineData("version: \"1.2\"\nchanges", "version: \"1.1\"\nchanges", "RG147", "version", 1)]
    [InlineData("version: \"1.2\"\nchanges", "changes", "RG147", "changes[0].version", 1)]
    [InlineData("2020-09-01, text: Ny tabell.", "2020-08-01, text: Ny tabell.", "RG148", "changes[2].version", 1)]
    [InlineData(", text: Ny tabell.", "", "RG107", "changes[2]", 1)]
    [InlineData("date: 2020-10-05", "date: 5. oktober", "RG108", "changes[0].date", 1)]
    [InlineData("text: Ny", "tekst: Ny", "RG106", "changes[2].tekst", 1)]
    public void A_fault_is_told_where_it_stands(string old, string @new, string code, string place, int count)
    {
        var (report, problems) = Read(SampleSurvey.Change(Whole, old, @new));

        Assert.Null(report);
        Assert.Equal(count, problems.Count);
        Assert.Contains(problems, problem =>
            (problem.Code, problem.Severity, problem.Span!.File, problem.Span.Place) == (code, Severity.Error, "report.yaml", place));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Hint!));
    }

    [Theory]
    [InlineData("https://www.example.no/rapport/index.html")]
    [InlineData("https://www.example.no/rapport?aar=2019")]
    [InlineData("https://www.example.no/rapport#topp")]
    public void The_address_of_the_pages_is_a_folder(string address)
    {
        var (_, problems) = Read($"\nweb: {{ address: \"{address}\" }}");

        var problem = Assert.Single(problems);
        Assert.Equal(("RG149", "web.address"), (problem.Code, problem.Span!.Place));
    }

    private (ReportDefinition? Report, IReadOnlyList<Diagnostic> Problems) Read(string version)
    {
        sample.Report += version;
        sample.Write();
        var bag = new DiagnosticBag();
        return (ReportDefinitionReader.Read(sample.ReportFile, bag), bag.Sorted());
    }
}
