using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Says what Typst said in terms of the editor's files: the theme, or the template line behind the markup.</summary>
internal sealed class PdfProblems(ReportDocument document, string themeFolder, IReadOnlyDictionary<string, TypstMarkup> markup, DiagnosticBag bag)
{
    public const string ThemeRoot = "theme/";

    private const string MainTheme = ThemeRoot + "report.typ";
    private const string TypstHint = "The words are Typst's: https://typst.app/docs explains them.";

    public void Report(TypstProblem problem)
    {
        var message = problem.Message.Trim().TrimEnd('.').Replace("/report/" + ThemeRoot, ThemePath(ThemeRoot) + "/", StringComparison.Ordinal);
        if (IsLostFont(problem))
        {
            bag.Error(
                "RG634", SpanOf(problem), $"The theme asks for a font that is not there ({message["unknown font family: ".Length..]}).",
                "Put its files into `fonts/` beside the theme, or name one that is there.");
            return;
        }

        if (!problem.IsError)
        {
            bag.Warning("RG633", SpanOf(problem), $"Typst warns: {message}.", Sentence(problem.Hint) ?? TypstHint);
            return;
        }

        if (problem.Place?.Path == PdfMarkup.MainPath)
        {
            bag.Error(
                "RG630", new SourceSpan(ThemePath(MainTheme)), $"The PDF theme does not take what the program gives it: {message}.",
                "Its functions must keep their names and parameters; compare it with the theme the program came with.");
        }
        else if (problem.Place is null)
            bag.Error("RG632", null, $"The PDF would break a rule of PDF/UA: {message}.", Sentence(problem.Hint) ?? TypstHint);
        else if (IsTheme(problem.Place))
            bag.Error("RG630", SpanOf(problem), $"The PDF theme has an error: {message}.", Join(problem.Hint, CallOf(problem)) ?? TypstHint);
        else
            bag.Error("RG631", SpanOf(problem), $"The PDF cannot be made from this: {message}.", Sentence(problem.Hint) ?? TypstHint);
    }

    /// <summary>
    /// Without the links into what an error kept from being set; of several errors on one line, or in one file of the theme, the first
    /// explains the others.
    /// </summary>
    public static IEnumerable<TypstProblem> Causes(ImmutableArray<TypstProblem> problems) =>
        (problems.All(IsLostLink) ? problems : problems.Where(problem => !IsLostLink(problem)))
            .DistinctBy(problem => (problem.Place?.Path, problem.Place is { } place && !IsTheme(place) ? place.Line : 0));

    /// <summary>A font that is not there once, and not at every line that asks for it.</summary>
    public static IEnumerable<TypstProblem> Once(ImmutableArray<TypstProblem> warnings) =>
        warnings.DistinctBy(problem => (problem.Message, IsLostFont(problem) ? null : problem.Place));

    private static bool IsLostFont(TypstProblem problem) => problem.Message.StartsWith("unknown font family", StringComparison.Ordinal);

    private static bool IsLostLink(TypstProblem problem) =>
        problem.Message.StartsWith("label ", StringComparison.Ordinal) && problem.Message.Contains("does not exist in the document", StringComparison.Ordinal);

    /// <summary>The path of a theme file as the editor would write it.</summary>
    public string ThemePath(string path) =>
        Path.GetRelativePath(document.Definition.Folder, ThemeFolder.Of(themeFolder).PathOf(path[ThemeRoot.Length..])).Replace('\\', '/');

    private static bool IsTheme(TypstPlace place) => place.Path.StartsWith(ThemeRoot, StringComparison.Ordinal);

    private SourceSpan? SpanOf(TypstProblem problem)
    {
        if (problem.Place is not { } place)
            return null;
        return IsTheme(place) ? new SourceSpan(ThemePath(place.Path), place.Line, place.Column) : Template(place);
    }

    private SourceSpan? Template(TypstPlace place) =>
        markup.TryGetValue(place.Path, out var file) ? file.SpanAt(place.Line) : null;

    /// <summary>For an error deep in the theme: what in the report led there.</summary>
    private string? CallOf(TypstProblem problem)
    {
        foreach (var call in problem.Calls)
        {
            if (!IsTheme(call) && Template(call) is { } span)
                return $"It was setting {span}.";
        }

        return null;
    }

    private static string? Join(string? hint, string? call) =>
        (Sentence(hint), call) switch
        {
            (null, _) => call,
            (var first, null) => first,
            var (first, second) => first + " " + second,
        };

    private static string? Sentence(string? hint) =>
        string.IsNullOrWhiteSpace(hint) ? null : char.ToUpperInvariant(hint[0]) + hint[1..].TrimEnd('.') + ".";
}
