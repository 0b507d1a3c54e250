using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Disclosure;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Hides what would disclose the answers of few: bases that are too small, and whatever else it takes that they cannot be worked
/// out from totals, other breakdowns, other variants of the same table or weights. Who has answered is not hidden, only what:
/// the base of a hidden group may be told from who has answered, its answers may not.
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
        var families = Families(whole);
        var published = new Tabulation[whole.Length];
        Parallel.For(0, families.Length, index =>
        {
            ImmutableArray<Tabulation> family = [.. families[index].Select(at => whole[at])];
            var plans = Plans(family, round, cells, hideBelow, complementary);
            foreach (var at in families[index])
                published[at] = Hidden(whole[at], plans, hideBelow);
        });
        return ImmutableArray.Create(published);
    }

    /// <summary>Tabulations of the same answers, by index: of a question, and of the pools it is in.</summary>
    private static ImmutableArray<ImmutableArray<int>> Families(ImmutableArray<Tabulation> whole)
    {
        var families = new List<(HashSet<string> Questions, List<int> Indices)>();
        for (var index = 0; index < whole.Length; index++)
        {
            var questions = whole[index].Question.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
            var indices = new List<int> { index };
            foreach (var other in families.Where(family => family.Questions.Overlaps(questions)).ToArray())
            {
                families.Remove(other);
                questions.UnionWith(other.Questions);
                indices.InsertRange(0, other.Indices);
            }

            families.Add((questions, indices));
        }

        return [.. families.Select(family => family.Indices.ToImmutableArray())];
    }

    /// <summary>What is hidden of each item; null where nothing is.</summary>
    private static (ItemDomains Item, HidingPlan Plan)?[] Plans(
        ImmutableArray<Tabulation> family, SurveyRound round, Lazy<ResponseCells> cells, int hideBelow, bool complementary)
    {
        var plans = new (ItemDomains, HidingPlan)?[family[0].All.Items.Length];
        var overlap = family.Any(tabulation => tabulation.Panel is not null)
            || family.Select(tabulation => tabulation.By?.Key).OfType<string>().Distinct().Count() > 1;
        for (var item = 0; item < plans.Length; item++)
        {
            // Small groups are rare, and so are breakdowns whose differences could be small: most items need no more than this look.
            var at = item;
            if (!overlap && !family.Any(tabulation => tabulation.Groups.Any(group => group.Items[at].Base is > 0 and var count && count < hideBelow)))
                continue;
            var domains = new ItemDomains(family, item, round, cells.Value);
            var plan = new HidingPlan(domains, hideBelow).Work(complementary);
            if (!plan.HidesNothing)
                plans[item] = (domains, plan);
        }

        return plans;
    }

    private static Tabulation Hidden(Tabulation tabulation, (ItemDomains Item, HidingPlan Plan)?[] plans, int hideBelow)
    {
        if (Array.TrueForAll(plans, plan => plan is null))
            return tabulation with { HideBelow = hideBelow };
        return (tabulation with
        {
            HideBelow = hideBelow,
            Groups =
            [
                .. tabulation.Groups.Select((group, index) => group with
                {
                    Items = [.. group.Items.Select((item, at) => plans[at] is { } known && IsHidden(tabulation, index, known) ? item.Redacted() : item)],
                }),
            ],
        }).WithoutHiddenComparisons();
    }

    private static bool IsHidden(Tabulation tabulation, int group, (ItemDomains Item, HidingPlan Plan) known) =>
        (tabulation.Weighted && known.Plan.HidesWeighted) || known.Plan.Hides(known.Item.DomainOf(tabulation, group));
}
