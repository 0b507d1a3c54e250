using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Pdf;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>The theme tells how high things are from their signs; what Typst measures is near it, or pages end in white.</summary>
public sealed class ToldHeightTests(TypstFixture typst, PublicationFixture publication) : IClassFixture<TypstFixture>, IDisposable
{
    private const string Told = "let need = text-height(body, width, line-gap)";

    private readonly string theme = Directory.CreateTempSubdirectory("theme-").FullName;

    public void Dispose() => Directory.Delete(theme, recursive: true);

    [Theory]
    [InlineData(36, false)] // two lines and a little
    [InlineData(1, true)] // so near they are not: what is compared are heights
    public async Task Told_heights_are_near_the_measured(int most, bool fails)
    {
        foreach (var file in Directory.EnumerateFiles(TypstFixture.ThemeFolder))
            File.Copy(file, Path.Combine(theme, Path.GetFileName(file)));
        Directory.CreateSymbolicLink(Path.Combine(theme, "fonts"), Path.Combine(TypstFixture.ThemeFolder, "fonts"));
        var flow = Path.Combine(theme, "flow.typ");
        var text = File.ReadAllText(flow);
        Assert.Contains(Told, text);
        // A figure's own distance to what is above it is not among its height.
        File.WriteAllText(flow, text.Replace(Told, Told + $$"""

                let above = if is-figure { 2em.to-absolute() - line-gap } else { 0pt }
                let measured = measure(block(width: width, block(height: 1pt) + body)).height - 1pt - line-gap - above
                let leads-on = not is-figure and repr(body).contains("link(") // Typst sets nothing before it knows where to
                assert(leads-on or calc.abs((need - measured).pt()) < {{most}}, message: "told " + repr(need) + ", measured " + repr(measured))
            """, StringComparison.Ordinal));
        var bag = new DiagnosticBag();

        await PdfFormat.Write(publication.Result.Document, theme, typst.Worker, bag, TestContext.Current.CancellationToken);

        string[] far = [.. bag.Sorted().Select(problem => problem.Message)];
        Assert.All(far, message => Assert.Contains("told ", message));
        Assert.True(fails == far.Length > 0, string.Join('\n', far));
    }
}
