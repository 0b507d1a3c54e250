using System.Text.Json.Nodes;
using Rapportgenerator.Tests.Formats.Data;
using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>A number's place in the ledger's tabulations.</summary>
/// <param name="Measure">An answer, a group of answers, `mean` or `median`.</param>
internal sealed record NumberPlace(string Tabulation, string Group, string Item, string Measure);

/// <summary>What the names of a chapter's template stand for, by the report file's bindings.</summary>
internal sealed class BoundNames
{
    private static readonly string[] Ranks = ["largest", "second", "third"];

    /// <summary>Answers that take no place in an order.</summary>
    private static readonly string[] Unranked = ["vet_ikke", "ingen"];
    private readonly Dictionary<(string Template, string Name), (string Question, string? By, bool Panel)> bindings = [];
    private readonly Dictionary<string, JsonNode> tabulations;

    public BoundNames(string reportFile, JsonNode ledger)
    {
        tabulations = ledger["tabulations"]!.AsArray().ToDictionary(each => (string)each!["id"]!, each => each!);
        using var reader = new StreamReader(reportFile);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var report = (YamlMappingNode)yaml.Documents[0].RootNode;
        foreach (var chapter in ((YamlSequenceNode)report["chapters"]).Prepend(report["front"]).Cast<YamlMappingNode>().Where(each => each.Children.ContainsKey("bind")))
        {
            foreach (var (name, bound) in (YamlMappingNode)chapter["bind"])
            {
                var fields = bound as YamlMappingNode;
                string? Field(string key) => fields is not null && fields.Children.TryGetValue(key, out var value) ? value.ToString() : null;
                bindings[("templates/" + chapter["template"], name.ToString())] = (Field("question") ?? bound.ToString(), Field("by"), Field("panel") == "true");
            }
        }
    }

    /// <summary>Null for what the survey says of itself.</summary>
    public NumberPlace? Find(string template, string path)
    {
        var steps = new Queue<string>(path.Split('.'));
        if (path.StartsWith("survey.", StringComparison.Ordinal) || path.StartsWith("earlier[", StringComparison.Ordinal))
            return null;
        var earlier = steps.Peek() == "earlier";
        if (earlier)
            steps.Dequeue();
        var (question, by, panel) = bindings[(template, steps.Dequeue())];
        var id = question + (earlier ? "@2018" : "") + (by is null ? "" : "." + by) + (panel ? ".panel" : "");
        var group = "alle";
        if (steps.Peek() == "by")
        {
            steps.Dequeue();
            group = steps.Dequeue();
        }

        var item = tabulations[id]["items"]!.AsArray().Count > 0 ? steps.Dequeue() : "";
        var place = new NumberPlace(id, group, item, steps.Dequeue());
        Assert.Empty(steps);
        return place;
    }

    public JsonNode Tabulation(string id) => tabulations[id];

    public int RoundOf(NumberPlace place) => (int)tabulations[place.Tabulation]["round"]!;

    public bool IsPool(NumberPlace place) => tabulations[place.Tabulation]["members"]!.AsArray().Count > 1;

    public string[] Ranked(NumberPlace place) =>
        [.. tabulations[place.Tabulation]["options"]!.AsArray().Select(option => (string)option!["key"]!).Except(Unranked)];

    /// <summary>The answer that `largest` and the like stand for; of equally many the codebook's first.</summary>
    public NumberPlace Resolve(NumberPlace place, Recount recount)
    {
        var rank = Array.IndexOf(Ranks, place.Measure);
        if (rank < 0)
            return place;
        var answers = recount.Answers(place.Tabulation, place.Group, place.Item);
        return place with { Measure = Ranked(place).OrderByDescending(key => answers.Count(answer => answer.Keys.Contains(key))).ElementAt(rank) };
    }

    /// <summary>The columns of this year's answers that a number rests on.</summary>
    public IEnumerable<string> ColumnsOf(NumberPlace place)
    {
        if (RoundOf(place) != 2019)
            return [];
        return tabulations[place.Tabulation]["members"]!.AsArray().SelectMany(member => ColumnsOf(member!, place.Item));
    }

    private static IEnumerable<string> ColumnsOf(JsonNode member, string item) =>
    [
        .. member["filters"]!.AsArray().Select(filter => (string)filter!["column"]!),
        .. member["ticks"]?.AsObject().Select(tick => (string)tick.Value!) ?? [],
        .. member["column"] is { } number ? [(string)number!] : (string[])[],
        .. member["columns"]?[item] is { } coded ? [(string)coded!] : (string[])[],
    ];
}
