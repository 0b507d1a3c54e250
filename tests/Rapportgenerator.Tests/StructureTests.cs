using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests;

/// <summary>The stages stand in a row, and none looks ahead.</summary>
public partial class StructureTests
{
    private static readonly string[] Stages =
    [
        "Diagnostics", "Language", "Configuration", "Survey", "Tabulations", "Figures", "Templating", "Document", "Review", "NextRound", "Formats", "Comparison", "Publishing",
    ];

    private static readonly string Library = RepositoryFiles.PathOf("src/Rapportgenerator");

    [Fact]
    public void A_folder_uses_only_folders_to_its_left()
    {
        foreach (var (index, stage) in Stages.Index())
        {
            foreach (var (file, used) in Usings(stage))
                Assert.True(Array.IndexOf(Stages, used.Split('.')[0]) <= index, $"{file} uses {used}, which comes later.");
        }
    }

    [Fact]
    public void Formats_never_meet_each_other()
    {
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Library, "Formats")).Select(Path.GetFileName))
        {
            foreach (var (file, used) in Usings($"Formats/{folder}").Where(each => each.Used.StartsWith("Formats.", StringComparison.Ordinal)))
                Assert.True(used.Split('.')[1] == folder, $"{file} uses {used}.");
        }
    }

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() => Assert.Equal(
        Stages.Order(),
        Directory.EnumerateDirectories(Library).Select(Path.GetFileName).Except(["bin", "obj"]).Order());

    [Fact]
    public void The_library_never_touches_the_console() => Assert.All(
        Sources(""), file => Assert.DoesNotContain("Console.", File.ReadAllText(file), StringComparison.Ordinal));

    private static IEnumerable<(string File, string Used)> Usings(string folder) => Sources(folder).SelectMany(file =>
        UsingLine().Matches(File.ReadAllText(file)).Select(match => (Path.GetRelativePath(Library, file), match.Groups[1].Value)));

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    // Also names written out in full: `Rapportgenerator.Survey.Codebook`.
    [GeneratedRegex(@"^(?!namespace).*?\bRapportgenerator\.([A-Z]\w*(?:\.[A-Z]\w*)*)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
