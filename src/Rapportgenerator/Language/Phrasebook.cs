using System.Collections.Immutable;

namespace Rapportgenerator.Language;

/// <summary>A language's words for numbers, as `templates/language/nb.yaml` gives them, and when each may be used.</summary>
public sealed record Phrasebook
{
    public required LanguageCode Language { get; init; }

    /// <summary>The smallest base of which «seks av ti» may be said.</summary>
    public required int SmallestBase { get; init; }

    /// <summary>A claim that stands this few respondents from being false is near the border.</summary>
    public required int NearBorder { get; init; }

    /// <summary>0 to 12 in words.</summary>
    public required ImmutableArray<string> Numbers { get; init; }
    public required NumberOne One { get; init; }

    /// <summary>How 0 is said before a noun: «ingen kommuner».</summary>
    public required string None { get; init; }

    /// <summary>Words that are read as another in claims: «sju» as «syv».</summary>
    public required ImmutableDictionary<string, string> ReadAs { get; init; }

    /// <summary>Words for shares; the families in their order, and in each the file's.</summary>
    public required ImmutableArray<Phrase> Phrases { get; init; }
    public required ImmutableArray<OrderPhrase> Orders { get; init; }

    /// <summary>Words that hold one number against another.</summary>
    public required ImmutableArray<ComparisonPhrase> Comparisons { get; init; }

    /// <summary>Words that hold a number against the same one in an earlier round.</summary>
    public required ImmutableArray<ComparisonPhrase> Changes { get; init; }
    public required ImmutableArray<DifferencePhrase> Differences { get; init; }

    /// <summary>«vanligste», «nest vanligste», …</summary>
    public required ImmutableArray<string> Ranks { get; init; }

    /// <summary>Words right before a phrase that say more than the phrase: «kun», «over».</summary>
    public required ImmutableArray<Qualifier> Qualifiers { get; init; }

    public IEnumerable<Phrase> Of(PhraseFamily family) => Phrases.Where(phrase => phrase.Family == family);

    /// <summary>
    /// The family's phrase to print of a share: of those whose interval holds it, the one that says the share most nearly; of
    /// two as near, the one that stands first in the file. Null where the family has no phrase for it.
    /// </summary>
    /// <param name="denominator">Positive.</param>
    public Phrase? Nearest(PhraseFamily family, decimal numerator, decimal denominator) => Of(family)
        .Where(phrase => !phrase.OnlyRead && phrase.Range.Contains(numerator, denominator))
        .MinBy(phrase => Math.Abs(numerator - (phrase.Exactly * denominator)));
}

/// <summary>«én», «én», «ett».</summary>
public sealed record NumberOne(string Masculine, string Feminine, string Neuter)
{
    public string In(Gender gender) => gender switch
    {
        Gender.Feminine => Feminine,
        Gender.Neuter => Neuter,
        _ => Masculine,
    };
}

public enum PhraseFamily
{
    Tenths,
    Fractions,
    Every,
    Halves,
    Majorities,
}

public enum Gender
{
    Masculine,
    Feminine,
    Neuter,
}

/// <summary>Words for a share, and the shares they may be used of.</summary>
/// <param name="Exactly">The share the words say, 0–1.</param>
/// <param name="Feminine">Null where it is no other than <paramref name="Text"/>.</param>
public sealed record Phrase(PhraseFamily Family, string Text, ShareRange Range, decimal Exactly, string? Feminine = null, string? Neuter = null)
{
    /// <summary>Read in claims, but never printed by a function: too wide or too vague to be the nearest of anything.</summary>
    public bool OnlyRead { get; init; }

    public string In(Gender gender) => gender switch
    {
        Gender.Feminine => Feminine ?? Text,
        Gender.Neuter => Neuter ?? Text,
        _ => Text,
    };

    public IEnumerable<string> Forms => new[] { Text, Feminine, Neuter }.OfType<string>();

    /// <summary>Whether it is another before nouns of another gender: «én av ti kommuner», «ett av ti tiltak».</summary>
    public bool Agrees => Forms.Distinct().Skip(1).Any();
}

/// <summary>Shares 0–1 from one end to the other, each end in or out.</summary>
public sealed record ShareRange(decimal From, bool WithFrom, decimal To, bool WithTo)
{
    /// <summary>Whether the exact fraction lies in it; the denominator is positive.</summary>
    public bool Contains(decimal numerator, decimal denominator)
    {
        var (low, high) = (numerator.CompareTo(From * denominator), numerator.CompareTo(To * denominator));
        return (WithFrom ? low >= 0 : low > 0) && (WithTo ? high <= 0 : high < 0);
    }
}

/// <summary>What a word right before a phrase does to it.</summary>
public enum QualifierSense
{
    Above,
    From,
    To,
    Through,

    /// <summary>It says the opposite.</summary>
    Deny,

    /// <summary>It says nothing of the number: «kun».</summary>
    Other,
}

/// <summary>A word right before a phrase that says more than the phrase: «over åtte av ti».</summary>
public sealed record Qualifier(string Text, QualifierSense Sense)
{
    /// <summary>The phrase as it is with the word before it: the part of its interval on that side of what it says exactly.</summary>
    public Phrase Narrow(Phrase phrase) => phrase with
    {
        Range = Sense switch
        {
            QualifierSense.Above => phrase.Range with { From = phrase.Exactly, WithFrom = false },
            QualifierSense.From => phrase.Range with { From = phrase.Exactly, WithFrom = true },
            QualifierSense.To => phrase.Range with { To = phrase.Exactly, WithTo = false },
            QualifierSense.Through => phrase.Range with { To = phrase.Exactly, WithTo = true },
            _ => phrase.Range,
        },
    };
}

public enum Relation
{
    More,
    Less,
    Same,
}

/// <summary>Words that hold one number against another.</summary>
/// <param name="Times">More: at least so many times the other; less: at most.</param>
/// <param name="Points">More and less: at least so far apart, as a share 0–1; same: at most.</param>
public sealed record ComparisonPhrase(string Text, Relation Relation, decimal? Times, decimal? Points);

/// <summary>Words for a place in the order of a question's answers.</summary>
/// <param name="Place">1 is the largest, 2 the next, –1 the smallest.</param>
public sealed record OrderPhrase(string Text, int Place);

/// <summary>Words for a difference: «flere», «færre», «like mange».</summary>
public sealed record DifferencePhrase(string Key, string More, string Less, string Same);
