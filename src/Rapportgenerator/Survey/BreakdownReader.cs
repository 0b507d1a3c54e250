using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads the codebook's breakdowns: classes of a number, values in a given order, or values in the frame's order.</summary>
internal static class BreakdownReader
{
    private const string Population = "innbyggere";

    public static ImmutableArray<Breakdown> Read(YamlCursor codebook, DiagnosticBag bag)
    {
        var breakdowns = ImmutableArray.CreateBuilder<Breakdown>();
        foreach (var entry in codebook.Names("breakdowns"))
        {
            if (!BindingName.IsKey(entry.Key))
                bag.Error("RG226", entry.Place.Span, $"`{entry.Key}` cannot be a key.", "Use small letters, digits and _.");
            if (codebook.AsMapping(entry.Value) is { } yaml)
                breakdowns.Add(Breakdown(entry.Key, yaml, bag));
        }

        return breakdowns.DrainToImmutable();
    }

    private static Breakdown Breakdown(string key, YamlCursor yaml, DiagnosticBag bag)
    {
        var label = yaml.Printed("label");
        yaml.Required("source", "a column of the frame");
        string[] sources = [Population, "type", "fylke", "region"];
        var source = sources[Math.Max(0, yaml.Word("source", sources))];
        ImmutableArray<BreakdownClass> classes = [];
        if (source == Population)
            classes = Ranges(yaml, bag);
        else if (yaml.Has("order"))
            classes = Ordered(source, yaml, bag);
        yaml.Close();
        return new Breakdown(key, label, classes, source) { Span = yaml.Span };
    }

    private static ImmutableArray<BreakdownClass> Ordered(string source, YamlCursor yaml, DiagnosticBag bag)
    {
        var classes = ImmutableArray.CreateBuilder<BreakdownClass>();
        foreach (var (value, span) in yaml.Texts("order"))
        {
            var next = FrameBreakdowns.ClassOf(source, value);
            if (classes.Any(other => other.Key == next.Key))
                bag.Error("RG221", span, $"The value `{value}` stands twice.", "Keep one of them.");
            classes.Add(next);
        }

        return classes.DrainToImmutable();
    }

    private static ImmutableArray<BreakdownClass> Ranges(YamlCursor yaml, DiagnosticBag bag)
    {
        var classes = ImmutableArray.CreateBuilder<BreakdownClass>();
        var ranges = new List<Range>();
        foreach (var item in yaml.Mappings("classes", required: true))
        {
            var range = new Range(
                item.Text("key"),
                item.OptionalText("type"),
                item.OptionalInteger("min", 0) ?? 0,
                item.OptionalInteger("max", 0) ?? int.MaxValue);
            var label = item.Printed("label");
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

    private sealed record Range(string Key, string? Type, int From, int To)
    {
        public bool Overlaps(Range other) =>
            From <= other.To && other.From <= To && (Type is null || other.Type is null || Type == other.Type);

        public FrameRule Rule => new(Type, From == 0 ? null : From, To == int.MaxValue ? null : To);

        public bool Contains(FrameUnit unit) =>
            (Type is null || unit.Type == Type) && unit.Population >= From && unit.Population <= To;
    }
}
