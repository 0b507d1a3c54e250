using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// One pass over coded answers: for each cell of the layout how often each option was chosen (x, 0 or 1 but in a pool), with
/// weights, and the sums of w²·x·y. Any share or mean of the item is a quotient of two weighted sums of the x, so all of
/// them follow from these without a second pass.
/// </summary>
internal sealed class OptionMoments
{
    private readonly DomainLayout layout;
    private readonly int options;
    private readonly bool isPool;
    private readonly int[] counts;
    private readonly long[] sums;

    /// <summary>By cell and option; in a pool by cell and two options.</summary>
    private readonly double[] products;

    /// <summary>Units by cell, in a pool: with any answer, and with any that counts on the scale.</summary>
    private readonly int[] units, unitsOnScale;

    private OptionMoments(DomainLayout layout, int options, bool isPool)
    {
        (this.layout, this.options, this.isPool) = (layout, options, isPool);
        counts = new int[layout.CellCount * options];
        sums = new long[counts.Length];
        products = new double[isPool ? counts.Length * options : counts.Length];
        units = new int[layout.CellCount];
        unitsOnScale = new int[layout.CellCount];
    }

    /// <param name="optionOf">The option of each place of the column; −1 for what is in no base.</param>
    public static OptionMoments OfOne(CodedAnswers column, int[] optionOf, int options, DomainLayout layout)
    {
        // By place first: the loop over the responses then has nothing to look up.
        var width = optionOf.Length;
        var places = column.Places.AsSpan();
        var cells = layout.Cells.AsSpan();
        var counts = new int[layout.CellCount * width];
        var (sums, squares) = (new long[counts.Length], new double[counts.Length]);
        if (layout.Design.Weights is { } weights)
        {
            for (var row = 0; row < places.Length; row++)
            {
                var at = (cells[row] * width) + places[row];
                var weight = weights[row];
                counts[at]++;
                sums[at] += weight;
                squares[at] += (double)weight * weight;
            }
        }
        else
        {
            for (var row = 0; row < places.Length; row++)
            {
                var at = (cells[row] * width) + places[row];
                counts[at]++;
            }
        }

        var moments = new OptionMoments(layout, options, isPool: false);
        for (var from = 0; from < counts.Length; from++)
        {
            if (optionOf[from % width] < 0)
                continue;
            var to = (from / width * options) + optionOf[from % width];
            moments.counts[to] += counts[from];
            moments.sums[to] += layout.Design.Weights is null ? counts[from] : sums[from];
            moments.products[to] += layout.Design.Weights is null ? counts[from] : squares[from];
        }

        return moments;
    }

    /// <param name="optionOf">For each member what <see cref="OfOne"/> takes for its one.</param>
    /// <param name="onScale">1 for the options that are steps of the scale, 0 for the others.</param>
    public static OptionMoments OfPool(CodedAnswers[] columns, int[][] optionOf, int[] onScale, DomainLayout layout)
    {
        var moments = new OptionMoments(layout, onScale.Length, isPool: true);
        var chosen = new int[columns.Length];
        for (var row = 0; row < layout.Cells.Length; row++)
        {
            var (answers, steps) = (0, 0);
            for (var member = 0; member < columns.Length; member++)
            {
                if (optionOf[member][columns[member].Places[row]] is >= 0 and var option)
                {
                    chosen[answers++] = option;
                    steps |= onScale[option];
                }
            }

            if (answers > 0)
                moments.Add(layout.Cells[row], chosen.AsSpan(0, answers), steps, layout.Design.Weights?[row] ?? 1);
        }

        return moments;
    }

    /// <summary>What has the base in common: Σw·m over the options that <paramref name="inBase"/> has 1 for.</summary>
    public void FillBase(ShareMoments moments, int[] inBase)
    {
        var everyOption = Array.TrueForAll(inBase, each => each == 1);
        for (var cell = 0; cell < layout.CellCount; cell++)
        {
            for (var option = 0; option < options; option++)
            {
                moments.Answers[cell] += inBase[option] * counts[(cell * options) + option];
                moments.Weights[cell] += inBase[option] * sums[(cell * options) + option];
            }

            moments.Squares[cell] = Product(cell, inBase, inBase);
            moments.Units[cell] = !isPool ? moments.Answers[cell] : everyOption ? units[cell] : unitsOnScale[cell];
        }
    }

    /// <summary>A target c = Σ factor·x of the base m = Σ inBase·x.</summary>
    public void Fill(ShareMoments moments, int targets, int target, int[] factors, int[] inBase)
    {
        for (var cell = 0; cell < layout.CellCount; cell++)
        {
            var at = (cell * targets) + target;
            for (var option = 0; option < options; option++)
            {
                moments.Counts[at] += factors[option] * counts[(cell * options) + option];
                moments.Sums[at] += factors[option] * sums[(cell * options) + option];
            }

            moments.TargetSquares[at] = Product(cell, factors, factors);
            moments.TargetProducts[at] = Product(cell, factors, inBase);
        }
    }

    /// <summary>The breakdown's classes by the options.</summary>
    public CrossTable CrossTable()
    {
        var table = new CrossTable(layout.Design.Strata, layout.Classes.Length, options);
        var unit = (double)layout.Design.WeightUnit;
        for (var cell = 0; cell < layout.CellCount; cell++)
        {
            var (stratum, group) = (cell / layout.Slots, cell % layout.Slots);
            if (group >= layout.Classes.Length)
                continue;
            var answers = 0;
            for (var option = 0; option < options; option++)
            {
                answers += counts[(cell * options) + option];
                table.SetSum(stratum, group, option, sums[(cell * options) + option] * unit);
                for (var other = 0; other < options; other++)
                    table.SetProduct(stratum, group, option, other, Product(cell, option, other) * unit * unit);
            }

            table.Answers += answers;
            table.SetUnits(stratum, group, isPool ? units[cell] : answers);
        }

        return table;
    }

    private void Add(int cell, ReadOnlySpan<int> chosen, int steps, long weight)
    {
        units[cell]++;
        unitsOnScale[cell] += steps;
        foreach (var option in chosen)
        {
            var at = (cell * options) + option;
            counts[at]++;
            sums[at] += weight;
            foreach (var other in chosen)
                products[(at * options) + other] += (double)weight * weight;
        }
    }

    private double Product(int cell, int one, int other) => isPool
        ? products[(((cell * options) + one) * options) + other]
        : one == other ? products[(cell * options) + one] : 0;

    /// <summary>Σ w²·(Σ first·x)·(Σ second·x).</summary>
    private double Product(int cell, int[] first, int[] second)
    {
        double sum = 0;
        for (var one = 0; one < options; one++)
        {
            if (!isPool)
                sum += first[one] * second[one] * products[(cell * options) + one];
            for (var other = 0; isPool && first[one] != 0 && other < options; other++)
                sum += first[one] * second[other] * Product(cell, one, other);
        }

        return sum;
    }
}
