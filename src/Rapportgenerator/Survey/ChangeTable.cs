using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Which unit number became which. A split unit has several rows, and so has a merged one.</summary>
/// <param name="Year">The first year in which the new numbers hold.</param>
public sealed record ChangeTable(int Year, ImmutableArray<(string Old, string New)> Pairs)
{
    /// <summary>The table, or null with at least one error in the bag.</summary>
    /// <param name="shownPath">The path as messages write it.</param>
    public static ChangeTable? Read(string path, string shownPath, int year, DiagnosticBag bag)
    {
        using var table = CsvTable.Open(path, shownPath, ';', ["gammelt", "nytt"], bag);
        if (table is null)
            return null;
        var (old, @new) = (table.IndexOf("gammelt"), table.IndexOf("nytt"));
        var pairs = ImmutableArray.CreateBuilder<(string, string)>(500);
        while (table.Next())
            pairs.Add((table.Text(old), table.Text(@new)));
        return pairs.Count == 0 ? null : new ChangeTable(year, pairs.DrainToImmutable());
    }
}
