using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.NextRound;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Survey;
using Rapportgenerator.Templating;

namespace Rapportgenerator;

/// <summary>What next year's report is made from; paths as the editor wrote them.</summary>
/// <param name="Changes">The table of units that were changed in the new year; null where there is none, or this year's report names it.</param>
/// <param name="Folder">Null for a folder named after the year, beside this year's report.</param>
public sealed record NextRoundFiles(int Year, string Codebook, string Responses, string Frame, string? Changes, string? Folder);

/// <summary>What was made.</summary>
/// <param name="Folder">As it was given, or relative to the current folder.</param>
/// <param name="Broken">How many claims the first build will stop at.</param>
/// <param name="Mistakes">How many other mistakes it will tell of.</param>
public sealed record NextRoundResult(string Folder, QuestionLinks Links, ImmutableArray<Todo> Items, int Broken, int Mistakes);

/// <summary>Next year's report from this year's: carried over, tried on the new data, and marked where somebody must look.</summary>
public static class ReportNextRound
{
    /// <summary>So often is what cannot be built taken out before it is left to the editor.</summary>
    private const int MostTries = 12;

    /// <summary>Null, with nothing written, where the bag says why.</summary>
    public static async Task<NextRoundResult?> Create(
        string reportFile, NextRoundFiles files, DiagnosticBag bag, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (ReportDefinitionReader.Read(reportFile, bag) is not { } report || !AreThere(files, bag))
            return null;
        progress?.Report(new("Reading the survey", 0, 1));
        var (then, survey) = (SurveyReader.Read(report.Survey, report.Folder, bag), FilesOf(files, report));
        var now = SurveyReader.Read(survey, report.Folder, bag);
        if (then is null || now is null || !IsNext(files, then, now, bag))
            return null;

        var shown = files.Folder ?? Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(report.Folder, files.Year.ToString(CultureInfo.InvariantCulture)));
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown));
        using var folder = NextRoundFolder.Create(target, shown, bag);
        if (folder is null)
            return null;
        var plan = NextRoundPlan.Of(report, then, now, WithDesign(survey, report, now), target);
        var draft = new NextRoundDraft(plan);
        draft.Copy(folder);
        var tried = await Try(draft, folder, progress, cancellation);
        draft.Annotate(Claims(tried), tried.Left);
        draft.Finish(folder);
        return folder.Finish(shown, bag)
            ? new NextRoundResult(shown, plan.Links, [.. draft.Items], draft.Items.Count(item => item.Kind == TodoKind.BrokenClaim), tried.Left.Length)
            : null;
    }

    /// <param name="Composed">Null where mistakes were left.</param>
    private sealed record Tried(ReportDefinition? Definition, Report.Composed? Composed, ImmutableArray<Diagnostic> Left);

    /// <summary>Composes the new report and takes out what cannot be built, until nothing but broken claims is left.</summary>
    private static async Task<Tried> Try(
        NextRoundDraft draft, NextRoundFolder folder, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        for (var count = 1; ; count++)
        {
            progress?.Report(new("Trying the new report", count, MostTries));
            draft.Write(folder);
            var problems = new DiagnosticBag();
            var definition = ReportDefinitionReader.Read(Path.Combine(folder.Staging, ReportFileCarrier.File), problems);
            var composed = definition is null ? null : await Report.Compose(definition, problems, progress: null, cancellation);
            ImmutableArray<Diagnostic> left =
                [.. problems.Sorted().Where(problem => problem.Severity == Severity.Error && problem.Code != Claim.BrokenCode)];
            var isChanged = left.IsEmpty ? draft.TakeOutEmptySections() : draft.TakeOut(left);
            if (!isChanged || count == MostTries)
                return new Tried(definition, composed, left);
        }
    }

    /// <summary>What marks the broken claims of one template.</summary>
    private static Func<string, int, string, string, TodoGatherer, string> Claims(Tried tried)
    {
        if (tried is not { Definition: { } definition, Composed: { } composed })
            return (text, _, _, _, _) => text;
        var fixes = ClaimFixer.Find(definition, composed.Chapters);
        var broken = composed.Chapters.SelectMany(chapter => chapter.Claims).Where(claim => claim.Verdict == ClaimVerdict.Broken)
            .ToLookup(claim => claim.Span.File, StringComparer.Ordinal);
        return (text, year, chapter, file, todo) => BrokenClaims.Mark(text, broken[file], fixes, year, chapter, file, todo);
    }

    private static bool AreThere(NextRoundFiles files, DiagnosticBag bag)
    {
        var sound = true;
        foreach (var (option, path) in new[] { ("--codebook", files.Codebook), ("--responses", files.Responses), ("--frame", files.Frame), ("--changes", files.Changes) })
        {
            if (path is null || File.Exists(path))
                continue;
            bag.Error("RG820", new SourceSpan(path), $"There is no such file, which `{option}` names.", ShownPath.NearestFileHint(Path.GetFullPath(path)));
            sound = false;
        }

        return sound;
    }

    private static bool IsNext(NextRoundFiles files, SurveyRound then, SurveyRound now, DiagnosticBag bag)
    {
        if (now.Year != files.Year)
        {
            bag.Error(
                "RG821", new SourceSpan(files.Codebook), string.Create(CultureInfo.InvariantCulture, $"The codebook is of {now.Year}, not of {files.Year}."),
                "Name the codebook of the new year, or correct `year` in it.");
            return false;
        }

        if (now.Year > then.Year)
            return true;
        bag.Error(
            "RG822", new SourceSpan(files.Codebook),
            string.Create(CultureInfo.InvariantCulture, $"The new round is of {now.Year}, and the report is of {then.Year} already."),
            "Name the files of a later year.");
        return false;
    }

    private static SurveyFiles FilesOf(NextRoundFiles files, ReportDefinition report) => report.Survey with
    {
        Codebook = Path.GetFullPath(files.Codebook),
        Responses = Path.GetFullPath(files.Responses),
        Frame = Path.GetFullPath(files.Frame),
        Changes = files.Changes is null ? report.Survey.Changes : report.Survey.Changes.Add(new(Path.GetFullPath(files.Changes), files.Year)),
    };

    /// <summary>The design of this year's sample holds for the next where its breakdown and its weights are there.</summary>
    private static SurveyFiles WithDesign(SurveyFiles files, ReportDefinition report, SurveyRound now)
    {
        var design = report.Survey.Design;
        var holds = design is not null
            && (design.Strata is null || now.Codebook.FindBreakdown(design.Strata.Value) is not null)
            && (design.Weights is null || design.Weights.Value == now.Codebook.Data.WeightColumn);
        return files with { Design = holds ? design : null };
    }
}
