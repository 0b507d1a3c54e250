using System.Collections.Immutable;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>
/// Which domains of one item are hidden. A hidden number is safe where another survey would have been published in the
/// very same way: in a *class* of cells that no published domain tells apart, two responses on either side of the hidden domain's
/// border can swap their answers, and nothing that is published changes, while the hidden number does.
/// </summary>
internal sealed class HidingPlan(ItemDomains item, int hideBelow)
{
    private readonly bool[] hidden = new bool[item.Domains.Length];

    /// <summary>Whether everything with weights is hidden.</summary>
    public bool HidesWeighted { get; private set; }

    /// <summary>Where everyone is hidden, all parts are: they would add up to it.</summary>
    public bool Hides(int domain) => hidden[0] || hidden[domain];

    public bool HidesNothing => !HidesWeighted && !Array.Exists(hidden, each => each);

    /// <summary>Hides what is too small, and then as much more as protects it.</summary>
    public HidingPlan Work(bool complementary = true)
    {
        for (var domain = 0; domain < hidden.Length; domain++)
            hidden[domain] = item.Domains[domain].IsSmall(hideBelow);
        if (!complementary)
            return this;
        var small = (bool[])hidden.Clone();
        HidesWeighted = item.Cells.HasManyWeights && !HidesNothing;
        while (FindProblem() is { } problem)
            Mend(problem);
        Relax(small);
        return this;
    }

    /// <summary>What is wrong with the plan as it stands.</summary>
    /// <param name="Domain">Hidden, and not safe; or −1 for a group that can be worked out and is too small.</param>
    /// <param name="Target">What can be told of it; null where it is alone.</param>
    /// <param name="Cells">Of the group, one a class.</param>
    private sealed record Problem(int Domain, ItemTarget? Target, ImmutableArray<int> Cells);

    private Problem? FindProblem()
    {
        var classes = Classes();
        if (!Enumerable.Range(0, hidden.Length).Any(IsPublished))
            return null;
        for (var domain = 0; domain < hidden.Length; domain++)
        {
            if (!hidden[domain] || !item.HasOutside(domain))
                continue;
            var meeting = classes.Where(each => item.Meets(domain, each)).ToArray();
            if (meeting.Length == 0)
                continue;
            foreach (var target in item.Targets)
            {
                if (!meeting.Any(each => target.CanSwap(each, cell => item.IsIn(domain, cell))))
                    return new Problem(domain, target, []);
            }

            if (item.Targets.IsEmpty && !meeting.Any(each => item.HasOutside(domain, each)))
                return new Problem(domain, null, []);
        }

        // Last, for a hidden group's partner often hides the difference as well.
        return SmallDifference(classes);
    }

    /// <summary>
    /// A group that nobody names and everybody can work out, as a published domain less others: too few answers that follow
    /// from what is published.
    /// </summary>
    private Problem? SmallDifference(ImmutableArray<ImmutableArray<int>> classes)
    {
        int[] few = [.. Enumerable.Range(0, classes.Length).Where(at => item.IsSmall(classes[at], hideBelow))];
        if (few.Length == 0)
            return null;
        var space = new RowSpace(classes.Length);
        for (var domain = 0; domain < hidden.Length; domain++)
        {
            if (IsPublished(domain))
                space.Add(ClassesOf(domain, classes));
        }

        for (var one = 0; one < few.Length; one++)
        {
            for (var other = one; other < few.Length; other++)
            {
                int[] found = one == other ? [few[one]] : [few[one], few[other]];
                if (item.IsSmall(found.SelectMany(at => classes[at]), hideBelow) && space.Holds(found))
                    return new Problem(-1, null, [.. found.Select(at => classes[at][0])]);
            }
        }

        return null;
    }

    private IEnumerable<int> ClassesOf(int domain, ImmutableArray<ImmutableArray<int>> classes) =>
        Enumerable.Range(0, classes.Length).Where(at => item.IsIn(domain, classes[at][0]));

