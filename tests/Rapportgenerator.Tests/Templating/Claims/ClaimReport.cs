using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Templating.Claims;

/// <summary>
/// A small report in a folder of its own over the real rounds of 2018 and 2019: one chapter, whose lines are given, checked as
/// `rapport check` does.
/// </summary>
internal sealed class ClaimReport : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claims-").FullName;

    /// <param name="nearBorder">How many respondents from its border a claim is near it.</param>
    public ClaimReport(string language = "nb", int nearBorder = 3)
    {
        Directory.CreateDirectory(Path.Combine(folder, "templates"));
        foreach (var part in (string[])["data", "templates/theme"])
            Directory.CreateSymbolicLink(Path.Combine(folder, part), RepositoryFiles.PathOf(part));
        foreach (var file in Directory.EnumerateFiles(RepositoryFiles.PathOf("templates/language")))
        {
            Write(
                Path.Combine("templates/language", Path.GetFileName(file)),
                File.ReadAllText(file).Replace("near_border: 3", $"near_border: {nearBorder}", StringComparison.Ordinal));
        }

        var real = File.ReadAllText(RepositoryFiles.PathOf("report.yaml"));
        Head = real[..real.IndexOf("front:", StringComparison.Ordinal)].Replace("language: nb", $"language: {language}", StringComparison.Ordinal);
        Write("templates/chapters/forside.md", "# Forside\n");
    }

    /// <summary>`report.yaml` up to the chapters.</summary>
    public string Head { get; }

    public string Folder => folder;

    /// <summary>The bindings of the one chapter; each a line of YAML.</summary>
    public string[] Bind { get; init; } =
    [
        "mal: { question: int_03, trend: true, comparable: true, reason: Prøve. }", "mal_storrelse: { question: int_03, by: storrelse }",
        "ulik: { question: nsk_01, trend: true }",
        "hvilke: { question: int_04, groups: [{ key: senere, label: Senere, options: [int_04_2, int_04_3] }] }", "tiltak: nor_09",
        "digital: { question: nor_10, trend: true }", "digital_storrelse: { question: nor_10, by: storrelse }",
        "vektet: { question: nor_10, weighted: true }", "vektet_tiltak: { question: nor_09, weighted: true }",
        "samsvar: bos_03", "samsvar_storrelse: { question: bos_03, by: storrelse }", "utfordring: { question: nsk_01, by: storrelse }", "klasse: { question: nor_14, by: storrelse }",
        "bydel: { question: bos_08, by: storrelse }", "svar: { question: response, by: storrelse }", "heldag: int_10",
        "heldag_storrelse: { question: int_10, by: storrelse }", "har_deltakere: int_01", "leder: { question: bak_06, by: storrelse }",
        "rapportering: { question: int_06, groups: [{ key: minst_arlig, label: Minst årlig, options: [manedlig, tertial, arlig] }] }",
    ];

    public void Write(string relative, string text)
    {
        var path = Path.Combine(folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>The claims of a chapter of these lines, and everything that is wrong.</summary>
    public (IReadOnlyList<Claim>? Claims, IReadOnlyList<Diagnostic> Problems) Check(params string[] lines)
    {
        Write("templates/chapters/kapittel.md", "# Kapittel\n\n" + string.Join("\n\n", lines) + "\n");
        Write("report.yaml", $"""
            {Head}front: {"{"} template: chapters/forside.md {"}"}
            chapters:
              - template: chapters/kapittel.md
                bind:
            {string.Join('\n', Bind.Select(line => "      " + line))}

            """);
        return Check();
    }

    /// <summary>The report as its files are.</summary>
    public (IReadOnlyList<Claim>? Claims, IReadOnlyList<Diagnostic> Problems) Check()
    {
        var bag = new DiagnosticBag();
        var composed = Report.Check(Path.Combine(folder, "report.yaml"), bag, progress: null, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return (composed?.Claims.ToArray(), bag.Sorted());
    }

    /// <summary>The one claim of a line.</summary>
    public Claim Claim(string line)
    {
        var (claims, problems) = Check(line);
        Assert.True(claims is not null, string.Join('\n', problems));
        return Assert.Single(claims);
    }

    /// <summary>The one problem of a line, which is no broken claim.</summary>
    public Diagnostic Problem(string line)
    {
        var (claims, problems) = Check(line);
        Assert.Null(claims);
        return Assert.Single(problems);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
