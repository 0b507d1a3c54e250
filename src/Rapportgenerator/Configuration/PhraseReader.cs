using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Reads the words for shares, a family at a time, and holds them against each other: the tenths must leave no share without a
/// word and give none two, and whatever reads alike must mean the same, or nobody could say what an author means by it.
/// </summary>
internal sealed class PhraseReader(
    YamlCursor yaml, ImmutableArray<string> numbers, ImmutableDictionary<string, string> readAs, DiagnosticBag bag)
{
    private const int MostDecimals = 4;
    private const decimal Faulty = -1;
    private static readonly ShareRange Nowhere = new(0, false, 0, false);

    private static readonly ImmutableArray<(string Key, PhraseFamily Family)> Families =
    [
        ("tenths", PhraseFamily.Tenths), ("fractions", PhraseFamily.Fractions), ("every", PhraseFamily.Every),
        ("halves", PhraseFamily.Halves), ("majorities", PhraseFamily.Majorities),
    ];

    /// <summary>A phrase and where it stands.</summary>
    private sealed record Entry(YamlCursor Yaml, Phrase Phrase, string Key);

    /// <summary>By how they are read: what stands in the file so far.</summary>
    private readonly Dictionary<string, Entry> known = new(StringComparer.Ordinal);

    /// <summary>The words for 2 to 12 by how they are read; 1 has its genders, which every phrase writes out.</summary>
    private readonly Dictionary<string, string> byReading = new(StringComparer.Ordinal);

    public ImmutableArray<Phrase> Read()
    {
        for (var number = 2; number < numbers.Length; number++)
            byReading[Spoken(numbers[number])] = numbers[number];
        var phrases = ImmutableArray.CreateBuilder<Phrase>();
        foreach (var (key, family) in Families)
        {
            var printed = new List<Entry>();
            var faulty = false;
            foreach (var yamlEntry in yaml.Mappings(key, required: true))
            {
                var entry = new Entry(yamlEntry, Phrase(yamlEntry, family), key);
                CheckAlike(entry);
                phrases.Add(entry.Phrase);
                faulty |= entry.Phrase.Range == Nowhere;
                if (!entry.Phrase.OnlyRead)
                    printed.Add(entry);
            }

            if (printed.Count == 0 && yaml.Has(key))
                bag.Error("RG129", yaml.SpanOf(key), $"`{key}` has no phrase to print.", "Write at least one without `only_read`.");
            else if (family == PhraseFamily.Tenths && printed.Count > 0 && !faulty)
                CheckCover(printed);
        }

        return phrases.DrainToImmutable();
    }

    private Phrase Phrase(YamlCursor entry, PhraseFamily family)
    {
        var range = Range(entry);
        var exactly = Percent(entry, "exactly");
        if (exactly is { } said && said != Faulty && range != Nowhere && !range.Contains(said, 1))
            bag.Error("RG127", entry.SpanOf("exactly"), "`exactly` lies outside the interval.", "Move it, or one of the ends.");
        var phrase = new Phrase(
            family, InNumbers(entry.Text("phrase")), range, exactly ?? (range.From + range.To) / 2,
            InNumbers(entry.OptionalText("feminine")), InNumbers(entry.OptionalText("neuter")))
        {
            OnlyRead = entry.Boolean("only_read", false),
        };
        entry.Close();
        return phrase;
    }

    /// <summary>The interval; <see cref="Nowhere"/> after an error.</summary>
    private ShareRange Range(YamlCursor entry)
    {
        var (from, above) = (Percent(entry, "from"), Percent(entry, "above"));
        var (to, through) = (Percent(entry, "to"), Percent(entry, "through"));
        if (from is null == above is null)
            bag.Error("RG127", entry.Span, "The interval needs one lower end.", "Write `from:` (the end is in it) or `above:` (it is not).");
        if (to is null == through is null)
            bag.Error("RG127", entry.Span, "The interval needs one upper end.", "Write `to:` (the end is not in it) or `through:` (it is).");
        if (from is null == above is null || to is null == through is null)
            return Nowhere;
        var range = new ShareRange((from ?? above)!.Value, from is not null, (to ?? through)!.Value, through is not null);
        if (range.From == Faulty || range.To == Faulty)
            return Nowhere;
        if (range.From < range.To || (range.From == range.To && range.WithFrom && range.WithTo))
            return range;
        bag.Error(
            "RG127", entry.SpanOf(from is null ? "above" : "from"), "The interval is empty: no share lies in it.",
            "Write the lower end first; `from: 0, through: 0` is 0 alone.");
        return Nowhere;
    }

    /// <summary>A percentage of the file as a share; null where it is not there, <see cref="Faulty"/> where it is none.</summary>
    private decimal? Percent(YamlCursor entry, string key)
    {
        if (entry.OptionalNumber(key) is not { } percent)
            return entry.Has(key) ? Faulty : null;
        if (percent is >= 0 and <= 100 && Math.Round(percent, MostDecimals) == percent)
            return percent / 100;
        bag.Error("RG127", entry.SpanOf(key), $"`{key}` must be a percentage from 0 to 100.", "Write it with four decimals at most.");
        return Faulty;
    }

    /// <summary>The number words in it as `numbers` has them: «sju av ti» where the file says «syv av ti» and that list «sju».</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private string? InNumbers(string? text)
    {
        if (text is null)
            return null;
        var words = text.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (!numbers.Contains(words[at]) && byReading.TryGetValue(Spoken(words[at]), out var number))
                words[at] = number;
        }

        return string.Join(' ', words);
    }

    private string Spoken(string text) => readAs.Read(text.ToLowerInvariant());

    private void CheckAlike(Entry entry)
    {
        var phrase = entry.Phrase;
        foreach (var form in phrase.Forms)
        {
            if (form.Length == 0 || known.TryAdd(Spoken(form), entry))
                continue;
            var earlier = known[Spoken(form)];
            if (ReferenceEquals(earlier, entry))
                continue;
            var span = entry.Yaml.SpanOf(form == phrase.Text ? "phrase" : form == phrase.Neuter ? "neuter" : "feminine");
            if (earlier.Key == entry.Key)
            {
                bag.Error("RG128", span, $"«{form}» reads as «{earlier.Phrase.Text}», which stands in `{entry.Key}` already.", "Keep one of them.");
            }
            else if (earlier.Phrase.Range != phrase.Range && earlier.Phrase.Range != Nowhere && phrase.Range != Nowhere)
            {
                bag.Error(
                    "RG128", span, $"«{form}» means {Ends(earlier.Phrase.Range)} per cent in `{earlier.Key}`, but {Ends(phrase.Range)} here.",
                    "Words that are read alike must mean the same: give them the same interval, or write others.");
            }

            return;
        }
    }

    /// <summary>That the tenths follow upon each other from 0 through 100 per cent.</summary>
    private void CheckCover(List<Entry> tenths)
    {
        tenths.Sort(static (one, other) => one.Phrase.Range.From != other.Phrase.Range.From
            ? one.Phrase.Range.From.CompareTo(other.Phrase.Range.From)
            : one.Phrase.Range.To.CompareTo(other.Phrase.Range.To));
        var (end, reached) = (0m, false);
        foreach (var (entry, phrase, _) in tenths)
        {
            var range = phrase.Range;
            if (range.From != end || range.WithFrom == reached)
            {
                var gap = range.From > end || (range.From == end && !reached);
                bag.Error(
                    "RG127", entry.SpanOf(range.WithFrom ? "from" : "above"),
                    gap ? $"No tenth covers the shares just below «{phrase.Text}»." : $"«{phrase.Text}» begins before the tenth below it ends.",
                    $"Write `{(reached ? "above" : "from")}: {Write(end)}`, where the one below ends.");
            }

            if (range.To >= end)
                (end, reached) = (range.To, range.WithTo);
        }

        if (end < 1 || !reached)
            bag.Error("RG127", tenths[^1].Yaml.Span, "The tenths do not reach 100 per cent.", "Let the last of them end with `through: 100`.");
    }

    private static string Ends(ShareRange range) =>
        $"{(range.WithFrom ? "" : "above ")}{Write(range.From)} {(range.WithTo ? "through" : "to")} {Write(range.To)}";

    private static string Write(decimal share) => (share * 100).ToString("0.####", CultureInfo.InvariantCulture);
}
