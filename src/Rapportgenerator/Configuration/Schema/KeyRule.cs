using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>What keys of one mapping ask of one another.</summary>
public abstract record KeyRule
{
    internal abstract JsonObject Write();

    private protected static JsonObject Has(params IEnumerable<string> keys) => new() { ["required"] = JsonSchema.List(keys) };

    /// <summary>Says at the key itself that it has no place, which editors mark better than a rule about all keys.</summary>
    private protected static JsonObject Lacks(IEnumerable<string> keys) =>
        new() { ["properties"] = new JsonObject([.. keys.Select(key => KeyValuePair.Create(key, (JsonNode?)JsonValue.Create(false)))]) };
}

/// <summary>One of the keys, and no more.</summary>
public sealed record ExactlyOne(params ImmutableArray<string> Keys) : KeyRule
{
    internal override JsonObject Write() => new() { ["oneOf"] = new JsonArray([.. Keys.Select(key => Has(key))]) };
}

/// <summary>One of the keys, or more.</summary>
public sealed record AtLeastOne(params ImmutableArray<string> Keys) : KeyRule
{
    internal override JsonObject Write() => new() { ["anyOf"] = new JsonArray([.. Keys.Select(key => Has(key))]) };
}

/// <summary>The key means nothing without the others.</summary>
public sealed record Needs(string Key, params ImmutableArray<string> Others) : KeyRule
{
    internal override JsonObject Write() => new() { ["dependencies"] = new JsonObject { [Key] = JsonSchema.List(Others) } };
}

/// <summary>The key does not go with the others.</summary>
public sealed record Excludes(string Key, params ImmutableArray<string> Others) : KeyRule
{
    internal override JsonObject Write() => new() { ["dependencies"] = new JsonObject { [Key] = Lacks(Others) } };
}

/// <summary>What the mappings of a list must have, and may not.</summary>
public sealed record WithinList(string List, ImmutableArray<string> Required, ImmutableArray<string> Refused);

/// <summary>What a word of one key makes of the others.</summary>
public sealed record When(string Key, string Word) : KeyRule
{
    public ImmutableArray<string> Required { get; init; } = [];

    public ImmutableArray<string> Refused { get; init; } = [];

    /// <summary>One of these must be there, and no more.</summary>
    public ImmutableArray<string> Choice { get; init; } = [];

    public WithinList? Within { get; init; }

    internal override JsonObject Write()
    {
        var then = Lacks(Refused);
        if (Within is { } within)
        {
            var items = Lacks(within.Refused);
            if (!within.Required.IsEmpty)
                items["required"] = JsonSchema.List(within.Required);
            then["properties"]![within.List] = new JsonObject { ["items"] = items };
        }

        if (!Required.IsEmpty)
            then["required"] = JsonSchema.List(Required);
        if (!Choice.IsEmpty)
            then["oneOf"] = new ExactlyOne(Choice).Write()["oneOf"]!.DeepClone();
        var @if = Has(Key);
        @if["properties"] = new JsonObject { [Key] = new JsonObject { ["const"] = Word } };
        return new JsonObject { ["if"] = @if, ["then"] = then };
    }
}
