using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>The folder that a publication is built into.</summary>
internal static class OutputOption
{
    public static Option<string?> Create()
    {
        var output = new Option<string?>("--out")
        {
            Description = "The folder for the publication; `out` beside the report file by default.",
            HelpName = "DIR",
        };
        output.CompletionSources.Add(Completions.Folders);
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--out takes the name of a folder.");
        });
        return output;
    }

    public static string FolderOf(string? output, string report) => output ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(report))!, "out");
}
