using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Html;

namespace Rapportgenerator.Tests.Guides;

/// <summary>What a guide's example came to.</summary>
/// <param name="Lines">What a reader reads in the chapter, a line a paragraph; of figures and tables the title. Null with errors.</param>
internal sealed record GuideResult(IReadOnlyList<Diagnostic> Problems, IReadOnlyList<string>? Lines)
{
    /// <summary>As a person sees the problems on the terminal.</summary>
    public string Said => string.Join('\n', Problems.Select(problem =>
        $"{(problem.Severity == Severity.Error ? "error" : "warning")} {problem.Code} {problem.Span}\n  {problem.Message}\n  {problem.Hint}"));
}

/// <summary>The project's own round in a report of one chapter, in a folder of its own: what the guides' examples are tried in.</summary>
public sealed class GuideReport : IDisposable
{
    private static readonly string[] Copied = ["data", "templates/language", "templates/theme", "templates/deler"];
    private readonly string folder = Directory.CreateTempSubdirectory("guide-").FullName;

    public GuideReport()
    {
        foreach (var file in Copied.SelectMany(part => Directory.EnumerateFiles(RepositoryFiles.PathOf(part), "*", SearchOption.AllDirectories)))
        {
            var copy = PathOf(Path.GetRelativePath(RepositoryFiles.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Write("templates/chapters/forside.md", "# {{ report.title }}\n\nDette er en prøve.\n");
    }

    /// <summary>The project's report file with this chapter for its own.</summary>
    public static string With(string chapter)
    {
        var report = File.ReadAllText(RepositoryFiles.PathOf("report.yaml")).ReplaceLineEndings("\n");
        return $"{report[..(report.IndexOf("\nchapters:\n", StringComparison.Ordinal) + 1)]}chapters:\n{chapter}\n";
    }

    /// <summary>Lines that stand exactly once, replaced by others; null where they do not.</summary>
    public static string? Replaced(string text, string lines, string by)
    {
        var parts = $"\n{text}".Split($"\n{lines}\n");
        return parts.Length == 2 ? string.Join($"\n{by}\n", parts)[1..] : null;
    }

    public string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Checks the report; files that are changed for this one time are put back.</summary>
    /// <param name="template">The chapter; a heading is put before it where it has none.</param>
    /// <param name="changed">A file below the folder, and its text.</param>
    internal async Task<GuideResult> Check(string report, string template, (string File, string Text)? changed = null)
    {
        var chapter = report.Split("  - template: ")[1].Split('\n')[0];
        Write("report.yaml", report);
        Write($"templates/{chapter}", template.StartsWith("# ", StringComparison.Ordinal) ? template + "\n" : $"# Eksempel\n\n{template}\n");
        var before = changed is { File: var file } ? Read(file) : null;
        if (changed is { } change)
            Write(change.File, change.Text);
        try
        {
            var bag = new DiagnosticBag();
            var result = await Report.Check(PathOf("report.yaml"), bag, progress: null, TestContext.Current.CancellationToken);
            if (result is null || bag.HasErrors)
                return new(bag.Sorted(), null);
            var page = HtmlFormat.Write(result.Document, pdf: null, () => [], bag)
                .Single(each => each.Path == $"html/{Path.GetFileNameWithoutExtension(chapter)}.html");
            return new(bag.Sorted(), [.. Lines(new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(page.Content.Span)))]);
        }
        finally
        {
            if (before is not null)
                Write(changed!.Value.File, before);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<string> Lines(IDocument page)
    {
        var main = page.QuerySelector("main")!;
        foreach (var element in main.QuerySelectorAll("nav, h1, sup, details, .facts, .download, .to-contents, .back, .finding-label, #notes, tbody, thead").ToArray())
            element.Remove();
        return main.QuerySelectorAll("h2, h3, p, li, figcaption, caption")
            .Where(element => element.QuerySelector("p") is null)
            .Select(element => PublicationFixture.Plain(element.TextContent))
            .Where(line => line.Length > 0);
    }

    private string PathOf(string relative) => Path.Combine(folder, relative);

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }
}
