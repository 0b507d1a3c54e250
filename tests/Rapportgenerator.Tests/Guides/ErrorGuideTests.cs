using System.Text.RegularExpressions;
using Rapportgenerator.Cli;

namespace Rapportgenerator.Tests.Guides;

/// <summary>`docs/feil.md` explains every code the program can report, and each of its examples is that mistake and its mending.</summary>
public sealed partial class ErrorGuideTests(GuideReport report) : IClassFixture<GuideReport>
{
    private static readonly string[] Entries = [.. Guide.Errors.Headings.Where(heading => CodeHeading().IsMatch(heading))];

    /// <summary>The files that examples change, by the name they are given in the guide.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["kodebok.yaml"] = "data/2019/kodebok.yaml",
        ["nb.yaml"] = "templates/language/nb.yaml",
    };

    public static TheoryData<string, int> Examples => [.. Guide.Errors.Examples
        .Where(example => example.Kind == "diff")
        .Select(example => (example.Heading[..5], example.Line))];

    [Fact]
    public void Every_code_in_use_has_an_entry_in_order_and_no_other_has()
    {
        var used = Directory.EnumerateFiles(RepositoryFiles.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(RepositoryFiles.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(file => CodeInUse().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(used, Entries.Select(heading => heading[..5]));
    }

    [Fact]
    public void Every_entry_has_a_title_and_two_to_six_lines_of_text()
    {
        foreach (var entry in Entries)
        {
            Assert.Matches("^RG[1-8][0-9]{2}: [A-ZÆØÅ`].{8,}[^.]$", entry);
            var text = ErrorGuide.Entry(entry[..5])!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("    ", StringComparison.Ordinal)).ToArray();
            Assert.Equal(entry, text[0]);
            Assert.InRange(text.Length, 2, 6);
            Assert.True(string.Join(' ', text[1..]).Length >= 80, $"{entry} says next to nothing.");
        }
    }

    [Fact]
    public void Every_entry_stands_under_its_stage()
    {
        var stage = '0';
        foreach (var heading in Guide.Errors.Headings)
        {
            if (StageHeading().Match(heading) is { Success: true } found)
                stage = found.Groups[1].Value[0];
            else if (CodeHeading().IsMatch(heading))
                Assert.Equal(stage, heading[2]);
        }

        Assert.Equal('8', stage);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_the_mistake_its_heading_names_and_then_its_mending(string code, int line)
    {
        var example = Guide.Errors.Examples.Single(each => each.Line == line);

        var mistake = await Try(example, '-');
        Assert.NotEmpty(mistake.Problems);
        Assert.All(mistake.Problems, problem => Assert.Equal(code, problem.Code));
        Assert.Equal("", (await Try(example, '+')).Said);
    }

    [Fact]
    public void Thirty_mistakes_and_more_are_shown() => Assert.True(Examples.Select(row => row.Data.Item1).Distinct().Count() >= 30);

    [Fact]
    public async Task The_message_that_is_taken_apart_at_the_beginning_is_the_programs_own()
    {
        var shown = Guide.Errors.Examples.Single(example => example.Kind == "feil");

        Assert.Equal(shown.Text, (await report.Check(GuideReport.With(Chapter), "Andelen er {{ opplysninger.nok.bse }}.")).Said);
    }

    private static string Chapter => Guide.Errors.Examples.Single(example => example.Kind == "report.yaml").Text;

    private async Task<GuideResult> Try(GuideExample example, char side)
    {
        var (wrong, right) = (Guide.Side(example.Text, '-'), Guide.Side(example.Text, '+'));
        var shown = side == '-' ? wrong : right;
        var whole = GuideReport.With(Chapter);
        if (example.File == "mal")
            return await report.Check(whole, shown);
        if (example.File == "report.yaml")
            return await report.Check(side == '+' && GuideReport.Replaced(whole, right, right) is not null ? whole
                : GuideReport.Replaced(whole, right, wrong) ?? $"{whole}{shown}\n", "Tekst.");
        var file = Files[example.File];
        var changed = GuideReport.Replaced(report.Read(file), right, shown);
        Assert.True(changed is not null, $"`{right}` does not stand once in {file}.");
        return await report.Check(whole, "Tekst.", (file, changed!));
    }

    [GeneratedRegex("\"(RG[0-9]{3})\"")]
    private static partial Regex CodeInUse();

    [GeneratedRegex("^RG[0-9]{3}")]
    private static partial Regex CodeHeading();

    [GeneratedRegex("^([1-8])xx: ")]
    private static partial Regex StageHeading();
}
