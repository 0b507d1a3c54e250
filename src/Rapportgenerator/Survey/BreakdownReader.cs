using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads the codebook's breakdowns: classes of a number, values in a given order, or values in the frame's order.</summary>
internal static class BreakdownReader
{
    public static ImmutableArray<Breakdown> Read(YamlCursor codebook, DataLayout layout, LocalTextReader texts, DiagnosticBag bag)
    {
        var breakdowns = ImmutableArray.CreateBuilder<Breakdown>();
        foreach (var entry in codebook.Names("breakdowns"))
        {
            if (!BindingName.IsKey(entry.Key))
                bag.Error("RG226", entry.Place.Span, $"`{entry.Key}` cannot be a key.", "Use small letters, digits and _.");
            if (codebook.AsMapping(entry.Value) is { } yaml)
                breakdowns.Add(Breakdown(entry.Key, yaml, layout, texts, bag));
        }

        return breakdowns.DrainToImmutable();
    }

    private static Breakdown Breakdown(string key, YamlCursor yaml, DataLayout layout, LocalTextReader texts, DiagnosticBag bag)
    {
        var label = texts.Text(yaml, "label", $"the breakdown `{key}`");
        yaml.Required("source", "a column of the frame");
        var source = layout.FrameNames is null
            ? FrameLayout.Sources[Math.Max(0, yaml.Word("source", FrameLayout.Sources))]
            : yaml.OptionalText("source") ?? "";
        var isOfNumbers = layout.FrameNames is null ? FrameLayout.Municipal.Numbers.Contains(source) : yaml.Has("classes");
        ImmutableArray<BreakdownClass> classes = [];
        if (isOfNumbers)
            classes = Ranges(key, source, yaml, texts, bag);
        else if (yaml.Has("order"))
            classes = Ordered(key, source, yaml, texts, bag);
        var map = TileMapReader.Read(yaml, bag);
        yaml.Close();
        return new Breakdown(key, label, classes, source) { Span = yaml.Span, Map = map, IsOfNumbers = isOfNumbers };
    }

    /// <summary>A value, or a value with what it is called in other languages: `{ value: Øst, label_nn: Aust }`.</summary>
    private static ImmutableArray<BreakdownClass> Ordered(
        string breakdown, string source, YamlCursor yaml, LocalTextReader texts, DiagnosticBag bag)
    {
        var classes = ImmutableArray.CreateBuilder<BreakdownClass>();
        foreach (var node in yaml.List("order"))
        {
            var named = node is YamlMapping ? yaml.AsMapping(node) : null;
            var value = named is null ? yaml.AsText(node) : named.Text("value");
            if (string.IsNullOrEmpty(value))
                continue;
            var next = FrameBreakdowns.ClassOf(source, value);
            var label = texts.OfValue(named, node, next.Label.Text, $"value: {value}", $"the class `{next.Key}` of `{breakdown}`");
            named?.Close();
            if (classes.Any(other => other.Key == next.Key))
                bag.Error("RG221", node.Span, $"The value `{value}` stands twice.", "Keep one of them.");
            classes.Add(next with { Label = label });
        }

        return classes.DrainToImmutable();
    }

    private static ImmutableArray<BreakdownClass> Ranges(
        string breakdown, string source, YamlCursor yaml, LocalTextReader texts, DiagnosticBag bag)
    {
        var classes = ImmutableArray.CreateBuilder<BreakdownClass>();
        var ranges = new List<Range>();
        foreach (var item in yaml.Mappings("classes", required: true))
        {
            var range = new Range(
                source,
                item.Text("key"),
                item.OptionalText("type"),
                item.OptionalInteger("min", 0) ?? 0,
                item.OptionalInteger("max", 0) ?? int.MaxValue);
            var label = texts.Text(item, "label", $"the class `{range.Key}` of `{breakdown}`");
            item.Close();
            if (range.From > range.To)
                bag.Error("RG225", item.Span, $"The class `{range.Key}` is empty: its `min` is above its `max`.", "Swap the two numbers.");
            if (ranges.Find(range.Overlaps) is { } other)
            {
                bag.Error(
                    "RG225", item.Span, $"The class `{range.Key}` overlaps with `{other.Key}`.",
                    "A unit belongs to one class: let one range begin where the other has ended.");
            }

            if (ranges.Exists(earlier => earlier.Key == range.Key))
                bag.Error("RG221", item.SpanOf("key"), $"The class `{range.Key}` stands twice.", "Give one of them another key.");
            if (range.Key.Length > 0 && !BindingName.IsKey(range.Key))
                bag.Error("RG226", item.SpanOf("key"), $"`{range.Key}` cannot be a key.", "Use small letters, digits and _.");
            ranges.Add(range);
            classes.Add(new BreakdownClass(range.Key, label, range.Contains) { Rule = range.Rule });
        }

        return classes.DrainToImmutable();
    }

    private sealed record Range(string Source, string Key, string? Type, int From, int To)
    {
        public bool Overlaps(Range other) =>
            From <= other.To && other.From <= To && (Type is null || other.Type is null || Type == other.Type);

        public FrameRule Rule => new(Type, From == 0 ? null : From, To == int.MaxValue ? null : To);

        public bool Contains(FrameUnit unit) =>
            (Type is null || unit.Type == Type) && unit.NumberOf(Source) is var number && number >= From && number <= To;
    }
}
