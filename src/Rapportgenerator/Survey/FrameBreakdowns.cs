using System.Collections.Immutable;
using System.Text;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Brings breakdowns and frame together: classes from the frame's values, and every unit in exactly one class.</summary>
internal static class FrameBreakdowns
{
    /// <summary>The codebook with all classes filled in; errors where a unit belongs to no class.</summary>
    public static Codebook Complete(Codebook codebook, Frame frame, DiagnosticBag bag)
    {
        var breakdowns = ImmutableArray.CreateBuilder<Breakdown>(codebook.Breakdowns.Length);
        foreach (var breakdown in codebook.Breakdowns)
        {
            var complete = breakdown.Classes.IsEmpty ? breakdown with { Classes = FromFrame(breakdown.Source, frame) } : breakdown;
            Check(complete, frame, bag);
            breakdowns.Add(TileMaps.Place(complete, bag));
        }

        return codebook with { Breakdowns = breakdowns.DrainToImmutable() };
    }

    /// <summary>The class of the units whose <paramref name="source"/> column holds <paramref name="value"/>.</summary>
    public static BreakdownClass ClassOf(string source, string value) => new(
        Key(value),
        char.ToUpperInvariant(value[0]) + value[1..],
        unit => unit.ValueOf(source) == value)
    {
        Rule = new FrameRule(Value: value),
    };

    private static ImmutableArray<BreakdownClass> FromFrame(string source, Frame frame)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var classes = ImmutableArray.CreateBuilder<BreakdownClass>();
        foreach (var unit in frame.Units)
        {
            var value = unit.ValueOf(source);
            if (value.Length > 0 && seen.Add(value))
                classes.Add(ClassOf(source, value));
        }

        return classes.DrainToImmutable();
    }

    private static void Check(Breakdown breakdown, Frame frame, DiagnosticBag bag)
    {
        var span = breakdown.Span;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in breakdown.Classes)
        {
            if (!keys.Add(item.Key))
                bag.Error("RG225", span, $"Two values of `{breakdown.Source}` give the same key `{item.Key}`.", "Write them alike in the frame.");
        }

        FrameUnit? outside = null;
        foreach (var unit in frame.Units)
        {
            var found = false;
            foreach (var item in breakdown.Classes)
                found = found || item.Contains(unit);
            if (found)
                continue;
            if (outside is null)
                outside = unit;
        }

        if (outside is not null)
        {
            bag.Error(
                "RG225", span, $"Some units of the frame belong to no class of `{breakdown.Key}`.",
                $"The first is {outside.Number} {outside.Name}: add a class for it, or correct the frame.");
        }
    }

    /// <summary>«Møre og Romsdal» → `more_og_romsdal`: as the codebook's own keys are written.</summary>
    private static string Key(string value)
    {
        var key = new StringBuilder(value.Length);
        foreach (var letter in value.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                key.Append(letter);
            else if (letter == 'æ')
                key.Append("ae");
            else if (letter == 'ø')
                key.Append('o');
            else if (!IsMark(letter) && key.Length > 0 && key[^1] != '_')
                key.Append('_');
        }

        return key.ToString().TrimEnd('_');
    }

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
