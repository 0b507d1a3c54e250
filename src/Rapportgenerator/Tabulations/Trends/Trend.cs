using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>What a binding with `trend: true` asks of the earlier rounds.</summary>
/// <param name="Rounds">Every earlier round, oldest first.</param>
/// <param name="Panel">Which of this round's responses are counted; null for all.</param>
/// <param name="Reason">Why rounds that differ may be compared all the same; null where nobody vouches for it.</param>
public sealed record ResolvedTrend(ImmutableArray<ResolvedRound> Rounds, Panel? Panel, string? Reason);

/// <param name="Place">The round's place under `earlier:`, counted from 0.</param>
/// <param name="Title">The survey's.</param>
/// <param name="Request">Null where the question was not asked.</param>
public sealed record ResolvedRound(
    int Place, int Year, LocalText Title, TabulationRequest? Request, ImmutableArray<Difference> Differences);

/// <summary>A question followed through the earlier rounds, tabulated.</summary>
/// <param name="Earlier">Every earlier round, oldest first.</param>
/// <param name="Reason">Why rounds that differ may be compared all the same; null where nobody vouches for it.</param>
public sealed record Trend(ImmutableArray<TrendPoint> Earlier, string? Reason)
{
    public static Trend Of(ResolvedTrend resolved, IReadOnlyDictionary<string, Tabulation> tabulations) => new(
        [
            .. resolved.Rounds.Select(round => new TrendPoint(
                round.Place, round.Year, round.Title,
                round.Request is null ? null : tabulations[round.Request.Id] with
                {
                    Differences = round.Differences.RemoveAll(difference => difference.Breaks && resolved.Reason is not null),
                },
                round.Differences)),
        ],
        resolved.Reason);
}

/// <param name="Place">The round's place under `earlier:`, counted from 0.</param>
/// <param name="Title">The survey's.</param>
/// <param name="Tabulation">Null where the question was not asked.</param>
/// <param name="Differences">All of them, vouched for or not.</param>
public sealed record TrendPoint(
    int Place, int Year, LocalText Title, Tabulation? Tabulation, ImmutableArray<Difference> Differences);
