using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Templating.Suggestions;

/// <summary>How the questions found answer what was looked for.</summary>
public enum SearchVerdict
{
    /// <summary>Each has every word.</summary>
    Found,

    /// <summary>None has every word; each has those of <see cref="QuestionFinds.Meant"/>, which are spelt nearly so.</summary>
    Nearly,

    /// <summary>None has every word; each has one or more, and those with most stand first.</summary>
    Partly,

    Nothing,
}

/// <summary>A question, and where in it words were found.</summary>
/// <param name="Places">Empty where nothing was looked for.</param>
public sealed record FoundQuestion(Question Question, ImmutableArray<QuestionPlace> Places);

/// <summary>What a search found.</summary>
/// <param name="Meant">What was looked for instead, where the words as written were not found; else null.</param>
public sealed record QuestionFinds(SearchVerdict Verdict, ImmutableArray<FoundQuestion> Questions, string? Meant = null);

/// <summary>
/// Finds questions by words in their ids, texts, answers, groups and items, in any order and in parts of words. For the command
/// line, and for whoever shows questions beside a template.
/// </summary>
public static class QuestionSearch
{
    /// <summary>Words shorter than this are not taken for others misspelt.</summary>
    private const int ShortestMisspelt = 3;

    private sealed record Entry(Question Question, ImmutableArray<QuestionPlace> Places);

    /// <summary>In the questions' own order, but the one whose id was written first. All of them where there is no word.</summary>
    public static QuestionFinds Find(IEnumerable<Question> questions, string text)
    {
        ImmutableArray<Entry> entries = [.. questions.Select(question => new Entry(question, [.. QuestionPlace.Of(question)]))];
        var words = FoldedText.Words(FoldedText.Of(text)).Distinct().ToImmutableArray();
        if (words.IsEmpty)
            return new(SearchVerdict.Found, [.. entries.Select(entry => new FoundQuestion(entry.Question, []))]);
        if (WithAll(entries, words) is { IsEmpty: false } found)
            return new(SearchVerdict.Found, found);

        var known = entries.SelectMany(entry => entry.Places).SelectMany(place => FoldedText.Words(place.Folded))
            .Where(word => word.Length >= ShortestMisspelt).Distinct().ToArray();
        var meant = words.Select(word => IsKnown(entries, word) || word.Length < ShortestMisspelt ? word : NearestName.Find(word, known) ?? word).ToImmutableArray();
        if (!meant.SequenceEqual(words) && WithAll(entries, meant) is { IsEmpty: false } near)
            return new(SearchVerdict.Nearly, near, string.Join(' ', meant.Select(word => Spelled(entries, word))));

        var partly = entries
            .Select(entry => (Entry: entry, Words: meant.Where(word => Has(entry, word)).ToImmutableArray()))
            .Where(each => !each.Words.IsEmpty)
            .OrderByDescending(each => each.Words.Length)
            .Select(each => Found(each.Entry, each.Words))
            .ToImmutableArray();
        return new(partly.IsEmpty ? SearchVerdict.Nothing : SearchVerdict.Partly, partly);
    }

    private static ImmutableArray<FoundQuestion> WithAll(ImmutableArray<Entry> entries, ImmutableArray<string> words) =>
    [
        .. entries.Where(entry => words.All(word => Has(entry, word)))
            .Select(entry => Found(entry, words))
            .OrderBy(found => words is [var only] && FoldedText.Of(found.Question.Id) == only ? 0 : 1),
    ];

    private static FoundQuestion Found(Entry entry, ImmutableArray<string> words)
    {
        // Keys often begin with the id, and then say nothing that the id does not.
        var id = FoldedText.Of(entry.Question.Id);
        return new(entry.Question, [.. entry.Places.Where(place => words.Any(word =>
            (id.Contains(word, StringComparison.Ordinal) ? FoldedText.Of(place.Text) : place.Folded).Contains(word, StringComparison.Ordinal)))]);
    }

    private static bool IsKnown(ImmutableArray<Entry> entries, string word) => entries.Any(entry => Has(entry, word));

    private static bool Has(Entry entry, string word) => entry.Places.Any(place => place.Folded.Contains(word, StringComparison.Ordinal));

    /// <summary>A folded word as it stands in the questions.</summary>
    private static string Spelled(ImmutableArray<Entry> entries, string folded)
    {
        foreach (var place in entries.SelectMany(entry => entry.Places))
        {
            foreach (var word in FoldedText.Words($"{place.Key} {place.Text}"))
            {
                if (FoldedText.Of(word) == folded)
                    return word.ToLowerInvariant();
            }
        }

        return folded;
    }
}
