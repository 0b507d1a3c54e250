using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Tests.Cli;

namespace Rapportgenerator.Tests.Guides;

/// <summary>
/// Every fenced example of `docs/redaktor.md` is run. `report.yaml` is a chapter, or lines below the `bind:` of the last one; `mal`
/// is that chapter's template, and what follows it is what it comes to: `resultat`, the lines a reader reads, or `feil`, what the
/// terminal says. `kommando` is run where the project stands, and `svar` are lines of its answer. Other kinds are lines of a file.
/// </summary>
public sealed partial class EditorGuideTests(GuideReport report) : IClassFixture<GuideReport>
{
    private static readonly Dictionary<string, string> Files = new() { ["tokens.css"] = "templates/theme/tokens.css" };

    /// <summary>A template of the guide, with the chapter it stands in and what it should come to.</summary>
    private sealed record Case(string Chapter, string Template, GuideExample? Expected);

    private static readonly Dictionary<int, Case> Cases = Collect();

    public static TheoryData<int> Templates => [.. Cases.Keys];

    public static TheoryData<int> Commands => LinesOf("kommando");

    public static TheoryData<int> OfFiles => [.. Guide.Editors.Examples.Where(example => Files.ContainsKey(example.Kind)).Select(example => example.Line)];

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_template_comes_to_what_stands_beside_it(int line)
    {
        var (chapter, template, expected) = Cases[line];

        var result = await report.Check(GuideReport.With(chapter), template);

        if (expected is { Kind: "feil" })
        {
            Assert.Equal(expected.Text, result.Said);
            return;
        }

        Assert.Equal("", result.Said);
        if (expected is { Kind: "resultat" })
            Assert.Equal(expected.Text.Split('\n').Select(PublicationFixture.Plain).Where(text => text.Length > 0), result.Lines);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_answers_as_it_says(int line)
    {
        var at = Guide.Editors.Examples.IndexOf(ExampleAt(line));
        var words = Word().Matches(ExampleAt(line).Text).Select(match => match.Value.Trim('"')).ToArray();
        Assert.Equal("./rapport", words[0]);
        Assert.Equal("svar", Guide.Editors.Examples[at + 1].Kind);

        var (exit, output, error) = await RapportProcess.Run(RepositoryFiles.Root, words[1..]);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains(Guide.Editors.Examples[at + 1].Text, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OfFiles))]
    public void Lines_of_a_file_stand_there(int line) => Assert.Contains(
        "\n" + ExampleAt(line).Text, File.ReadAllText(RepositoryFiles.PathOf(Files[ExampleAt(line).Kind])), StringComparison.Ordinal);

    [Fact]
    public void Every_example_is_of_a_kind_that_is_run()
    {
        string[] known = ["report.yaml", "mal", "resultat", "feil", "kommando", "svar", .. Files.Keys];

        Assert.All(Guide.Editors.Examples, example => Assert.Contains(example.Kind, known));
        Assert.Equal(
            Guide.Editors.Examples.Count(example => example.Kind is "resultat" or "feil"), Cases.Values.Count(each => each.Expected is not null));
        Assert.Equal(Commands.Count, LinesOf("svar").Count);
    }

    [Theory]
    [InlineData("docs/redaktor.md")]
    [InlineData("docs/feil.md")]
    public void Links_lead_somewhere(string path)
    {
        var guide = new[] { Guide.Editors, Guide.Errors }.Single(each => each.Path == path);
        var links = Markdown.Parse(guide.Text).Descendants<LinkInline>()
            .Where(link => !link.Url!.StartsWith("https:", StringComparison.Ordinal))
            .Select(link => Uri.UnescapeDataString(link.Url!).Split('#'))
            .ToArray();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var file = Path.GetFullPath(link[0].Length == 0 ? RepositoryFiles.PathOf(path) : Path.Combine(RepositoryFiles.Root, "docs", link[0]));
            Assert.True(File.Exists(file), $"{path} links to {link[0]}.");
            if (link.Length > 1)
                Assert.Contains(link[1], MarkdownHeading().Matches(File.ReadAllText(file)).Select(match => Guide.AnchorOf(match.Groups[1].Value.Trim())));
        }
    }

    private static Dictionary<int, Case> Collect()
    {
        var cases = new Dictionary<int, Case>();
        var (chapter, examples) = ("", Guide.Editors.Examples);
        foreach (var (at, example) in examples.Index())
        {
            if (example.Kind == "report.yaml")
                chapter = example.Text.TrimStart().StartsWith("- template:", StringComparison.Ordinal) ? example.Text : $"{chapter}\n{example.Text}";
            else if (example.Kind == "mal")
                cases[example.Line] = new(chapter, example.Text, examples[at + 1] is { Kind: "resultat" or "feil" } next ? next : null);
        }

        return cases;
    }

    private static GuideExample ExampleAt(int line) => Guide.Editors.Examples.Single(example => example.Line == line);

    private static TheoryData<int> LinesOf(string kind) =>
        [.. Guide.Editors.Examples.Where(example => example.Kind == kind).Select(example => example.Line)];

    [GeneratedRegex("\"[^\"]+\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex MarkdownHeading();
}
