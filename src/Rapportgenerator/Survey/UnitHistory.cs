using System.Collections.Immutable;

namespace Rapportgenerator.Survey;

/// <summary>
/// Units that became one another: one in each round, or several where units were merged or split in between. Empty in a
/// round that has none of them.
/// </summary>
/// <param name="Rounds">The units of each round, oldest round first.</param>
public sealed record UnitLine(ImmutableArray<ImmutableArray<FrameUnit>> Rounds)
{
    /// <summary>Whether it is one unit in every round.</summary>
    public bool IsOne => Rounds.All(units => units.Length == 1);

    /// <summary>Whether every round has some part of it.</summary>
    public bool IsWhole => Rounds.All(units => units.Length > 0);
}

/// <summary>Follows units through the change tables; a number that no table names stays what it was.</summary>
public static class UnitHistory
{
    /// <summary>
    /// Every unit of every round, in exactly one line. Splits and mergers that meet in one unit are one line: what came of
    /// Snillfjord is parted among three, which others were merged into as well.
    /// </summary>
    /// <param name="rounds">By year, oldest first.</param>
    /// <param name="changes">In any order; those of other years count for nothing.</param>
    public static ImmutableArray<UnitLine> Follow(IReadOnlyList<SurveyRound> rounds, IEnumerable<ChangeTable> changes)
    {
        var tables = changes.OrderBy(table => table.Year)
            .Select(table => (table.Year, Following: table.Pairs.ToLookup(pair => pair.Old, pair => pair.New, StringComparer.Ordinal)))
            .ToArray();
        var units = rounds.SelectMany((round, at) => round.Frame.Units.Select(unit => (Round: at, Unit: unit))).ToArray();
        var places = new Dictionary<(int Round, string Number), int>();
        for (var index = 0; index < units.Length; index++)
            places.TryAdd((units[index].Round, units[index].Unit.Number), index);
        var parents = Enumerable.Range(0, units.Length).ToArray();
        foreach (var (at, unit) in units)
        {
            if (at + 1 == rounds.Count)
                continue;
            var between = tables.Where(table => table.Year > rounds[at].Year && table.Year <= rounds[at + 1].Year);
            foreach (var number in Later(unit.Number, between.Select(table => table.Following)))
            {
                if (places.TryGetValue((at + 1, number), out var next))
                    parents[Root(parents, next)] = Root(parents, places[(at, unit.Number)]);
            }
        }

        return
        [
            .. Enumerable.Range(0, units.Length).GroupBy(index => Root(parents, index)).Select(line => new UnitLine(
            [
                .. Enumerable.Range(0, rounds.Count).Select(at => line
                    .Where(index => units[index].Round == at).Select(index => units[index].Unit).ToImmutableArray()),
            ])),
        ];
    }

    private static HashSet<string> Later(string number, IEnumerable<ILookup<string, string>> tables)
    {
        HashSet<string> numbers = [number];
        foreach (var following in tables)
            numbers = [.. numbers.SelectMany(each => following.Contains(each) ? following[each] : [each])];
        return numbers;
    }

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index)
            index = parents[index] = parents[parents[index]];
        return index;
    }
}
