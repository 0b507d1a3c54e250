using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;

namespace Rapportgenerator.Templating.Claims;

/// <summary>
/// A language's phrases as claims are held against them: small letters, words that are read alike read so, a space between the words
/// and at both ends, so that one is found in another on whole words only.
/// </summary>
internal sealed class SpokenPhrases
{
    public SpokenPhrases(Phrasebook book)
    {
        Book = book;
        Shares = [.. book.Phrases.SelectMany(phrase => phrase.Forms.Select(form => new Spoken<Phrase>(phrase, Speak(form), (int)phrase.Family)))];
        Orders = [.. book.Orders.Select(phrase => new Spoken<OrderPhrase>(phrase, Speak(phrase.Text)))];
        Comparisons = [.. book.Comparisons.Select(phrase => new Spoken<ComparisonPhrase>(phrase, Speak(phrase.Text)))];
        Changes = [.. book.Changes.Select(phrase => new Spoken<ComparisonPhrase>(phrase, Speak(phrase.Text)))];
        Qualifiers = [.. book.Qualifiers.Select(word => new Spoken<Qualifier>(word, Speak(word.Text)))];
    }

    public Phrasebook Book { get; }
    public ImmutableArray<Spoken<Phrase>> Shares { get; }
    public ImmutableArray<Spoken<OrderPhrase>> Orders { get; }
    public ImmutableArray<Spoken<ComparisonPhrase>> Comparisons { get; }
    public ImmutableArray<Spoken<ComparisonPhrase>> Changes { get; }
    public ImmutableArray<Spoken<Qualifier>> Qualifiers { get; }

    public string Speak(string text) =>
        $" {Book.ReadAs.Read(Plain(text).Trim())} ";

    /// <summary>Small letters, a space between the words and at both ends, no other signs.</summary>
    public static string Plain(string text)
    {
        var letters = text.ToLower(CultureInfo.InvariantCulture).ToCharArray();
        foreach (ref var letter in letters.AsSpan())
            letter = char.IsLetterOrDigit(letter) ? letter : ' ';
        return $" {string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}

/// <param name="Order">Of equally long phrases the lowest is meant.</param>
internal sealed record Spoken<T>(T Phrase, string Text, int Order = 0);
