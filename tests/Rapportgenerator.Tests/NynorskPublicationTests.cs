using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests;

/// <summary>The publication in nynorsk, `report.nn.yaml`.</summary>
public sealed partial class NynorskPublicationTests : IAsyncLifetime
{
    private static readonly string[] PageNames = ["index", "busetjing", "talregister", "figurar"];

    private readonly string folder = Directory.CreateTempSubdirectory("nynorsk-").FullName;
    private readonly DiagnosticBag bag = new();
    private BuildResult? result;

    private string Output => Path.Combine(folder, "out");

    public async ValueTask InitializeAsync() => result = await Report.Build(
        RepositoryFiles.PathOf("report.nn.yaml"), new BuildOptions(OutputFormats.Html | OutputFormats.Pdf, Output), bag, progress: null,
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void It_builds_clean_and_not_a_word_of_it_is_bokmal()
    {
        Assert.True(result is not null, string.Join('\n', bag.Sorted()));
        Assert.Empty(bag.Sorted());
        Assert.Equal(PageNames.Order(), Directory.EnumerateFiles(Path.Combine(Output, "html"), "*.html").Select(Path.GetFileNameWithoutExtension).Order());
        foreach (var name in PageNames)
        {
            var page = Page(name);
            Assert.Equal("nn", page.DocumentElement.GetAttribute("lang"));
            Assert.Empty(page.QuerySelectorAll("body [lang]"));
            // An answer is quoted as it was given.
            foreach (var quote in page.QuerySelectorAll("blockquote"))
                quote.Remove();
            IsNynorsk(page.DocumentElement.TextContent, name);
            foreach (var said in page.All.SelectMany(element => element.Attributes).Where(each => each.Name is "aria-label" or "content" or "title"))
                IsNynorsk(said.Value, name);
        }

        foreach (var file in (string[])["data/datapackage.json", "data/dcat.jsonld"])
            IsNynorsk(File.ReadAllText(Path.Combine(Output, file)), file);
        // Keys are the codebook's in every language; labels are not.
        var numbers = File.ReadLines(Path.Combine(Output, "data/tabulations.csv")).Select(line => line.Split(';')).ToArray();
        foreach (var head in (string[])["group_label", "label"])
            IsNynorsk(string.Join('\n', numbers.Select(row => row[Array.IndexOf(numbers[0], head)])), "tabulations.csv");
        using var pdf = PdfDocument.Open(Path.Combine(Output, "kommuneundersokelsen-2019.pdf"));
        var pages = string.Join('\n', pdf.GetPages().Select(each => string.Join(' ', each.GetWords().Select(word => word.Text))));
        IsNynorsk(pages.Replace("Vi får ofte vite om helseutfordringer først etter at familien har flyttet inn.", "", StringComparison.Ordinal), "the PDF");

        // Labels in a figure, in its alternative text and in its numbers.
        var figure = Page("busetjing").QuerySelector("#fig-opplysninger")!;
        Assert.Contains("Vi treng fleire opplysningar", figure.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("innbyggjarar", figure.QuerySelector("[role='img']")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        var csv = File.ReadAllText(Path.Combine(Output, "html/data/fig-opplysninger.csv"));
        Assert.Contains(";Under 5 000 innbyggjarar;option;Vi treng fleire opplysningar;", csv, StringComparison.Ordinal);

        // The same figures and tables as the chapter in bokmål, and the claims of the two carry the same numbers.
        Assert.Equal(IdsIn("bosetting"), IdsIn("nn/busetjing"));
    }

    private static string[] IdsIn(string chapter) => [.. Placed().Matches(
        File.ReadAllText(RepositoryFiles.PathOf($"templates/chapters/{chapter}.md"))).Select(match => match.Value)];

    private static void IsNynorsk(string text, string where)
    {
        var found = Bokmal().Match(text);
        Assert.False(found.Success, $"«{found.Value}» in {where}: …{text[Math.Max(0, found.Index - 40)..Math.Min(text.Length, found.Index + 40)]}…");
    }

    private IDocument Page(string name) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Output, "html", name + ".html")));

    /// <summary>Forms that nynorsk does not have, and «vart», where our own words say «blei».</summary>
    [GeneratedRegex(
        @"\b(ikke|hva|hvem|hvor|hvordan|hvilken|hvilke|hver|hvert|jeg|noen|noe|flere|mer|bare|disse|siden|fra|kommuner|kommunene|kommunestørrelse|bydeler|bydelene|innbyggere|flyktninger|opplysninger|bosetting|bosette|bolig|boliger|skole|andel|andelen|antall|tall|tallet|tallene|figurer|tabeller|innhold|innholdet|forside|hovedfunn|svarte|vet|ble|vart|vises|kilde|undersøkelse|undersøkelsen|høyere|høyest|lavere|lavest|forskjell|forskjellen|uker|personer|deltakere|åpne)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bokmal();

    /// <summary>A call of `figure` or `table`, with what it shows but not its words.</summary>
    [GeneratedRegex(@"\{\{ (?:figure|table) \w+(?: kind: ""\w+"")?(?: only: \[[^]]*\])?(?: id: ""\w+"")?(?: collapsed: true)?")]
    private static partial Regex Placed();
}
