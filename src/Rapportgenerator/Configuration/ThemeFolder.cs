namespace Rapportgenerator.Configuration;

/// <summary>A theme in two layers: a report's own files, and for what it has not, those of the theme that came with the program.</summary>
/// <param name="Own">Absolute path; need not be there.</param>
/// <param name="Program">Absolute path; need not be there.</param>
public sealed record ThemeFolder(string Own, string Program)
{
    /// <param name="own">Absolute path of the report's theme folder.</param>
    public static ThemeFolder Of(string own) => new(own, ProgramFolder.Find("theme", Path.Combine("templates", "theme"), "page.html"));

    /// <summary>Absolute path of a file or folder of the theme. A folder, such as `fonts`, comes whole from one of the two.</summary>
    /// <param name="name">Relative to the theme.</param>
    /// <returns>In the report's own theme where neither has it: that is where an editor would put it.</returns>
    public string PathOf(string name)
    {
        var (own, program) = (Path.Combine(Own, name), Path.Combine(Program, name));
        return Path.Exists(own) || !Path.Exists(program) ? own : program;
    }

    /// <summary>Absolute paths of the files directly in the theme, each name once, by name.</summary>
    public IEnumerable<string> Files() => new[] { Own, Program }
        .Where(Directory.Exists)
        .SelectMany(Directory.EnumerateFiles)
        .Select(path => Path.GetFileName(path))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(PathOf);
}
