using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Cli;

/// <summary>
/// A tabulation as JSON: `{question, by, weighted, base_codes, groups: [{key, n, options: […]}], test}`. Shares and their
/// intervals are 0–1 in full precision, and null where hidden. A battery has `items`, each with groups and a test of its own;
/// multiple choice has a test an option; a number has statistics in place of options.
/// </summary>
internal static class TabulationJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Tabulation tabulation, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            Head(json, tabulation);
            if (tabulation.All.Items is [{ Item.Key: "" }])
            {
                Item(json, tabulation, 0);
            }
            else
            {
                json.WriteStartArray("items");
                for (var item = 0; item < tabulation.All.Items.Length; item++)
                {
                    json.WriteStartObject();
                    json.WriteString("key", tabulation.All.Items[item].Item.Key);
                    json.WriteString("text", tabulation.All.Items[item].Item.Text.Text);
                    Item(json, tabulation, item);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Head(Utf8JsonWriter json, Tabulation tabulation)
    {
        json.WriteString("question", tabulation.Question.Id);
        json.WriteString("text", tabulation.Question.Text.Text);
        json.WriteNumber("year", tabulation.Year);
        json.WriteString("by", tabulation.By?.Key);
        json.WriteBoolean("weighted", tabulation.Weighted);
        json.WriteStartArray("base_codes");
        var kept = tabulation.All.Items[0].Options.Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var option in tabulation.Question.Options.Where(option => kept.Contains(option.Key)))
            json.WriteNumberValue(option.Code);
        json.WriteEndArray();
    }

    /// <summary>The members `groups` and `test` of one item.</summary>
    private static void Item(Utf8JsonWriter json, Tabulation tabulation, int item)
    {
        json.WriteStartArray("groups");
        foreach (var group in tabulation.Groups)
            Group(json, group.Key, group.Items[item]);
        json.WriteEndArray();
        ImmutableArray<BreakdownTest> tests =
            [.. tabulation.Tests.Where(test => test.Item == tabulation.All.Items[item].Item.Key)];
        if (tabulation.Question.Members[0] is MultiQuestion)
        {
            json.WriteStartArray("test");
            foreach (var test in tests)
                Test(json, test);
            json.WriteEndArray();
        }
        else if (tests.IsEmpty)
        {
            json.WriteNull("test");
        }
        else
        {
            json.WritePropertyName("test");
            Test(json, tests[0]);
        }
    }

    private static void Group(Utf8JsonWriter json, string key, Distribution distribution)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        WriteInteger(json, "n", distribution.Base);
        if (distribution.Options.IsEmpty)
        {
            Statistics(json, distribution);
        }
        else
        {
            json.WriteStartArray("options");
            foreach (var cell in distribution.Options.Concat(distribution.Groups))
                Option(json, cell, distribution.Hidden);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Option(Utf8JsonWriter json, Cell cell, bool hidden)
    {
        json.WriteStartObject();
        json.WriteString("key", cell.Key);
        WriteInteger(json, "count", cell.Count);
        WriteNumber(json, "share", cell.Share?.Value);
        Uncertainty(json, cell.Uncertainty);
        json.WriteBoolean("hidden", hidden);
        json.WriteEndObject();
    }

    private static void Statistics(Utf8JsonWriter json, Distribution distribution)
    {
        var numbers = distribution.Numbers;
        WriteNumber(json, "mean", numbers?.Mean.Value);
        Uncertainty(json, distribution.MeanUncertainty);
        WriteNumber(json, "median", numbers?.Median.Value);
        WriteNumber(json, "lower_quartile", numbers?.LowerQuartile.Value);
        WriteNumber(json, "upper_quartile", numbers?.UpperQuartile.Value);
        WriteNumber(json, "sum", (double?)numbers?.Sum);
        json.WriteBoolean("hidden", distribution.Hidden);
    }

    private static void Uncertainty(Utf8JsonWriter json, Uncertainty? uncertainty)
    {
        WriteNumber(json, "se", uncertainty?.StandardError);
        WriteNumber(json, "lower", uncertainty?.Lower);
        WriteNumber(json, "upper", uncertainty?.Upper);
    }

    private static void Test(Utf8JsonWriter json, BreakdownTest test)
    {
        json.WriteStartObject();
        if (test.Option is { } option)
            json.WriteString("option", option);
        json.WriteString("method", test.Method == TestMethod.RaoScott ? "rao_scott" : "pearson");
        json.WriteNumber("statistic", test.Statistic);
        json.WriteNumber("ndf", test.DegreesOfFreedom);
        WriteNumber(json, "ddf", test.DenominatorDegreesOfFreedom);
        json.WriteNumber("p", test.PValue);
        json.WriteEndObject();
    }

    private static void WriteInteger(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
