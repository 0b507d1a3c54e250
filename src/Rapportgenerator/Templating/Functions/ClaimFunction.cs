using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>`claim "Åtte av ti" q.ja`: prints the words, and reports when the numbers no longer carry them.</summary>
internal static class ClaimFunction
{
    public static object Check(FunctionCall call)
    {
        var words = call.Text("words");
        switch (call["value"])
        {
            case bool holds:
                Record(call, new Claim
                {
                    Words = words,
                    Verdict = holds ? ClaimVerdict.Holds : ClaimVerdict.Broken,
                    Evidence = holds ? "the condition holds" : "the condition does not hold",
                    Span = call.Place,
                });
                return words;
            case ShareValue share:
                var said = CheckShare(call, words, share);
                return PrintedText.Of(words, share.Id, new(NumberForm.Claim, null) { Range = said.Range });
            default:
                throw call.Wrong("value", "a share (`q.ja`) or a condition in parentheses (`(q.ja > q.nei)`)");
        }
    }

    private static Phrase CheckShare(FunctionCall call, string words, ShareValue share)
    {
        var exact = NumberFunctions.ForWords(call, share);
        var book = call.Language.Phrasebook;
        var said = Find(words, book) ?? throw call.Problem(
            "RG411",
            $"«{words}» is no phrase whose meaning is known, so it cannot be checked.",
            $"Use one of these: {string.Join(", ", book.Phrases.Select(phrase => phrase.Text))}; or give a condition.");
        var holds = said.Range.Contains(exact.Numerator, exact.Denominator);
        Record(call, new Claim
        {
            Words = words,
            Verdict = holds ? ClaimVerdict.Holds : ClaimVerdict.Broken,
            Evidence = $"{share.Percent(call.Language, 1)} ({share.Cell.Count} of {share.Base})",
            Numbers = [share.Id],
            Holding = [.. book.Phrases.Where(phrase => phrase.Range.Contains(exact.Numerator, exact.Denominator)).Select(phrase => phrase.Text)],
            Span = call.Place,
        });
        return said;
    }

    /// <summary>The longest known phrase in the words, with words that are read alike read so.</summary>
    private static Phrase? Find(string words, Phrasebook book)
    {
        var spoken = " " + Plain(words, book) + " ";
        return book.Phrases
            .Where(phrase => phrase.Forms.Any(form => spoken.Contains(" " + Plain(form, book) + " ", StringComparison.Ordinal)))
            .MaxBy(phrase => phrase.Text.Length);
    }

    private static string Plain(string words, Phrasebook book) => string.Join(
        ' ', words.ToLowerInvariant().Split(' ').Select(word => book.ReadAs.GetValueOrDefault(word, word)));

    private static void Record(FunctionCall call, Claim claim) => call.Context.Chapter.AddClaim(claim);
}
