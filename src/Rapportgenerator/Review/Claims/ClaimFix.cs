using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Review.Claims;

/// <summary>One line of a template before and after a broken claim's words are mended.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Span">The words' place in the editor's file.</param>
/// <param name="Before">The whole line.</param>
public sealed record ClaimFix(string Path, SourceSpan Span, string Words, string NewWords, string Before, string After)
{
    /// <summary>The line after all of several fixes in it.</summary>
    public static string AfterAll(IEnumerable<ClaimFix> ofOneLine)
    {
        // From the end, so that earlier places stay where they are.
        var fixes = ofOneLine.OrderByDescending(fix => fix.Span.Column).ToArray();
        return fixes.Aggregate(fixes[0].Before, (line, fix) => line[..fix.Span.Column] + fix.NewWords + line[(fix.Span.Column + fix.Words.Length)..]);
    }
}

/// <summary>A broken claim that no program can mend.</summary>
/// <param name="Reason">What is to be done by hand, and why.</param>
public sealed record UnfixableClaim(string Words, string Reason, SourceSpan Span);
