using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>Responses that are tabulated together: everyone or one class of a breakdown, in the whole round or a panel of it.</summary>
/// <param name="By">Null for everyone.</param>
/// <param name="Panel">Null for the whole round.</param>
/// <param name="Bases">Of each variant of the item's base.</param>
internal sealed record ItemDomain(Breakdown? By, int Class, Panel? Panel, bool IsWeighted, bool IsUnweighted, ImmutableArray<int> Bases)
{
    public bool IsEveryone => By is null && Panel is null;

    public int Base => Bases.Max();

    public bool IsSmall(int hideBelow) => Bases.Any(count => count > 0 && count < hideBelow);
}

/// <summary>
/// All that is published of the same answers: one item of a family of tabulations (of a question, of a pool it is in and of the
/// pool's other members; with weights or without; with all options in the base or some left out).
/// </summary>
internal sealed class ItemDomains
{
    private readonly int[][] bases;
    private readonly bool[] hasAnswers;
    private readonly bool[][] inside;
    private readonly Lazy<ImmutableArray<ItemTarget>> targets;

    public ItemDomains(ImmutableArray<Tabulation> family, int item, SurveyRound round, ResponseCells cells)
    {
        Cells = cells;
        var responses = round.Responses;
        var answers = family.Select(tabulation => tabulation.Question).DistinctBy(question => question.Id)
            .ToDictionary(question => question.Id, question => new ItemAnswers(question, item, responses), StringComparer.Ordinal);
        var variants = family.Select(tabulation => (tabulation.Question.Id, Without: tabulation.Without))
            .DistinctBy(variant => $"{variant.Id}:{string.Join(',', variant.Without.Order(StringComparer.Ordinal))}").ToArray();
        bases = [.. variants.Select(variant => CountBy(cells, row => answers[variant.Id].Answered(row, variant.Without)))];
        targets = new(() =>
            [.. family.SelectMany(tabulation => TargetsOf(tabulation, answers[tabulation.Question.Id], cells)).Where(target => !target.IsTrivial)]);
        Domains = [.. DomainsOf(family)];
        hasAnswers = [.. Enumerable.Range(0, cells.Count).Select(cell => Array.Exists(bases, variant => variant[cell] > 0))];
        inside = [.. Domains.Select(domain => Enumerable.Range(0, cells.Count).Select(cell => IsIn(domain.By, domain.Class, domain.Panel, cell)).ToArray())];
        Total = Domains[0].Base;
    }

    public ResponseCells Cells { get; }

    /// <summary>Everyone first.</summary>
    public ImmutableArray<ItemDomain> Domains { get; }

    /// <summary>What must not be worked out of a hidden domain.</summary>
    public ImmutableArray<ItemTarget> Targets => targets.Value;

    public int Total { get; }

    public bool HasWeights => Domains.Any(domain => domain.IsWeighted);

    public bool IsIn(int domain, int cell) => inside[domain][cell];

    public bool HasAnswers(int cell) => hasAnswers[cell];

    public bool Meets(int domain, ImmutableArray<int> cells) => cells.Any(cell => HasAnswers(cell) && IsIn(domain, cell));

    public bool HasOutside(int domain) => Enumerable.Range(0, Cells.Count).Any(cell => HasAnswers(cell) && !IsIn(domain, cell));

    public bool HasOutside(int domain, ImmutableArray<int> cells) => cells.Any(cell => HasAnswers(cell) && !IsIn(domain, cell));

    /// <summary>Whether some base of the cells together is too small to be known.</summary>
    public bool IsSmall(IEnumerable<int> cells, int hideBelow)
    {
        var all = cells.ToArray();
        return Array.Exists(bases, variant => all.Sum(cell => variant[cell]) is var sum && sum > 0 && sum < hideBelow);
    }

    private IEnumerable<ItemDomain> DomainsOf(ImmutableArray<Tabulation> family)
    {
        ItemDomain Domain(Breakdown? by, int index, Panel? panel)
        {
            var shown = family.Where(tabulation =>
                (by is null || tabulation.By?.Key == by.Key) && KeyOf(tabulation.Panel) == KeyOf(panel)).ToArray();
            return new(
                by, index, panel,
                Array.Exists(shown, tabulation => tabulation.Weighted),
                Array.Exists(shown, tabulation => !tabulation.Weighted),
                [.. bases.Select(variant => Enumerable.Range(0, Cells.Count).Where(cell => IsIn(by, index, panel, cell)).Sum(cell => variant[cell]))]);
        }

        yield return Domain(null, 0, null);
        foreach (var panel in family.Select(tabulation => tabulation.Panel).DistinctBy(KeyOf))
        {
            if (panel is not null)
                yield return Domain(null, 0, panel);
            foreach (var by in family.Where(tabulation => KeyOf(tabulation.Panel) == KeyOf(panel))
                .Select(tabulation => tabulation.By).OfType<Breakdown>().DistinctBy(by => by.Key))
            {
                for (var index = 0; index < by.Classes.Length; index++)
                    yield return Domain(by, index, panel);
            }
        }
    }

    /// <summary>The domain of a tabulation's group, by index.</summary>
    public int DomainOf(Tabulation tabulation, int group)
    {
        for (var domain = 0; domain < Domains.Length; domain++)
        {
            var each = Domains[domain];
            if (KeyOf(each.Panel) == KeyOf(tabulation.Panel)
                && (group == 0 ? each.By is null : each.By is { } by && by.Key == tabulation.By?.Key && each.Class == group - 1))
                return domain;
        }

        throw new ArgumentException($"{tabulation.Id} is not of this family.");
    }

    private bool IsIn(Breakdown? by, int index, Panel? panel, int cell) =>
        (by is null || Cells.IsIn(cell, by, index)) && (panel is null || Cells.IsIn(cell, panel));

    private static string KeyOf(Panel? panel) => panel is null ? "" : ResponseCells.KeyOf(panel);

    private static IEnumerable<ItemTarget> TargetsOf(Tabulation tabulation, ItemAnswers answers, ResponseCells cells)
    {
        if (tabulation.Question.Options.IsEmpty)
            return [Target(row => answers.Value(row, []))];
        var counted = tabulation.Question.Options.Where(option => option.Kind != OptionKind.NotRelevant).Select(option => ImmutableArray.Create(option.Key));
        return counted.Concat(tabulation.OptionGroups.Select(group => group.OptionKeys)).Select(keys => Target(row => answers.Value(row, keys)));

        ItemTarget Target(Func<int, decimal?> value)
        {
            var ranges = new (decimal Least, decimal Most)?[cells.Count];
            for (var row = 0; row < cells.CellOf.Length; row++)
            {
                if (value(row) is not { } some)
                    continue;
                ref var range = ref ranges[cells.CellOf[row]];
                range = range is { } known ? (Math.Min(known.Least, some), Math.Max(known.Most, some)) : (some, some);
            }

            return new ItemTarget(ImmutableArray.Create(ranges));
        }
    }

    private static int[] CountBy(ResponseCells cells, Func<int, bool> isCounted)
    {
        var counts = new int[cells.Count];
        for (var row = 0; row < cells.CellOf.Length; row++)
            counts[cells.CellOf[row]] += isCounted(row) ? 1 : 0;
        return counts;
    }
}
