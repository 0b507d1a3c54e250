using System.Text;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>What stops the PDF stops the build: neither format is written, and the old publication stands.</summary>
public sealed class PdfFaultTests : IDisposable
{
    private const string Theme = "templates/theme/report.typ";
    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Theory]
    [InlineData("#let y = nope", "RG630", "unknown variable: nope")]
    [InlineData("#let y = 1 +", "RG630", "expected")]
    [InlineData("#let y = \"åpen", "RG630", "expected expression")]
    [InlineData("#while true {}", "RG630", "condition is always true")]
    [InlineData("#include \"nei.typ\"", "RG630", "not found")]
    [InlineData("#read(\"/etc/passwd\")", "RG630", "not found")]
    [InlineData("#panic(\"x\")", "RG630", "panicked")]
    public async Task An_error_in_the_theme_is_located_in_the_theme(string line, string code, string message)
    {
        build.Write();
        var lines = File.ReadAllText(build.Sample.PathOf(Theme)).TrimEnd('\n').Split('\n').Length;
        File.AppendAllText(build.Sample.PathOf(Theme), $"\n{line}\n");

        var problem = await build.Problem(OutputFormats.Html | OutputFormats.Pdf, write: false);

        Assert.Equal((code, Theme), (problem.Code, problem.Span!.File));
        Assert.InRange(problem.Span.Line, lines + 1, lines + 2);
        Assert.True(problem.Span.Column > 0);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_a_folder()
    {
        build.Write();
        File.Delete(build.Sample.PathOf(Theme));
        Directory.CreateDirectory(build.Sample.PathOf(Theme));

        var problem = await build.Problem(OutputFormats.Pdf, write: false);

        Assert.StartsWith("templates/theme", problem.Span!.File, StringComparison.Ordinal);
        Assert.Contains("report.typ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_not_UTF8()
    {
        build.Write();
        var bytes = File.ReadAllBytes(build.Sample.PathOf(Theme));
        build.Sample.WriteFile(Theme, [.. Encoding.UTF8.GetBytes("// t\n// \n"), 0xF8, (byte)'\n', .. bytes]);

        var problem = await build.Problem(OutputFormats.Pdf, write: false);

        Assert.Equal((Theme, 3), (problem.Span!.File, problem.Span.Line));
    }

    [Fact]
    public async Task A_font_that_is_no_font()
    {
        build.Write();
        build.Sample.WriteFile("templates/theme/fonts/Ny-Regular.ttf", "text");

        var problem = await build.Problem(OutputFormats.Pdf, write: false);

        Assert.Equal("RG611", problem.Code);
        Assert.Contains("Ny-Regular.ttf", problem.Span!.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "<p>{{ tittel }}</p>", "RG643", 1)]
    [InlineData("page.html", "\n{{ if }}", "RG642", 2)]
    [InlineData("page.html", "\n{{ while true }}{{ end }}", "RG644", 2)]
    public async Task An_error_in_the_web_theme_is_located(string file, string text, string code, int line)
    {
        build.Write();
        build.Sample.WriteFile("templates/theme/" + file, text);

        var problem = await build.Problem(write: false);

        Assert.Equal((code, "templates/theme/" + file, line), (problem.Code, problem.Span!.File, problem.Span.Line));
    }
}
