using System.Collections.Immutable;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads `report.yaml`. Finds every problem of the file in one reading, missing files included.</summary>
public static class ReportDefinitionReader
{
    /// <summary>The definition, or null with at least one error in the bag.</summary>
    /// <param name="path">The report file; a relative path is taken from the current folder.</param>
    public static ReportDefinition? Read(string path, DiagnosticBag bag)
    {
        var file = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(file)!;
        var problems = new DiagnosticBag();
        var definition = YamlReader.Read(file, Path.GetFileName(file), problems) is { } root
            ? Definition(new YamlCursor(root, problems, ReportShape.Root), file, new FileReferences(folder, problems), problems)
            : null;
        bag.AddAll(problems);
        return problems.HasErrors ? null : definition;
    }

    private static ReportDefinition Definition(YamlCursor yaml, string file, FileReferences files, DiagnosticBag bag)
    {
        var title = yaml.Text("title");
        var subtitle = yaml.OptionalText("subtitle");
        yaml.Required("language", "nb, nn or en");
        var language = (LanguageCode)Math.Max(0, yaml.Word("language", ReportLanguage.Tags));
        var published = yaml.Date("published");
        var publisher = yaml.Text("publisher");
        var version = VersionReader.Version(yaml, bag);
        var changes = VersionReader.Changes(yaml, version, published, bag);
        var templates = files.Folder(yaml, "templates", "templates");
        var survey = yaml.Mapping("survey") is { } round ? Survey(round, files, bag) : null;
        var earlier = yaml.Mappings("earlier").Select(item => Survey(item, files, bag)).ToImmutableArray();
        var openData = OpenDataReader.Read(yaml, bag);
        var web = WebDefinition.Read(yaml, bag);
        var pdf = PdfDefinition.Read(yaml);
        var publish = PublishReader.Read(yaml, Path.GetDirectoryName(file)!, bag);

        var chapters = new ChapterReader(templates, language, !earlier.IsEmpty, files, bag);
        var front = yaml.Mapping("front") is { } first ? chapters.Front(first) : null;
        var listed = yaml.Mappings("chapters", required: true);
        if (listed.IsEmpty && yaml.Has("chapters"))
            bag.Error("RG107", yaml.SpanOf("chapters"), "There is no chapter.", "Write at least one `- template: …` below `chapters:`.");
        var definition = new ReportDefinition
        {
            File = file,
            Title = title,
            Subtitle = subtitle,
            Language = language,
            Published = published,
            Publisher = publisher,
            Version = version,
            Changes = changes,
            Templates = templates ?? "",
            Survey = survey!,
            Earlier = earlier,
            OpenData = openData,
            Web = web,
            Pdf = pdf,
            Publish = publish,
            Front = front!,
            Chapters = [.. listed.Select(chapters.Chapter)],
            Appendices = [.. yaml.Mappings("appendices").Select(chapters.Chapter)],
        };
        yaml.Close();
        return templates is null || front is null ? definition : definition with { Languages = Languages(definition, bag) };
    }

    private static ImmutableDictionary<LanguageCode, ReportLanguage> Languages(ReportDefinition definition, DiagnosticBag bag) => definition.AllChapters
        .Select(chapter => chapter.Language)
        .Append(definition.Language)
        .Distinct()
        .ToImmutableDictionary(code => code, code => LanguageReader.Read(definition.Templates, definition.Folder, code, bag));

    private static SurveyFiles Survey(YamlCursor yaml, FileReferences files, DiagnosticBag bag)
    {
        var round = new SurveyFiles(
            files.File(yaml, "codebook"),
            files.File(yaml, "responses"),
            files.File(yaml, "frame"),
            yaml.OptionalInteger("hide_below", 1) ?? 5,
            [.. yaml.Mappings("changes").Select(item => Change(item, files))],
            yaml.Span)
        {
            Design = yaml.OptionalMapping("design") is { } design ? Design(design, bag) : null,
        };
        yaml.Close();
        return round;
    }

    private static DesignDefinition Design(YamlCursor yaml, DiagnosticBag bag)
    {
        Located<string>? Name(string key) => yaml.OptionalText(key) is { } text ? new(text, yaml.SpanOf(key)) : null;
        var design = new DesignDefinition(
            Name("strata"), yaml.Word("population", "frame") == 0 && yaml.Has("population"), Name("weights"), yaml.Span);
        yaml.Close();
        if (yaml.IsEmpty)
        {
            bag.Error(
                "RG113", yaml.Span, "The design says nothing.",
                "Write `strata:` with a breakdown, `population: frame` or `weights:` with the weight column, or take `design` out.");
        }

        return design;
    }

    private static ChangeTableFile Change(YamlCursor yaml, FileReferences files)
    {
        var change = new ChangeTableFile(files.File(yaml, "file"), yaml.Integer("year", 1900, 2200));
        yaml.Close();
        return change;
    }
}
