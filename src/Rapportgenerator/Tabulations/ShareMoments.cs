using System.Collections.Immutable;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Counts and sums of one item, for each cell of the layout and each target (an option, a group of options, or a mean). A
/// response with weight w has m answers in the base and c of the target.
/// </summary>
/// <param name="layout">Weights are summed in its unit, so that sums are exact.</param>
internal sealed class ShareMoments(DomainLayout layout, int targets)
{
    /// <summary>Responses with m &gt; 0, by cell.</summary>
    public int[] Units { get; } = new int[layout.CellCount];

    /// <summary>Σ m, by cell.</summary>
    public int[] Answers { get; } = new int[layout.CellCount];

    /// <summary>Σ w·m, by cell.</summary>
    public long[] Weights { get; } = new long[layout.CellCount];

    /// <summary>Σ w²·m², by cell.</summary>
    public double[] Squares { get; } = new double[layout.CellCount];

    /// <summary>Σ c, by cell · targets + target; and so are the others.</summary>
    public int[] Counts { get; } = new int[layout.CellCount * targets];

    /// <summary>Σ w·c</summary>
    public long[] Sums { get; } = new long[layout.CellCount * targets];

    /// <summary>Σ w²·c²</summary>
    public double[] TargetSquares { get; } = new double[layout.CellCount * targets];

    /// <summary>Σ w²·c·m</summary>
    public double[] TargetProducts { get; } = new double[layout.CellCount * targets];

    /// <summary>The cells of a group; −1 is everyone.</summary>
    public IEnumerable<int> Cells(int group)
    {
        for (var cell = 0; cell < layout.CellCount; cell++)
        {
            if (group < 0 || cell % layout.Slots == group)
                yield return cell;
        }
    }

    public int AnswersOf(int group)
    {
        var answers = 0;
        foreach (var cell in Cells(group))
            answers += Answers[cell];
        return answers;
    }

    public int CountOf(int group, int target)
    {
        var count = 0;
        foreach (var cell in Cells(group))
            count += Counts[(cell * targets) + target];
        return count;
    }

    /// <summary>Σwc / Σwm, exactly; null where there is no answer.</summary>
    public Ratio? RatioOf(int group, int target)
    {
        long sum = 0, mass = 0;
        foreach (var cell in Cells(group))
        {
            sum += Sums[(cell * targets) + target];
            mass += Weights[cell];
        }

        return mass == 0 ? null : new Ratio(sum * layout.Design.WeightUnit, mass * layout.Design.WeightUnit);
    }

    public DomainEstimate Estimate(EstimateSource source, int group, int target)
    {
        var sums = new DomainSums[layout.Design.Strata.Length];
        foreach (var cell in Cells(group))
            sums[cell / layout.Slots] += SumsOf(cell, target);
        return new DomainEstimate(source, group, ImmutableArray.Create(sums));
    }

    /// <summary>The breakdown's classes by «of the target» and «not of it».</summary>
    public CrossTable CrossTable(int target)
    {
        var table = new CrossTable(layout.Design.Strata, layout.Classes.Length, 2);
        for (var cell = 0; cell < layout.CellCount; cell++)
        {
            var (stratum, group) = (cell / layout.Slots, cell % layout.Slots);
            if (group >= layout.Classes.Length)
                continue;
            var sums = SumsOf(cell, target);
            table.Answers += Answers[cell];
            table.SetUnits(stratum, group, Units[cell]);
            table.SetSum(stratum, group, 0, sums.C);
            table.SetSum(stratum, group, 1, sums.M - sums.C);
            table.SetProduct(stratum, group, 0, 0, sums.CC);
            table.SetProduct(stratum, group, 0, 1, sums.CM - sums.CC);
            table.SetProduct(stratum, group, 1, 0, sums.CM - sums.CC);
            table.SetProduct(stratum, group, 1, 1, sums.MM - (2 * sums.CM) + sums.CC);
        }

        return table;
    }

    private DomainSums SumsOf(int cell, int target)
    {
        var unit = (double)layout.Design.WeightUnit;
        var at = (cell * targets) + target;
        return new DomainSums(
            Units[cell], Sums[at] * unit, Weights[cell] * unit, TargetSquares[at] * unit * unit, TargetProducts[at] * unit * unit,
            Squares[cell] * unit * unit);
    }
}
