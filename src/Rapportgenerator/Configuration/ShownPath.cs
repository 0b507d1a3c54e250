using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Paths as editors write them: relative to the report's folder, with forward slashes.</summary>
public static class ShownPath
{
    public static string Of(string path, string reportFolder) =>
        Path.GetRelativePath(reportFolder, path).Replace('\\', '/');

    /// <summary>Where the file should be looked for: a file in the same folder with nearly that name, or what is wrong with the folder.</summary>
    public static string NearestFileHint(string path)
    {
        if (Directory.Exists(path))
            return "It is a folder; name a file.";
        var folder = Path.GetDirectoryName(path);
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
            return $"The folder «{Path.GetFileName(folder)}» does not exist either.";
        var extension = Path.GetExtension(path);
        var files = Directory.EnumerateFiles(folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(file => file[0] != '.')
            .ToArray();
        var same = files.Where(file => Path.GetExtension(file).Equals(extension, StringComparison.OrdinalIgnoreCase)).ToArray();
        return NearestName.Find(Path.GetFileName(path), files) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : NearestName.Hint(Path.GetFileName(path), same.Length > 0 ? same : files);
    }
}
