using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>
/// The whole program on a <see cref="SampleSurvey"/> that has a fault, over the publication of an earlier build: what is said,
/// and that nothing is lost.
/// </summary>
internal sealed class FaultyBuild : IDisposable
{
    private static readonly string[] Signs = ["Med \"sitat\"", "semikolon", "linjer", "Trivsel", "{{ figure }}", "#let", "SUM(1)", Secret];

    /// <summary>Put into an answer, this must not come back in a message.</summary>
    public const string Secret = "hemmelighet";

    public SampleSurvey Sample { get; } = new();

    public string Output => Sample.PathOf("out");

    /// <summary>What the build said, sorted; it must have failed and left everything as it was.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Problems(OutputFormats formats = OutputFormats.Html, bool write = true)
    {
        if (write)
            Write();
        LeaveOldOutput();
        var before = Contents();
        var bag = new DiagnosticBag();

        var result = await Report.Build(
            Sample.ReportFile, new BuildOptions(formats, Output), bag, progress: null, TestContext.Current.CancellationToken);

        Assert.Null(result);
        Assert.True(bag.HasErrors);
        Assert.Equal(before, Contents());
        Assert.All(bag.Sorted(), IsWellSaid);
        return bag.Sorted();
    }

    /// <summary>The one thing the build said.</summary>
    public async Task<Diagnostic> Problem(OutputFormats formats = OutputFormats.Html, bool write = true)
    {
        var problem = Assert.Single(await Problems(formats, write));
        Assert.Equal(Severity.Error, problem.Severity);
        return problem;
    }

    /// <summary>The build of a sample that is odd, but has no error.</summary>
    public async Task<(BuildResult Result, IReadOnlyList<Diagnostic> Warnings)> Succeed(OutputFormats formats = OutputFormats.Html)
    {
        Write();
        var bag = new DiagnosticBag();
        var result = await Report.Build(
            Sample.ReportFile, new BuildOptions(formats, Output), bag, progress: null, TestContext.Current.CancellationToken);
        Assert.True(result is not null, string.Join('\n', bag.Sorted()));
        return (result!, bag.Sorted());
    }

    /// <summary>All files of the sample and the project's own theme.</summary>
    public void Write()
    {
        Sample.Write();
        var theme = RepositoryFiles.PathOf("templates/theme");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var copy = Sample.PathOf(Path.Combine("templates/theme", Path.GetRelativePath(theme, file)));
            if (File.Exists(copy))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Sample.Dispose();

    private void LeaveOldOutput()
    {
        Sample.WriteFile("out/.rapportgenerator", "");
        Sample.WriteFile("out/html/index.html", "the old page");
        Sample.WriteFile("out/prove-2019.pdf", "the old PDF");
    }

    /// <summary>Every file below the sample's folder with its bytes, so that a left-over staging folder is found as well.</summary>
    private string Contents() => string.Join('\n', Directory.EnumerateFiles(Sample.Folder, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));

    private static void IsWellSaid(Diagnostic problem)
    {
        Assert.Matches("^RG[1-7][0-9]{2}$", problem.Code);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.NotNull(problem.Span);
        Assert.False(Path.IsPathRooted(problem.Span.File), problem.Span.File);
        Assert.True(problem.Hint is { Length: > 0 }, $"There is no hint: {problem}");
        Assert.All(Signs, sign => Assert.DoesNotContain(sign, problem.ToString(), StringComparison.Ordinal));
    }
}
