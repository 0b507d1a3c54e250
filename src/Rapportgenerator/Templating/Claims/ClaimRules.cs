using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Templating.Claims;

/// <summary>When words may be used of numbers.</summary>
internal static class ClaimRules
{
    /// <summary>A word for a share holds for each of them.</summary>
    public static bool Holds(Phrase phrase, IEnumerable<ClaimedNumber> shares) =>
        shares.All(share => phrase.Range.Contains(share.Value.Numerator, share.Value.Denominator));

    /// <summary>
    /// A word for a place in the order of a question's answers: the claimed ones take it and the next places after it, in any
    /// order among themselves, and every other answer is clearly above or below all of them.
    /// </summary>
    /// <param name="claimed">At least one.</param>
    /// <param name="others">The question's other substantive answers.</param>
    public static bool Holds(OrderPhrase phrase, IReadOnlyList<ClaimedNumber> claimed, IReadOnlyList<ClaimedNumber> others)
    {
        var above = others.Count(other => claimed.All(other.IsClearlyAbove));
        var below = others.Count(other => claimed.All(each => each.IsClearlyAbove(other)));
        return above + below == others.Count && (phrase.Place > 0 ? above == phrase.Place - 1 : below == -phrase.Place - 1);
    }

    /// <summary>A word that holds one number against another: so many times and points on the exact values, more and less clearly.</summary>
    public static bool Holds(ComparisonPhrase phrase, ClaimedNumber one, ClaimedNumber other)
    {
        var difference = one.Value.Minus(other.Value);
        var points = new Ratio(phrase.Points ?? 0, 1);
        var negative = new Ratio(-points.Numerator, 1);
        var times = other.Value.Times(new Ratio(phrase.Times ?? 1, 1));
        return phrase.Relation switch
        {
            Relation.More => one.IsClearlyAbove(other) && difference >= points && one.Value >= times,
            Relation.Less => other.IsClearlyAbove(one) && difference <= negative && one.Value <= times,
            _ => difference <= points && difference >= negative,
        };
    }

    /// <summary>Each one against each of the others.</summary>
    public static bool Holds(ComparisonPhrase phrase, IEnumerable<ClaimedNumber> ones, IReadOnlyCollection<ClaimedNumber> others) =>
        ones.All(one => others.All(other => Holds(phrase, one, other)));
}
