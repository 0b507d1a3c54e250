using System.Collections.Immutable;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>
/// Groups that nobody names and everybody can work out, as published domains less others: too few answers that follow from
/// what is published.
/// </summary>
internal sealed class SmallDifferences(ItemDomains item, int hideBelow)
{
    /// <summary>The first such group, a cell of each class that it is of; null where there is none.</summary>
    /// <param name="classes">Of cells that no published domain tells apart.</param>
    public ImmutableArray<int>? Find(ImmutableArray<ImmutableArray<int>> classes, Func<int, bool> isPublished)
    {
        // A small group is of small classes, and most often there is none.
        int[] few = [.. Enumerable.Range(0, classes.Length).Where(at => item.IsSmall(classes[at], hideBelow))];
        if (few.Length == 0)
            return null;
        var published = Enumerable.Range(0, item.Domains.Length).Where(isPublished)
            .Select(domain => (Domain: item.Domains[domain], Classes: ClassesOf(domain, classes))).ToArray();
        var found = OfOneBreakdown(published, classes) ?? OfSeveral(few, published, classes);
        return found is null ? null : [.. found.Select(at => classes[at][0])];
    }

    /// <summary>A published domain less those of one breakdown that lie within it, or those that cover it less the domain.</summary>
    private int[]? OfOneBreakdown((ItemDomain Domain, HashSet<int> Classes)[] published, ImmutableArray<ImmutableArray<int>> classes)
    {
        foreach (var (_, whole) in published)
        {
            foreach (var breakdown in published.GroupBy(each => (each.Domain.By?.Key, each.Domain.PanelKey)))
            {
                int[] rest = [.. whole.Except(breakdown.Where(each => each.Classes.IsSubsetOf(whole)).SelectMany(each => each.Classes))];
                if (IsSmall(rest))
                    return rest;
                var cover = breakdown.Where(each => each.Classes.Overlaps(whole)).SelectMany(each => each.Classes).ToHashSet();
                int[] edge = [.. cover.Except(whole)];
                if (cover.IsSupersetOf(whole) && IsSmall(edge))
                    return edge;
            }
        }

        return null;

        bool IsSmall(int[] group) => item.IsSmall(group.SelectMany(at => classes[at]), hideBelow);
    }

    /// <summary>One or two classes that follow from published sums in whichever way.</summary>
    private int[]? OfSeveral(
        int[] few, (ItemDomain Domain, HashSet<int> Classes)[] published, ImmutableArray<ImmutableArray<int>> classes)
    {
        var space = new RowSpace(classes.Length);
        foreach (var (_, known) in published)
            space.Add(known);
        for (var one = 0; one < few.Length; one++)
        {
            for (var other = one; other < few.Length; other++)
            {
                int[] group = one == other ? [few[one]] : [few[one], few[other]];
                if (item.IsSmall(group.SelectMany(at => classes[at]), hideBelow) && space.Holds(group))
                    return group;
            }
        }

        return null;
    }

    private HashSet<int> ClassesOf(int domain, ImmutableArray<ImmutableArray<int>> classes) =>
        [.. Enumerable.Range(0, classes.Length).Where(at => item.IsIn(domain, classes[at][0]))];
}
