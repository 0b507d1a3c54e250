using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Templating.Claims;

/// <summary>The words of a claim, and which of the language's phrases stands in them.</summary>
internal sealed class ClaimWords
{
    /// <summary>Letters; shorter words are near to too many.</summary>
    private const int ShortestMistyped = 4;

    private readonly SpokenPhrases phrases;
    private readonly string raw;
    private readonly string spoken;

    public ClaimWords(string text, SpokenPhrases phrases)
    {
        (Text, this.phrases) = (text, phrases);
        raw = SpokenPhrases.Plain(text);
        spoken = phrases.Speak(text);
    }

    public string Text { get; }

    /// <summary>
    /// The longest phrase in the words, on whole words and with those that are read alike read so; of equally long ones that of
    /// the first family, then the first in the words. «Over», «minst» or «nesten» before it narrow it.
    /// </summary>
    public Phrase? FindShare() => Find(phrases.Shares) is not { } found ? null : Before(found.Position)?.Narrow(found.Phrase) ?? found.Phrase;

    public OrderPhrase? FindOrder() => Find(phrases.Orders)?.Phrase;

    public ComparisonPhrase? FindComparison() => Find(phrases.Comparisons)?.Phrase;

    public ComparisonPhrase? FindChange() => Find(phrases.Changes)?.Phrase;

    /// <summary>The word that denies the phrase after it, «ikke», be there a small word between them; null where none does.</summary>
    public string? Denial => new int?[]
        {
            Find(phrases.Shares)?.Position, Find(phrases.Orders)?.Position,
            Find(phrases.Comparisons)?.Position, Find(phrases.Changes)?.Position,
        }
        .OfType<int>()
        .SelectMany(position => new[] { Before(position), position == 0 ? null : Before(spoken.LastIndexOf(' ', position - 1)) })
        .FirstOrDefault(word => word?.Sense == QualifierSense.Deny)?.Text;

    /// <summary>Whether the words speak of a place in an order rather than of a share: by the longer phrase.</summary>
    public bool SpeakOfOrder =>
        (Find(phrases.Orders)?.Letters ?? 0) > (Find(phrases.Shares)?.Letters ?? 0);

    /// <summary>
    /// The gender in which the words have the phrase, with or without accents; null where they do not tell: «to av tre» is the
    /// same before all nouns.
    /// </summary>
    public Gender? GenderOf(Phrase phrase) => phrase.Agrees
        ? Enum.GetValues<Gender>().Cast<Gender?>()
            .FirstOrDefault(gender => Unaccented(raw).Contains(Unaccented(SpokenPhrases.Plain(phrase.In(gender!.Value))), StringComparison.Ordinal))
        : null;

    /// <summary>Whether a word of the phrase stands in the words.</summary>
    public bool ShareAWordWith(string phrase) =>
        phrases.Speak(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => spoken.Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>What an editor may have meant: the known phrase nearest to so many words here; else some of those known.</summary>
    public string Hint(IEnumerable<string> known)
    {
        var candidates = known.Distinct().ToArray();
        var words = raw.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var group in candidates.GroupBy(phrase => phrase.Count(sign => sign == ' ') + 1).OrderByDescending(group => group.Key))
        {
            for (var start = 0; start + group.Key <= words.Length; start++)
            {
                var written = string.Join(' ', words.Skip(start).Take(group.Key));
                if (written.Length >= ShortestMistyped && NearestName.Find(written, group) is { } nearest)
                    return $"Did you mean «{nearest}»?";
            }
        }

        return $"Known: {string.Join(", ", candidates.Take(8))}{(candidates.Length > 8 ? ", …" : "")}; or give a condition in parentheses.";
    }

    private sealed record Found<T>(T Phrase, int Letters, int Position);

    private Found<T>? Find<T>(ImmutableArray<Spoken<T>> known)
    {
        var best = known
            .Where(phrase => spoken.Contains(phrase.Text, StringComparison.Ordinal))
            .OrderByDescending(phrase => phrase.Text.Length)
            .ThenBy(phrase => phrase.Order)
            .ThenBy(phrase => spoken.IndexOf(phrase.Text, StringComparison.Ordinal))
            .FirstOrDefault();
        return best is null ? null : new(best.Phrase, best.Text.Length, spoken.IndexOf(best.Text, StringComparison.Ordinal));
    }

    /// <summary>The longest qualifier right before a place in the spoken words.</summary>
    private Qualifier? Before(int position) => phrases.Qualifiers
        .Where(word => spoken.AsSpan(0, position + 1).EndsWith(word.Text, StringComparison.Ordinal))
        .MaxBy(word => word.Text.Length)?.Phrase;

    private static string Unaccented(string text) => text.Replace('é', 'e');
}
