using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator;

/// <summary>
/// What the stages made before, and what they reported, for as long as what they were made from stays the same. A build starts
/// with an empty one; the preview keeps its own, so that a save costs what it changed.
/// </summary>
internal sealed class StageMemory
{
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> made = [];
    private readonly ConcurrentDictionary<int, TabulationMemory> tabulated = new();

    private sealed record Kept(object Key, object Value, DiagnosticBag Said);

    /// <summary>The files as they are now; null in a build, which reads each once.</summary>
    public FileSnapshot? Files { get; private set; }

    /// <summary>What had to be made since <see cref="Begin"/>: `round 0`, `tabulations`, `tabulation int_03`, `chapter bosetting`.</summary>
    public ImmutableArray<string> Made => [.. made.Concat(tabulated.Values.SelectMany(round => round.Made.Select(id => "tabulation " + id))).Order(StringComparer.Ordinal)];

    public void Begin(FileSnapshot files)
    {
        Files = files;
        made.Clear();
        foreach (var round in tabulated.Values)
            round.Begin();
    }

    /// <summary>The tabulations of a round; null in a build, where none is asked for a second time.</summary>
    /// <param name="place">0 for this round.</param>
    public TabulationMemory? Tabulated(int place) => Files is null ? null : tabulated.GetOrAdd(place, _ => new TabulationMemory());

    /// <summary>Adds files that were not known at <see cref="Begin"/>.</summary>
    public void Look(IEnumerable<string> files) => Files = Files?.With(files);

    /// <summary>What was made before, if its key is still the same, with its problems reported again; otherwise made anew.</summary>
    /// <param name="key">What the given result depends on.</param>
    /// <param name="make">Null where it fails: that is tried again the next time.</param>
    public T? Of<T>(string stage, Func<T, object> key, DiagnosticBag bag, Func<DiagnosticBag, T?> make)
        where T : class
    {
        if (kept.TryGetValue(stage, out var before) && before.Value is T value && key(value).Equals(before.Key))
        {
            bag.AddAll(before.Said);
            return value;
        }

        var said = new DiagnosticBag();
        var result = make(said);
        bag.AddAll(said);
        made.Add(stage);
        if (result is not null)
            kept[stage] = new(key(result), result, said);
        return result;
    }

    /// <summary>The last that a stage made without failing.</summary>
    public T? Last<T>(string stage)
        where T : class => kept.TryGetValue(stage, out var before) ? before.Value as T : null;

    /// <summary>A key that is equal for the very same things, and for equal texts.</summary>
    public static object Same(ImmutableArray<object> parts) => new Parts(parts);

    private sealed class Parts(ImmutableArray<object> parts) : IEquatable<Parts>
    {
        private readonly ImmutableArray<object> parts = parts;

        public bool Equals(Parts? other) => other is not null && parts.Length == other.parts.Length
            && parts.Zip(other.parts).All(pair => ReferenceEquals(pair.First, pair.Second) || (pair.First is string text && text.Equals(pair.Second)));

        public override bool Equals(object? obj) => Equals(obj as Parts);

        public override int GetHashCode() => parts.Length;
    }

    /// <summary>Of files, as far as they are looked at: a build's equal only themselves.</summary>
    public string Of(params IEnumerable<string> files) => Files?.Of(files) ?? "";
}
