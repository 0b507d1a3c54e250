using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Claims;

/// <summary>`claim "Åtte av ti" q.ja`: a share, or each of several, and a word for it.</summary>
internal static class ClaimedShare
{
    public static Claim Check(ClaimCall claim, ImmutableArray<ShareValue> values)
    {
        var book = claim.Call.Language.Phrasebook;
        var shares = values.Select(value => claim.Number(value, "value")).ToImmutableArray();
        var said = claim.Words.FindShare() ?? throw Unknown(claim, book);
        var holds = ClaimRules.Holds(said, shares);
        var margin = values is [{ Place.Tabulation.Weighted: true, Base: { } @base }]
            ? RespondentMargin.OfWeighted(shares[0].Value.Numerator / shares[0].Value.Denominator, @base, said.Range)
            : RespondentMargin.Of(shares, moved => ClaimRules.Holds(said, moved));
        var evidence = ClaimCall.List(shares);
        if (!holds && shares.Length > 1)
            evidence += $"; not {shares.First(share => !ClaimRules.Holds(said, [share])).Text}";
        var nearest = Nearest(book, shares);
        return claim.Found(holds, evidence, shares, margin) with
        {
            Said = said,
            Holding = [.. nearest.Select(phrase => phrase.Text)],
            Replacement = nearest.FirstOrDefault(phrase => phrase.Family == said.Family)?.In(claim.Words.GenderOf(said)),
        };
    }

    /// <summary>
    /// Of each family the true phrase that says the shares best: the one whose farthest share is nearest. None that is only read,
    /// for it may not go where another stood.
    /// </summary>
    private static ImmutableArray<Phrase> Nearest(Phrasebook book, ImmutableArray<ClaimedNumber> shares) =>
    [
        .. book.Phrases
            .Where(phrase => !phrase.OnlyRead && ClaimRules.Holds(phrase, shares))
            .GroupBy(phrase => phrase.Family)
            .Select(family => family.MinBy(phrase =>
                shares.Max(share => Math.Abs((share.Value.Numerator / share.Value.Denominator) - phrase.Exactly)))!),
    ];

    private static TemplateProblem Unknown(ClaimCall claim, Phrasebook book) => claim.Call.Problem(
        "RG411",
        $"«{claim.Words.Text}» has no phrase for a share whose meaning is known, so it cannot be checked.",
        (claim.Words.FindComparison() ?? claim.Words.FindChange()) is { } comparison
            ? $"«{comparison.Text}» needs what it is held against: `than: q.nei`."
            : claim.Words.Hint(book.Phrases.Select(phrase => phrase.Text).Concat(book.Orders.Select(phrase => phrase.Text))));
}
