using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Rapportgenerator.Configuration.Schema;

/// <summary>
/// What may stand at a place of a YAML file. One description serves two: <see cref="YamlCursor"/> holds the readers to it, and
/// <see cref="JsonSchema"/> writes it out for editors.
/// </summary>
public abstract record YamlShape
{
    /// <summary>Whether a reader may take it as a text.</summary>
    internal virtual bool IsText => false;

    /// <summary>The keys, where it is a mapping with keys of ours, or may be one.</summary>
    internal virtual KeysShape? AsKeys => null;

    /// <summary>What may stand a step below; null where nothing may.</summary>
    /// <param name="step">Its last step is the one.</param>
    internal virtual YamlShape? Below(YamlPlace step) => null;

    /// <summary>As JSON Schema, draft 7.</summary>
    internal abstract JsonObject Write(JsonSchema schema);
}

/// <summary>Free text. A number is a text too: `title: 2019`.</summary>
/// <param name="Pattern">A regular expression that all of it matches; null for any text.</param>
public sealed record TextShape(string? Pattern = null) : YamlShape
{
    internal override bool IsText => true;

    internal override JsonObject Write(JsonSchema schema)
    {
        var written = new JsonObject { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 };
        if (Pattern is not null)
            written["pattern"] = Pattern;
        return written;
    }
}

/// <param name="Description">For editors, in Norwegian.</param>
public sealed record YamlWord(string Text, string Description);

/// <summary>One of a few words.</summary>
/// <param name="OrText">Whether a file may be so written that other words may stand here, which the reader judges.</param>
public sealed record WordShape(ImmutableArray<YamlWord> Words, bool OrText = false) : YamlShape
{
    internal override bool IsText => true;

    internal override JsonObject Write(JsonSchema schema)
    {
        var (values, descriptions) = (new JsonArray(), new JsonArray());
        foreach (var word in Words)
        {
            // What looks like a number is one without quotes, and the reader takes both.
            if (int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                values.Add(number);
                descriptions.Add(word.Description);
            }

            values.Add(word.Text);
            descriptions.Add(word.Description);
        }

        var words = new JsonObject { ["enum"] = values, ["enumDescriptions"] = descriptions };
        return OrText ? new JsonObject { ["anyOf"] = new JsonArray(words, new TextShape().Write(schema)) } : words;
    }
}

/// <summary>A whole number within its ends.</summary>
public sealed record WholeNumberShape(int Minimum = int.MinValue, int Maximum = int.MaxValue) : YamlShape
{
    internal override JsonObject Write(JsonSchema schema)
    {
        var written = new JsonObject { ["type"] = "integer" };
        if (Minimum != int.MinValue)
            written["minimum"] = Minimum;
        if (Maximum != int.MaxValue)
            written["maximum"] = Maximum;
        return written;
    }
}

/// <summary>A number with a decimal point.</summary>
public sealed record NumberShape(int? Minimum = null, int? Maximum = null) : YamlShape
{
    internal override JsonObject Write(JsonSchema schema)
    {
        var written = new JsonObject { ["type"] = "number" };
        if (Minimum is { } minimum)
            written["minimum"] = minimum;
        if (Maximum is { } maximum)
            written["maximum"] = maximum;
        return written;
    }
}

/// <summary>`true` or `false`.</summary>
public sealed record TruthShape : YamlShape
{
    internal override JsonObject Write(JsonSchema schema) => new() { ["type"] = "boolean" };
}

/// <summary>A day: `2020-06-03`.</summary>
public sealed record DateShape : YamlShape
{
    internal override JsonObject Write(JsonSchema schema) => new() { ["type"] = "string", ["format"] = "date" };
}

/// <param name="Least">How many there must be.</param>
public sealed record ListShape(YamlShape Items, int Least = 0) : YamlShape
{
    internal override YamlShape? Below(YamlPlace step) => Items;

    internal override JsonObject Write(JsonSchema schema)
    {
        var written = new JsonObject { ["type"] = "array", ["items"] = Items.Write(schema) };
        if (Least > 0)
            written["minItems"] = Least;
        return written;
    }
}

/// <summary>A mapping whose keys are names of the editor's own, such as `bind`.</summary>
/// <param name="Pattern">A regular expression that a name matches; null for any.</param>
public sealed record NamesShape(YamlShape Values, string? Pattern = null) : YamlShape
{
    /// <summary>Names that match, and are taken all the same.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];

    internal override YamlShape? Below(YamlPlace step) => Values;

    internal override JsonObject Write(JsonSchema schema)
    {
        var written = new JsonObject { ["type"] = "object", ["additionalProperties"] = Values.Write(schema) };
        var names = new JsonObject();
        if (Pattern is not null)
            names["pattern"] = Pattern;
        if (!Refused.IsEmpty)
            names["not"] = new JsonObject { ["enum"] = JsonSchema.List(Refused) };
        if (names.Count > 0)
            written["propertyNames"] = names;
        return written;
    }
}

/// <summary>A short form and a long one, as for `mal: int_03` and `mal: { question: int_03 }`.</summary>
public sealed record EitherShape(YamlShape Short, KeysShape Long) : YamlShape
{
    internal override KeysShape? AsKeys => Long;

    internal override YamlShape? Below(YamlPlace step) => Long.Below(step);

    internal override JsonObject Write(JsonSchema schema) => new() { ["anyOf"] = new JsonArray(Short.Write(schema), Long.Write(schema)) };
}
