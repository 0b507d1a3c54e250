using System.Globalization;
using System.Text.Json.Nodes;

namespace Rapportgenerator.Tests.Formats.Data;

/// <summary>
/// Computes every number of a ledger again, by the ledger's own recipes and from the files it names. Shares no code with the
/// program: its statistics are written here from their definitions.
/// </summary>
internal sealed class Recount(JsonNode ledger, string folder)
{
    /// <summary>One answer in a base: the unit's classes are looked up by <paramref name="Unit"/>.</summary>
    internal sealed record Answer(string Unit, HashSet<string> Keys, decimal Number, decimal Weight);

    private readonly Dictionary<string, JsonNode> tabulations =
        ledger["tabulations"]!.AsArray().ToDictionary(each => (string)each!["id"]!, each => each!);

    private readonly Dictionary<(int Round, string Role), PlainCsv> files = [];
    private readonly Dictionary<string, List<Answer>> bases = [];
    private readonly Dictionary<string, Dictionary<string, string>> classes = [];
    private readonly Dictionary<string, (decimal Numerator, decimal Denominator)> values = [];

    /// <summary>What is wrong, a line a number; empty where all is right.</summary>
    public List<string> Faults()
    {
        var faults = new List<string>();
        var rows = ledger["numbers"]!.AsArray().Select(row => row!).ToArray();
        foreach (var row in rows.Where(row => row["parts"] is null).Concat(rows.Where(row => row["parts"] is not null).OrderBy(Depth)))
        {
            var fault = (bool)row["hidden"]! ? Told(row) : Wrong(row);
            if (fault is not null)
                faults.Add($"{row["id"]}: {fault}");
        }

        return faults;
    }

    private static int Depth(JsonNode row) => ((string)row["id"]!).Count(sign => sign == '(');

    /// <summary>A hidden number may not be anywhere in its row.</summary>
    private static string? Told(JsonNode row) =>
        new[] { "numerator", "denominator", "value", "se", "lower", "upper", "count", "base" }.FirstOrDefault(name => row[name] is not null);

    private string? Wrong(JsonNode row)
    {
        var (numerator, denominator) = row["parts"] is not null ? Computed(row)
            : row["tabulation"] is null ? (Told(row, (string)row["measure"]!), 1)
            : Tabulated(row);
        if (denominator == 0)
            return row["numerator"] is null && row["value"] is null ? null : "there is a number where nobody answered";
        if (row["numerator"] is null)
            return (string)row["measure"]! == "range" ? null : "the number is missing";
        var (saidNumerator, saidDenominator) = ((decimal)row["numerator"]!, (decimal)row["denominator"]!);
        values[(string)row["id"]!] = (numerator, denominator);
        if (numerator * saidDenominator != saidNumerator * denominator)
            return $"{saidNumerator} of {saidDenominator}, but it is {numerator} of {denominator}";
        return Math.Abs((double)row["value"]! - (double)(numerator / denominator)) > 1e-12 ? "the value is not the fraction's" : Interval(row);
    }

    /// <summary>
    /// Of an unweighted share of one role: the ends are the shares that differ from it by 1.96 of their own standard errors
    /// (Wilson 1927). Other intervals follow from the design, and are held against R elsewhere.
    /// </summary>
    private string? Interval(JsonNode row)
    {
        if ((string)row["measure"]! != "share" || row["se"] is null
            || tabulations[(string)row["tabulation"]!] is var tabulation && ((bool)tabulation["weighted"]! || tabulation["members"]!.AsArray().Count > 1))
            return null;
        const double Z = 1.9599639845400545;
        var (share, n) = ((double)row["value"]!, (double)(int)row["base"]!);
        bool Fits(double end) => Math.Abs(((share - end) * (share - end) * n) - (Z * Z * end * (1 - end))) < 1e-9;
        intervals++;
        return Math.Abs(((double)row["se"]! * (double)row["se"]! * n) - (share * (1 - share))) > 1e-9 ? "the standard error is another"
            : Fits((double)row["lower"]!) && Fits((double)row["upper"]!) && (double)row["lower"]! <= (double)row["upper"]! ? null
            : "the interval is another";
    }

    private int intervals;

    /// <summary>How many intervals were computed again.</summary>
    public int Intervals => intervals;

