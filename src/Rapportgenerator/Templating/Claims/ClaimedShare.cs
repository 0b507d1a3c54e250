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
            : RespondentMargin.Of(shares, claim.NearBorder, moved => ClaimRules.Holds(said, moved));
        var evidence = ClaimCall.List(shares);
        if (!holds && shares.Length > 1)
            evidence += $"; not {shares.First(share => !ClaimRules.Holds(said, [share])).Text}";
        var nearest = Nearest(book, shares);
        return claim.Found(holds, evidence, shares, margin) with
        {
            Said = said,
            Holding = [.. nearest.Select(phrase => phrase.Text)],
            Replacement = Replacement(said, claim.Words.GenderOf(said), nearest, book),
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

    /// <summary>
    /// The true phrase that is right wherever <paramref name="said"/> was: of its family, or a tenth where no other fraction is
    /// true. «To av tre kommuner» may become «ni av ti kommuner», and «hver tredje kommune» «annenhver kommune»; but after
    /// «alle» may stand «kommunene», after «ingen» «kommune», and so these words are neither replaced nor put in. Nor is «én» put in
    /// where the old words do not tell whether it ought to be «ett».
    /// </summary>
    private static string? Replacement(Phrase said, Gender? gender, ImmutableArray<Phrase> nearest, Phrasebook book)
    {
        return nearest.OrderByDescending(phrase => phrase.Family == said.Family)
            .Where(StandsAlike)
            .Select(phrase => gender is { } known ? phrase.In(known) : phrase.Agrees ? null : phrase.Text)
            .FirstOrDefault(words => words is not null);

        bool StandsAlike(Phrase phrase) => said.Family switch
        {
            PhraseFamily.Every => phrase.Family == PhraseFamily.Every,
            PhraseFamily.Tenths => phrase.Family == PhraseFamily.Tenths && IsCount(said) && IsCount(phrase),
            PhraseFamily.Fractions => phrase.Family is PhraseFamily.Fractions or PhraseFamily.Tenths && IsCount(said) && IsCount(phrase),
            _ => false,
        };

        // «to av tre», «ni av ti»: three words, and the last a number.
        bool IsCount(Phrase phrase) => phrase.Text.Split(' ') is [_, _, var last] && book.Numbers.Contains(last);
    }

    private static TemplateProblem Unknown(ClaimCall claim, Phrasebook book) => claim.Call.Problem(
        "RG411",
        $"«{claim.Words.Text}» has no phrase for a share whose meaning is known, so it cannot be checked.",
        (claim.Words.FindComparison() ?? claim.Words.FindChange()) is { } comparison
            ? $"«{comparison.Text}» needs what it is held against: `than: q.nei`."
            : claim.Words.Hint(book.Phrases.Select(phrase => phrase.Text).Concat(book.Orders.Select(phrase => phrase.Text))));
}
