using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>The report file that every command works on.</summary>
internal static class ReportArgument
{
    public const string Default = "report.yaml";

    public static Argument<string> Create() => new("REPORT")
    {
        Description = "The report file.",
        DefaultValueFactory = _ => Default,
    };
}
