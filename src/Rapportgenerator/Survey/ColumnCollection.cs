using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

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
/// <param name="rows">How many there will be, as well as one can know: a right guess saves all copying.</param>
internal sealed class GrowingColumn<T>(int rows)
{
    private T[] values = new T[Math.Max(1, rows)];
    private int count;

    public T Last => values[count - 1];

    public void Add(T value)
    {
        if (count == values.Length)
            Resize(2 * count);
        values[count++] = value;
    }

    /// <summary>The finished column, which takes over the values: nothing may be added afterwards.</summary>
    public ImmutableArray<T> ToImmutable()
    {
        if (count < values.Length)
            Resize(count);
        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }

    private void Resize(int length)
    {
        var resized = new T[length];
        Array.Copy(values, resized, count);
        values = resized;
    }
}
