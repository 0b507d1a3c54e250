using System.Collections.Immutable;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>A claim of both editions.</summary>
/// <param name="Numbers">What it rests on now, with what that was then; null where the old edition neither printed, showed nor claimed anything of it.</param>
/// <param name="Moves">Those of the numbers that moved.</param>
internal sealed record ClaimMatch(
    EditionClaim Then, EditionClaim Now, ImmutableArray<(EditionNumber? Then, EditionNumber Now)> Numbers, ImmutableArray<NumberMove> Moves)
{
    public bool Turned => Then.Verdict != Now.Verdict;

    public bool IsBroken => Now.Verdict == ClaimVerdict.Broken;

    /// <summary>Whether words that an author wrote once still hold over a number that is clearly another.</summary>
    public bool StandsOnAnother => !Turned && !IsBroken && Moves.Any(move => move.Verdict == MoveVerdict.Clear);
}

/// <param name="Gone">How many claims are only in the old edition, or were reworded.</param>
/// <param name="New">How many are only in the new one.</param>
internal sealed record ClaimMatches(ImmutableArray<ClaimMatch> Both, int Gone, int New);

/// <summary>
/// Pairs claims by their words: with the same numbers in the same chapter, then with the same numbers in any, then in the order of the
/// chapter.
/// </summary>
internal static class ClaimMatcher
{
    public static ClaimMatches Match(EditionPair pair, NumberMoves moves)
    {
        var claims = new Pairing<EditionClaim>(pair.Then.Claims, pair.Now.Claims);
        Take((then, now) => then.Chapter == now.Chapter && SameNumbers(then, now));
        Take((then, now) => !now.Numbers.IsEmpty && SameNumbers(then, now));
        Take((then, now) => then.Chapter == now.Chapter);
        return new(
            [.. claims.Found.Index().Where(each => each.Item is not null).Select(each => Matched(each.Item!, pair.Now.Claims[each.Index], pair, moves))],
            claims.Left.Count,
            claims.Found.Count(then => then is null));

        void Take(Func<EditionClaim, EditionClaim, bool> belong) => claims.Take((then, now) => then.Words == now.Words && belong(then, now));

        bool SameNumbers(EditionClaim then, EditionClaim now) => then.Numbers.Select(pair.Renamed).SequenceEqual(now.Numbers);
    }

    private static ClaimMatch Matched(EditionClaim then, EditionClaim now, EditionPair pair, NumberMoves moves) => new(
        then, now,
        [
            .. now.Numbers.Select(id => (Then: pair.Before(id), Now: pair.Now.Numbers.GetValueOrDefault(id.Text)))
                .Where(number => number.Now is not null)
                .Select(number => (number.Then, number.Now!)),
        ],
        [.. now.Numbers.Select(id => moves.ById.GetValueOrDefault(id)).OfType<NumberMove>()]);
}
