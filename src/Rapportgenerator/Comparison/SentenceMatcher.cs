using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapportgenerator.Document;

namespace Rapportgenerator.Comparison;

/// <summary>A sentence whose words stand as they stood, while a number in it does not.</summary>
/// <param name="Moves">One for each number of <paramref name="Now"/>, in order; null where it is the same, or is not the old one's.</param>
internal sealed record StayedSentence(EditionSentence Then, EditionSentence Now, ImmutableArray<NumberMove?> Moves)
{
    public IEnumerable<(SentencePart Then, SentencePart Now, NumberMove? Move)> Numbers =>
        Then.Parts.Where(SentenceMatcher.IsNumber).Zip(Now.Parts.Where(SentenceMatcher.IsNumber), Moves);

    /// <summary>Whether a reader of both editions reads another number.</summary>
    public bool PrintsAnother => Numbers.Any(number => number.Then.Text != number.Now.Text);

    public bool IsClear => Moves.Any(move => move?.Verdict == MoveVerdict.Clear);
}

/// <param name="Stayed">Numbers that print another text, or that moved clearly under the same one.</param>
/// <param name="Same">How many others are in both editions.</param>
/// <param name="Gone">How many are only in the old one: taken away, or rewritten.</param>
/// <param name="New">How many are only in the new one.</param>
internal sealed record SentenceMatches(ImmutableArray<StayedSentence> Stayed, int Same, int Gone, int New);

/// <summary>
/// Pairs sentences by their words alone: numbers, and the names of figures, are left out of them. The same chapter first, then any;
/// between rounds a year counts by its distance from the round's own.
/// </summary>
internal static partial class SentenceMatcher
{
    /// <summary>A sentence without a number that can be compared comes last.</summary>
    private static readonly IComparer<NumberMove?> NumbersFirst = Comparer<NumberMove?>.Create((one, other) =>
        one is null || other is null ? (one is null).CompareTo(other is null) : NumberMove.ClearestFirst.Compare(one, other));

    private const char Number = '\uE000';
    private const char Reference = '\uE001';

    public static SentenceMatches Match(EditionPair pair, NumberMoves moves)
    {
        var found = new EditionSentence?[pair.Now.Sentences.Length];
        var left = pair.Then.Sentences.ToList();
        foreach (var key in (Func<EditionSentence, int, string>[])
            [(sentence, _) => $"{sentence.Chapter}\n{Words(sentence)}", (sentence, year) => $"{sentence.Chapter}\n{Relative(sentence, year)}", Relative])
        {
            var known = left.GroupBy(sentence => key(sentence, pair.Then.Year), StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => new Queue<EditionSentence>(same), StringComparer.Ordinal);
            for (var index = 0; index < found.Length; index++)
            {
                if (found[index] is null && known.TryGetValue(key(pair.Now.Sentences[index], pair.Now.Year), out var same) && same.TryDequeue(out var then))
                    found[index] = then;
            }

            left = [.. known.Values.SelectMany(same => same)];
        }

        ImmutableArray<StayedSentence> both =
        [
            .. found.Index().Where(each => each.Item is not null)
                .Select(each => Stayed(each.Item!, pair.Now.Sentences[each.Index], pair, moves)),
        ];
        ImmutableArray<StayedSentence> stayed =
        [
            .. both.Where(sentence => sentence.PrintsAnother || sentence.IsClear)
                .OrderBy(sentence => sentence.Moves.OfType<NumberMove>().Min(NumberMove.ClearestFirst), NumbersFirst),
        ];
        return new(stayed, both.Length - stayed.Length, left.Count, found.Count(then => then is null));
    }

    /// <summary>A number that the program prints; an author's own words for one are words.</summary>
    public static bool IsNumber(SentencePart part) => part is { Number: not null, IsClaim: false };

    private static StayedSentence Stayed(EditionSentence then, EditionSentence now, EditionPair pair, NumberMoves moves) => new(then, now,
    [
        .. then.Parts.Where(IsNumber).Zip(now.Parts.Where(IsNumber)).Select(number =>
            pair.Renamed(number.First.Number!.Value) == number.Second.Number!.Value ? moves.ById.GetValueOrDefault(number.Second.Number.Value) : null),
    ]);

    private static string Words(EditionSentence sentence)
    {
        var words = new StringBuilder();
        foreach (var part in sentence.Parts)
        {
            if (IsNumber(part))
                words.Append(Number);
            else if (part.IsReference)
                words.Append(Reference);
            else
                words.Append(part.Text);
        }

        return words.ToString();
    }

    private static string Relative(EditionSentence sentence, int year) => Years().Replace(
        Words(sentence), found => string.Create(CultureInfo.InvariantCulture, $"{{{int.Parse(found.Value, CultureInfo.InvariantCulture) - year}}}"));

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)")]
    private static partial Regex Years();
}
