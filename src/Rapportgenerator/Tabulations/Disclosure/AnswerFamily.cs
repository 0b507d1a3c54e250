using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>
/// Tabulations of the same answers (of a question, of the pools it is in and of their other members), and what is hidden of
/// them. A question that is asked only of those who gave some answer to another depends on that other's family: its base
/// is a count of theirs.
/// </summary>
internal sealed class AnswerFamily
{
    private readonly List<AnswerFamily> filters = [];
    private readonly List<AnswerFamily> opened = [];
    private readonly ImmutableArray<Tabulation> tabulations;
    private readonly (ItemDomains Item, HidingPlan Plan)?[] plans;

    private AnswerFamily(ImmutableArray<int> indices, ImmutableArray<Tabulation> whole)
    {
        Indices = indices;
        tabulations = [.. indices.Select(at => whole[at])];
        plans = new (ItemDomains, HidingPlan)?[tabulations[0].All.Items.Length];
    }

    /// <summary>The places of its tabulations in the publication.</summary>
    public ImmutableArray<int> Indices { get; }

    /// <summary>How many filters stand before it in a row.</summary>
    public int Depth { get; private set; }

    public bool HidesNothing => Array.TrueForAll(plans, plan => plan is null);

    private IEnumerable<Question> Members => tabulations.SelectMany(tabulation => tabulation.Question.Members).Distinct();

    public static ImmutableArray<AnswerFamily> Of(ImmutableArray<Tabulation> whole)
    {
        var merged = new List<(HashSet<string> Questions, List<int> Indices)>();
        for (var index = 0; index < whole.Length; index++)
        {
            var questions = whole[index].Question.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
            var indices = new List<int> { index };
            foreach (var other in merged.Where(family => family.Questions.Overlaps(questions)).ToArray())
            {
                merged.Remove(other);
                questions.UnionWith(other.Questions);
                indices.InsertRange(0, other.Indices);
            }

            merged.Add((questions, indices));
        }

        ImmutableArray<AnswerFamily> families = [.. merged.Select(family => new AnswerFamily([.. family.Indices], whole))];
        Link(families);
        return families;
    }

    private static void Link(ImmutableArray<AnswerFamily> families)
    {
        var owners = families.SelectMany(family => family.Members.SelectMany(member => member.Columns).Distinct(), (family, column) => (family, column))
            .ToDictionary(each => each.column, each => each.family, StringComparer.Ordinal);
        foreach (var family in families)
        {
            foreach (var column in family.Members.SelectMany(member => member.Filters).Select(filter => filter.Column))
            {
                if (!owners.TryGetValue(column, out var filter) || filter == family || family.filters.Contains(filter))
                    continue;
                family.filters.Add(filter);
                filter.opened.Add(family);
            }
        }

        // A codebook without circles settles in fewer rounds than it has questions.
        var isSettled = false;
        for (var round = 0; round < families.Length && !isSettled; round++)
        {
            isSettled = true;
            foreach (var family in families)
            {
                var depth = family.filters.Select(filter => filter.Depth + 1).DefaultIfEmpty(0).Max();
                isSettled &= depth == family.Depth;
                family.Depth = depth;
            }
        }
    }

    /// <summary>Decides what is hidden, after the filters' families have.</summary>
    public void Plan(SurveyRound round, Lazy<ResponseCells> cells, int hideBelow, bool complementary)
    {
        ImmutableArray<HidingPlan> bound =
            [.. filters.SelectMany(filter => filter.plans).Select(plan => plan?.Plan).OfType<HidingPlan>()];
        var everything = Opened().SelectMany(family => family.tabulations).ToImmutableArray();
        for (var item = 0; item < plans.Length; item++)
        {
            if (bound.IsEmpty && IsPlain(everything, item, hideBelow))
                continue;
            var domains = new ItemDomains(tabulations, everything, item, round, cells.Value);
            var plan = new HidingPlan(domains, hideBelow, bound).Work(complementary);
            if (!plan.HidesNothing)
                plans[item] = (domains, plan);
        }
    }

    /// <param name="group">By index, everyone first.</param>
    public bool Hides(Tabulation tabulation, int group, int item) => plans[item] is var (domains, plan)
        && ((tabulation.Weighted && plan.HidesWeighted) || plan.Hides(domains.DomainOf(tabulation, group)));

    /// <summary>Small groups are rare, and so are breakdowns whose differences could be small: most items need no more than this look.</summary>
    private bool IsPlain(ImmutableArray<Tabulation> everything, int item, int hideBelow) =>
        tabulations.All(tabulation => tabulation.Panel is null)
        && tabulations.Select(tabulation => string.Join(' ', tabulation.Question.Members.Select(member => member.Id))).Distinct().Count() == 1
        && tabulations.Concat(everything).Select(tabulation => tabulation.By?.Key).OfType<string>().Distinct().Count() <= 1
        && (everything.IsEmpty || everything.All(tabulation => tabulation.By is null) || tabulations.Any(tabulation => tabulation.By is not null))
        && !tabulations.Any(tabulation => tabulation.Groups.Any(group => group.Items[item].Base is > 0 and var count && count < hideBelow));

    /// <summary>The families that depend on this one, and those that depend on them.</summary>
    private HashSet<AnswerFamily> Opened()
    {
        var all = new HashSet<AnswerFamily>();
        var next = new Queue<AnswerFamily>(opened);
        while (next.TryDequeue(out var family))
        {
            if (!all.Add(family))
                continue;
            foreach (var deeper in family.opened)
                next.Enqueue(deeper);
        }

        return all;
    }
}
