using System.Buffers;
using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review.Spelling;

/// <summary>The editors' words that no dictionary and no list knows, by chapter, and the languages that could not be checked.</summary>
/// <param name="Missing">In plain words: what is missing, and what brings it.</param>
public sealed record SpellingReview(ImmutableArray<UnknownWord> Words, ImmutableArray<string> Missing)
{
    private static readonly SearchValues<char> OfNoWord = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ");

    /// <summary>Held against the system's hunspell dictionaries.</summary>
    /// <param name="unitNames">The municipalities, which are words too.</param>
    /// <param name="dicPath">Folders to look in first, as hunspell's DICPATH names them; null for none.</param>
    public static SpellingReview Of(ReportDocument document, ImmutableArray<string> unitNames, string? dicPath, DiagnosticBag bag)
    {
        var folders = DictionaryFiles.Folders(dicPath);
        var found = ProseReader.Read(document).GroupBy(chapter => chapter.Chapter.Language.Code).OrderBy(same => same.Key).AsParallel().AsOrdered().Select(same =>
        {
            if (DictionaryFiles.Find(same.Key, folders) is not { } files)
                return new SpellingReview([], [NoDictionary(same.Key, folders)]);
            using var dictionary = Hunspell.Open(files);
            return dictionary is null
                ? new SpellingReview([], [NoLibrary(same.Key)])
                : new SpellingReview(Of(same, dictionary, WordList.Of(document, same.Key, unitNames, bag)), []);
        }).ToArray();
        return new SpellingReview([.. found.SelectMany(each => each.Words)], [.. found.SelectMany(each => each.Missing)]);
    }

    /// <summary>Chapters of one language.</summary>
    internal static ImmutableArray<UnknownWord> Of(IEnumerable<ChapterProse> chapters, ISpeller dictionary, WordList known)
    {
        var judged = new Dictionary<string, bool>(StringComparer.Ordinal);
        return
        [
            .. chapters.SelectMany(chapter => chapter.Blocks
                .SelectMany(block => block.Sentences.SelectMany(sentence => sentence.Words.Select(word => (Block: block, Word: word, IsFirst: word == sentence.Words[0]))))
                .Where(each => IsToBeKnown(each.Block, each.Word, each.IsFirst))
                .Select(each => (Text: each.Block.TextOf(each.Word).ToString(), each.Block, each.Word))
                .Where(each => !IsKnown(each.Text))
                .GroupBy(each => each.Text, StringComparer.OrdinalIgnoreCase)
                .Select(same => new UnknownWord(
                    same.Key, chapter.Chapter.Slug, same.Count(), same.First().Block.PlaceOf(same.First().Word)))),
        ];

        bool IsKnown(string word) => judged.TryGetValue(word, out var verdict) ? verdict : judged[word] = Judge(word);

        // Parts joined by hyphens may be words each: «integrerings- og mangfoldsarbeid», «heldags-tilbud».
        bool Judge(string word) => known.Has(word) || dictionary.Knows(word)
            || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(part => part.Length == 0 || known.Has(part) || dictionary.Knows(part)));
    }

    /// <summary>
    /// Not another's words, not what has digits, full stops or capitals within it («IMDi», «f.eks.»), not the first part of «oppholds- og …», and
    /// no name: a capital letter within a sentence.
    /// </summary>
    private static bool IsToBeKnown(ProseBlock block, ProseWord word, bool isFirst)
    {
        var text = block.TextOf(word);
        if (word.Quoted || text.Length == 1 || text.ContainsAny(OfNoWord) || text[1..].ContainsAny(Capitals))
            return false;
        var isPart = (word.End < block.Text.Length && block.Text[word.End] is '-' or '‑') || (word.Start > 0 && block.Text[word.Start - 1] is '-' or '‑' or '*');
        return !isPart && (isFirst || !char.IsUpper(text[0]));
    }

    internal static string NoDictionary(LanguageCode language, ImmutableArray<string> folders) =>
        $"The spelling of {ReportLanguage.TagOf(language)} is not checked: there is no dictionary {string.Join(" or ", DictionaryFiles.NamesOf(language))} "
        + $"(.aff and .dic) in {string.Join(", ", folders)}. On Debian the package {DictionaryFiles.PackageOf(language)} brings it; DICPATH names other folders.";

    private static string NoLibrary(LanguageCode language) =>
        $"The spelling of {ReportLanguage.TagOf(language)} is not checked: the hunspell library is not installed. On Debian the package {Hunspell.Package} brings it.";
}

/// <param name="Word">As it stands the first time.</param>
/// <param name="Place">The first.</param>
public sealed record UnknownWord(string Word, string Chapter, int Count, SourceSpan Place);
