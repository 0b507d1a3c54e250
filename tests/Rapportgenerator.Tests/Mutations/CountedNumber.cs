using MathNet.Numerics.Distributions;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>A number counted from the answers: an exact fraction, and the interval the textbooks give it.</summary>
internal sealed record CountedNumber(decimal Numerator, decimal Denominator, double? Lower = null, double? Upper = null)
{
    private const double Z = 1.959963984540054;

    public double Value => (double)Numerator / (double)Denominator;

    /// <summary>−1, 0 or 1.</summary>
    public int CompareTo(CountedNumber other) => decimal.Compare(Numerator * other.Denominator, other.Numerator * Denominator);

    /// <summary>More, by intervals that do not touch; what is counted of all there are has none.</summary>
    public bool IsClearlyMoreThan(CountedNumber other) => CompareTo(other) > 0
        && ((Lower is null && other.Lower is null) || (Lower ?? Value) > (other.Upper ?? other.Value));

    /// <summary>
    /// A share, with the ends that solve (p − π)² n = z² π(1 − π). Where a unit may answer twice, n is divided by the design
    /// effect of its two answers.
    /// </summary>
    public static CountedNumber Share(IReadOnlyCollection<Recount.Answer> answers, HashSet<string> wanted, bool pool, bool complete)
    {
        var (count, n) = (answers.Count(answer => answer.Keys.Overlaps(wanted)), (double)answers.Count);
        var share = count / n;
        if (complete)
            return new(count, answers.Count);
        if (pool)
        {
            var units = answers.GroupBy(answer => answer.Unit).Select(unit => (M: (double)unit.Count(), C: (double)unit.Count(answer => answer.Keys.Overlaps(wanted)))).ToArray();
            var variance = units.Sum(unit => Math.Pow(unit.C - (share * unit.M), 2)) / (n * n);
            n = share is <= 0 or >= 1 ? n * n / units.Sum(unit => unit.M * unit.M) : Math.Min(n, share * (1 - share) / variance);
        }

        // (n + z²) π² − (2np + z²) π + n p² = 0.
        var (a, b, c) = (n + (Z * Z), -((2 * n * share) + (Z * Z)), n * share * share);
        var root = Math.Sqrt(Math.Max(0, (b * b) - (4 * a * c)));
        return new(count, answers.Count, Math.Min(share, (-b - root) / (2 * a)), Math.Max(share, (-b + root) / (2 * a)));
    }

    /// <summary>A mean with Student's interval; of a pool the standard error of a ratio of units' sums.</summary>
    /// <param name="all">How many responses there are, whoever of them was asked.</param>
    public static CountedNumber Mean(IReadOnlyCollection<(string Unit, decimal Number)> answers, bool pool, int all)
    {
        var (sum, n) = (answers.Sum(answer => answer.Number), (double)answers.Count);
        var mean = (double)sum / n;
        var units = answers.GroupBy(answer => answer.Unit).Select(unit => (M: (double)unit.Count(), C: (double)unit.Sum(answer => answer.Number))).ToArray();
        var squares = units.Sum(unit => Math.Pow(unit.C - (mean * unit.M), 2));
        var error = Math.Sqrt(pool ? all / (all - 1.0) * squares / (n * n) : squares / (n - 1) / n);
        var half = StudentT.InvCDF(0, 1, units.Length - 1, 0.975) * error;
        return new(sum, answers.Count, mean - half, mean + half);
    }

    /// <summary>The middle of the sorted numbers; it has no interval here.</summary>
    public static CountedNumber Median(IEnumerable<decimal> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return new(sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2], 2);
    }

    public CountedNumber With(string sign, CountedNumber other) => sign switch
    {
        "+" => new((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator),
        "-" => new((Numerator * other.Denominator) - (other.Numerator * Denominator), Denominator * other.Denominator),
        "*" => new(Numerator * other.Numerator, Denominator * other.Denominator),
        _ => new(Numerator * other.Denominator, Denominator * other.Numerator),
    };
}
