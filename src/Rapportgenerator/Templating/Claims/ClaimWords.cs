using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Templating.Claims;

/// <summary>The words of a claim, and which of the language's phrases stands in them.</summary>
internal sealed class ClaimWords
{
    /// <summary>Letters; shorter words are near to too many.</summary>
    private const int ShortestMistyped = 4;

    private readonly Phrasebook book;
    private readonly string raw;
    private readonly string spoken;

    public ClaimWords(string text, Phrasebook book)
    {
        (Text, this.book) = (text, book);
        raw = Plain(text);
        spoken = Spoken(text);
    }

    public string Text { get; }

    /// <summary>
    /// The longest phrase in the words, on whole words and with those that are read alike read so; of equally long ones that of
    /// the first family, then the first in the words. «Over», «minst» or «nesten» before it narrow it.
    /// </summary>
    public Phrase? FindShare() => Find(book.Phrases, phrase => phrase.Forms, phrase => (int)phrase.Family) is not { } found
        ? null
        : Before(found.Position)?.Narrow(found.Phrase) ?? found.Phrase;

    public OrderPhrase? FindOrder() => Find(book.Orders, phrase => [phrase.Text])?.Phrase;

    public ComparisonPhrase? FindComparison() => Find(book.Comparisons, phrase => [phrase.Text])?.Phrase;

    public ComparisonPhrase? FindChange() => Find(book.Changes, phrase => [phrase.Text])?.Phrase;

    /// <summary>The word that denies the phrase after it, «ikke», be there a small word between them; null where none does.</summary>
    public string? Denial => new int?[]
        {
            Find(book.Phrases, phrase => phrase.Forms)?.Position, Find(book.Orders, phrase => [phrase.Text])?.Position,
            Find(book.Comparisons, phrase => [phrase.Text])?.Position, Find(book.Changes, phrase => [phrase.Text])?.Position,
        }
        .OfType<int>()
        .SelectMany(position => new[] { Before(position), position == 0 ? null : Before(spoken.LastIndexOf(' ', position - 1)) })
        .FirstOrDefault(word => word?.Sense == QualifierSense.Deny)?.Text;

    /// <summary>Whether the words speak of a place in an order rather than of a share: by the longer phrase.</summary>
    public bool SpeakOfOrder =>
        (Find(book.Orders, phrase => [phrase.Text])?.Letters ?? 0) > (Find(book.Phrases, phrase => phrase.Forms)?.Letters ?? 0);

    /// <summary>
    /// The gender in which the words have the phrase, with or without accents; null where they do not tell: «to av tre» is the
    /// same before all nouns.
    /// </summary>
    public Gender? GenderOf(Phrase phrase) => phrase.Agrees
        ? Enum.GetValues<Gender>().Cast<Gender?>()
            .FirstOrDefault(gender => Unaccented(raw).Contains(Unaccented(Plain(phrase.In(gender!.Value))), StringComparison.Ordinal))
        : null;

    /// <summary>Whether a word of the phrase stands in the words.</summary>
    public bool ShareAWordWith(string phrase) =>
        Spoken(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => spoken.Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>What an editor may have meant: the known phrase nearest to so many words here; else some of those known.</summary>
    public string Hint(IEnumerable<string> known)
    {
        var phrases = known.Distinct().ToArray();
        var words = raw.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var group in phrases.GroupBy(phrase => phrase.Count(sign => sign == ' ') + 1).OrderByDescending(group => group.Key))
        {
            for (var start = 0; start + group.Key <= words.Length; start++)
            {
                var written = string.Join(' ', words.Skip(start).Take(group.Key));
                if (written.Length >= ShortestMistyped && NearestName.Find(written, group) is { } nearest)
                    return $"Did you mean «{nearest}»?";
            }
        }

        return $"Known: {string.Join(", ", phrases.Take(8))}{(phrases.Length > 8 ? ", …" : "")}; or give a condition in parentheses.";
    }

    private sealed record Found<T>(T Phrase, int Letters, int Position);

    private Found<T>? Find<T>(ImmutableArray<T> phrases, Func<T, IEnumerable<string>> forms, Func<T, int>? family = null) => phrases
        .SelectMany(phrase => forms(phrase).Select(form =>
        {
            var sought = Spoken(form);
            return new Found<T>(phrase, sought.Length, spoken.IndexOf(sought, StringComparison.Ordinal));
        }))
        .Where(found => found.Position >= 0)
        .OrderByDescending(found => found.Letters)
        .ThenBy(found => family?.Invoke(found.Phrase) ?? 0)
        .ThenBy(found => found.Position)
        .FirstOrDefault();

    /// <summary>The longest qualifier right before a place in the spoken words.</summary>
    private Qualifier? Before(int position) => book.Qualifiers
        .Where(word => spoken[..(position + 1)].EndsWith(Spoken(word.Text), StringComparison.Ordinal))
        .MaxBy(word => word.Text.Length);

    private string Spoken(string text) => $" {string.Join(' ', Plain(text).Trim().Split(' ').Select(word => book.ReadAs.GetValueOrDefault(word, word)))} ";

    private static string Unaccented(string text) => text.Replace('é', 'e');

    /// <summary>Small letters, a space between the words and at both ends, no other signs.</summary>
    private static string Plain(string text)
    {
        var letters = text.ToLower(CultureInfo.InvariantCulture).Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ').ToArray();
        return $" {string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
