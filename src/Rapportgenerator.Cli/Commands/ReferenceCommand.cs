using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport reference`: writes what `docs` has of the program itself. For those who change the program.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "The folder to write to.", HelpName = "DIR", DefaultValueFactory = _ => "docs" };
        var command = new Command("reference", "Write the schemas of YAML files that stand in docs.") { folder };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in ReferenceFiles.Schemas())
            File.WriteAllText(Path.Combine(folder, file.Name), file.Text);
        return ExitCode.Fine;
    }
}
