using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads one round: codebook, frame, change tables and answers, in the order in which each needs the one before.</summary>
public static class SurveyReader
{
    /// <summary>The round, or null with at least one error in the bag.</summary>
    /// <param name="reportFolder">Messages write paths relative to this folder.</param>
    public static SurveyRound? Read(SurveyFiles files, string reportFolder, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var round = Round(files, path => ShownPath.Of(path, reportFolder), problems);
        bag.AddAll(problems);
        return problems.HasErrors ? null : round;
    }

    /// <summary>
    /// Codebook and frame alone, for those who ask what can be asked for: mistakes in the answers do not stand in the way. Null with at
    /// least one error in the bag.
    /// </summary>
    /// <param name="reportFolder">Messages write paths relative to this folder.</param>
    public static Questionnaire? ReadQuestionnaire(SurveyFiles files, string reportFolder, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var codebook = CodebookReader.Read(files.Codebook, ShownPath.Of(files.Codebook, reportFolder), problems);
        var frame = FrameReader.Read(files.Frame, ShownPath.Of(files.Frame, reportFolder), codebook is null ? FrameLayout.Municipal : FrameLayout.Of(codebook), problems);
        var questionnaire = codebook is null || frame is null ? null : new Questionnaire(FrameBreakdowns.Complete(codebook, frame, problems), frame);
        bag.AddAll(problems);
        return problems.HasErrors ? null : questionnaire;
    }

    private static SurveyRound? Round(SurveyFiles files, Func<string, string> shown, DiagnosticBag bag)
    {
        var codebookPath = shown(files.Codebook);
        var framePath = shown(files.Frame);
        var codebook = CodebookReader.Read(files.Codebook, codebookPath, bag);
        var frame = FrameReader.Read(files.Frame, framePath, codebook is null ? FrameLayout.Municipal : FrameLayout.Of(codebook), bag);
        var changes = ImmutableArray.CreateBuilder<ChangeTable>(files.Changes.Length);
        foreach (var change in files.Changes)
        {
            if (ChangeTable.Read(change.File, shown(change.File), change.Year, bag) is { } table)
                changes.Add(table);
        }

        if (codebook is null || frame is null)
            return null;
        codebook = FrameBreakdowns.Complete(codebook, frame, bag);
        if (codebook.Data.FrameUnits is { } units && units != frame.Units.Length)
        {
            bag.Warning(
                "RG215", new SourceSpan(framePath),
                string.Create(CultureInfo.InvariantCulture, $"The frame has {frame.Units.Length} units, but the codebook says {units}."),
                "Correct `frame: units` in the codebook, or the frame.");
        }

        var responses = ResponseReader.Read(
            files.Responses, shown(files.Responses), codebook, frame, framePath, changes.ToImmutable(), bag);
        return responses is null
            ? null
            : new SurveyRound(codebook, frame, responses) { Design = files.Design, Changes = changes.ToImmutable() };
    }
}
