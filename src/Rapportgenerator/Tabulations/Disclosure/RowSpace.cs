namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>
/// Which sums of unknown cells follow from published sums: the space that their indicator vectors span. Computed in the integers
/// modulo a large prime, where rows of noughts and ones have the rank they have among fractions (but for determinants that
/// the prime divides, of which none this small is known).
/// </summary>
internal sealed class RowSpace(int columns)
{
    private const long Prime = 2_147_483_647;

    private readonly List<(int Pivot, long[] Row)> rows = [];

    /// <param name="columnsOf">The cells that the published sum is of.</param>
    public void Add(IEnumerable<int> columnsOf)
    {
        var row = Reduced(columnsOf);
        var pivot = Array.FindIndex(row, value => value != 0);
        if (pivot < 0)
            return;
        var inverse = Power(row[pivot], Prime - 2);
        for (var column = 0; column < columns; column++)
            row[column] = row[column] * inverse % Prime;
        rows.Add((pivot, row));
    }

    /// <summary>Whether the sum over these cells follows.</summary>
    public bool Holds(IEnumerable<int> columnsOf) => Array.TrueForAll(Reduced(columnsOf), value => value == 0);

    private long[] Reduced(IEnumerable<int> columnsOf)
    {
        var row = new long[columns];
        foreach (var column in columnsOf)
            row[column] = 1;
        foreach (var (pivot, known) in rows)
        {
            if (row[pivot] is not (> 0 and var factor))
                continue;
            for (var column = 0; column < columns; column++)
                row[column] = (row[column] + ((Prime - factor) * known[column])) % Prime;
        }

        return row;
    }

    private static long Power(long number, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1, number = number * number % Prime)
        {
            if ((exponent & 1) == 1)
                result = result * number % Prime;
        }

        return result;
    }
}
