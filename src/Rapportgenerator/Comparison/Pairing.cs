using System.Collections.Immutable;

namespace Rapportgenerator.Comparison;

/// <summary>Pairs what two editions have, by the surest sign first: whatever is paired is not looked at again.</summary>
internal sealed class Pairing<T>(ImmutableArray<T> then, ImmutableArray<T> now)
    where T : class
{
    private readonly T?[] found = new T?[now.Length];

    /// <summary>What of the old edition has no pair.</summary>
    public List<T> Left { get; } = [.. then];

    /// <summary>For each of the new edition, in order, its pair in the old one; null where it has none.</summary>
    public IReadOnlyList<T?> Found => found;

    /// <param name="belong">Of the old and the new: the first that belongs is taken.</param>
    public void Take(Func<T, T, bool> belong)
    {
        foreach (var (index, one) in now.Index())
        {
            if (found[index] is not null || Left.Find(other => belong(other, one)) is not { } other)
                continue;
            found[index] = other;
            Left.Remove(other);
        }
    }
}
