using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Hides what would disclose how few have answered.</summary>
public static class Suppression
{
    /// <summary>The tabulations of one round as they may be published: what is hidden is gone from them.</summary>
    /// <param name="whole">Everything that is published of the round, with nothing hidden yet.</param>
    /// <param name="hideBelow">A base from 1 up to but not including this is hidden.</param>
    public static ImmutableArray<Tabulation> Hide(ImmutableArray<Tabulation> whole, SurveyRound round, int hideBelow) =>
    [
        .. whole.Select(tabulation => tabulation with
        {
            HideBelow = hideBelow,
            Groups =
            [
                .. tabulation.Groups.Select(group => group with
                {
                    Items = [.. group.Items.Select(item => item.Base > 0 && item.Base < hideBelow ? item.Redacted() : item)],
                }),
            ],
        }),
    ];
}
