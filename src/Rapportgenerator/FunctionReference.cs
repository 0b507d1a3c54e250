using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;
using Rapportgenerator.Templating.Guide;

namespace Rapportgenerator;

/// <summary>
/// `docs/funksjoner.md`: the functions and members of templates with their sentences, and examples with what they print. The examples
/// are chapters of a report over the given one's survey, and so an example that does not build is an error.
/// </summary>
internal static class FunctionReference
{
    /// <summary>Null with at least one error in the bag.</summary>
    /// <param name="reportFile">Whose survey has what <see cref="FunctionGuide.Bindings"/> names.</param>
    public static async Task<string?> Write(string reportFile, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (ReportDefinitionReader.Read(reportFile, bag) is not { } report)
            return null;
        var folder = Directory.CreateTempSubdirectory("rapport-guide-").FullName;
        try
        {
            ImmutableArray<GuideExample> examples =
            [
                .. FunctionGuide.Sections.SelectMany(section => section.Functions).SelectMany(function => function.Examples),
                .. MemberGuide.Sections.SelectMany(section => section.Members).Select(member => member.Example),
            ];
            var composed = await Report.Compose(WithExamples(report, examples, folder, bag), bag, null, cancellation);
            if (composed is null || bag.HasErrors)
                return null;
            var printed = new Dictionary<GuideExample, GuideResult>(ReferenceEqualityComparer.Instance);
            foreach (var (example, chapter) in examples.Zip(composed.Document.Chapters.Skip(1)))
                printed.Add(example, GuideResult.Of(chapter));
            return Page(printed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReportDefinition WithExamples(ReportDefinition report, ImmutableArray<GuideExample> examples, string folder, DiagnosticBag bag)
    {
        var chapters = new ChapterReader(folder, report.Language, !report.Earlier.IsEmpty, new FileReferences(folder, bag), bag);
        ChapterDefinition Chapter(string name, string text, bool isFront = false)
        {
            WriteFile(folder, name, text);
            var yaml = YamlReader.Parse($"template: {name}\nbind:\n{FunctionGuide.Bindings}\n", name, bag)!;
            var cursor = new YamlCursor(yaml, bag, BindingShape.Chapter);
            return isFront ? chapters.Front(cursor) : chapters.Chapter(cursor);
        }

        WriteFile(folder, FunctionGuide.Included, FunctionGuide.IncludedText);
        return report with
        {
            Templates = folder,
            Front = Chapter("forside.md", "# Eksempler\n", isFront: true),
            Chapters = [.. examples.Select((example, index) => Chapter(
                string.Create(CultureInfo.InvariantCulture, $"eksempel-{index}.md"), $"# Eksempel\n\n{example.Code}\n"))],
            Appendices = [],
        };
    }

    private static void WriteFile(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Page(Dictionary<GuideExample, GuideResult> printed)
    {
        var page = new StringBuilder($"""
            # Funksjoner i malene

            Dette kan du skrive mellom {"`{{`"} og {"`}}`"} i en mal. Filen er skrevet av programmet (`./rapport reference`) og viser det som gjelder nå.

            Eksemplene bruker den syntetiske undersøkelsen i `data/2019`, med disse linjene under `bind:` i rapportfilen:

            ```yaml
            {FunctionGuide.Bindings}
            ```

            Det første en funksjon tar, kan stå foran med `|`: {"`{{ mal.ja | percent 1 }}`"} er det samme som {"`{{ percent mal.ja 1 }}`"}. Det som står i hakeparenteser, kan utelates, og skrives gjerne med navn: `decimals: 1`. Hele kallet står på én linje. Et navn som ikke finnes, er en feil som sier hvilket navn som likner mest.

            Malspråket er Scriban. `if`, `for` og `case` og funksjonene i `string`, `array` og `math` virker som der. Teksten rundt er Markdown.

            ## Innhold


            """.ReplaceLineEndings("\n"));
        foreach (var section in FunctionGuide.Sections)
            page.Append(CultureInfo.InvariantCulture, $"- {Link(section.Title)}: {string.Join(", ", section.Functions.Select(function => $"[`{function.Name}`](#{Anchor(function.Name)})"))}\n");
        page.Append(CultureInfo.InvariantCulture, $"- {Link(MembersTitle)}\n");
        foreach (var section in MemberGuide.Sections)
            page.Append(CultureInfo.InvariantCulture, $"  - {Link(section.Title)}\n");

        foreach (var section in FunctionGuide.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Title}\n");
            if (section.Says.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"\n{section.Says}\n");
            foreach (var entry in section.Functions)
                Function(page, entry, printed);
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## {MembersTitle}\n\nEtter et navn og et punktum står det du vil ha: `mal.base`.\n");
        foreach (var section in MemberGuide.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {section.Title}\n\n");
            if (section.Says.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"{section.Says}\n\n");
            page.Append("| Navn | Hva det er | Eksempel | Skrives |\n|---|---|---|---|\n");
            foreach (var member in section.Members)
                page.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {member.Says} | {Code(member.Example)} | {printed[member.Example].Line} |\n");
        }

        return page.ToString();
    }

    private const string MembersTitle = "Det et navn har";

    private static void Function(StringBuilder page, FunctionEntry entry, Dictionary<GuideExample, GuideResult> printed)
    {
        var function = TemplateFunctions.All.Single(function => function.Name == entry.Name);
        var parameters = function.Parameters.Select(parameter => parameter.Required ? $" {parameter.Name}" : $" [{parameter.Name}:]");
        page.Append(CultureInfo.InvariantCulture, $"\n### {entry.Name}\n\n`{entry.Name}{string.Concat(parameters)}`\n\n{entry.Says}\n\n");
        foreach (var (parameter, says) in function.Parameters.Zip(entry.Arguments))
            page.Append(CultureInfo.InvariantCulture, $"- `{parameter.Name}`: {says}\n");
        if (!function.Parameters.IsEmpty)
            page.Append('\n');
        if (entry.Examples.All(example => example.ShowsResult && printed[example].IsLine))
        {
            page.Append("| Skriv | Resultat |\n|---|---|\n");
            foreach (var example in entry.Examples)
                page.Append(CultureInfo.InvariantCulture, $"| {Code(example)} | {printed[example].Line} |\n");
            return;
        }

        foreach (var (index, example) in entry.Examples.Index())
        {
            page.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? "" : "\n")}```\n{example.Code}\n```\n");
            if (example.ShowsResult)
                page.Append(CultureInfo.InvariantCulture, $"\n{printed[example].Blocks}\n");
        }
    }

    private static string Code(GuideExample example) => $"`{example.Code.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Link(string title) => $"[{title}](#{Anchor(title)})";

    /// <summary>As GitHub makes it of a heading.</summary>
    private static string Anchor(string title) => string.Concat(title.ToLowerInvariant()
        .Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')
        .Select(letter => letter == ' ' ? '-' : letter));
}
