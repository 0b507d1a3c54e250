using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Rapportgenerator.Tests.Mutations;

/// <summary>What the phrases of a language file mean, read as YAML and nothing more.</summary>
internal sealed partial class Meaning
{
    private static readonly string[] Families = ["tenths", "fractions", "every", "halves", "majorities"];
    private readonly Dictionary<string, string> readAs;
    private readonly YamlMappingNode file;

    public Meaning(string path)
    {
        using var reader = new StreamReader(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        file = (YamlMappingNode)yaml.Documents[0].RootNode;
        readAs = Entries("read_as").ToDictionary(entry => entry["word"], entry => entry["as"]);
    }

    /// <summary>The phrase for a share, and whether the words rather name a place in an order.</summary>
    public (Dictionary<string, string>? Share, int? Place) OfOne(string words)
    {
        var share = Longest(words, Families);
        var order = Longest(words, "orders");
        return (order?.Letters ?? 0) > (share?.Letters ?? 0)
            ? (null, int.Parse(order!.Value.Entry["place"], CultureInfo.InvariantCulture))
            : (share!.Value.Entry, null);
    }

    public Dictionary<string, string> OfTwo(string words, bool ofTwoYears) =>
        ((ofTwoYears ? Longest(words, "changes") : null) ?? Longest(words, "comparisons"))!.Value.Entry;

    public static decimal? Number(Dictionary<string, string> entry, string key) =>
        entry.TryGetValue(key, out var text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private (Dictionary<string, string> Entry, int Letters)? Longest(string words, params string[] sections)
    {
        var spoken = Spoken(words);
        (Dictionary<string, string> Entry, int Letters)? best = null;
        foreach (var section in sections)
        {
            // Equally long ones: the first section, and in it what comes first in the words.
            var found = Entries(section)
                .SelectMany(entry => new[] { "phrase", "feminine", "neuter" }.Where(entry.ContainsKey).Select(form => (entry, form: Spoken(entry[form]))))
                .Where(each => spoken.Contains(each.form, StringComparison.Ordinal))
                .OrderByDescending(each => each.form.Length)
                .ThenBy(each => spoken.IndexOf(each.form, StringComparison.Ordinal))
                .Select(each => ((Dictionary<string, string> Entry, int Letters)?)(each.entry, each.form.Length))
                .FirstOrDefault();
            if (found is not null && (best is null || found.Value.Letters > best.Value.Letters))
                best = found;
        }

        return best;
    }

    private string Spoken(string text) =>
        $" {string.Join(' ', Word().Matches(text.ToLowerInvariant()).Select(word => readAs.GetValueOrDefault(word.Value, word.Value)))} ";

    private IEnumerable<Dictionary<string, string>> Entries(string section) => ((YamlSequenceNode)file[section]).Cast<YamlMappingNode>()
        .Select(entry => entry.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString()));

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();
}
