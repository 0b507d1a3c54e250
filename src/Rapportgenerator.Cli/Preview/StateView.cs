using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Cli.Preview;

/// <summary>What the workbench knows of the whole report, as JSON.</summary>
internal sealed record StateView(
    int Revision, string Title, string Folder, ImmutableArray<ChapterEntry> Chapters, ImmutableArray<ProblemView> Problems)
{
    public static StateView Of(PreviewState state) => new(
        state.Revision,
        state.Document?.Definition.Title ?? "",
        state.Folder.Replace('\\', '/'),
        state.Document is { } document ? [.. document.Chapters.Select(chapter => ChapterEntry.Of(chapter, document))] : [],
        [.. state.Problems.Select(problem => ProblemView.Of(problem, state))]);
}

/// <param name="File">Relative to the report's folder.</param>
internal sealed record ChapterEntry(string Slug, string Title, string? Number, string File)
{
    public static ChapterEntry Of(Chapter chapter, ReportDocument document) => new(
        chapter.Slug,
        chapter.Kind == ChapterKind.Front ? document.Language.Words.FrontPage : chapter.Title,
        chapter.NumberIn(document.Language.Words),
        Path.GetRelativePath(document.Definition.Folder, Path.GetFullPath(chapter.Source.Definition.Template, document.Definition.Templates)).Replace('\\', '/'));
}

/// <param name="Path">Absolute, for the link to the editor; null where there is no file.</param>
/// <param name="FirstLine">Of <paramref name="Lines"/>.</param>
/// <param name="Lines">Of the template or YAML file around the place; never of a file with answers.</param>
/// <param name="IsClaim">A claim that does not hold, which does not keep the page from being made.</param>
internal sealed record ProblemView(
    string Code, bool IsError, string Message, string? Hint, string? File, string? Path, int Line, int Column, string? Place, int Count,
    int FirstLine, ImmutableArray<string> Lines, bool IsClaim)
{
    private const int LinesAround = 3;

    private static readonly string[] Shown = [".md", ".yaml", ".yml", ".html", ".css", ".typ"];

    public static ProblemView Of(Diagnostic problem, PreviewState state)
    {
        var folder = state.Folder;
        var (line, column) = (problem.Span?.Line ?? 0, problem.Span?.Column ?? 0);
        var path = problem.Span is { } span ? System.IO.Path.GetFullPath(span.File, folder) : null;
        var (first, lines) = path is null ? (0, []) : Excerpt(path, line);
        return new(
            problem.Code, problem.Severity == Severity.Error, problem.Message, problem.Hint, problem.Span?.File, path, line, column,
            problem.Span?.Place, problem.Count, first, lines, problem.Code == Claim.BrokenCode);
    }

    private static (int First, ImmutableArray<string> Lines) Excerpt(string path, int line)
    {
        if (line < 1 || !Shown.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            return (0, []);
        try
        {
            var first = Math.Max(1, line - LinesAround);
            return (first, [.. System.IO.File.ReadLines(path).Skip(first - 1).Take(line - first + 1 + LinesAround)]);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (0, []);
        }
    }
}
