using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Rapportgenerator.Configuration.Schema;

/// <param name="Description">For editors, in Norwegian.</param>
/// <param name="Required">Whether it must be there whatever else is.</param>
public sealed record YamlKey(string Name, string Description, YamlShape Shape, bool Required = false);

/// <summary>A mapping with keys of ours.</summary>
/// <param name="Name">What the schema calls it, where several places use it; null where one does.</param>
public sealed record KeysShape(ImmutableArray<YamlKey> Keys, string? Name = null) : YamlShape
{
    /// <summary>What the keys ask of one another.</summary>
    public ImmutableArray<KeyRule> Rules { get; init; } = [];

    /// <summary>How many keys there must be.</summary>
    public int Least { get; init; }

    internal override KeysShape? AsKeys => this;

    /// <summary>Null where there is no such key.</summary>
    public YamlKey? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (key.Name == name)
                return key;
        }

        return null;
    }

    /// <summary>That a reader asks for a key as it is described. If it does not, editors are told something else than the program does.</summary>
    /// <exception cref="InvalidOperationException">The key is not described, or is described as something else.</exception>
    internal void Expect(string name, Func<YamlShape, bool> agrees)
    {
        if (Find(name) is not { } key)
            throw new InvalidOperationException($"The reader asks for the key `{name}`, which its description lacks: add it there.");
        if (!agrees(key.Shape))
            throw new InvalidOperationException($"The reader takes the key `{name}` for something else than its description ({key.Shape}).");
    }

    internal override YamlShape? Below(YamlPlace step) => step.Key is { } key ? Find(key)?.Shape : null;

    internal override JsonObject Write(JsonSchema schema) => Name is null ? Written(schema) : schema.Reference(Name, () => Written(schema));

    private JsonObject Written(JsonSchema schema)
    {
        var properties = new JsonObject();
        foreach (var key in Keys)
        {
            var property = new JsonObject { ["description"] = key.Description };
            var shape = key.Shape.Write(schema);
            // In draft 7, what stands beside a reference does not count.
            if (shape.ContainsKey("$ref"))
            {
                property["allOf"] = new JsonArray(shape);
            }
            else
            {
                foreach (var (name, value) in shape.ToArray())
                {
                    shape.Remove(name);
                    property[name] = value;
                }
            }

            properties[key.Name] = property;
        }

        var written = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (Keys.Any(key => key.Required))
            written["required"] = JsonSchema.List(Keys.Where(key => key.Required).Select(key => key.Name));
        if (Least > 0)
            written["minProperties"] = Least;
        written["properties"] = properties;
        if (!Rules.IsEmpty)
            written["allOf"] = new JsonArray([.. Rules.Select(rule => rule.Write())]);
        return written;
    }
}
