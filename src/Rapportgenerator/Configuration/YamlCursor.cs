using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration.Schema;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Takes the values out of one mapping, strictly. Every key that is asked for counts as known; <see cref="Close"/>
/// reports the others. After an error a harmless value comes back, so that one reading finds all problems; the caller
/// drops the result when the bag has errors.
/// </summary>
/// <param name="shape">What the mapping may hold, and then no reader can ask for anything else; null for a file that nobody has described.</param>
public sealed class YamlCursor(YamlMapping mapping, DiagnosticBag bag, KeysShape? shape = null)
{
    private readonly List<string> known = [];
    private readonly List<string> misspelled = [];

    /// <summary>Where the mapping begins.</summary>
    public SourceSpan Span => mapping.Span;

    public bool IsEmpty => mapping.Entries.IsEmpty;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Where the value of <paramref name="key"/> stands; the mapping's place where the key is absent.</summary>
    public SourceSpan SpanOf(string key) => Find(key)?.Value.Span ?? Span;

    /// <summary>The same without the way from the root, which takes time to put together.</summary>
    public SourceSpan PointOf(string key)
    {
        var place = Find(key)?.Value.Place ?? mapping.Place;
        return new(place.File, place.Line, place.Column);
    }

    public string Text(string key) => Required(key, "a text") ? OptionalText(key) ?? "" : "";

    public string? OptionalText(string key) =>
        Optional(key, static found => found.IsText) is { } value ? AsText(value) : null;

    /// <summary>A text that is printed: numbers in it stay on one line.</summary>
    public string Printed(string key) => DigitGroups.KeepTogether(Text(key));

    public string? OptionalPrinted(string key) => OptionalText(key) is { } text ? DigitGroups.KeepTogether(text) : null;

    public int Integer(string key, int minimum, int maximum) =>
        Required(key, "a whole number") ? OptionalInteger(key, minimum, maximum) ?? minimum : minimum;

    public int? OptionalInteger(string key, int minimum = int.MinValue, int maximum = int.MaxValue) =>
        Optional(key, found => found is WholeNumberShape whole && (whole.Minimum, whole.Maximum) == (minimum, maximum)) is { } value
            ? AsInteger(value, minimum, maximum)
            : null;

    public decimal? OptionalNumber(string key)
    {
        if (Optional(key, static found => found is NumberShape) is not { } value)
            return null;
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (value is YamlScalar { Plain: true } scalar && decimal.TryParse(scalar.Text, Styles, CultureInfo.InvariantCulture, out var number))
            return number;
        var isComma = decimal.TryParse((value as YamlScalar)?.Text.Replace(',', '.'), Styles, CultureInfo.InvariantCulture, out var meant);
        Expected(value, "a number", isComma ? string.Create(CultureInfo.InvariantCulture, $"Write {meant}, without quotes.") : null);
        return null;
    }

    public bool Boolean(string key, bool fallback)
    {
        if (Optional(key, static found => found is TruthShape) is not { } value)
            return fallback;
        if (value is YamlScalar { Plain: true, Text: "true" })
            return true;
        if (value is not YamlScalar { Plain: true, Text: "false" })
            Expected(value, "true or false");
        return false;
    }

    public DateOnly Date(string key) => Required(key, "a date") ? OptionalDate(key) ?? default : default;

