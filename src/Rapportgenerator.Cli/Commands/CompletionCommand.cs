using System.CommandLine;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport completion`: the script that makes a shell ask the program what may stand at the cursor.</summary>
internal static class CompletionCommand
{
    private static readonly (string Shell, string Script)[] Scripts =
        [("bash", "rapport.bash"), ("zsh", "rapport.zsh"), ("fish", "rapport.fish"), ("powershell", "rapport.ps1")];

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell: bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Select(script => script.Shell)]);
        var command = new Command("completion", "Print the script that completes commands, options and names in your shell.") { shell };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(shell)));
        return command;
    }

    private static int Run(string shell)
    {
        var script = Array.Find(Scripts, each => each.Shell == shell).Script;
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(script)
            ?? throw new InvalidOperationException($"The program lacks its own {script}.");
        using var reader = new StreamReader(stream);
        Console.Write(reader.ReadToEnd());
        return ExitCode.Fine;
    }
}
