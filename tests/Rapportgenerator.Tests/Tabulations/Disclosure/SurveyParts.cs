using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>Who answered, in parts that share every class, weight and panel that the rows use: known to all from the frame.</summary>
internal sealed class SurveyParts
{
    /// <summary>Weights are whole numbers of a quarter.</summary>
    public const int WeightUnits = 4;

    private readonly (string Key, int Heads, FrameUnit Unit, decimal Weight, bool InPanel)[] parts;
    private readonly Dictionary<string, Breakdown> breakdowns;
    private readonly Dictionary<(string, string, bool), int[]> groups = [];

    public SurveyParts(SurveyRound known, Panel panel, PublishedRow[] rows)
    {
        var used = rows.Select(row => row.By).ToHashSet();
        breakdowns = known.Codebook.Breakdowns.Where(each => used.Contains(each.Key)).ToDictionary(each => each.Key);
        var (weighted, panels) = (rows.Any(row => row.Weighted), rows.Any(row => row.Panel));
        parts =
        [
            .. known.Responses.Units.Select((unit, row) => (Unit: unit, Weight: known.Responses.Weights[row], InPanel: panel.Members[row]))
                .GroupBy(each => string.Join(' ', breakdowns.Values.Select(by => ClassOf(by, each.Unit))) + (weighted ? each.Weight : 0) + (panels && each.InPanel))
                .Select(same => (same.Key, same.Count(), same.First().Unit, same.First().Weight, same.First().InPanel)),
        ];
        AllHeads = known.Responses.Count;
    }

    public int AllHeads { get; }

    public int Count => parts.Length;

    public int Heads(int part) => parts[part].Heads;

    public long Weight(int part) => (long)(parts[part].Weight * WeightUnits);

    public int[] In(PublishedRow row)
    {
        if (!groups.TryGetValue((row.By, row.Group, row.Panel), out var inside))
        {
            groups[(row.By, row.Group, row.Panel)] = inside =
            [
                .. Enumerable.Range(0, parts.Length).Where(part => (!row.Panel || parts[part].InPanel)
                    && (row.IsEveryone || ClassOf(breakdowns[row.By], parts[part].Unit) == row.Group)),
            ];
        }

        return inside;
    }

    private static string ClassOf(Breakdown by, FrameUnit unit) => by.Classes.First(each => each.Contains(unit)).Key;
}
