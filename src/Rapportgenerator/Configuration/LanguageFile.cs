using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>The files of a language in `templates/language`: `nb.yaml`, `nb.advice.yaml`, `nb.words.txt`.</summary>
public static class LanguageFile
{
    /// <param name="templates">Absolute path of the templates folder.</param>
    /// <param name="ending">With its full stop: `.advice.yaml`.</param>
    public static string PathOf(string templates, LanguageCode code, string ending) =>
        Path.Combine(templates, "language", ReportLanguage.TagOf(code) + ending);

    /// <summary>That `language:` in the file is the language in its name.</summary>
    /// <param name="problem">The error's code.</param>
    internal static void CheckTag(YamlCursor yaml, LanguageCode code, string problem, DiagnosticBag bag)
    {
        var tag = ReportLanguage.TagOf(code);
        if (yaml.Text("language") is { Length: > 0 } written && written != tag)
            bag.Error(problem, yaml.SpanOf("language"), $"This is the file for `{tag}`, but it says `language: {written}`.", $"Write `language: {tag}`.");
    }
}
