using System.Text.Json.Nodes;
using Rapportgenerator.Tests.Formats.Data;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>A column of the answers, and what may stand in it where somebody has answered.</summary>
/// <param name="Codes">Empty for numbers.</param>
/// <param name="Alone">Of multiple choice: the ticks that go with no other.</param>
internal sealed record MutableColumn(string Name, string[] Codes, string[] Missing, string[] Alone);

/// <summary>The answers after a change.</summary>
/// <param name="Columns">Those in which a cell is another.</param>
internal sealed record ChangedAnswers(PlainCsv File, HashSet<string> Columns, int Answers);

/// <summary>Changes of this year's answers that leave them valid: an answer becomes another, and what it opened is followed.</summary>
internal sealed class AnswerMutations
{
    private readonly Dictionary<string, int> heads;
    private readonly PlainCsv file;
    private readonly Questionnaire questionnaire;

    public AnswerMutations(JsonNode ledger, PlainCsv file, Questionnaire questionnaire)
    {
        (this.file, this.questionnaire) = (file, questionnaire);
        heads = file.Heads.Index().ToDictionary(head => head.Item, head => head.Index);
        Columns =
        [
            .. ledger["tabulations"]!.AsArray()
                .Where(tabulation => (int)tabulation!["round"]! == 2019 && !((string)tabulation["id"]!).StartsWith("response", StringComparison.Ordinal))
                .SelectMany(tabulation => tabulation!["members"]!.AsArray()).SelectMany(member => Of(member!))
                .DistinctBy(column => column.Name),
        ];
    }

    public IReadOnlyList<MutableColumn> Columns { get; }

    /// <summary>One answer becomes another.</summary>
    public ChangedAnswers ChangeOne(MutableColumn column, Random random) => Change(column, (cells, at) =>
    {
        var row = at[random.Next(at.Count)];
        cells[row] = Other(column, cells[row], cells, at, random);
    });

    /// <summary>
    /// The answers change places, all become one, or a part of them does. Of those that open other questions at most a third, and
    /// none of the few city districts, so that no base becomes too small to be shown.
    /// </summary>
    public ChangedAnswers ChangeMany(MutableColumn column, bool opens, Random random) => Change(column, (cells, all) =>
    {
        var at = opens ? all.Where(row => file.Rows[row][heads["kommunenummer"]].Length == 4).ToList() : all;
        if (random.Next(6) == 0)
        {
            var mixed = at.Select(row => cells[row]).ToArray();
            random.Shuffle(mixed);
            foreach (var (index, row) in at.Index())
                cells[row] = mixed[index];
            return;
        }

        var (to, part) = (Other(column, "", cells, at, random), opens ? 0.3 : new[] { 0.3, 0.6, 1 }[random.Next(3)]);
        foreach (var row in at)
        {
            if (random.NextDouble() < part)
                cells[row] = to;
        }
    });

    private static string Other(MutableColumn column, string now, string[] cells, List<int> at, Random random)
    {
        var others = column.Codes.Length > 0 ? column.Codes.Where(code => code != now).ToArray() : [cells[at[random.Next(at.Count)]]];
        return others[random.Next(others.Length)];
    }

    private ChangedAnswers Change(MutableColumn column, Action<string[], List<int>> change)
    {
        var place = heads[column.Name];
        var alone = column.Alone.Select(name => heads[name]).ToArray();
        bool IsAnswer(string cell) => cell.Length > 0 && !column.Missing.Contains(cell) && (column.Codes.Length == 0 || column.Codes.Contains(cell));
        var at = Enumerable.Range(0, file.Rows.Count)
            .Where(row => IsAnswer(file.Rows[row][place]) && Array.TrueForAll(alone, each => file.Rows[row][each] == "0"))
            .ToList();
        var cells = file.Rows.Select(row => row[place]).ToArray();
        change(cells, at);

        var (rows, columns, answers) = (file.Rows.ToList(), new HashSet<string>(), 0);
        foreach (var (index, was) in file.Rows.Index().Where(row => row.Item[place] != cells[row.Index]))
        {
            var row = rows[index] = [.. was];
            row[place] = cells[index];
            answers++;
            questionnaire.Settle(row, heads);
            columns.UnionWith(file.Heads.Index().Where(head => row[head.Index] != was[head.Index]).Select(head => head.Item));
        }

        return new(new PlainCsv(file.Heads, rows), columns, answers);
    }

    private static IEnumerable<MutableColumn> Of(JsonNode member)
    {
        if (member["ticks"] is { } ticks)
        {
            string[] alone = [.. ticks.AsObject().Where(tick => tick.Key is "vet_ikke" or "ingen").Select(tick => (string)tick.Value!)];
            return ticks.AsObject().Select(tick => (string)tick.Value!).Except(alone).Select(column => new MutableColumn(column, ["0", "1"], [], alone));
        }

        if (member["column"] is { } number)
            return [new MutableColumn((string)number!, [], [.. member["missing"]!.AsArray().Select(code => code!.ToString())], [])];
        string[] codes = [.. member["codes"]!.AsObject().Select(code => (string)code.Value!)];
        return member["columns"]!.AsObject().Select(column => new MutableColumn((string)column.Value!, codes, [], []));
    }
}
