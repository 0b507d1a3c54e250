using System.Numerics;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// Least and most that each unknown can be: whole numbers, not below nought, narrowed by every equation until none narrows
/// further (bounds propagation, as constraint solvers do it).
/// </summary>
internal sealed class IntegerBounds
{
    private const int MostRounds = 50;

    private readonly long[] least;
    private readonly long[] most;

    /// <param name="atMost">Of each unknown to begin with; null for one that may be any number.</param>
    public IntegerBounds(long?[] atMost, IEnumerable<Equation> equations)
    {
        least = new long[atMost.Length];
        most = [.. atMost.Select(each => each ?? 0)];
        IsBounded = [.. atMost.Select(each => each is not null)];
        var usable = equations.Where(equation => Array.TrueForAll(equation.Terms, term => IsBounded[term.Unknown])).ToArray();
        for (var round = 0; round < MostRounds && usable.Aggregate(false, (narrowed, equation) => Narrow(equation) || narrowed); round++)
        {
        }
    }

    public bool[] IsBounded { get; }

    public long Least(int unknown) => least[unknown];

    public long Most(int unknown) => most[unknown];

    /// <summary>Least and most of a constant and unknowns, not yet divided by what it was multiplied with; null where there is no bound.</summary>
    public (BigInteger Least, BigInteger Most)? Of(BigInteger constant, (int Unknown, BigInteger Coefficient)[] terms)
    {
        var (low, high) = (constant, constant);
        foreach (var (unknown, coefficient) in terms)
        {
            if (!IsBounded[unknown])
                return null;
            low += coefficient * (coefficient.Sign > 0 ? least[unknown] : most[unknown]);
            high += coefficient * (coefficient.Sign > 0 ? most[unknown] : least[unknown]);
        }

        return (low, high);
    }

    private bool Narrow(Equation equation)
    {
        long low = 0, high = 0;
        foreach (var (unknown, coefficient) in equation.Terms)
        {
            low += coefficient * (coefficient > 0 ? least[unknown] : most[unknown]);
            high += coefficient * (coefficient > 0 ? most[unknown] : least[unknown]);
        }

        var narrowed = false;
        foreach (var (unknown, coefficient) in equation.Terms)
        {
            // coefficient · unknown lies between the sum less the most and less the least of the others.
            var (from, to) = coefficient > 0 ? (least[unknown], most[unknown]) : (most[unknown], least[unknown]);
            var (below, above) = (equation.Sum - (high - (coefficient * to)), equation.Sum - (low - (coefficient * from)));
            var size = Math.Abs(coefficient);
            var (newLeast, newMost) = coefficient > 0 ? (Up(below, size), Down(above, size)) : (Up(-above, size), Down(-below, size));
            if (newLeast <= least[unknown] && newMost >= most[unknown])
                continue;
            narrowed = true;
            low += Math.Max(0, coefficient) * (Math.Max(newLeast, least[unknown]) - least[unknown]);
            low += Math.Min(0, coefficient) * (Math.Min(newMost, most[unknown]) - most[unknown]);
            high += Math.Max(0, coefficient) * (Math.Min(newMost, most[unknown]) - most[unknown]);
            high += Math.Min(0, coefficient) * (Math.Max(newLeast, least[unknown]) - least[unknown]);
            (least[unknown], most[unknown]) = (Math.Max(newLeast, least[unknown]), Math.Min(newMost, most[unknown]));
            if (least[unknown] > most[unknown])
                throw new InvalidOperationException("What is published contradicts itself.");
        }

        return narrowed;
    }

    private static long Down(long value, long size) => value >= 0 ? value / size : -((-value + size - 1) / size);

    private static long Up(long value, long size) => -Down(-value, size);
}