    private (decimal Numerator, decimal Denominator) Tabulated(JsonNode row)
    {
        var tabulation = tabulations[(string)row["tabulation"]!];
        var answers = Answers((string)row["tabulation"]!, (string)row["group"]!, (string?)row["item"] ?? "");
        var wanted = row["option"] is { } option ? Options(tabulation, (string)option!) : [];
        var chosen = answers.Where(answer => answer.Keys.Overlaps(wanted)).ToList();
        if (row["count"] is { } count && (int)count != chosen.Count)
            return (-1, chosen.Count + 1);
        if (row["base"] is { } @base && (int)@base != answers.Count)
            return (-1, answers.Count + 1);
        return (string)row["measure"]! switch
        {
            "share" => (chosen.Sum(answer => answer.Weight), answers.Sum(answer => answer.Weight)),
            "count" => (chosen.Count, 1),
            "base" => (answers.Count, 1),
            "mean" when tabulation["scale"] is { } scale => ScaleMean(scale.AsObject(), answers),
            "mean" => (answers.Sum(answer => answer.Number * answer.Weight), answers.Sum(answer => answer.Weight)),
            "sum" => (answers.Sum(answer => answer.Number * answer.Weight), Math.Min(answers.Count, 1)),
            var quantile => Quantile(answers, quantile switch { "lower_quartile" => 0.25m, "median" => 0.5m, _ => 0.75m }, (bool)tabulation["weighted"]!),
        };
    }

    /// <summary>Everyone in a base; the group `alle` is all of them.</summary>
    public List<Answer> Answers(string id, string group, string item)
    {
        var tabulation = tabulations[id];
        var answers = Base(tabulation, item);
        if (group == "alle")
            return answers;
        var membership = Classes((int)tabulation["round"]!, (string)tabulation["by"]!);
        return [.. answers.Where(answer => membership.GetValueOrDefault(answer.Unit) == group)];
    }

    /// <summary>The same count with another file in the place of one of the inputs.</summary>
    public Recount With(int round, string role, PlainCsv file)
    {
        var other = new Recount(ledger, folder);
        foreach (var (place, known) in files)
            other.files[place] = known;
        foreach (var (place, known) in classes)
            other.classes[place] = known;
        other.files[(round, role)] = file;
        return other;
    }

    public static HashSet<string> Options(JsonNode tabulation, string key) =>
        tabulation["any_of"]!.AsArray().FirstOrDefault(group => (string)group!["key"]! == key) is { } group
            ? [.. group["options"]!.AsArray().Select(option => (string)option!)]
            : [key];

    private static (decimal, decimal) ScaleMean(JsonObject scale, List<Answer> answers)
    {
        var steps = scale.ToDictionary(step => step.Key, step => (decimal)step.Value!);
        var substantive = answers.Where(answer => steps.ContainsKey(answer.Keys.Single())).ToList();
        return (substantive.Sum(answer => steps[answer.Keys.Single()] * answer.Weight), substantive.Sum(answer => answer.Weight));
    }

    /// <summary>Type 7 of Hyndman and Fan; with weights the smallest value whose weights reach the share.</summary>
    private static (decimal, decimal) Quantile(List<Answer> answers, decimal share, bool weighted)
    {
        var sorted = answers.OrderBy(answer => answer.Number).ToList();
        if (sorted.Count == 0)
            return (0, 0);
        if (weighted)
        {
            var wanted = share * sorted.Sum(answer => answer.Weight);
            var reached = 0m;
            return (sorted.First(answer => (reached += answer.Weight) >= wanted).Number, 1);
        }

        var place = (sorted.Count - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Count - 1);
        return (sorted[below].Number + ((place - below) * (sorted[above].Number - sorted[below].Number)), 1);
    }

    /// <summary>Everyone in the base of one item: filters first, then what the cells hold.</summary>
    private List<Answer> Base(JsonNode tabulation, string item)
    {
        var key = $"{tabulation["id"]}/{item}";
        if (bases.TryGetValue(key, out var known))
            return known;
        var round = (int)tabulation["round"]!;
        var layout = ledger["rounds"]!.AsArray().First(each => (int)each!["round"]! == round)!;
        var options = tabulation["options"]!.AsArray().Select(option => (string)option!["key"]!).ToHashSet();
        var answers = bases[key] = [];
        if ((string)tabulation["rows"]! == "frame")
        {
            var responded = File(round, "responses").Column((string)layout["unit_column"]!).ToHashSet();
            var answered = Keys(tabulation["members"]![0]!);
            answers.AddRange(File(round, "frame").Column((string)layout["frame_key"]!).Select(unit => new Answer(
                unit, [answered[responded.Contains(unit) ? "1" : "0"]], 0, 1)));
            return answers;
        }

        var file = File(round, "responses");
        var units = file.Column((string)layout["unit_column"]!);
        var weights = (bool)tabulation["weighted"]! ? file.Column((string)layout["weight_column"]!) : null;
        var panel = (string?)tabulation["panel"]?["members"];
        foreach (var member in tabulation["members"]!.AsArray().Select(member => member!))
        {
            var filters = member["filters"]!.AsArray()
                .Select(filter => (Cells: file.Column((string)filter!["column"]!), Codes: filter["codes"]!.AsArray().Select(code => code!.ToString()).ToHashSet()))
                .ToArray();
            var read = Reader(file, member, item, options);
            for (var row = 0; row < units.Length; row++)
            {
                if (panel?[row] != '0' && Array.TrueForAll(filters, filter => filter.Codes.Contains(filter.Cells[row])) && read(row) is var (keys, number))
                    answers.Add(new Answer(units[row], keys, number, weights is null ? 1 : decimal.Parse(weights[row], CultureInfo.InvariantCulture)));
            }
        }

        return answers;
    }

