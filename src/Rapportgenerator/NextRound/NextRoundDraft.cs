using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.NextRound;

/// <summary>
/// The new report as it grows: the texts that are edited, and the files that are only copied. Lines end in `\n` here, and as they
/// did before when they are written.
/// </summary>
internal sealed class NextRoundDraft
{
    /// <summary>A template that cannot be read: nobody knows which part of it is at fault.</summary>
    private const string SyntaxCode = "RG401";

    private readonly NextRoundPlan plan;
    private readonly TodoGatherer todo = new();
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> withReturns = new(StringComparer.Ordinal);
    private readonly HashSet<string> written = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ChapterDefinition> chapters;
    private readonly ImmutableArray<ImmutableArray<CarriedBinding>> bindings;

    public NextRoundDraft(NextRoundPlan plan)
    {
        this.plan = plan;
        chapters = [.. plan.Report.AllChapters];
        bindings = [.. chapters.Select(chapter => BindingCarrier.Carry(chapter, plan))];
        var report = Read(plan.Report.File, ReportFileCarrier.File);
        texts[ReportFileCarrier.File] = new ReportFileCarrier(report, Parse(report)!, plan, todo).Carry(bindings);
        foreach (var path in TemplateFiles.Texts(plan.Report))
            texts[FileOf(path)] = Read(Path.Combine(plan.Report.Templates, path), FileOf(path));
        foreach (var (place, chapter) in chapters.Index())
        {
            var file = FileOf(chapter.Template);
            texts[file] = TemplateCarrier.Carry(texts[file], bindings[place], chapter.Template, file, todo);
        }
    }

    /// <summary>What there is to do, each with its line.</summary>
    public IReadOnlyList<Todo> Items
    {
        get
        {
            var lines = texts.Values.SelectMany(Mark.Lines).ToDictionary(line => line.Key, line => line.Value);
            return [.. todo.Items.Where(item => item.Number == 0 || lines.ContainsKey(item.Number)).Select(item => item.Number == 0 ? item : item with { Line = lines[item.Number] })];
        }
    }

    /// <summary>Copies what is not edited.</summary>
    public void Copy(NextRoundFolder folder)
    {
        foreach (var path in TemplateFiles.Others(plan.Report))
            folder.Copy(Path.Combine(plan.Report.Templates, path), FileOf(path));
    }

    /// <summary>Writes what was changed since it was last written; the marks keep their numbers.</summary>
    public void Write(NextRoundFolder folder)
    {
        foreach (var (file, text) in texts.Where(each => !written.Contains(each.Key)))
            folder.Write(file, text);
        written.UnionWith(texts.Keys);
    }

    /// <summary>Writes all of it as the editor gets it, and the list.</summary>
    public void Finish(NextRoundFolder folder)
    {
        var list = TodoWriter.Write(plan, Items);
        foreach (var (file, text) in texts)
        {
            var plain = Mark.Untagged(text);
            folder.Write(file, withReturns.Contains(file) ? plain.Replace("\n", "\r\n", StringComparison.Ordinal) : plain);
        }

        folder.Write(TodoWriter.File, list);
    }

    /// <summary>Takes out what a try of the new report showed to be wrong. False where nothing could be taken out.</summary>
    public bool TakeOut(IEnumerable<Diagnostic> problems)
    {
        var changed = false;
        foreach (var file in problems.Where(problem => problem.Span is { Line: > 0 } && problem.Code != SyntaxCode).GroupBy(problem => problem.Span!.File))
        {
            if (!texts.TryGetValue(file.Key, out var text))
                continue;
            var edited = file.Key == ReportFileCarrier.File
                ? Parse(text) is { } root ? new BindingRepair(text, root, todo).Without(file) : text
                : Chapter(file.Key) is { } chapter ? TakeOut(text, file, chapter, file.Key) : text;
            changed |= Set(file.Key, edited);
        }

        return changed;
    }

    /// <summary>Takes out headings that nothing is left under. False where there is none.</summary>
    public bool TakeOutEmptySections()
    {
        var changed = false;
        foreach (var chapter in chapters)
        {
            var file = FileOf(chapter.Template);
            changed |= Set(file, EmptySections.TakeOut(texts[file], chapter.Template, file, todo));
        }

        return changed;
    }

    /// <summary>Marks broken claims, changed questions and text about years, and tells of the rest: the last thing that is done.</summary>
    public void Annotate(Func<string, int, string, string, TodoGatherer, string> claims, IEnumerable<Diagnostic> left)
    {
        foreach (var (place, chapter) in chapters.Index())
        {
            var file = FileOf(chapter.Template);
            Set(file, claims(texts[file], plan.Now.Year, chapter.Template, file, todo));
            Set(file, ChangedNumbers.Mark(texts[file], bindings[place], plan, chapter.Template, file, todo));
            YearTexts.Find(texts[file], chapter.Language, chapter.Template, file, todo);
        }

        NewQuestions.Tell(plan, todo);
        QuestionMatches.Tell(plan, todo);
        FrameChanges.Tell(plan, todo);
        foreach (var problem in left)
        {
            todo.Add(
                TodoKind.Mistake, Chapter(problem.Span?.File ?? "") ?? "", problem.Span?.File ?? ReportFileCarrier.File, problem.Span?.Line ?? 0,
                $"{problem.Code}: {problem.Message}", "Programmet kunne ikke ta dette ut for deg.", problem.Hint ?? "Rett det før du bygger.");
        }
    }

    private string TakeOut(string text, IEnumerable<Diagnostic> problems, string chapter, string file)
    {
        var pieces = new TemplatePieces(text);
        return TemplateEditor.TakeOut(
            text, problems.Select(problem => new Fault(pieces.Offset(problem.Span!.Line, problem.Span.Column), FaultText.Of(problem))), chapter, file, todo);
    }

    private bool Set(string file, string text)
    {
        if (texts[file] == text)
            return false;
        texts[file] = text;
        written.Remove(file);
        return true;
    }

    private string Read(string path, string file)
    {
        var raw = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        if (raw.Contains("\r\n", StringComparison.Ordinal))
            withReturns.Add(file);
        return TemplateText.Of(raw);
    }

    private static YamlMapping? Parse(string text) => YamlReader.Parse(text, ReportFileCarrier.File, new DiagnosticBag());

    private string? Chapter(string file) => chapters.FirstOrDefault(chapter => FileOf(chapter.Template) == file)?.Template;

    private static string FileOf(string template) => "templates/" + template.Replace('\\', '/');
}
