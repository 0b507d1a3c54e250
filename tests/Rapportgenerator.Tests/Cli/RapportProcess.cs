using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Rapportgenerator.Tests.Cli;

/// <summary>The built program as a process of its own.</summary>
internal static class RapportProcess
{
    /// <param name="path">The only folder programs are found in; null for the machine's own.</param>
    /// <param name="environment">Variables beside the machine's own.</param>
    public static Process Start(string folder, string[] arguments, string? path = null, params (string Name, string Value)[] environment)
    {
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var start = new ProcessStartInfo(Path.Combine(runtime, "dotnet"), [Path.Combine(AppContext.BaseDirectory, "rapport.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (path is not null)
            start.Environment["PATH"] = path;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static async Task<(int Exit, string Output, string Error)> Run(
        string folder, string[] arguments, string? path = null, params (string Name, string Value)[] environment)
    {
        using var program = Start(folder, arguments, path, environment);
        var output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await output, error);
    }
}
