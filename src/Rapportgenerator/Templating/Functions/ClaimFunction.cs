using System.Collections.Immutable;
using Rapportgenerator.Templating.Claims;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>
/// `claim "Åtte av ti" q.ja`: prints the words, and reports when the numbers no longer carry them. What is held against several
/// things is piped on: `claim "større" a than: b | claim c than: d`.
/// </summary>
internal static class ClaimFunction
{
    public static object Check(FunctionCall call)
    {
        var claim = new ClaimCall(call);
        var noted = call.Context.TakeCompared();
        if (call["value"] is not bool && claim.Words.Denial is { } denial)
        {
            throw call.Problem(
                "RG423", $"«{denial}» turns the meaning of the words after it, so «{claim.Words.Text}» cannot be checked by them.",
                "Say it without, or give a condition of your own: `claim \"…\" (q.ja < 0.5)`.");
        }

        if (call["than"] is not null)
            return Record(claim, ClaimedComparison.Check(claim));
        if (call["value"] is bool holds)
            return Record(claim, ClaimedCondition.Check(claim, holds, noted));

        var values = claim.Items("value");
        var shares = values.OfType<ShareValue>().ToImmutableArray();
        if (shares.IsEmpty || shares.Length < values.Length)
        {
            throw call.Wrong(
                "value", "a share, a list of shares or a condition", values.FirstOrDefault(value => value is not ShareValue),
                "Write it as in `q.ja`, `[q.ja, q.nei]` or `(q.ja > q.nei)`; hold other numbers against something: `than: …`.");
        }

        var found = claim.Words.SpeakOfOrder ? ClaimedOrder.Check(claim, shares) : ClaimedShare.Check(claim, shares);
        Record(claim, found);
        return shares is [var share]
            ? PrintedText.Of(found.Words, share.Id, new(NumberForm.Claim, null) { Range = found.Said?.Range })
            : found.Words;
    }

    private static string Record(ClaimCall claim, Claim found)
    {
        claim.Call.Context.Chapter.AddClaim(found);
        return found.Words;
    }
}