    private bool IsPublished(int domain) => !hidden[domain] && item.Domains[domain].Base > 0
        && (item.Domains[domain].IsUnweighted || (item.Domains[domain].IsWeighted && !HidesWeighted));

    /// <summary>Cells that no published domain tells apart; with published weights also by stratum and weight.</summary>
    private ImmutableArray<ImmutableArray<int>> Classes()
    {
        var published = Enumerable.Range(0, hidden.Length).Where(IsPublished).ToArray();
        return
        [
            .. Enumerable.Range(0, item.Cells.Count)
                .Where(item.HasAnswers)
                .GroupBy(cell => (
                    string.Concat(published.Select(domain => item.IsIn(domain, cell) ? '1' : '0')),
                    !HidesWeighted && published.Any(domain => item.Domains[domain].IsWeighted && item.IsIn(domain, cell)) ? item.Cells.WeightOf(cell) : -1))
                .Select(each => each.ToImmutableArray()),
        ];
    }

    /// <summary>Hides the cheapest domains that bring two classes together which make the problem smaller.</summary>
    private void Mend(Problem problem)
    {
        if (problem.Domain < 0)
        {
            // The cheapest domain that holds any of it; where none does, any other that is left.
            var left = Enumerable.Range(0, hidden.Length).Where(domain => IsPublished(domain) && !item.Domains[domain].IsEveryone)
                .OrderBy(domain => problem.Cells.Any(cell => item.IsIn(domain, cell)) ? 0 : 1)
                .ThenBy(domain => item.Domains[domain].Base);
            Hide([.. left.Take(1).DefaultIfEmpty(0)]);
            return;
        }

        var classes = Classes();
        (int Rank, int Cost, ImmutableArray<int> Domains, bool Weighted)? best = null;
        foreach (var one in classes.Where(each => item.Meets(problem.Domain, each)))
        {
            foreach (var other in classes)
            {
                if (other == one)
                    continue;
                var between = Enumerable.Range(0, hidden.Length)
                    .Where(domain => IsPublished(domain) && item.IsIn(domain, one[0]) != item.IsIn(domain, other[0])).ToImmutableArray();
                var weighted = !HidesWeighted && item.HasWeights && item.Cells.WeightOf(one[0]) != item.Cells.WeightOf(other[0]);
                var both = one.AddRange(other);
                var helps = problem.Target is { } target
                    ? target.CanSwap(both, cell => item.IsIn(problem.Domain, cell))
                    : item.HasOutside(problem.Domain, both);
                var cost = between.Sum(domain => item.Domains[domain].Base) + (weighted ? item.Total : 0);
                if ((between.IsEmpty && !weighted) || (best is { } known && (known.Rank, known.Cost).CompareTo((helps ? 0 : 1, cost)) <= 0))
                    continue;
                best = (helps ? 0 : 1, cost, between, weighted);
            }
        }

        if (best is { } found)
        {
            HidesWeighted |= found.Weighted;
            Hide(found.Domains);
        }
        else
        {
            // Nothing is left to bring together.
            Hide([.. Enumerable.Range(0, hidden.Length)]);
        }
    }

    private void Hide(ImmutableArray<int> domains)
    {
        foreach (var domain in domains)
            hidden[domain] = true;
    }

    /// <summary>Shows again what need not be hidden, the largest first.</summary>
    private void Relax(bool[] small)
    {
        if (HidesWeighted)
        {
            HidesWeighted = false;
            HidesWeighted = item.Cells.HasManyWeights || FindProblem() is not null;
        }

        foreach (var domain in Enumerable.Range(0, hidden.Length)
            .Where(domain => hidden[domain] && !small[domain]).OrderByDescending(domain => item.Domains[domain].Base).ToArray())
        {
            hidden[domain] = false;
            hidden[domain] = FindProblem() is not null;
        }
    }
}
