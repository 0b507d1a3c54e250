using System.Collections.Immutable;

namespace Rapportgenerator.Tabulations.Inference;

/// <summary>
/// Groups by categories with what a test of their independence needs, stratum by stratum. A unit with weight w has x answers
/// in a category (more than one only in a pool) and is in one group.
/// </summary>
internal sealed class CrossTable(ImmutableArray<Stratum> strata, int groups, int categories)
{
    private readonly double[] sums = new double[strata.Length * groups * categories];
    private readonly double[] products = new double[strata.Length * groups * categories * categories];
    private readonly int[] units = new int[strata.Length * groups];

    public ImmutableArray<Stratum> Strata => strata;

    public int Groups => groups;

    public int Categories => categories;

    /// <summary>Answers without weights; the size that a chi-square statistic is scaled to.</summary>
    public double Answers { get; set; }

    /// <summary>Units of the domain.</summary>
    public int Units => units.Sum();

    /// <summary>Strata with any unit of the domain.</summary>
    public int StrataReached => Enumerable.Range(0, strata.Length).Count(stratum =>
        Enumerable.Range(0, groups).Any(group => units[(stratum * groups) + group] > 0));

    public void SetUnits(int stratum, int group, int count) => units[(stratum * groups) + group] = count;

    /// <summary>Σ w·x.</summary>
    public double Sum(int stratum, int group, int category) => sums[At(stratum, group, category)];

    /// <summary>Σ w²·x·y over two categories.</summary>
    public double Product(int stratum, int group, int first, int second) => products[(At(stratum, group, first) * categories) + second];

    public void SetSum(int stratum, int group, int category, double value) => sums[At(stratum, group, category)] = value;

    public void SetProduct(int stratum, int group, int first, int second, double value) =>
        products[(At(stratum, group, first) * categories) + second] = value;

    /// <summary>Σ w·x over all strata.</summary>
    public double Sum(int group, int category)
    {
        double sum = 0;
        for (var stratum = 0; stratum < strata.Length; stratum++)
            sum += Sum(stratum, group, category);
        return sum;
    }

    /// <summary>The table without groups and categories that nobody is in.</summary>
    public CrossTable Occupied()
    {
        int[] keptGroups = [.. Enumerable.Range(0, groups).Where(group => Enumerable.Range(0, categories).Any(category => Sum(group, category) > 0))];
        int[] kept = [.. Enumerable.Range(0, categories).Where(category => Enumerable.Range(0, groups).Any(group => Sum(group, category) > 0))];
        if (keptGroups.Length == groups && kept.Length == categories)
            return this;
        var occupied = new CrossTable(strata, keptGroups.Length, kept.Length) { Answers = Answers };
        for (var stratum = 0; stratum < strata.Length; stratum++)
        {
            for (var group = 0; group < keptGroups.Length; group++)
            {
                occupied.SetUnits(stratum, group, units[(stratum * groups) + keptGroups[group]]);
                for (var first = 0; first < kept.Length; first++)
                {
                    occupied.SetSum(stratum, group, first, Sum(stratum, keptGroups[group], kept[first]));
                    for (var second = 0; second < kept.Length; second++)
                        occupied.SetProduct(stratum, group, first, second, Product(stratum, keptGroups[group], kept[first], kept[second]));
                }
            }
        }

        return occupied;
    }

    private int At(int stratum, int group, int category) => (((stratum * groups) + group) * categories) + category;
}
