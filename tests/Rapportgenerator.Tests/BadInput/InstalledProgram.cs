using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>The program as it is installed: a folder with its files, and `worker` beside them, where nobody may write.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class InstalledProgram : IDisposable
{
    private const string Package = "node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";
    private static readonly string Source = RepositoryFiles.PathOf("src/Rapportgenerator/Formats/Pdf/Worker");

    private readonly string folder = Directory.CreateTempSubdirectory("installed-").FullName;

    /// <param name="compiler">The script of a package in the compiler's place; "" for the real one, null for none.</param>
    public InstalledProgram(string? compiler = "")
    {
        var needed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rapport.deps.json"));
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
        {
            var name = Path.GetFileName(file);
            if (name.StartsWith("rapport.", StringComparison.Ordinal) || needed.Contains($"/{name}\"", StringComparison.Ordinal) || needed.Contains($"\"{name}\"", StringComparison.Ordinal))
                File.Copy(file, Path.Combine(folder, name));
        }

        var package = Directory.CreateDirectory(Path.Combine(folder, "worker", Package)).FullName;
        foreach (var file in (string[])["worker.mjs", "fonts.conf"])
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, "worker", file));
        if (compiler is null)
            Directory.Delete(package);
        else if (compiler.Length > 0)
            File.WriteAllText(Path.Combine(package, "index.js"), compiler);
        else
            CopyAll(Path.Combine(Source, Package), package);
        Close();
    }

    /// <summary>
    /// Builds as a user who owns nothing but the report's folder, where this process may become another; with no home, and no folder
    /// for temporary files.
    /// </summary>
    public async Task<(int Exit, string Error)> Build(string report)
    {
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        string[] command = [Path.Combine(runtime, "dotnet"), Path.Combine(folder, "rapport.dll"), "build"];
        if (Environment.IsPrivilegedProcess)
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = report, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("HOME");
        start.Environment["TMPDIR"] = "/nowhere";
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (program.ExitCode, error);
    }

    public void Dispose()
    {
        foreach (var directory in Directories())
            File.SetUnixFileMode(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.Delete(folder, recursive: true);
    }

    private void Close()
    {
        const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetUnixFileMode(file, Readable);
        foreach (var directory in Directories())
            File.SetUnixFileMode(directory, Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }

    private string[] Directories() => [folder, .. Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)];

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
