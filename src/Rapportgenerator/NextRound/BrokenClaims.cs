using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Templating;

namespace Rapportgenerator.NextRound;

/// <summary>
/// Marks the claims that the new numbers contradict, with words that would hold. They stay as they are: the build stops at them and
/// points at the very line, until somebody has decided what to write.
/// </summary>
internal static partial class BrokenClaims
{
    /// <param name="claims">The broken ones of one template.</param>
    /// <param name="fixes">What `check --fix` would do.</param>
    public static string Mark(
        string text, IEnumerable<Claim> claims, ClaimFixes fixes, int year, string chapter, string file, TodoGatherer todo)
    {
        var pieces = new TemplatePieces(text);
        var notes = claims
            .DistinctBy(claim => (claim.Span.Line, claim.Span.Column, claim.Words))
            .Select(claim => (Offset: pieces.Offset(claim.Span.Line, claim.Span.Column), Claim: claim))
            .OrderByDescending(each => each.Offset)
            .ToArray();
        foreach (var (offset, claim) in notes)
        {
            var what = $"«{claim.Words}» stemmer ikke i {year.ToString(CultureInfo.InvariantCulture)}";
            var why = $"{Evidence(claim.Evidence)}{Holding(claim.Holding)}";
            var number = todo.Marked(TodoKind.BrokenClaim, chapter, file, what, why, Action(claim, fixes));
            text = TemplateEditor.Note(text, offset, number, $"STEMMER IKKE: {what}. {why}");
        }

        return text;
    }

    private static string Holding(ImmutableArray<string> holding) =>
        holding.IsEmpty ? "" : $" Dette ville stemt: {string.Join(", ", holding.Select(words => $"«{words}»"))}.";

    private static string Action(Claim claim, ClaimFixes fixes)
    {
        var place = claim.Literal ?? claim.Span;
        return fixes.Fixes.FirstOrDefault(fix => IsAt(fix.Span, place)) is { } found
            ? $"`rapport check --fix` skriver «{found.NewWords}»; les setningen etterpå."
            : "Skriv om setningen etter tallene.";
    }

    private static bool IsAt(SourceSpan one, SourceSpan other) => one.File == other.File && one.Line == other.Line && one.Column == other.Column;

    /// <summary>In Norwegian; the program's own words where they are of another kind than those known here.</summary>
    private static string Evidence(string evidence)
    {
        var told = Share().Replace(evidence.TrimEnd('.'), "$1,$2 prosent ($3 av $4)");
        foreach (var (english, norwegian) in Phrases)
            told = told.Replace(english, norwegian, StringComparison.Ordinal);
        told = Rank().Replace(told, "nummer $1 av $2 svar");
        told = Decimals().Replace(told, "$1,$2");
        return Words().Matches(told).All(word => Known.Contains(word.Value)) ? $"Tallene: {told}." : $"Programmet sier: {evidence.TrimEnd('.')}.";
    }

    private static readonly (string English, string Norwegian)[] Phrases =
    [
        ("their 95 % intervals overlap", "intervallene på 95 prosent overlapper"),
        ("the largest number", "den største er number"),
        ("; next to it ", "; nærmest "),
        ("; then ", "; deretter "),
        (" against ", " mot "),
        (" and ", " og "),
        ("not ", "ikke "),
    ];

    private static readonly HashSet<string> Known =
    [
        "prosent", "av", "intervallene", "på", "overlapper", "den", "største", "er", "nummer", "svar", "nærmest", "deretter", "mot", "og", "ikke",
    ];

    [GeneratedRegex(@"(\d+)\.(\d) per cent \((\d+) of (\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"number (\d+) of (\d+) answers?", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();

    [GeneratedRegex(@"(\d)\.(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
