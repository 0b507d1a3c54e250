using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review;

/// <summary>How the publication's prose reads, for its editor: nothing here stops a build.</summary>
public sealed record LanguageReview(ImmutableArray<ChapterReview> Chapters)
{
    /// <summary>A faulty advice file is an error in the bag.</summary>
    public static LanguageReview Of(ReportDocument document, DiagnosticBag bag)
    {
        var definition = document.Definition;
        var prose = ProseReader.Read(document);
        var matchers = prose.Select(chapter => chapter.Chapter.Language.Code).Distinct().ToDictionary(
            language => language,
            language => AdviceReader.Read(definition.Templates, definition.Folder, language, bag) is { } advice ? new AdviceMatcher(advice) : null);
        return new LanguageReview([.. prose.Select(chapter => ChapterReview.Of(chapter, matchers[chapter.Chapter.Language.Code]))]);
    }

    /// <summary>Words of prose in a language, in the whole publication.</summary>
    public int WordsIn(LanguageCode language) => Chapters.Where(chapter => chapter.Words.Language == language).Sum(chapter => chapter.Words.Words);
}

/// <param name="Longest">The longest sentences, longest first.</param>
/// <param name="Advice">In reading order.</param>
public sealed record ChapterReview(
    string Title, WordCount Words, Readability Readability, ImmutableArray<LongSentence> Longest, ImmutableArray<AdviceMatch> Advice)
{
    internal static ChapterReview Of(ChapterProse prose, AdviceMatcher? matcher) => new(
        prose.Chapter.Title,
        new WordCount(prose.Chapter.Slug, prose.Chapter.Language.Code, prose.Words),
        Readability.Of(prose.Blocks),
        LongSentence.Of(prose.Blocks),
        matcher is null ? [] : [.. prose.Blocks.SelectMany(matcher.Matches)]);
}
