using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapportgenerator.Tests.Cli;

/// <summary>The .NET tool: packed, installed from a folder, and run where nothing of the source tree is.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
    private readonly string folder = Directory.CreateTempSubdirectory("tool-").FullName;

    private string Under(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_tool_is_installed_from_a_folder_and_builds_the_example_outside_the_repository()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The PDF worker in the package is for Linux.");
        var hasWorker = Directory.Exists(RepositoryFiles.PathOf("src/Rapportgenerator/Formats/Pdf/Worker/node_modules"));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await Run(Path.Combine(Dotnet, "dotnet"),
            "pack", RepositoryFiles.PathOf("src/Rapportgenerator.Cli"), "--no-build", "-c", configuration, "-o", Under("feed"),
            $"-p:PublishDir={Under("publish")}/", $"-p:WithoutPdf={!hasWorker}");
        var package = Assert.Single(Directory.GetFiles(Under("feed")));
        HasNoPathOfThisMachine(package);

        // No other feed is asked.
        File.WriteAllText(Under("nuget.config"), "<configuration><packageSources><clear /><add key=\"feed\" value=\"feed\" /></packageSources></configuration>");
        await Run(Path.Combine(Dotnet, "dotnet"),
            "tool", "install", "Rapportgenerator", "--tool-path", Under("tools"), "--add-source", Under("feed"), "--configfile", Under("nuget.config"));
        Copy(RepositoryFiles.PathOf("examples/libraries"), Under("report"));
        var error = await Run(Under("tools/rapport"), "build", Under("report/report.yaml"), "--formats", hasWorker ? "html,pdf" : "html");

        Assert.DoesNotContain("warning", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Under("report/out/html/index.html")));
        Assert.True(File.Exists(Under("report/out/html/pictures/fig-which.png")));
        Assert.Equal(hasWorker, File.Exists(Under("report/out/merrowland-libraries-2024.pdf")));
    }

    private static void HasNoPathOfThisMachine(string package)
    {
        var path = Encoding.UTF8.GetBytes(RepositoryFiles.Root);
        using var zip = ZipFile.OpenRead(package);
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.NotNull(zip.GetEntry("tools/net10.0/any/theme/report.typ"));
        Assert.NotNull(zip.GetEntry("tools/net10.0/any/worker/worker.mjs"));
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.Contains("/node_modules/", StringComparison.Ordinal)
            && !entry.FullName.Contains("/runtimes/", StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            Assert.True(content.ToArray().AsSpan().IndexOf(path) < 0, $"{entry.FullName} has a path of this machine in it.");
        }
    }

    /// <returns>What the program wrote to standard error.</returns>
    private async Task<string> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_ROOT"] = Dotnet;
        start.Environment["DOTNET_NOLOGO"] = start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} {arguments[0]}: {await output}{error}");
        return error;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
