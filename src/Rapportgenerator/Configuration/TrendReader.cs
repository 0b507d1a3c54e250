using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>Reads the keys of a binding that follow a question through the earlier rounds.</summary>
internal static class TrendReader
{
    /// <param name="entry">The binding's name and place.</param>
    /// <returns>Null where the binding follows nothing.</returns>
    public static TrendDefinition? Read(YamlEntry entry, YamlCursor yaml, bool hasEarlier, DiagnosticBag bag)
    {
        var trend = yaml.Boolean("trend", false);
        var panel = yaml.Boolean("panel", false);
        var comparable = yaml.Boolean("comparable", false);
        var reason = yaml.OptionalPrinted("reason");
        if (!trend)
        {
            foreach (var key in (string[])["panel", "comparable", "reason"])
            {
                if (yaml.Has(key))
                {
                    bag.Error(
                        "RG122", yaml.SpanOf(key), $"`{key}` is about earlier rounds, which `{entry.Key}` is not compared with.",
                        "Add `trend: true`, or take it out.");
                }
            }

            return null;
        }

        if (!hasEarlier)
        {
            bag.Error(
                "RG120", yaml.SpanOf("trend"), $"There is no earlier round to compare `{entry.Key}` with.",
                "Name its codebook, responses and frame under `earlier:`, or take `trend` out.");
        }

        if (comparable && !yaml.Has("reason"))
        {
            bag.Error(
                "RG121", yaml.SpanOf("comparable"), "`comparable: true` needs a reason, which is printed with the numbers.",
                "Say why the rounds can be compared all the same: `reason: \"…\"`.");
        }
        else if (!comparable && yaml.Has("reason"))
        {
            bag.Error(
                "RG121", yaml.SpanOf("reason"), "A `reason` vouches for nothing without `comparable: true`.",
                "Add `comparable: true`, or take the reason out.");
        }

        if (BindingName.OfRound.Contains(entry.Key))
        {
            bag.Error(
                "RG112", entry.Place.Span, $"`earlier` has a `{entry.Key}` of its own, so nothing that is followed through the rounds can be called that.",
                $"Choose another name, such as `svar_{entry.Key}`.");
        }

        return new TrendDefinition(panel, comparable ? reason : null);
    }
}
