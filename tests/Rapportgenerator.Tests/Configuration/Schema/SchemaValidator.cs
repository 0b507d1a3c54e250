using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Tests.Configuration.Schema;

/// <summary>
/// Holds a YAML file against a JSON Schema, with the keywords that ours use and no others, as an editor would: scalars have the
/// types of YAML 1.2. Knows nothing of the readers.
/// </summary>
internal sealed partial class SchemaValidator(JsonObject root)
{
    private static readonly string[] Said = ["$schema", "title", "description", "enumDescriptions", "definitions"];

    public static SchemaValidator Of(string schema) => new(JsonNode.Parse(schema)!.AsObject());

    /// <summary>What the schema refuses, each with its place; empty where the file is as it says.</summary>
    public List<string> Problems(string yaml)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Parse(yaml, "file.yaml", bag);
        Assert.Empty(bag.Sorted());
        var problems = new List<string>();
        Check(root, Value(node!), "", problems);
        return problems;
    }

    private void Check(JsonNode schema, object? value, string at, List<string> problems)
    {
        if (schema is JsonValue truth)
        {
            if (!truth.GetValue<bool>())
                problems.Add($"{at}: has no place here");
            return;
        }

        foreach (var (keyword, wanted) in schema.AsObject())
        {
            if (!Said.Contains(keyword))
                Keyword(schema.AsObject(), keyword, wanted!, value, at, problems);
        }
    }

    private void Keyword(JsonObject schema, string keyword, JsonNode wanted, object? value, string at, List<string> problems)
    {
        void Refuse(bool refused, string why)
        {
            if (refused)
                problems.Add($"{at}: {why}");
        }

        bool Holds(JsonNode part)
        {
            var found = new List<string>();
            Check(part, value, at, found);
            return found.Count == 0;
        }

        var (keys, list, text) = (value as Dictionary<string, object?>, value as List<object?>, value as string);
        switch (keyword)
        {
            case "$ref":
                Check(root["definitions"]![wanted.GetValue<string>()["#/definitions/".Length..]]!, value, at, problems);
                break;
            case "type":
                var types = wanted is JsonArray several ? several.Select(type => type!.GetValue<string>()) : [wanted.GetValue<string>()];
                Refuse(!types.Any(type => IsOf(type, value)), $"is not {wanted.ToJsonString()}");
                break;
            case "enum":
                Refuse(!wanted.AsArray().Any(word => Same(word!, value)), "is none of the words");
                break;
            case "const":
                Refuse(!Same(wanted, value), "is not the word");
                break;
            case "required":
                foreach (var key in wanted.AsArray().Select(key => key!.GetValue<string>()).Where(key => keys?.ContainsKey(key) == false))
                    problems.Add($"{at}: lacks `{key}`");
                break;
            case "properties":
                foreach (var (key, part) in wanted.AsObject().Where(each => keys?.ContainsKey(each.Key) == true))
                    Check(part!, keys![key], $"{at}.{key}", problems);
                break;
            case "additionalProperties":
                foreach (var (key, inner) in keys?.Where(each => schema["properties"]?[each.Key] is null) ?? [])
                    Check(wanted, inner, $"{at}.{key}", problems);
                break;
            case "propertyNames":
                foreach (var key in keys?.Keys.ToArray() ?? [])
                    Check(wanted, key, $"{at}.{key}", problems);
                break;
            case "minProperties":
                Refuse(keys?.Count < wanted.GetValue<int>(), "has too few keys");
                break;
            case "dependencies":
                foreach (var (key, then) in wanted.AsObject().Where(each => keys?.ContainsKey(each.Key) == true))
                    Check(then is JsonArray ? new JsonObject { ["required"] = then.DeepClone() } : then!, value, at, problems);
                break;
            case "items":
                foreach (var (index, item) in list?.Index() ?? [])
                    Check(wanted, item, $"{at}[{index}]", problems);
                break;
            case "minItems":
                Refuse(list?.Count < wanted.GetValue<int>(), "is too short");
                break;
            case "minLength":
                Refuse(text?.Length < wanted.GetValue<int>(), "is empty");
                break;
            case "pattern":
                Refuse(text is not null && !Regex.IsMatch(text, wanted.GetValue<string>(), RegexOptions.CultureInvariant), "does not match");
                break;
            case "format":
                Assert.Equal("date", wanted.GetValue<string>());
                Refuse(!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), "is no date");
                break;
            case "minimum":
                Refuse(value is decimal low && low < wanted.GetValue<int>(), "is too small");
                break;
            case "maximum":
                Refuse(value is decimal high && high > wanted.GetValue<int>(), "is too large");
                break;
            case "allOf":
                foreach (var part in wanted.AsArray())
                    Check(part!, value, at, problems);
                break;
            case "anyOf":
                Refuse(!wanted.AsArray().Any(part => Holds(part!)), "is none of the kinds");
                break;
            case "oneOf":
                Refuse(wanted.AsArray().Count(part => Holds(part!)) != 1, "is not one of the kinds");
                break;
            case "not":
                Refuse(Holds(wanted), "is what it may not be");
                break;
            case "if":
                if (Holds(wanted))
                    Check(schema["then"]!, value, at, problems);
                break;
            case "then":
                break;
            default:
                Assert.Fail($"The schema uses `{keyword}`, which this validator does not know.");
                break;
        }
    }

    private static bool IsOf(string type, object? value) => type switch
    {
        "string" => value is string,
        "number" => value is decimal,
        "integer" => value is decimal number && decimal.Truncate(number) == number,
        "boolean" => value is bool,
        "array" => value is List<object?>,
        "object" => value is Dictionary<string, object?>,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };

    private static bool Same(JsonNode word, object? value) => word.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? value is decimal number && number == word.GetValue<int>()
        : value is string text && text == word.GetValue<string>();

    private static object? Value(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.ToDictionary(entry => entry.Key, entry => Value(entry.Value)),
        YamlSequence sequence => sequence.Items.Select(Value).ToList(),
        YamlScalar { IsEmpty: true } => null,
        YamlScalar { Plain: true } scalar => scalar.Text switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            var text when Number().IsMatch(text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            var text => text,
        },
        YamlScalar scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
