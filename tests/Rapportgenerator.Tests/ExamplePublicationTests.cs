using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests;

/// <summary>`examples/libraries`: another survey, in English, of units that are no municipalities, in colours of its own.</summary>
public sealed partial class ExamplePublicationTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("example-").FullName;
    private readonly DiagnosticBag bag = new();
    private BuildResult? result;

    private string Output => Path.Combine(folder, "out");

    public async ValueTask InitializeAsync() => result = await Report.Build(
        RepositoryFiles.PathOf("examples/libraries/report.yaml"), new BuildOptions(OutputFormats.Html | OutputFormats.Pdf, Output), bag,
        progress: null, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void It_builds_clean_in_its_own_words_and_colours()
    {
        Assert.True(result is not null, string.Join('\n', bag.Sorted()));
        Assert.Empty(bag.Sorted());
        NothingInItIsOfNorway();
        ItsUnitsHaveTheirOwnName();
        ItsOneThemeFileColoursPagesAndPictures();
    }

    private void NothingInItIsOfNorway()
    {
        var pages = Directory.GetFiles(Path.Combine(Output, "html"), "*.html", SearchOption.AllDirectories);
        Assert.NotEmpty(pages);
        foreach (var file in pages)
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            IsOfNoNorway(page.DocumentElement.TextContent, file);
            foreach (var said in page.All.SelectMany(element => element.Attributes).Where(each => each.Name is "aria-label" or "content" or "title"))
                IsOfNoNorway(said.Value, file);
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Output, "data")).Where(file => !file.EndsWith(".xlsx", StringComparison.Ordinal)))
            IsOfNoNorway(Nynorsk().Replace(File.ReadAllText(file), ""), file);
        using var pdf = PdfDocument.Open(Path.Combine(Output, "merrowland-libraries-2024.pdf"));
        IsOfNoNorway(string.Join('\n', pdf.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))), "the PDF");
    }

    private void ItsUnitsHaveTheirOwnName()
    {
        var front = File.ReadAllText(Path.Combine(Output, "html", "index.html"));
        Assert.Contains("Synthetic answers: no library gave these answers.", front, StringComparison.Ordinal);
        Assert.Contains("\"unit\":{\"one\":\"library\",\"the_one\":\"the library\"", File.ReadAllText(Path.Combine(Output, "data", "ledger.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("spatialCoverage", front, StringComparison.Ordinal);
        Assert.Contains("Has the library answered the survey?", File.ReadAllText(Path.Combine(Output, "data", "codebook.csv")), StringComparison.Ordinal);
    }

    private void ItsOneThemeFileColoursPagesAndPictures()
    {
        Assert.Equal(["tokens.css"], Directory.EnumerateFiles(RepositoryFiles.PathOf("examples/libraries/templates/theme")).Select(Path.GetFileName));
        var css = File.ReadAllText(Path.Combine(Output, "html", "assets", "report.css"));
        var first = Series().Match(css).Groups[1].Value;

        Assert.DoesNotContain($"--series-1: {first};", File.ReadAllText(RepositoryFiles.PathOf("templates/theme/tokens.css")), StringComparison.Ordinal);
        Assert.EndsWith(File.ReadAllText(RepositoryFiles.PathOf("templates/theme/report.css")), css, StringComparison.Ordinal);
        Assert.Contains($"fill=\"{first}\"", File.ReadAllText(Path.Combine(Output, "html", "pictures", "fig-which.svg")), StringComparison.Ordinal);
        Assert.Contains($"fill:{first}", File.ReadAllText(Path.Combine(Output, "fragments", "lending.html")), StringComparison.Ordinal);
    }

    private static void IsOfNoNorway(string text, string where)
    {
        var found = Norwegian().Match(text);
        Assert.False(found.Success, $"«{found.Value}» in {where}: …{text[Math.Max(0, found.Index - 40)..Math.Min(text.Length, found.Index + 40)]}…");
    }

    [GeneratedRegex(@"kommun|bydel|municipal|city district|norw|norge|fylke|imdi|\b(og|ikke|svar|spørsmål|figur|tabell|kilde|vet|prosent)\b|[æøå]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Norwegian();

    /// <summary>The open codebook has a column in nynorsk, whatever survey it is of.</summary>
    [GeneratedRegex("The answer in Norwegian nynorsk\\.|;Har (?:ikkje )?svara;")]
    private static partial Regex Nynorsk();

    [GeneratedRegex("--series-1: (#[0-9a-f]{6});")]
    private static partial Regex Series();
}
