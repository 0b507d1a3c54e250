using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Disclosure;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Hides what would disclose the answers of few: bases that are too small, and whatever else it takes that they cannot be worked
/// out from totals, other breakdowns, other variants of the same table or weights. Who has answered is not hidden, only what:
/// the base of a hidden group may be told from who has answered, its answers may not. Nor is it hidden how many were asked a
/// question, where the answers that opened it are shown: that is a number of theirs.
/// </summary>
public static class Suppression
{
    /// <summary>The tabulations of one round as they may be published: what is hidden is gone from them.</summary>
    /// <param name="whole">Everything that is published of the round, with nothing hidden yet.</param>
    /// <param name="hideBelow">A base from 1 up to but not including this is hidden.</param>
    public static ImmutableArray<Tabulation> Hide(ImmutableArray<Tabulation> whole, SurveyRound round, int hideBelow) =>
        Hide(whole, round, hideBelow, complementary: true);

    /// <param name="complementary">False to hide small bases alone, which does not protect them: for tests of the attack on them.</param>
    internal static ImmutableArray<Tabulation> Hide(ImmutableArray<Tabulation> whole, SurveyRound round, int hideBelow, bool complementary)
    {
        var cells = new Lazy<ResponseCells>(() => new ResponseCells(
            round, whole.Select(tabulation => tabulation.By).OfType<Breakdown>(), whole.Select(tabulation => tabulation.Panel).OfType<Panel>(),
            whole.Any(tabulation => tabulation.Weighted)));
        var families = AnswerFamily.Of(whole);
        var published = new Tabulation[whole.Length];
        // What is hidden of a filter is hidden of what it opens, so the filters come first.
        foreach (var level in families.GroupBy(family => family.Depth).OrderBy(level => level.Key))
        {
            Parallel.ForEach(level, family =>
            {
                family.Plan(round, cells, hideBelow, complementary);
                foreach (var at in family.Indices)
                    published[at] = Hidden(whole[at], family, hideBelow);
            });
        }

        return ImmutableArray.Create(published);
    }

    private static Tabulation Hidden(Tabulation tabulation, AnswerFamily family, int hideBelow)
    {
        if (family.HidesNothing)
            return tabulation with { HideBelow = hideBelow };
        return (tabulation with
        {
            HideBelow = hideBelow,
            Groups =
            [
                .. tabulation.Groups.Select((group, index) => group with
                {
                    Items = [.. group.Items.Select((item, at) => family.Hides(tabulation, index, at) ? item.Redacted() : item)],
                }),
            ],
        }).WithoutHiddenComparisons();
    }
}
