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
                Record(call, words, holds, holds ? "the condition holds" : "the condition does not hold", "Write what the numbers say, or change the condition.");
                break;
            case ShareValue share:
                CheckShare(call, words, share);
                return PrintedText.Of(words, share.Id, new(NumberForm.Claim, null));
            default:
                throw call.Wrong("value", "a share (`q.ja`) or a condition in parentheses (`(q.ja > q.nei)`)");
        }

        return words;
    }

    private static void CheckShare(FunctionCall call, string words, ShareValue share)
    {
        var exact = NumberFunctions.ForWords(call, share);
        var phrases = call.Language.Phrases;
        var said = Find(words, phrases) ?? throw call.Problem(
            "RG411",
            $"«{words}» is no phrase whose meaning is known, so it cannot be checked.",
            $"Use one of these: {string.Join(", ", phrases.All.Select(phrase => phrase.Text))}; or give a condition.");
        var evidence = $"{share.Percent(call.Language, 1)} ({share.Cell.Count} of {share.Base})";
        var would = phrases.All.Where(phrase => phrase.Holds(exact)).Select(phrase => $"«{phrase.Text}»").ToArray();
        Record(call, words, said.Holds(exact), evidence, would.Length == 0 ? "Use `percent`." : $"These would hold: {string.Join(", ", would)}.");
    }

    /// <summary>The longest known phrase in the words, «én» read as «en» and «sju» as «syv».</summary>
    private static Phrase? Find(string words, Phrases phrases)
    {
        var spoken = " " + Plain(words) + " ";
        return phrases.All
            .Where(phrase => spoken.Contains(" " + Plain(phrase.Text) + " ", StringComparison.Ordinal))
            .MaxBy(phrase => phrase.Text.Length);
    }

    private static string Plain(string words) => words.ToLowerInvariant()
        .Replace("én", "en", StringComparison.Ordinal)
        .Replace("sju", "syv", StringComparison.Ordinal);

    private static void Record(FunctionCall call, string words, bool holds, string evidence, string hint)
    {
        call.Context.Chapter.AddClaim(new Claim(words, holds, evidence, call.Place));
        if (!holds)
            throw call.Problem("RG410", $"«{words}» does not hold: {evidence}.", hint);
    }
}
