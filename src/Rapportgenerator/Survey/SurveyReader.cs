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
        var round = ReadAnswers(files, reportFolder, Questionnaire(files, reportFolder, problems), problems);
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
        var questionnaire = Questionnaire(files, reportFolder, problems);
        bag.AddAll(problems);
        return problems.HasErrors ? null : questionnaire;
    }

    /// <summary>Codebook and frame as far as they can be read, so that mistakes in the answers are told with theirs; null where they cannot.</summary>
    internal static Questionnaire? Questionnaire(SurveyFiles files, string reportFolder, DiagnosticBag bag)
    {
        var codebook = CodebookReader.Read(files.Codebook, ShownPath.Of(files.Codebook, reportFolder), bag);
        var framePath = ShownPath.Of(files.Frame, reportFolder);
        var frame = FrameReader.Read(files.Frame, framePath, codebook is null ? FrameLayout.Municipal : FrameLayout.Of(codebook), bag);
        if (codebook is null || frame is null)
            return null;
        if (codebook.Data.FrameUnits is { } units && units != frame.Units.Length)
        {
            bag.Warning(
                "RG215", new SourceSpan(framePath),
                string.Create(CultureInfo.InvariantCulture, $"The frame has {frame.Units.Length} units, but the codebook says {units}."),
                "Correct `frame: units` in the codebook, or the frame.");
        }

        return new Questionnaire(FrameBreakdowns.Complete(codebook, frame, bag), frame);
    }

    /// <summary>The rest of a round. Null where <paramref name="asked"/> is, or where the bag says why.</summary>
    internal static SurveyRound? ReadAnswers(SurveyFiles files, string reportFolder, Questionnaire? asked, DiagnosticBag bag)
    {
        string Shown(string path) => ShownPath.Of(path, reportFolder);
        var changes = ImmutableArray.CreateBuilder<ChangeTable>(files.Changes.Length);
        foreach (var change in files.Changes)
        {
            if (ChangeTable.Read(change.File, Shown(change.File), change.Year, bag) is { } table)
                changes.Add(table);
        }

        if (asked is not var (codebook, frame))
            return null;
        var responses = ResponseReader.Read(
            files.Responses, Shown(files.Responses), codebook, frame, Shown(files.Frame), changes.ToImmutable(), bag);
        return responses is null
            ? null
            : new SurveyRound(codebook, frame, responses) { Design = files.Design, Changes = changes.ToImmutable() };
    }
}
