using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>What was another way on the map: units that were merged, split or moved. A new number is no change.</summary>
internal static class MapComparability
{
    /// <param name="lines">The units of the two rounds, the earlier first.</param>
    /// <param name="then">The breakdown as the earlier codebook has it; null for everyone together.</param>
    /// <param name="now">The breakdown as this year's has it.</param>
    public static ImmutableArray<Difference> Find(ImmutableArray<UnitLine> lines, Breakdown? then, Breakdown? now)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        var remade = lines.Where(line => line.IsWhole && !line.IsOne).ToArray();
        if (remade.Length > 0)
            found.Add(new UnitsRemade(remade.Sum(line => line.Rounds[0].Length), remade.Sum(line => line.Rounds[1].Length)));
        if (then is null || now is null)
            return found.ToImmutable();

        var moved = ImmutableArray.CreateBuilder<(string, LocalText)>();
        var redrawn = false;
        foreach (var line in lines.Where(line => line.IsOne))
        {
            var (before, after) = (line.Rounds[0][0], line.Rounds[1][0]);
            var was = ClassOf(then, before);
            redrawn = redrawn || was?.Key != ClassOf(now, before)?.Key;
            // Growth moves units between classes of a number; that is what such classes are for.
            if (now.Source != "innbyggere" && was is not null && was.Key != ClassOf(now, after)?.Key && was.Key == ClassOf(now, before)?.Key)
                moved.Add((after.Name, was.Label));
        }

        if (redrawn)
            found.Add(new ClassesRemade());
        if (moved.Count > 0)
            found.Add(new UnitsMoved(moved.ToImmutable()));
        return found.ToImmutable();
    }

    private static BreakdownClass? ClassOf(Breakdown breakdown, FrameUnit unit) =>
        breakdown.Classes.FirstOrDefault(each => each.Contains(unit));
}
