using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>Writes a description as JSON Schema, draft 7: the one that the YAML extensions of editors read in full.</summary>
internal sealed class JsonSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        // A file of its own, in no page: its Norwegian letters are letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);

    private JsonSchema()
    {
    }

    /// <param name="title">What kind of file it is, in Norwegian.</param>
    public static string Of(KeysShape root, string title)
    {
        var schema = new JsonSchema();
        var body = root.Write(schema);
        var whole = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        foreach (var (name, value) in body.ToArray())
        {
            body.Remove(name);
            whole[name] = value;
        }

        if (schema.definitions.Count > 0)
            whole["definitions"] = new JsonObject([.. schema.definitions.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))]);
        return whole.ToJsonString(Layout) + "\n";
    }

    /// <summary>A reference to a definition, which is written once.</summary>
    public JsonObject Reference(string name, Func<JsonObject> write)
    {
        if (!definitions.ContainsKey(name))
            definitions[name] = write();
        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
