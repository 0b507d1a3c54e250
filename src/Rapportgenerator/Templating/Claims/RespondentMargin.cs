using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Templating.Claims;

/// <summary>How far a claim is from its nearest border, in respondents.</summary>
internal static class RespondentMargin
{
    /// <summary>
    /// The smallest number of respondents that, moving into or out of one of the shares while its base stays, turns the claim.
    /// Intervals are computed again. Null where a number is none that respondents move one by one (weighted, a mean, a
    /// count, a difference), and where no more than <paramref name="most"/> turn it.
    /// </summary>
    public static int? Of(ImmutableArray<ClaimedNumber> numbers, int most, Func<ImmutableArray<ClaimedNumber>, bool> holds)
    {
        if (!numbers.All(IsCounted))
            return null;
        var now = holds(numbers);
        var all = numbers.Max(number => number.Respondents?.Base ?? 0);
        for (var respondents = 1; respondents <= Math.Min(most, all); respondents++)
        {
            for (var index = 0; index < numbers.Length; index++)
            {
                if (Turns(index, respondents) || Turns(index, -respondents))
                    return respondents;
            }
        }

        return null;

        bool Turns(int index, int by) => numbers[index].Moved(by) is { } moved && holds(numbers.SetItem(index, moved)) != now;
    }

    /// <summary>Whether respondents move it one by one, or nothing does.</summary>
    public static bool IsCounted(ClaimedNumber number) => number.Respondents is not null || number.Unit == NumberUnit.Constant;

    /// <summary>
    /// Of a weighted share, in which respondents count differently: the distance to the interval's nearer end times the base,
    /// rounded up, as if each counted as the mean one does. Ends at 0 and 100 per cent are none that can be passed.
    /// </summary>
    public static int? OfWeighted(decimal share, int @base, ShareRange range)
    {
        decimal?[] distances =
        [
            range.From > 0 ? Math.Abs(share - range.From) : null,
            range.To < 1 ? Math.Abs(range.To - share) : null,
        ];
        return distances.Min() is { } nearest ? Math.Max(1, (int)Math.Ceiling(nearest * @base)) : null;
    }
}