    /// <summary>What a row answered: the keys of its options, or its number; null where it is not in the base.</summary>
    private static Func<int, (HashSet<string> Keys, decimal Number)?> Reader(PlainCsv file, JsonNode member, string item, HashSet<string> options)
    {
        if (member["ticks"] is { } ticks)
        {
            var columns = ticks.AsObject().Select(tick => (tick.Key, Cells: file.Column((string)tick.Value!))).ToArray();
            return row =>
            {
                if (!Array.TrueForAll(columns, column => column.Cells[row] is "0" or "1"))
                    return null;
                var ticked = columns.Where(column => column.Cells[row] == "1").Select(column => column.Key).ToHashSet();
                return ticked.Count > 0 && !ticked.Overlaps(options) ? null : (ticked, 0);
            };
        }

        if (member["column"] is { } numeric)
        {
            var (cells, missing) = (file.Column((string)numeric!), member["missing"]!.AsArray().Select(code => code!.ToString()).ToHashSet());
            return row => cells[row].Length == 0 || missing.Contains(cells[row]) ? null : ([], decimal.Parse(cells[row], CultureInfo.InvariantCulture));
        }

        var coded = file.Column((string)member["columns"]![item]!);
        var keys = Keys(member);
        return row => keys.TryGetValue(coded[row], out var key) && options.Contains(key) ? ([key], 0) : null;
    }

    private static Dictionary<string, string> Keys(JsonNode member) =>
        member["codes"]!.AsObject().ToDictionary(option => (string)option.Value!, option => option.Key);

    private Dictionary<string, string> Classes(int round, string by)
    {
        if (classes.TryGetValue($"{round}/{by}", out var known))
            return known;
        var frame = File(round, "frame");
        var layout = ledger["rounds"]!.AsArray().First(each => (int)each!["round"]! == round)!;
        var breakdown = ledger["breakdowns"]!.AsArray().First(each => (int)each!["round"]! == round && (string)each["key"]! == by)!;
        var (units, types, source) = (frame.Column((string)layout["frame_key"]!), frame.Column("type"), frame.Column((string)breakdown["column"]!));
        var found = classes[$"{round}/{by}"] = [];
        for (var row = 0; row < units.Length; row++)
        {
            bool Belongs(JsonNode rule) =>
                (rule["type"] is not { } type || (string)type! == types[row])
                && (rule["value"] is not { } value || (string)value! == source[row])
                && (rule["from"] is not { } from || int.Parse(source[row], CultureInfo.InvariantCulture) >= (int)from!)
                && (rule["to"] is not { } to || int.Parse(source[row], CultureInfo.InvariantCulture) <= (int)to!);
            if (breakdown["classes"]!.AsArray().FirstOrDefault(rule => Belongs(rule!)) is { } first)
                found[units[row]] = (string)first["key"]!;
        }

        return found;
    }

    private (decimal, decimal) Computed(JsonNode row)
    {
        var parts = row["parts"]!.AsArray().Select(part => values.TryGetValue((string)part!, out var value)
            ? value
            : (Numerator: decimal.Parse((string)part!, CultureInfo.InvariantCulture), Denominator: 1)).ToArray();
        var ((a, b), (c, d)) = (parts[0], parts[1]);
        return (string)row["measure"]! switch
        {
            "difference" => ((a * d) - (c * b), b * d),
            "sum" => ((a * d) + (c * b), b * d),
            "product" => (a * c, b * d),
            "quotient" => (a * d, b * c),
            _ => (0, 1),
        };
    }

    private decimal Told(JsonNode row, string what) => Told((int)row["round"]!, what);

    /// <summary>What a round says of itself: `invited`, `answered`, `questions`.</summary>
    public decimal Told(int round, string what)
    {
        return what switch
        {
            "invited" => File(round, "frame").Rows.Count,
            "answered" => File(round, "responses").Rows.Count,
            "questions" => System.IO.File.ReadAllLines(PathOf(round, "codebook"))
                .SkipWhile(line => line != "questions:").Count(line => line.StartsWith("  - id: ", StringComparison.Ordinal)),
            _ => (decimal)ledger["hide_below"]!,
        };
    }

    public PlainCsv File(int round, string role)
    {
        if (!files.TryGetValue((round, role), out var file))
            files[(round, role)] = file = new PlainCsv(System.IO.File.ReadAllText(PathOf(round, role)), ';');
        return file;
    }

    private string PathOf(int round, string role) => Path.Combine(folder, (string)ledger["inputs"]!.AsArray()
        .First(file => (string)file!["role"]! == role && (int?)file["round"] == round)!["path"]!);
}
