using System.Collections.Immutable;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.NextRound;

/// <summary>
/// Which files of the templates folder go into the new report: all, but the Markdown that no chapter of this report is, and no chapter
/// or part names. Language and theme are copied, since they stand in the same folder as the chapters.
/// </summary>
internal static class TemplateFiles
{
    private const string Markdown = ".md";

    /// <summary>Chapters and the parts they include, relative to the templates folder; they are edited.</summary>
    public static ImmutableArray<string> Texts(ReportDefinition report)
    {
        var left = All(report).Where(path => path.EndsWith(Markdown, StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        var next = new Queue<string>(report.AllChapters.Select(chapter => chapter.Template.Replace('\\', '/')));
        while (next.TryDequeue(out var path))
        {
            if (!left.Remove(path))
                continue;
            found.Add(path);
            var text = File.ReadAllText(Path.Combine(report.Templates, path));
            foreach (var part in left.Where(part => text.Contains($"\"{part}\"", StringComparison.Ordinal)))
                next.Enqueue(part);
        }

        return [.. found];
    }

    /// <summary>What is only copied.</summary>
    public static IEnumerable<string> Others(ReportDefinition report) =>
        All(report).Where(path => !path.EndsWith(Markdown, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> All(ReportDefinition report) => Directory
        .EnumerateFiles(report.Templates, "*", SearchOption.AllDirectories)
        .Select(path => ShownPath.Of(path, report.Templates))
        .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
        .Order(StringComparer.Ordinal);
}
