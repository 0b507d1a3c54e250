using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review;

/// <summary>A chapter's words of prose, headings and titles included: what the share of bokmål and nynorsk is reckoned by.</summary>
public sealed record WordCount(string Chapter, LanguageCode Language, int Words)
{
    public static ImmutableArray<WordCount> Of(ReportDocument document) => Of(ProseReader.Read(document));

    public static ImmutableArray<WordCount> Of(ImmutableArray<ChapterProse> prose) =>
        [.. prose.Select(chapter => new WordCount(chapter.Chapter.Slug, chapter.Chapter.Language.Code, chapter.Words))];
}
