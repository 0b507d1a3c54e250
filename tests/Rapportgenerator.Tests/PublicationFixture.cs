using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;

[assembly: AssemblyFixture(typeof(Rapportgenerator.Tests.PublicationFixture))]

namespace Rapportgenerator.Tests;

/// <summary>The real publication, built once for all tests into a folder of its own.</summary>
public sealed partial class PublicationFixture : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("publication-").FullName;
    private readonly Dictionary<string, string> texts = [];

    public string Folder => Path.Combine(folder, "out");
    public string Pdf => Path.Combine(Folder, "kommuneundersokelsen-2019.pdf");
    public BuildResult Result { get; private set; } = null!;
    public DiagnosticBag Bag { get; } = new();

    public async ValueTask InitializeAsync() => Result = await Report.Build(
        RepositoryFiles.PathOf("report.yaml"),
        new BuildOptions(OutputFormats.Html | OutputFormats.Pdf, Folder),
        Bag,
        progress: null,
        CancellationToken.None) ?? throw new InvalidOperationException(string.Join('\n', Bag.Sorted()));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public string PathOf(string page) => Path.Combine(Folder, "html", page + ".html");

    public IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Folder, "html"), "*.html");

    public IDocument Page(string page) => new HtmlParser().ParseDocument(File.ReadAllText(PathOf(page)));

    /// <summary>What a reader reads on a page: one line, single spaces.</summary>
    public string TextOf(string page)
    {
        if (!texts.TryGetValue(page, out var text))
            texts[page] = text = Plain(Page(page).QuerySelector("main")!.TextContent);
        return text;
    }

    public static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();
}
