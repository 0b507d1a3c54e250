using System.Collections.Concurrent;
using System.Reflection;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads a language's words from `templates/language/nb.yaml`; the program brings its own where there is no such file.</summary>
public static class LanguageReader
{
    private static readonly ConcurrentDictionary<LanguageCode, ReportLanguage> Known = new();

    /// <summary>The language as the templates folder has it; the program's own where that has none, or a faulty one.</summary>
    /// <param name="templates">Absolute path of the templates folder.</param>
    public static ReportLanguage Read(string templates, string reportFolder, LanguageCode code, DiagnosticBag bag)
    {
        var path = LanguageFile.PathOf(templates, code, ".yaml");
        if (!File.Exists(path))
            return BuiltIn(code);
        return YamlReader.Read(path, ShownPath.Of(path, reportFolder), bag) is { } root
            ? ReportLanguage.Of(code, PhrasebookReader.Read(new YamlCursor(root, bag, LanguageShape.Phrasebook), code, bag))
            : BuiltIn(code);
    }

    /// <summary>The language as the program brings it.</summary>
    public static ReportLanguage BuiltIn(LanguageCode code) => Known.GetOrAdd(code, static code =>
    {
        var name = ReportLanguage.TagOf(code) + ".yaml";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its own {name}.");
        using var reader = new StreamReader(stream);
        var bag = new DiagnosticBag();
        var root = YamlReader.Parse(reader.ReadToEnd(), name, bag);
        var language = root is null ? null : ReportLanguage.Of(code, PhrasebookReader.Read(new YamlCursor(root, bag, LanguageShape.Phrasebook), code, bag));
        return language is null || bag.HasErrors
            ? throw new InvalidOperationException(string.Join('\n', bag.Sorted()))
            : language;
    });
}
