using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration;

public sealed class FragmentHeadingLevelTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Theory]
    [InlineData("", 2)]
    [InlineData("\nweb: { address: https://www.imdi.no/ku }\n", 2)]
    [InlineData("\nweb: { fragments: { heading_level: 2 } }\n", 2)]
    [InlineData("\nweb: { fragments: { heading_level: 4 } }\n", 4)]
    public void It_is_2_to_4_and_2_where_nothing_is_said(string web, int level)
    {
        var (definition, problems) = Read(web);

        Assert.Empty(problems);
        Assert.Equal(level, definition?.FragmentHeadingLevel ?? WebDefinition.LeastHeadingLevel);
    }

    [Theory]
    [InlineData("{ heading_level: 1 }", "RG108", "web.fragments.heading_level")]
    [InlineData("{ heading_level: 5 }", "RG108", "web.fragments.heading_level")]
    [InlineData("{ heading_level: to }", "RG108", "web.fragments.heading_level")]
    [InlineData("{ headinglevel: 3 }", "RG106", "web.fragments.headinglevel")]
    [InlineData("3", "RG108", "web.fragments")]
    public void Anything_else_is_an_error_at_its_place(string fragments, string code, string place)
    {
        var problem = Assert.Single(Read($"\nweb: {{ fragments: {fragments} }}\n").Problems);

        Assert.Equal((code, Severity.Error, place), (problem.Code, problem.Severity, problem.Span!.Place));
    }

    private (WebDefinition? Web, IReadOnlyList<Diagnostic> Problems) Read(string web)
    {
        sample.Report += web;
        sample.Write();
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(sample.ReportFile, bag);
        return (report?.Web, bag.Sorted());
    }
}
