using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>The report file that every command works on.</summary>
internal static class ReportArgument
{
    public const string Default = "report.yaml";

    public static Argument<string> Create()
    {
        var report = new Argument<string>("REPORT")
        {
            Description = "The report file.",
            DefaultValueFactory = _ => Default,
        };
        report.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("REPORT takes the name of a file.");
        });
        return report;
    }
}