    public DateOnly? OptionalDate(string key)
    {
        if (Optional(key, static found => found is DateShape) is not { } value)
            return null;
        if (value is YamlScalar scalar
            && DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Expected(value, "a date such as 2020-06-03");
        return null;
    }

    /// <summary>
    /// The number of the word among <paramref name="words"/>; 0 where the key is absent, for the first word is what holds
    /// then; -1 after an error.
    /// </summary>
    public int Word(string key, params string[] words)
    {
        if (Optional(key, found => found is WordShape known && known.Words.Select(word => word.Text).SequenceEqual(words)) is not { } value)
            return 0;
        var written = (value as YamlScalar)?.Text;
        var at = Array.IndexOf(words, written);
        if (at >= 0)
            return at;
        var hint = !string.IsNullOrEmpty(written) && NearestName.Find(written, words) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : null;
        Expected(value, $"one of {string.Join(", ", words)}", hint);
        return -1;
    }

    public YamlCursor? Mapping(string key) => Required(key, "keys with values") ? OptionalMapping(key) : null;

    public YamlCursor? OptionalMapping(string key) =>
        Optional(key, static found => found is KeysShape) is { } value ? AsMapping(value) : null;

    /// <summary>A mapping whose keys are free names, such as `bind`; no key of it is unknown.</summary>
    public ImmutableArray<YamlEntry> Names(string key)
    {
        if (Optional(key, static found => found is NamesShape) is not { } value)
            return [];
        if (value is YamlMapping names)
            return names.Entries;
        Expected(value, "names with values");
        return [];
    }

    /// <summary>A list of mappings; empty where the key is absent.</summary>
    public ImmutableArray<YamlCursor> Mappings(string key, bool required = false)
    {
        if (required && !Required(key, "a list"))
            return [];
        return [.. ListOf(key, static items => items is KeysShape).Select(AsMapping).OfType<YamlCursor>()];
    }

    /// <summary>A list of texts, each with its place; empty where the key is absent.</summary>
    public ImmutableArray<Located<string>> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var item in ListOf(key, static items => items.IsText))
        {
            if (AsText(item) is { } text)
                texts.Add(new Located<string>(text, item.Span));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>A list of whole numbers, each with its place; empty where the key is absent.</summary>
    public ImmutableArray<Located<int>> Integers(string key)
    {
        var numbers = ImmutableArray.CreateBuilder<Located<int>>();
        foreach (var item in ListOf(key, static items => items is WholeNumberShape))
        {
            if (AsInteger(item, int.MinValue, int.MaxValue) is { } number)
                numbers.Add(new Located<int>(number, item.Span));
        }

        return numbers.DrainToImmutable();
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key) && !misspelled.Contains(entry.Key))
                ReportUnknown(entry, known);
        }
    }

    private void ReportUnknown(YamlEntry entry, IReadOnlyCollection<string> candidates) =>
        bag.Error("RG106", entry.Place.Span, $"The key `{entry.Key}` is not known here.", NearestName.Hint(entry.Key, candidates));

    /// <summary>Whether the key is there; an error where not, at a key that seems to be it misspelled if there is one.</summary>
    public bool Required(string key, string what)
    {
        shape?.Expect(key, static _ => true);
        if (!known.Contains(key))
            known.Add(key);
        if (Has(key))
            return true;
        var others = mapping.Entries.Select(entry => entry.Key).Where(other => !known.Contains(other) && !misspelled.Contains(other));
        if (NearestName.Find(key, others) is { } meant)
        {
            misspelled.Add(meant);
            ReportUnknown(Find(meant)!, [key]);
        }
        else
        {
            bag.Error("RG107", Span, $"The key `{key}` is missing.", $"Write `{key}:` with {what}.");
        }

        return false;
    }

    /// <summary>A cursor over <paramref name="node"/>, or an error.</summary>
    public YamlCursor? AsMapping(YamlNode node)
    {
        if (node is YamlMapping inner)
            return new YamlCursor(inner, bag, ShapeAt(inner.Place)?.AsKeys);
        Expected(node, "keys with values");
        return null;
    }

    public string? AsText(YamlNode node)
    {
        if (node is YamlScalar { IsEmpty: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text;
        Expected(node, "a text", node is YamlScalar ? "Write a text, or remove the key." : null);
        return null;
    }

    /// <summary>A list of anything; empty where the key is absent.</summary>
    public ImmutableArray<YamlNode> List(string key) => ListOf(key, static _ => true);

    private ImmutableArray<YamlNode> ListOf(string key, Func<YamlShape, bool> items) =>
        Optional(key, found => found is ListShape list && items(list.Items)) is { } value ? AsList(value) : [];

    public ImmutableArray<YamlNode> AsList(YamlNode node)
    {
        if (node is YamlSequence list)
            return list.Items;
        Expected(node, "a list");
        return [];
    }

    private int? AsInteger(YamlNode node, int minimum, int maximum)
    {
        if (node is not YamlScalar { Plain: true } scalar
            || !int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Expected(node, "a whole number");
            return null;
        }

        if (number >= minimum && number <= maximum)
            return number;
        var allowed = maximum == int.MaxValue ? $"at least {minimum}" : $"from {minimum} to {maximum}";
        bag.Error("RG108", node.Span, $"`{Name(node)}` must be {allowed}, but is {number}.", $"Write a number {allowed}.");
        return null;
    }

    private void Expected(YamlNode node, string what, string? hint = null) =>
        bag.Error("RG108", node.Span, $"`{Name(node)}` must be {what}, but is {node.Kind}.", hint ?? $"Write {what}.");

    private static string Name(YamlNode node) => node.Place.Key ?? node.Place.Path;

    /// <summary>What may stand at a place within the mapping; null where nothing is said of it.</summary>
    private YamlShape? ShapeAt(YamlPlace place) => shape is null || ReferenceEquals(place, mapping.Place)
        ? shape
        : place.Parent is { } parent ? ShapeAt(parent)?.Below(place) : null;

    /// <param name="agrees">Whether the key is described as what it is read as.</param>
    private YamlNode? Optional(string key, Func<YamlShape, bool> agrees)
    {
        shape?.Expect(key, agrees);
        if (!known.Contains(key))
            known.Add(key);
        return Find(key)?.Value;
    }

    private YamlEntry? Find(string key)
    {
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key == key)
                return entry;
        }

        return null;
    }
}
