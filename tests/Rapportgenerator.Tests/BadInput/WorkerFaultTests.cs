using System.Diagnostics;
using System.Globalization;
using Rapportgenerator.Tests.Cli;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>
/// The program with a worker that misbehaves: one plain message, no half publication, the old one whole, and no
/// process left. That HTML alone is still built, <see cref="CommandLineTests"/> has.
/// </summary>
public sealed class WorkerFaultTests : IDisposable
{
    /// <summary>Stands in for Node: notes that it was started, and has <c>say</c> for the protocol's heads.</summary>
    private const string Preface = """
        const fs = require('node:fs');
        fs.appendFileSync(__dirname + '/starts', 'x');
        process.stdout.on('error', () => process.exit());
        function say(head) {
          const json = Buffer.from(JSON.stringify(head)), length = Buffer.alloc(4);
          length.writeUInt32LE(json.length);
          fs.writeSync(1, Buffer.concat([length, json]));
        }
        const greet = () => say({ node: '20.1.0', typst: '0.14.2' });
        const onJob = act => { greet(); process.stdin.once('data', act); };
        const endless = text => { const more = () => process.stdout.write(text.repeat(20000), more); more(); };
        const forever = () => setInterval(() => {}, 1000);

        """;

    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("process.kill(process.pid, 'SIGKILL')", "RG625", 2)]
    [InlineData("onJob(() => process.kill(process.pid, 'SIGKILL'))", "RG625", 2)]
    [InlineData("fs.closeSync(0); greet(); forever()", "RG625", 2)]
    [InlineData("endless('y')", "RG626", 1)]
    [InlineData("onJob(() => endless('y'))", "RG626", 1)]
    public async Task A_worker_that_dies_or_babbles(string script, string code, int starts)
    {
        StandIn(script);

        await FailsPlainly(code);

        Assert.Equal(starts, File.ReadAllText(build.Sample.PathOf("bin/starts")).Length);
    }

    /// <summary>Side by side, since each of them takes the whole limit of the start or of a compilation.</summary>
    [Fact]
    public async Task A_worker_that_hangs_is_stopped_at_its_limit()
    {
        string[] scripts =
        [
            "forever()",
            "onJob(() => { fs.writeSync(1, Buffer.from([255, 255, 0, 0])); setInterval(() => fs.writeSync(1, 'x'), 100); })",
            "onJob(() => process.kill(process.pid, 'SIGSTOP'))",
        ];
        await Task.WhenAll(scripts.Select(async script =>
        {
            using var hanging = new WorkerFaultTests();
            hanging.StandIn(script);
            await hanging.FailsPlainly("RG624");
            Assert.Equal("x", File.ReadAllText(hanging.build.Sample.PathOf("bin/starts")));
        }));
    }

    [Fact]
    public async Task A_theme_that_eats_memory_ends_the_worker_and_not_the_machine()
    {
        build.Write();
        AppendToTheme("#let eaten = (1,) * 1000000000");

        await FailsPlainly("RG671");
    }

    [Fact]
    public async Task A_program_that_is_killed_takes_a_compiling_worker_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks into /proc.");
        build.Write();
        AppendToTheme("#for a in range(100000) { for b in range(100000) { } }");
        using var program = RapportProcess.Start(build.Sample.Folder, ["build"]);
        await Until(() => Workers().Any(worker => worker.Cpu > TimeSpan.FromSeconds(1)));

        program.Kill();

        await Until(() => Workers().Length == 0);
    }

    private void StandIn(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for node is a script.");
        build.Write();
        var node = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "node")).First(File.Exists);
        build.Sample.WriteFile("bin/node", $"#!{node}\n{Preface}{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(build.Sample.PathOf("bin/node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private void AppendToTheme(string text) => File.AppendAllText(build.Sample.PathOf("templates/theme/report.typ"), $"\n{text}\n");

    private async Task FailsPlainly(string code)
    {
        build.Sample.WriteFile("out/.rapportgenerator", "");
        build.Sample.WriteFile("out/html/index.html", "the old page");
        build.Sample.WriteFile("out/prove-2019.pdf", "the old PDF");

        var (exit, output, error) = await Run(["build"]);

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.Contains("--formats html", error, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(
            [".rapportgenerator", "html/index.html", "prove-2019.pdf"],
            Directory.EnumerateFiles(build.Output, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(build.Output, file)).Order(StringComparer.Ordinal));
        Assert.Equal("the old page", File.ReadAllText(build.Sample.PathOf("out/html/index.html")));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(build.Sample.Folder), entry => Path.GetFileName(entry).StartsWith(".out", StringComparison.Ordinal));
        await Until(() => Workers().Length == 0);
    }

    private Task<(int Exit, string Output, string Error)> Run(string[] arguments) => RapportProcess.Run(
        build.Sample.Folder, arguments, Directory.Exists(build.Sample.PathOf("bin")) ? build.Sample.PathOf("bin") : null);

    private static async Task Until(Func<bool> isSo)
    {
        for (var waited = 0; waited < 600; waited++)
        {
            if (isSo())
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come about within a minute.");
    }

    /// <summary>The processes, zombies too, whose command names this sample's folder, as the worker's does for its fonts.</summary>
    private (int Id, TimeSpan Cpu)[] Workers() => OperatingSystem.IsLinux()
        ? [.. Process.GetProcesses().Where(process => CommandOf(process.Id).Contains(build.Sample.Folder + "/templates", StringComparison.Ordinal)).Select(process => (process.Id, process.TotalProcessorTime))]
        : [];

    private static string CommandOf(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
