using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Turns the paths of a report file into absolute ones and reports those that lead nowhere, at their YAML line.</summary>
internal sealed class FileReferences(string reportFolder, DiagnosticBag bag)
{
    /// <summary>Absolute path of an existing file named by a required key; empty after an error.</summary>
    public string File(YamlCursor yaml, string key)
    {
        var written = yaml.Text(key);
        if (written.Length == 0)
            return "";
        var path = Path.GetFullPath(written, reportFolder);
        Exists(path, written, yaml.SpanOf(key));
        return path;
    }

    /// <summary>Absolute path of an existing folder, or null after an error.</summary>
    public string? Folder(YamlCursor yaml, string key, string fallback)
    {
        var written = yaml.OptionalText(key) ?? fallback;
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(written, reportFolder));
        if (Directory.Exists(path))
            return path;
        bag.Error(
            "RG109", yaml.SpanOf(key), $"There is no folder `{written}` beside the report file.",
            $"Make it, or say where the templates are with `{key}:`.");
        return null;
    }

    /// <summary>Absolute path of a chapter template; an error where it is outside the templates folder or is not there.</summary>
    public void Template(string written, string templates, SourceSpan span)
    {
        var path = Path.GetFullPath(written, templates);
        if (!path.StartsWith(templates + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            bag.Error(
                "RG110", span, $"The template `{written}` is outside the templates folder.",
                $"Move it into `{ShownPath.Of(templates, reportFolder)}` and write its path from there.");
            return;
        }

        Exists(path, written, span);
    }

    private void Exists(string path, string written, SourceSpan span)
    {
        if (!System.IO.File.Exists(path))
            bag.Error("RG109", span, $"There is no file `{written}`.", ShownPath.NearestFileHint(path));
    }
}
