using System.CommandLine;
using System.CommandLine.Completions;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Cli.Commands;

/// <summary>
/// What a shell may offer at the cursor, beside what the commands say of themselves: report files, and names out of the report that the
/// line names. A report with mistakes offers nothing, and says nothing: `rapport check` is for that.
/// </summary>
internal static class Completions
{
    /// <summary>Folders, and files that may be a report, from what is typed so far.</summary>
    public static IEnumerable<CompletionItem> ReportFiles(CompletionContext context) => Paths(context.WordToComplete, ReportArgument.IsReport);

    /// <summary>The same, and nothing but folders.</summary>
    public static IEnumerable<CompletionItem> Folders(CompletionContext context) => Paths(context.WordToComplete, _ => false);

    /// <summary>Ids of the survey's questions.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Questions(Argument<string> report) => context =>
        Codebook(context, report) is { } codebook ? codebook.Questions.Select(question => new CompletionItem(question.Id)) : [];

    /// <summary>Keys of its breakdowns.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Breakdowns(Argument<string> report) => context =>
        Codebook(context, report) is { } codebook ? codebook.Breakdowns.Select(breakdown => new CompletionItem(breakdown.Key)) : [];

    /// <summary>Names of the places it is published to.</summary>
    public static Func<CompletionContext, IEnumerable<CompletionItem>> Targets(Argument<string> report) => context =>
        Report(context, report) is { } definition ? definition.Publish.Select(target => new CompletionItem(target.Name)) : [];

    private static Codebook? Codebook(CompletionContext context, Argument<string> report) => Report(context, report) is { } definition
        ? CodebookReader.Read(definition.Survey.Codebook, definition.Survey.Codebook, new DiagnosticBag())
        : null;

    private static ReportDefinition? Report(CompletionContext context, Argument<string> report)
    {
        var named = context.ParseResult.GetResult(report)?.Tokens.Select(token => token.Value).FirstOrDefault(ReportArgument.IsReport);
        return ReportDefinitionReader.Read(named ?? ReportArgument.Default, new DiagnosticBag());
    }

    private static IEnumerable<CompletionItem> Paths(string word, Predicate<string> isOffered)
    {
        var typed = word[..(word.LastIndexOf('/') + 1)];
        var folder = Path.GetFullPath(typed.Length == 0 ? "." : typed);
        if (!Directory.Exists(folder))
            return [];
        return Directory.EnumerateFileSystemEntries(folder)
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .Select(path => typed + Path.GetFileName(path) + (Directory.Exists(path) ? "/" : ""))
            .Where(path => path.EndsWith('/') || isOffered(path))
            .Order(StringComparer.Ordinal)
            .Select(path => new CompletionItem(path));
    }
}
