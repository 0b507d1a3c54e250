using System.Collections.Frozen;

namespace Rapportgenerator.Tabulations;

/// <summary>Words of the template language that no option, group or item key may use, or a template would change its meaning.</summary>
public static class ReservedNames
{
    public static readonly FrozenSet<string> All = new[]
    {
        "base", "by", "count", "groups", "items", "key", "label", "largest", "lower_quartile", "mean", "median", "options",
        "question", "ranked", "second", "smallest", "sum", "text", "third", "type", "upper_quartile",
    }.ToFrozenSet(StringComparer.Ordinal);
}
