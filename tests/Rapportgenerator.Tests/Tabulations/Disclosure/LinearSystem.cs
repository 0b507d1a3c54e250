using System.Numerics;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>Σ coefficient · unknown = sum, in whole numbers.</summary>
internal sealed record Equation((int Unknown, long Coefficient)[] Terms, long Sum);

/// <summary>Equations in reduced row echelon form, by exact fraction-free elimination (Bareiss 1968 divides as well; here by the gcd).</summary>
internal abstract class LinearSystem
{
    /// <summary>The target's value where it follows from the equations; null where it does not.</summary>
    public abstract BigInteger? Solve(IEnumerable<(int Unknown, long Coefficient)> target);

    /// <summary>What of the target is left over the free unknowns, as «scale · target = constant + Σ coefficient · unknown».</summary>
    public abstract (BigInteger Scale, BigInteger Constant, (int Unknown, BigInteger Coefficient)[] Terms) Reduce(IEnumerable<(int Unknown, long Coefficient)> target);

    /// <summary>The reduced equations whose numbers are small.</summary>
    public abstract IEnumerable<Equation> Rows { get; }

    public static LinearSystem Of(int unknowns, IReadOnlyList<Equation> equations)
    {
        try
        {
            return new Echelon<long>(unknowns, equations);
        }
        catch (OverflowException)
        {
            return new Echelon<BigInteger>(unknowns, equations);
        }
    }

    private sealed class Echelon<T> : LinearSystem
        where T : IBinaryInteger<T>
    {
        private readonly int unknowns;
        private readonly List<(int Pivot, T[] Row)> rows = [];

        public Echelon(int unknowns, IReadOnlyList<Equation> equations)
        {
            this.unknowns = unknowns;
            foreach (var equation in equations)
            {
                var row = RowOf(equation.Terms, equation.Sum);
                foreach (var (at, known) in rows)
                    Eliminate(row, at, known);
                var pivot = Array.FindIndex(row, value => !T.IsZero(value));
                if (pivot == unknowns)
                    throw new InvalidOperationException("What is published contradicts itself.");
                if (pivot >= 0)
                    rows.Add((pivot, row));
            }

            for (var last = rows.Count - 1; last > 0; last--)
            {
                for (var above = 0; above < last; above++)
                    Eliminate(rows[above].Row, rows[last].Pivot, rows[last].Row);
            }
        }

        public override IEnumerable<Equation> Rows => rows.Where(row => Array.TrueForAll(row.Row, value => T.Abs(value) < T.CreateChecked(100_000)))
            .Select(row => new Equation(
                [.. Enumerable.Range(0, unknowns).Where(at => !T.IsZero(row.Row[at])).Select(at => (at, long.CreateChecked(row.Row[at])))],
                long.CreateChecked(row.Row[unknowns])));

        public override BigInteger? Solve(IEnumerable<(int Unknown, long Coefficient)> target)
        {
            var (scale, constant, terms) = Reduce(target);
            return terms.Length == 0 ? constant / scale : null;
        }

        public override (BigInteger Scale, BigInteger Constant, (int Unknown, BigInteger Coefficient)[] Terms) Reduce(
            IEnumerable<(int Unknown, long Coefficient)> target)
        {
            // One column more than an equation has says what the target has been multiplied with.
            var row = new T[unknowns + 2];
            RowOf(target, 0).CopyTo(row, 0);
            row[^1] = T.One;
            foreach (var (at, known) in rows)
                Eliminate(row, at, known);
            return (
                BigInteger.CreateChecked(row[^1]), -BigInteger.CreateChecked(row[unknowns]),
                [.. Enumerable.Range(0, unknowns).Where(at => !T.IsZero(row[at])).Select(at => (at, BigInteger.CreateChecked(row[at])))]);
        }

        private T[] RowOf(IEnumerable<(int Unknown, long Coefficient)> terms, long sum)
        {
            var row = new T[unknowns + 1];
            foreach (var (unknown, coefficient) in terms)
                row[unknown] = T.CreateChecked(coefficient);
            row[unknowns] = T.CreateChecked(sum);
            return row;
        }

        /// <summary>Row less as much of the known one as takes the pivot's column out; kept small by its greatest common divisor.</summary>
        private static void Eliminate(T[] row, int pivot, T[] known)
        {
            if (T.IsZero(row[pivot]))
                return;
            var divisor = Divisor(row[pivot], known[pivot]);
            var (times, less) = (known[pivot] / divisor, row[pivot] / divisor);
            if (T.IsNegative(times))
                (times, less) = (-times, -less);
            var common = T.Zero;
            for (var at = 0; at < row.Length; at++)
            {
                if (at < known.Length && !T.IsZero(known[at]))
                    row[at] = checked((row[at] * times) - (known[at] * less));
                else if (times != T.One)
                    row[at] = checked(row[at] * times);
                if (common != T.One && !T.IsZero(row[at]))
                    common = Divisor(common, row[at]);
            }

            if (common <= T.One)
                return;
            for (var at = 0; at < row.Length; at++)
                row[at] /= common;
        }

        private static T Divisor(T one, T other)
        {
            (one, other) = (T.Abs(one), T.Abs(other));
            while (!T.IsZero(other))
                (one, other) = (other, one % other);
            return one;
        }
    }
}
