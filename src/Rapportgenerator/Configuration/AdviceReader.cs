using System.Collections.Immutable;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>Reads a language's advice from `templates/language/nb.advice.yaml`.</summary>
public static class AdviceReader
{
    /// <summary>Null where there is no such file, for then nothing is advised, or where the bag says what is wrong with it.</summary>
    /// <param name="templates">Absolute path of the templates folder.</param>
    public static LanguageAdvice? Read(string templates, string reportFolder, LanguageCode code, DiagnosticBag bag)
    {
        var path = LanguageFile.PathOf(templates, code, ".advice.yaml");
        if (!File.Exists(path) || YamlReader.Read(path, ShownPath.Of(path, reportFolder), bag) is not { } root)
            return null;
        var yaml = new YamlCursor(root, bag, LanguageShape.Advice);
        LanguageFile.CheckTag(yaml, code, "RG135", bag);
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var advice = new LanguageAdvice(code, Entries(yaml, "advice", "avoid", known, bag), Entries(yaml, "not_here", "form", known, bag));
        yaml.Close();
        return advice;
    }

    private static ImmutableArray<Advice> Entries(YamlCursor yaml, string list, string key, HashSet<string> known, DiagnosticBag bag) =>
    [
        .. yaml.Mappings(list).Select(entry =>
        {
            var advice = new Advice(entry.Text(key), entry.Text("write"), entry.OptionalText("why"), entry.OptionalText("source"));
            entry.Close();
            if (!known.Add(advice.Avoid) && advice.Avoid.Length > 0)
                bag.Error("RG137", entry.SpanOf(key), $"`{advice.Avoid}` stands twice.", "Keep one of them.");
            if (advice.Avoid.Split(' ').Any(word => word.IndexOf('*', StringComparison.Ordinal) is var star && star >= 0 && (star == 0 || star < word.Length - 1)))
            {
                bag.Error(
                    "RG136", entry.SpanOf(key), $"The `*` in `{advice.Avoid}` means nothing where it stands.",
                    "Put one `*` at the end of a word; it stands for every word that begins so.");
            }

            return advice;
        }),
    ];
}
