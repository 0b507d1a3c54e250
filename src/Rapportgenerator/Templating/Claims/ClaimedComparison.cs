using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Claims;

/// <summary>`claim "langt mindre vanlig" a than: b`: each number of the one side held against each of the other.</summary>
internal static class ClaimedComparison
{
    private const int MostHolding = 5;

    public static Claim Check(ClaimCall claim)
    {
        var ones = claim.Items("value").Select(value => claim.Number(value, "value")).ToImmutableArray();
        var others = claim.Items("than").Select(value => claim.Number(value, "than")).ToImmutableArray();
        if (ones.IsEmpty)
            throw claim.Call.Wrong("value", "a number of the survey, as in `q.ja`, or a list of them");
        if (others.IsEmpty)
            throw claim.Call.Wrong("than", "a number of the survey, as in `q.ja`, or a list of them");
        var ofTwoRounds = AreOfTwoRounds(claim, ones, others);
        var said = Said(claim, ones, ofTwoRounds);
        var all = ones.AddRange(others);
        foreach (var number in all)
            RefuseUnfit(claim, said, number, ones[0].Unit);
        if (all.Any(number => number.Unit == NumberUnit.Share))
        {
            foreach (var constant in all.Where(number => number.Unit == NumberUnit.Constant))
                Quantity.RefusePercentage(claim.Call.Span, constant.Value);
        }

        var margin = RespondentMargin.Of(all, claim.NearBorder, moved => ClaimRules.Holds(said, moved[..ones.Length], moved[ones.Length..]));
        var holds = ClaimRules.Holds(said, ones, others);
        var evidence = $"{ClaimCall.List(ones)} against {ClaimCall.List(others)}";
        return claim.Found(holds, holds ? evidence : evidence + Reason(said, ones, others), all, margin) with
        {
            Holding =
            [
                .. Section(claim.Call.Language.Phrasebook, ofTwoRounds)
                    .Where(phrase => (phrase.Points is null || ones[0].Unit != NumberUnit.Measure) && ClaimRules.Holds(phrase, ones, others))
                    .OrderByDescending(phrase => claim.Words.ShareAWordWith(phrase.Text))
                    .Select(phrase => phrase.Text).Distinct().Take(MostHolding),
            ],
        };
    }

    private static ImmutableArray<ComparisonPhrase> Section(Phrasebook book, bool ofTwoRounds) => ofTwoRounds ? book.Changes : book.Comparisons;

    /// <exception cref="TemplateProblem">The rounds cannot be compared.</exception>
    private static bool AreOfTwoRounds(ClaimCall claim, ImmutableArray<ClaimedNumber> ones, ImmutableArray<ClaimedNumber> others)
    {
        var areOfTwo = false;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                NumberRound.Join(claim.Call.Span, one.Round, other.Round);
                areOfTwo |= one.Round is { } first && other.Round is { } second && first.Year != second.Year;
            }
        }

        return areOfTwo;
    }

    private static ComparisonPhrase Said(ClaimCall claim, ImmutableArray<ClaimedNumber> ones, bool ofTwoRounds)
    {
        var book = claim.Call.Language.Phrasebook;
        if ((ofTwoRounds ? claim.Words.FindChange() : null) is { } change)
            return change;
        if (claim.Words.FindComparison() is { } comparison)
            return comparison;
        if (claim.Words.FindChange() is { } unfit)
        {
            var year = ones[0].Round is { } round ? string.Create(CultureInfo.InvariantCulture, $" of {round.Year}") : " of no two years";
            throw claim.Call.Problem(
                "RG420", $"«{unfit.Text}» speaks of a change, but the numbers are{year}.", "Hold it against an earlier round: `than: earlier.q.ja`.");
        }

        var known = Section(book, ofTwoRounds).Concat(book.Comparisons).Select(phrase => phrase.Text);
        throw claim.Call.Problem("RG411", $"«{claim.Words.Text}» has no comparison whose meaning is known, so it cannot be checked.", claim.Words.Hint(known));
    }

    /// <summary>A share and a mean are not more or less than each other, and what is uncertain by an unknown amount is nothing for sure.</summary>
    private static void RefuseUnfit(ClaimCall claim, ComparisonPhrase said, ClaimedNumber number, NumberUnit unit)
    {
        if (number.Unit != unit && number.Unit != NumberUnit.Constant && unit != NumberUnit.Constant)
            throw claim.Call.Problem("RG421", "A share and a number of another kind cannot be held against each other.", "Compare shares with shares, and means with means.");
        if (said.Points is not null && number.Unit == NumberUnit.Measure)
            throw claim.Call.Problem("RG421", $"«{said.Text}» is told in percentage points, so it can only be said of shares.", "Give a condition in parentheses.");
        if (said.Relation != Relation.Same && number.Interval is null && !IsComplete(number))
        {
            throw claim.Call.Problem(
                "RG421", $"A number has no interval ({number.Text}), so whether it is more or less than another cannot be told.",
                "Use a share or a mean, or give a condition in parentheses.");
        }
    }

    /// <summary>Constants, complete counts, and what the survey and the report say of themselves: nothing else could have been found.</summary>
    private static bool IsComplete(ClaimedNumber number) => number.Respondents is not null
        || number.Ids.All(id => id.Text.Split('/', '@')[0] is "survey" or "report");

    private static string Reason(ComparisonPhrase said, ImmutableArray<ClaimedNumber> ones, ImmutableArray<ClaimedNumber> others)
    {
        var (one, other) = ones.SelectMany(_ => others, (one, other) => (one, other)).First(pair => !ClaimRules.Holds(said, pair.one, pair.other));
        var pair = ones.Length * others.Length > 1 ? $" ({one.Text} and {other.Text})" : "";
        if (one.Value.CompareTo(other.Value) == 0)
            return $"; equal{pair}";
        var isRightWay = said.Relation == (one.Value > other.Value ? Relation.More : Relation.Less);
        return isRightWay && !one.IsClearlyAbove(other) && !other.IsClearlyAbove(one) ? $"; their 95 % intervals overlap{pair}"
            : ones.Length * others.Length > 1 ? $"; not {one.Text} against {other.Text}"
            : "";
    }
}
