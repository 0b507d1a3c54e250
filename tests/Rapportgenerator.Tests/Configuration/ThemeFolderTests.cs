using Rapportgenerator.Configuration;

namespace Rapportgenerator.Tests.Configuration;

public sealed class ThemeFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("layers-").FullName;

    private string Own => Path.Combine(folder, "own");
    private string Program => Path.Combine(folder, "program");

    public ThemeFolderTests()
    {
        foreach (var file in (string[])["own/tokens.css", "program/tokens.css", "program/page.html", "program/fonts/A-Regular.ttf"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), file);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_reports_own_file_takes_the_place_of_the_programs()
    {
        var theme = new ThemeFolder(Own, Program);

        Assert.Equal(Path.Combine(Own, "tokens.css"), theme.PathOf("tokens.css"));
        Assert.Equal(Path.Combine(Program, "page.html"), theme.PathOf("page.html"));
        Assert.Equal(Path.Combine(Program, "fonts"), theme.PathOf("fonts"));
        Assert.Equal(Path.Combine(Own, "nowhere.typ"), theme.PathOf("nowhere.typ"));
        Assert.Equal([Path.Combine(Program, "page.html"), Path.Combine(Own, "tokens.css")], theme.Files());
    }

    [Fact]
    public void A_report_needs_no_theme_of_its_own() => Assert.Equal(
        Path.Combine(Program, "page.html"), new ThemeFolder(Path.Combine(folder, "none"), Program).Files().First());
}
