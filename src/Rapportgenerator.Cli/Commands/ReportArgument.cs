using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>The report file that every command works on.</summary>
internal static class ReportArgument
{
    public const string Default = "report.yaml";

    /// <summary>Whether a word among others is the report file.</summary>
    public static bool IsReport(string word) =>
        word.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || word.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static Argument<string> Create()
    {
        var report = new Argument<string>("REPORT")
        {
            Description = "The report file.",
            DefaultValueFactory = _ => Default,
        };
        report.CompletionSources.Add(Completions.ReportFiles);
        report.Validators.Add(result =>
        {
            var file = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(file))
                result.AddError("REPORT takes the name of a file.");
            else if (file.StartsWith('-'))
                result.AddError($"There is no option {file}.");
        });
        return report;
    }
}
