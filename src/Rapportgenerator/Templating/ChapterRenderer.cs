using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Scriban.Syntax;

namespace Rapportgenerator.Templating;

/// <summary>What every chapter of a report is rendered from.</summary>
/// <param name="Bindings">By chapter slug.</param>
public sealed record TemplatingInput(
    ReportDefinition Report,
    SurveyRound Round,
    ImmutableArray<SurveyRound> Earlier,
    ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> Bindings,
    ImmutableDictionary<string, Tabulation> Tabulations);

/// <summary>Runs a chapter's template and returns the Markdown it prints.</summary>
public static class ChapterRenderer
{
    /// <summary>Null where the template has mistakes; the bag has all of them that one run can find.</summary>
    /// <exception cref="OperationCanceledException">The build was interrupted.</exception>
    public static ChapterSource? Render(
        ChapterDefinition chapter, TemplatingInput input, DiagnosticBag bag, CancellationToken cancellation)
    {
        var folder = input.Report.Folder;
        string Shown(string file) => file.Length == 0 ? chapter.Template : Path.GetRelativePath(folder, file).Replace('\\', '/');
        var run = new ChapterRun(new FigureContext(input.Report.LanguageOf(chapter.Language), input.Round.Codebook), input.Report.Templates, Shown, bag);
        var path = Path.GetFullPath(chapter.Template, input.Report.Templates);
        var template = run.Parse(path);
        if (template is null || template.HasErrors)
            return null;

        var variables = TemplateVariables.Create(
            input.Report, input.Round, input.Earlier, input.Bindings[chapter.Slug], input.Tabulations);
        var context = new ReportTemplateContext(run, variables, cancellation);
        run.Enter(path);
        context.Rendered.Map.Add(0, Shown(path), 1, 0);
        try
        {
            context.Evaluate(template.Page!);
        }
        catch (ScriptAbortException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (ScriptAbortException problem)
        {
            run.ReportOnce(
                "RG407", context.PlaceOf(problem.Span), "The template runs too long.", "Look for a loop that never ends near this line.");
        }
        catch (ScriptRuntimeException problem)
        {
            if (ScribanMessage.IsLimit(problem))
                run.ReportOnce("RG407", context.PlaceOf(problem.Span), "The template repeats itself without end.", "Look for a loop that never ends, or a function that calls itself.");
            else
                run.Report(problem);
        }

        var markdown = context.Rendered.Text + run.NoteDefinitions;
        return run.HasErrors
            ? null
            : new ChapterSource(chapter, markdown, context.Rendered.Map, run.Figures, run.Findings, run.Claims)
            {
                Numbers = run.Numbers,
                Answers = run.Answers,
                Templates = run.Templates,
            };
    }
}
