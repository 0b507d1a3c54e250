using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Claims;

internal enum NumberUnit
{
    /// <summary>Shares 0–1, and differences of them.</summary>
    Share,

    /// <summary>Means and counts.</summary>
    Measure,

    /// <summary>A number of the template's own; goes with both.</summary>
    Constant,
}

/// <summary>The respondents behind an unweighted share.</summary>
/// <param name="IntervalSize">The number of answers its interval is computed with; null for a complete count, which has none.</param>
internal sealed record Respondents(int Count, int Base, double? IntervalSize);

/// <summary>A number as the rules of claims see it: exact, with its interval and what one respondent would change.</summary>
/// <param name="Interval">95 per cent; null for what is no estimate: constants, and counts of all there are.</param>
/// <param name="Text">In English: «79.6 per cent (234 of 294)».</param>
internal sealed record ClaimedNumber(Ratio Value, (double Lower, double Upper)? Interval, NumberUnit Unit, string Text)
{
    /// <summary>Of the frozen result; of a computed number those it was computed from.</summary>
    public ImmutableArray<NumberId> Ids { get; init; } = [];

    /// <summary>Null for what no respondent moves by a known amount: weighted shares, means, differences.</summary>
    public Respondents? Respondents { get; init; }

    public NumberRound? Round { get; init; }

    /// <param name="intervalSize">Null for a complete count.</param>
    public static ClaimedNumber OfRespondents(int count, int @base, double? intervalSize)
    {
        var share = new Ratio(count, @base);
        return new(share, intervalSize is { } size ? ShareIntervals.Wilson(share.Value, size) : null, NumberUnit.Share, TextOf(share, count, @base))
        {
            Respondents = new(count, @base, intervalSize),
        };
    }

    public static ClaimedNumber OfConstant(decimal value) =>
        new(new Ratio(value, 1), null, NumberUnit.Constant, value.ToString(CultureInfo.InvariantCulture));

    public static string TextOf(Ratio share, int? count, int? @base) => string.Create(
        CultureInfo.InvariantCulture, $"{share.Round(1, 100):0.0} per cent ({count} of {@base})");

    /// <summary>
    /// What the share would be, had so many more of the same base given the answer (fewer where negative); null where there are
    /// not so many. Of a pool the interval keeps its effective size, which one answer hardly moves.
    /// </summary>
    public ClaimedNumber? Moved(int by) => Respondents is { } now && now.Count + by >= 0 && now.Count + by <= now.Base
        ? OfRespondents(now.Count + by, now.Base, now.IntervalSize)
        : null;

    /// <summary>
    /// Larger, and the two 95 per cent intervals have nothing in common. That is more than a test asks for, and so it suffices
    /// whatever ties the two numbers together (answers of the same respondents, groups within one another, the same units in
    /// two years): the standard error of a difference is at most the sum of the two standard errors, with any correlation, so
    /// a difference beyond the sum of the two margins is beyond its own margin as well (Schenker and Gentleman 2001).
    /// </summary>
    public bool IsClearlyAbove(ClaimedNumber other) => Value > other.Value
        && ((Interval is null && other.Interval is null)
            || (Interval?.Lower ?? Value.Value) > (other.Interval?.Upper ?? other.Value.Value));
}
