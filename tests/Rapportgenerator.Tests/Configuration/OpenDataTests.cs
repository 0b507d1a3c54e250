using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration;

public sealed class OpenDataTests : IDisposable
{
    private const string Whole =
        """

        open_data:
          license: https://creativecommons.org/licenses/by/4.0/
          homepage: https://www.imdi.no/
          publisher: https://data.norge.no/organizations/123456789
          contact: { name: Statistikk, email: statistikk@example.no }
          themes: [SOCI, GOVE]
        """;

    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void It_is_read_as_written()
    {
        var (open, problems) = Read(Whole);

        Assert.Empty(problems);
        Assert.Equal(
            ("https://creativecommons.org/licenses/by/4.0/", "https://www.imdi.no/", "https://data.norge.no/organizations/123456789"),
            (open!.License, open.Homepage, open.Publisher));
        Assert.Equal(new DataContact("Statistikk", "statistikk@example.no", null), open.Contact);
        Assert.Equal(["SOCI", "GOVE"], open.Themes);
    }

    [Fact]
    public void A_report_need_not_have_it()
    {
        var (open, problems) = Read("");

        Assert.Empty(problems);
        Assert.Null(open);
    }

    [Fact]
    public void The_theme_is_society_where_none_is_named() =>
        Assert.Equal(["SOCI"], Read(SampleSurvey.Change(Whole, "\n  themes: [SOCI, GOVE]", "")).Open!.Themes);

    [Fact]
    public void Without_a_contact_it_says_that_there_will_be_no_record()
    {
        var (open, problems) = Read(SampleSurvey.Change(Whole, "\n  contact: { name: Statistikk, email: statistikk@example.no }", ""));

        var problem = Assert.Single(problems);
        Assert.Equal(("RG119", Severity.Warning, "open_data"), (problem.Code, problem.Severity, problem.Span!.Place));
        Assert.Null(open!.Contact);
    }

    [Theory]
    [InlineData("homepage: https://www.imdi.no/", "homepage: www.imdi.no", "RG116", "open_data.homepage", "`www.imdi.no` is no web address.")]
    [InlineData("license: https://creativecommons.org/licenses/by/4.0/", "license: CC BY", "RG116", "open_data.license", "`CC BY` is no web address.")]
    [InlineData("publisher: https://data", "publisher: ftp://data", "RG116", "open_data.publisher", "is no web address.")]
    [InlineData("publisher: https://data.norge.no", "publisher: https://data norge no", "RG116", "open_data.publisher", "is no web address.")]
    [InlineData("publisher: https://data", "publisher: /data", "RG116", "open_data.publisher", "is no web address.")]
    [InlineData("email: statistikk@example.no", "email: statistikk", "RG117", "open_data.contact.email", "is no e-mail address.")]
    [InlineData("email: statistikk@example.no", "email: a@b@example.no", "RG117", "open_data.contact.email", "is no e-mail address.")]
    [InlineData(", email: statistikk@example.no", "", "RG117", "open_data.contact", "neither `email` nor `page`")]
    [InlineData("email: statistikk@example.no", "page: imdi.no", "RG116", "open_data.contact.page", "is no web address.")]
    [InlineData("name: Statistikk, ", "", "RG107", "open_data.contact", "The key `name` is missing.")]
    [InlineData("[SOCI, GOVE]", "[SOCI, GOVR]", "RG118", "open_data.themes[1]", "There is no data theme `GOVR`.")]
    [InlineData("license: https", "licence: https", "RG106", "open_data.licence", "The key `licence` is not known here.")]
    public void One_fault_is_one_message(string old, string @new, string code, string place, string message)
    {
        var (open, problems) = Read(SampleSurvey.Change(Whole, old, @new));

        var problem = Assert.Single(problems);
        Assert.Null(open);
        Assert.Equal((code, Severity.Error, "report.yaml", place), (problem.Code, problem.Severity, problem.Span!.File, problem.Span.Place));
        Assert.True(problem.Span.Line > 0);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[SOCI, GOVE]", "[SOCI, GOVR]", "Did you mean `GOVE`?")]
    [InlineData("license: https", "licence: https", "Did you mean `license`?")]
    public void The_nearest_name_is_told(string old, string @new, string hint) =>
        Assert.Contains(hint, Assert.Single(Read(SampleSurvey.Change(Whole, old, @new)).Problems).Hint, StringComparison.Ordinal);

    private (OpenDataDefinition? Open, IReadOnlyList<Diagnostic> Problems) Read(string openData)
    {
        sample.Report += openData;
        sample.Write();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(sample.ReportFile, bag);
        return (report?.OpenData, bag.Sorted());
    }
}
