using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Takes the fingerprints of what a report was made from. A file that has gone since it was read is an error (RG125).</summary>
public static class InputFiles
{
    /// <summary>The report file and the files of its rounds.</summary>
    public static ImmutableArray<InputFile> OfRounds(ReportDefinition report, DiagnosticBag bag)
    {
        var files = new List<(string Path, string Role, int? Round)> { (report.File, "report", null) };
        foreach (var (round, survey) in report.Earlier.Insert(0, report.Survey).Index())
        {
            files.AddRange([(survey.Codebook, "codebook", round), (survey.Responses, "responses", round), (survey.Frame, "frame", round)]);
            files.AddRange(survey.Changes.Select(change => (change.File, "changes", (int?)round)));
        }

        return Read(files, report, bag);
    }

    /// <param name="templates">Absolute paths; one that several chapters include is listed once.</param>
    public static ImmutableArray<InputFile> OfTemplates(ReportDefinition report, IEnumerable<string> templates, DiagnosticBag bag) => Read(
        templates.Distinct().Order(StringComparer.Ordinal).Select(template => (template, "template", (int?)null)), report, bag);

    private static ImmutableArray<InputFile> Read(
        IEnumerable<(string Path, string Role, int? Round)> files, ReportDefinition report, DiagnosticBag bag)
    {
        var read = ImmutableArray.CreateBuilder<InputFile>();
        foreach (var (path, role, round) in files)
        {
            try
            {
                read.Add(InputFile.Of(path, role, round, report.Folder));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                bag.Error(
                    "RG125", new SourceSpan(ShownPath.Of(path, report.Folder)), "The file was read and can be read no more.",
                    "Build again when no other program changes the report's files.");
            }
        }

        return read.ToImmutable();
    }
}
