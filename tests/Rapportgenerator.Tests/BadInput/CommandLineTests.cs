using System.Diagnostics;
using System.Globalization;
using Rapportgenerator.Tests.Cli;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>The program itself: exit codes, what it says on standard error, and interruption.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("frobnicate", 2, "'frobnicate'")]
    [InlineData("", 2, "Required command")]
    [InlineData("build --formats odt", 2, "--formats takes html, pdf and docx, with commas between.")]
    [InlineData("build --formats html,", 2, "--formats takes")]
    [InlineData("build --formats html --draft", 2, "--draft marks the pages of the PDF and the Word file, and --formats names neither pdf nor docx.")]
    [InlineData("build --nothing", 2, "--nothing")]
    [InlineData("build a.yaml b.yaml", 2, "b.yaml")]
    [InlineData("build --out ", 2, "--out takes the name of a folder.")]
    [InlineData("check ", 2, "REPORT takes the name of a file.")]
    [InlineData("build rapport.yaml", 1, "RG101 rapport.yaml: There is no such file. Did you mean `report.yaml`?")]
    [InlineData("check rapport.yaml", 1, "RG101")]
    [InlineData("questions rapport.yaml", 1, "RG101")]
    [InlineData("build --formats html --out data", 1, "RG701")]
    [InlineData("tabulate", 2, "Required argument 'QUESTION' missing")]
    [InlineData("tabulate nothing", 1, "RG301 the command line: The codebook has no question or pool `nothing`.")]
    [InlineData("tabulate response --by nothing", 1, "RG302 the command line: The codebook has no breakdown `nothing`.")]
    [InlineData("tabulate response rapport.yaml", 1, "RG101")]
    [InlineData("check", 0, "")]
    [InlineData("build --formats html", 0, "")]
    public async Task Exit_codes(string arguments, int code, string said)
    {
        build.Write();

        var (exit, error) = await Run(arguments.Length == 0 ? [] : arguments.Split(' '));

        Assert.Equal(code, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "RG620")]
    [InlineData("exit 7", "RG625")]
    [InlineData("echo hello from a program that is not Node", "RG626")]
    public async Task Without_a_working_node_nothing_is_written_and_html_alone_still_is(string? node, string code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-in for node is a shell script.");
        build.Write();
        Stand(node);
        build.Sample.WriteFile("out/.rapportgenerator", "");
        build.Sample.WriteFile("out/html/index.html", "the old page");

        var (exit, error) = await Run(["build"]);

        Assert.Equal(1, exit);
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.Contains("--formats html", error, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings.", error, StringComparison.Ordinal);
        Assert.Equal("the old page", File.ReadAllText(Path.Combine(build.Output, "html/index.html")));
        Assert.Equal(0, (await Run(["build", "--formats", "html"])).Exit);
    }

    [Fact]
    public async Task The_same_report_gives_the_same_bytes_in_another_folder_and_another_time_zone()
    {
        using var other = new FaultyBuild();
        string[] arguments = ["build", "--formats", "html,pdf,docx"];
        build.Write();
        other.Write();

        var (exit, _, error) = await RapportProcess.Run(build.Sample.Folder, arguments);
        var (otherExit, _, otherError) = await RapportProcess.Run(
            other.Sample.Folder, arguments, null, ("TZ", "Pacific/Auckland"), ("LANG", "C"), ("LC_ALL", "C"));

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal((0, ""), (otherExit, otherError));
        var manifest = await File.ReadAllTextAsync(Path.Combine(build.Output, "manifest.sha256"), TestContext.Current.CancellationToken);
        Assert.Contains(".pdf", manifest, StringComparison.Ordinal);
        Assert.Contains(".docx", manifest, StringComparison.Ordinal);
        Assert.Equal(manifest, await File.ReadAllTextAsync(Path.Combine(other.Output, "manifest.sha256"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 130)]
    public async Task An_interrupted_build_ends_at_once_and_leaves_the_old_output(string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        build.Write();
        Stand($": > '{build.Sample.PathOf("started")}'\nexec /bin/sleep 60");
        build.Sample.WriteFile("out/.rapportgenerator", "");
        build.Sample.WriteFile("out/html/index.html", "the old page");
        using var program = Start(["build"]);
        for (var waited = 0; !File.Exists(build.Sample.PathOf("started")) && waited < 300; waited++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        using (var kill = Process.Start("kill", ["-" + signal, program.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(code, program.ExitCode);
        Assert.Contains("Stopped. Nothing was written.", error, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"It took {clock.Elapsed}.");
        Assert.Equal("the old page", File.ReadAllText(Path.Combine(build.Output, "html/index.html")));
        Assert.DoesNotContain(".out.new", Directory.GetFileSystemEntries(build.Sample.Folder).Select(Path.GetFileName));
    }

    /// <summary>Puts a script in node's place; null leaves the place empty.</summary>
    private void Stand(string? node)
    {
        Directory.CreateDirectory(build.Sample.PathOf("bin"));
        if (node is null || OperatingSystem.IsWindows())
            return;
        var script = build.Sample.PathOf("bin/node");
        File.WriteAllText(script, "#!/bin/sh\n" + node + "\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task<(int Exit, string Error)> Run(string[] arguments)
    {
        var (exit, _, error) = await RapportProcess.Run(build.Sample.Folder, arguments, StandIns);
        return (exit, error);
    }

    private Process Start(string[] arguments) => RapportProcess.Start(build.Sample.Folder, arguments, StandIns);

    /// <summary>The folder of <see cref="Stand"/>; null where nothing stands in.</summary>
    private string? StandIns => Directory.Exists(build.Sample.PathOf("bin")) ? build.Sample.PathOf("bin") : null;
}
