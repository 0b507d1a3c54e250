namespace Rapportgenerator.Tests.BadInput;

/// <summary>The program in a folder that cannot be written, without home and temporary files, with and without its compiler.</summary>
public sealed class InstalledProgramTests : IDisposable
{
    private const string OtherTypst = """
        exports.NodeCompiler = class {
          static create() { return new this(); }
          mapShadow() { }
          query() { return [{ value: '0.15.0' }]; }
        };
        """;

    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task Builds_the_publication_where_only_the_reports_folder_can_be_written()
    {
        var (exit, error) = await Build("");

        Assert.True(exit == 0, error);
        Assert.True(File.Exists(Path.Combine(build.Output, "prove-2019.pdf")));
    }

    [Theory]
    [InlineData(null, "RG621")]
    [InlineData("throw new Error('invalid ELF header');", "RG621")]
    [InlineData(OtherTypst, "RG623")]
    public async Task A_compiler_that_is_missing_or_another_is_said_plainly(string? compiler, string code)
    {
        var (exit, error) = await Build(compiler);

        Assert.Equal(1, exit);
        Assert.Contains($"error {code}: ", error, StringComparison.Ordinal);
        Assert.Contains("--formats html", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(build.Output));
    }

    private async Task<(int Exit, string Error)> Build(string? compiler)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights and users are those of Linux.");
        if (OperatingSystem.IsWindows())
            throw new System.Diagnostics.UnreachableException();
        using var program = new InstalledProgram(compiler);
        build.Write();
        const UnixFileMode Everything = (UnixFileMode)0x1FF;
        foreach (var folder in (string[])[build.Sample.Folder, .. Directory.GetDirectories(build.Sample.Folder, "*", SearchOption.AllDirectories)])
            File.SetUnixFileMode(folder, Everything);
        return await program.Build(build.Sample.Folder);
    }
}
