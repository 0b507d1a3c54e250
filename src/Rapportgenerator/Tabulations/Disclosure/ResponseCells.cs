using System.Globalization;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>
/// The responses of a round in cells: within a cell all are in the same class of every breakdown that is published, in the same
/// panels, and of the same stratum and weight.
/// </summary>
internal sealed class ResponseCells
{
    /// <summary>More different weights than this are no strata's: no two answers can then be taken for each other.</summary>
    private const int MostWeights = 64;

    private readonly Dictionary<string, int> divisions = new(StringComparer.Ordinal);
    private readonly List<int[]> cells = [];
    private readonly HashSet<int> weightClasses = [];

    /// <param name="weighted">Whether anything is published with weights.</param>
    public ResponseCells(SurveyRound round, IEnumerable<Breakdown> published, IEnumerable<Panel> compared, bool weighted)
    {
        var units = round.Responses.Units;
        var memberships = new List<int[]>();
        foreach (var breakdown in published.DistinctBy(each => each.Key))
        {
            divisions[breakdown.Key] = memberships.Count;
            memberships.Add(DomainLayout.Membership(breakdown.Classes, units));
        }

        foreach (var panel in compared.DistinctBy(KeyOf))
        {
            divisions[KeyOf(panel)] = memberships.Count;
            memberships.Add([.. panel.Members.Select(isIn => isIn ? 1 : 0)]);
        }

        memberships.Add(weighted ? WeightClasses(round) : new int[units.Length]);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        CellOf = new int[units.Length];
        for (var row = 0; row < units.Length; row++)
        {
            var classes = memberships.ConvertAll(membership => membership[row]).ToArray();
            var key = string.Join(',', classes);
            if (!known.TryGetValue(key, out var cell))
            {
                known[key] = cell = cells.Count;
                cells.Add(classes);
                weightClasses.Add(classes[^1]);
            }

            CellOf[row] = cell;
        }
    }

    /// <summary>The cell of each response.</summary>
    public int[] CellOf { get; }

    public int Count => cells.Count;

    public bool HasManyWeights => weightClasses.Count > MostWeights;

    public bool IsIn(int cell, Breakdown by, int index) => cells[cell][divisions[by.Key]] == index;

    public bool IsIn(int cell, Panel panel) => cells[cell][divisions[KeyOf(panel)]] == 1;

    public int WeightOf(int cell) => cells[cell][^1];

    /// <summary>The years of the rounds that are compared say which panel it is; a key of a breakdown begins with a letter.</summary>
    public static string KeyOf(Panel panel) => string.Join('-', panel.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    private static int[] WeightClasses(SurveyRound round)
    {
        var design = SurveyDesign.Of(round);
        var known = new Dictionary<(int, long), int>();
        var classes = new int[design.StratumOf.Length];
        for (var row = 0; row < classes.Length; row++)
        {
            var key = (design.StratumOf[row], design.Weights?[row] ?? 1);
            if (!known.TryGetValue(key, out classes[row]))
                known[key] = classes[row] = known.Count;
        }

        return classes;
    }
}
