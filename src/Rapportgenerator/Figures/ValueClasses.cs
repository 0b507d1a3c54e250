using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="From">The least printed number in it.</param>
/// <param name="To">The greatest.</param>
internal readonly record struct ValueClass(decimal From, decimal To);

/// <summary>
/// Divides a map's numbers into at most five classes of one width, from a round number to just below the next. The width is the
/// smallest of 5, 10 and 20 percentage points (for numbers 0.5, 1, 2, 5, 10, 20 …) with which five classes hold all numbers: 20 hold
/// all shares there are, and less than 5 would part by colour what a survey can hardly tell apart. A class holds numbers as they are printed, each rounded once from its
/// exact fraction: a tile that says «70 %» never has the colour of «60–69 %», though its share be 69.6.
/// </summary>
internal sealed class ValueClasses
{
    private static readonly ImmutableArray<decimal> ShareWidths = [5, 10, 20];

    private readonly decimal width;
    private readonly decimal first;

    private ValueClasses(decimal width, decimal first, ImmutableArray<ValueClass> classes) =>
        (this.width, this.first, All) = (width, first, classes);

    /// <summary>From the least up, also those between that hold no number; none where there is no number.</summary>
    public ImmutableArray<ValueClass> All { get; }

    /// <param name="printed">In whole per cent, from 0 to 100.</param>
    public static ValueClasses OfShares(IReadOnlyCollection<decimal> printed) => Of(printed, ShareWidths, unit: 1, top: 100);

    /// <param name="printed">With one decimal.</param>
    public static ValueClasses OfNumbers(IReadOnlyCollection<decimal> printed) => Of(printed, NumberWidths(), unit: 0.1m, top: decimal.MaxValue);

    /// <summary>The class that holds a printed number, as an index into <see cref="All"/>.</summary>
    public int IndexOf(decimal printed) => Math.Min((int)(Math.Floor(printed / width) - first), All.Length - 1);

    /// <param name="unit">The step from one printed number to the next.</param>
    /// <param name="top">The greatest number there can be: it belongs to the class below, for it begins none.</param>
    private static ValueClasses Of(IReadOnlyCollection<decimal> printed, IEnumerable<decimal> widths, decimal unit, decimal top)
    {
        if (printed.Count == 0)
            return new(1, 0, []);
        var (least, greatest) = (printed.Min(), printed.Max());
        foreach (var width in widths)
        {
            var first = Math.Floor(Math.Min(least, top - unit) / width);
            var last = Math.Floor(Math.Min(greatest, top - unit) / width);
            if (last - first >= TilePalette.Count)
                continue;
            var classes = ImmutableArray.CreateBuilder<ValueClass>();
            for (var at = first; at <= last; at++)
                classes.Add(new(at * width, (at + 1) * width == top ? top : (at + 1) * width - unit));
            return new(width, first, classes.ToImmutable());
        }

        throw new ArgumentOutOfRangeException(nameof(printed));
    }

    private static IEnumerable<decimal> NumberWidths()
    {
        yield return 0.5m;
        for (var power = 1m; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}
