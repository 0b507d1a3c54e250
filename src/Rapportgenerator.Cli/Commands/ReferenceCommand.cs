using System.CommandLine;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport reference`: writes what `docs` has of the program itself. For those who change the program.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => "docs" };
        var command = new Command("reference", "Write the schemas of YAML files and the guide to template functions that stand in docs.") { report, folder };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(report), parsed.GetRequiredValue(folder), cancellation));
        return command;
    }

    private static async Task<int> Run(string report, string folder, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var files = await ReferenceFiles.All(report, bag, cancellation);
        DiagnosticPrinter.Print(bag.Sorted());
        if (files is not { } written)
            return ExitCode.ProblemsInInput;
        Directory.CreateDirectory(folder);
        foreach (var file in written)
            await File.WriteAllTextAsync(Path.Combine(folder, file.Name), file.Text, cancellation);
        return ExitCode.Fine;
    }
}
