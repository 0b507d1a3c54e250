using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Review.Claims;

/// <summary>What `check --fix` would change, and what it leaves to the editor.</summary>
public sealed record ClaimFixes(ImmutableArray<ClaimFix> Fixes, ImmutableArray<UnfixableClaim> Left);

/// <summary>
/// Mends broken claims where the mended words are proven to be true, and right in their sentence: tenths and fractions that are the
/// whole of the claim's words, written in the template, with nothing before them that says more than the number («kun», «over»).
/// </summary>
public static class ClaimFixer
{
    private static readonly PhraseFamily[] Families = [PhraseFamily.Tenths, PhraseFamily.Fractions, PhraseFamily.Every];

    /// <summary>Nothing is written.</summary>
    public static ClaimFixes Find(ReportDefinition report, IEnumerable<ChapterSource> chapters)
    {
        var fixes = ImmutableArray.CreateBuilder<ClaimFix>();
        var left = ImmutableArray.CreateBuilder<UnfixableClaim>();
        // The same words may be printed several times, in a loop or by an include: one change must be right for all of them.
        var places = chapters
            .SelectMany(chapter => chapter.Claims.Select(claim => (Claim: claim, Book: report.LanguageOf(chapter.Definition.Language).Phrasebook)))
            .GroupBy(each => each.Claim.Literal ?? each.Claim.Span);
        foreach (var place in places.Where(place => place.Any(each => each.Claim.Verdict == ClaimVerdict.Broken)))
        {
            var broken = place.First(each => each.Claim.Verdict == ClaimVerdict.Broken);
            var claims = place.Select(each => each.Claim).ToArray();
            if (Reason(claims, broken.Book) is { } reason)
                left.Add(new(broken.Claim.Words, reason, broken.Claim.Span));
            else if (Fix(broken.Claim, broken.Book, report.Folder, out var inTheWay) is { } fix)
                fixes.Add(fix);
            else
                left.Add(new(broken.Claim.Words, inTheWay, broken.Claim.Span));
        }

        return new(fixes.ToImmutable(), left.ToImmutable());
    }

    private static string? Reason(Claim[] claims, Phrasebook book)
    {
        if (claims.FirstOrDefault(claim => claim.Said is null || !Families.Contains(claim.Said.Family)) is not null)
            return "Only tenths and fractions can be mended; change the sentence.";
        if (claims[0].Literal is null)
            return "The words are put together by the template; change them where they are made.";
        if (claims.Any(claim => claim.Replacement is null))
            return "No phrase of the same kind is true of the number and sure to fit the words around it; change the sentence, or use `percent`.";
        if (claims.Any(claim => claim.Verdict != ClaimVerdict.Broken) || claims.Select(claim => claim.Replacement).Distinct().Count() > 1)
            return "The words are printed several times, and no one phrase is true each time.";
        var (words, said) = (Plain(claims[0].Words, book), claims[0].Said!);
        return said.Forms.Any(form => Plain(form, book) == words)
            ? null
            : "The words say more than the number; change the sentence.";
    }

    private static string Plain(string words, Phrasebook book) =>
        book.ReadAs.Read(words.ToLowerInvariant().Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal));

    /// <param name="inTheWay">Why there is none.</param>
    private static ClaimFix? Fix(Claim claim, Phrasebook book, string folder, out string inTheWay)
    {
        var span = claim.Literal!;
        var path = Path.GetFullPath(span.File, folder);
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var (start, end) = TemplateLine.Find(text, span.Line);
        var line = text[start..end];
        // The column is the quotation mark's, counted from 1: in the line it is where the words begin.
        if (span.Column + claim.Words.Length > line.Length || line.Substring(span.Column, claim.Words.Length) != claim.Words)
        {
            inTheWay = "They are written in another way in the template; change them by hand.";
            return null;
        }

        inTheWay = "Words before them may say more than the number; change them by hand.";
        if (HasQualifier(text[..(start + span.Column)], book))
            return null;
        var words = InCase(claim.Replacement!, claim.Words);
        return new(path, span, claim.Words, words, line, line[..span.Column] + words + line[(span.Column + claim.Words.Length)..]);
    }

    /// <summary>
    /// Whether the text before the claim's braces ends in a word that says more than the number: «Bare {{ claim "…», be it in bold or at
    /// the end of the line above.
    /// </summary>
    private static bool HasQualifier(string before, Phrasebook book)
    {
        var code = before.LastIndexOf("{{", StringComparison.Ordinal);
        var all = code < 0 ? before : before[..code];
        var prose = all.TrimEnd(' ', NumberStyle.HardSpace[0], '\t', '\r', '\n', '*', '_');
        // What stands before an empty line is another paragraph.
        if (all.AsSpan(prose.Length).Count('\n') > 1)
            return false;
        prose = prose.ToLowerInvariant();
        return book.Qualifiers.Select(qualifier => qualifier.Text).Any(word =>
            prose.EndsWith(word, StringComparison.Ordinal) && (prose.Length == word.Length || !char.IsLetter(prose[^(word.Length + 1)])));
    }

    /// <summary>The new words as the old ones were written: small, with a capital first letter, or all in capitals.</summary>
    private static string InCase(string words, string old)
    {
        if (old.Any(char.IsLetter) && old.Where(char.IsLetter).All(char.IsUpper))
            return words.ToUpperInvariant();
        return char.IsUpper(old[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }
}
