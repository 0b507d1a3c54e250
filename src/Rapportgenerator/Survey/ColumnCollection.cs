using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rapportgenerator.Survey;

/// <summary>
/// Immutable columns by name. A type of our own, because an immutable dictionary of immutable arrays is compiled anew in
/// every process, for each kind of value: some 25 ms of every build.
/// </summary>
public sealed class ColumnCollection<T> : IReadOnlyDictionary<string, T>
{
    private readonly Dictionary<string, int> index;
    private readonly string[] names;
    private readonly T[] columns;

    /// <summary>Pairs each name with the column at the same place.</summary>
    public ColumnCollection(string[] names, T[] columns)
    {
        this.names = names;
        this.columns = columns;
        index = new Dictionary<string, int>(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            index.Add(names[i], i);
    }

    public int Count => names.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<T> Values => columns;

    public T this[string key] => columns[index[key]];

    public bool ContainsKey(string key) => index.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = index.TryGetValue(key, out var at);
        value = found ? columns[at] : default;
        return found;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
            yield return KeyValuePair.Create(names[i], columns[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A column while it is read: grows by one value a row.</summary>
internal sealed class GrowingColumn<T>
{
    private T[] values = new T[512];
    private int count;

    public T Last => values[count - 1];

    public void Add(T value)
    {
        if (count == values.Length)
        {
            var larger = new T[2 * count];
            for (var i = 0; i < count; i++)
                larger[i] = values[i];
            values = larger;
        }

        values[count++] = value;
    }

    public ImmutableArray<T> ToImmutable() => ImmutableArray.Create(values, 0, count);
}
