using Markdig.Syntax;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats;

/// <summary>
/// What a page is about in one or two sentences of its own, as lists of search results show them: plain text, some 70 to 160
/// letters. Numbers in it are those the page prints.
/// </summary>
internal static class PageDescription
{
    public const int Enough = 70;
    public const int Most = 160;
    private const string Cut = "…";

    /// <summary>A chapter's first sentences; the front page's behind the report's subtitle.</summary>
    public static string Of(ReportDocument document, Chapter chapter)
    {
        string?[] first = chapter.Kind == ChapterKind.Front && document.Definition.Subtitle is { } subtitle ? [Sentence(subtitle)] : [];
        return Fit(first.OfType<string>().Concat(Sentences(chapter)), Last(document, chapter));
    }

    public static string OfFigureList(ReportDocument document) =>
        Fit([ColophonWords.Fill(ColophonWords.Of(document.Language.Code).FigureListDescription, document.Definition.Title)], null);

    /// <summary>For a page that says too little itself.</summary>
    private static string Last(ReportDocument document, Chapter chapter)
    {
        var report = document.Definition;
        return chapter.Kind == ChapterKind.Front
            ? Sentence(ColophonWords.Fill(ColophonWords.Of(document.Language.Code).Published, document.Language.LongDate(report.Published)) + ", " + report.Publisher)
            : ColophonWords.Fill(ColophonWords.Of(chapter.Language.Code).PageDescription, chapter.Title, report.Title, report.Publisher);
    }

    /// <summary>The running text between the chapter's title and its first section, where it has any; else the first of it all.</summary>
    private static IEnumerable<string> Sentences(Chapter chapter)
    {
        var paragraphs = chapter.Content.SkipWhile(block => block is HeadingBlock { Level: 1 })
            .TakeWhile(block => block is not HeadingBlock).OfType<ParagraphBlock>().ToArray();
        if (paragraphs.Length == 0)
            paragraphs = [.. chapter.Content.OfType<ParagraphBlock>().Take(1)];
        foreach (var paragraph in paragraphs)
        {
            var text = PlainText.Of(paragraph.Inline);
            var start = 0;
            foreach (var end in SentenceSplitter.Ends(text))
            {
                if (text[start..end].Trim() is { Length: > 0 } sentence)
                    yield return sentence;
                start = end;
            }
        }
    }

    /// <summary>Whole sentences as long as there is room; one that is needed and too long is cut at a word.</summary>
    private static string Fit(IEnumerable<string> sentences, string? last)
    {
        var text = "";
        foreach (var sentence in sentences)
        {
            var longer = text.Length == 0 ? sentence : $"{text} {sentence}";
            if (longer.Length > Most)
                return text.Length >= Enough ? text : Shorten(longer);
            text = longer;
        }

        if (text.Length >= Enough || last is null)
            return text;
        return Shorten(text.Length == 0 ? last : $"{text} {last}");
    }

    private static string Shorten(string text)
    {
        if (text.Length <= Most)
            return text;
        // Hard spaces hold a number and its word together here too.
        var end = text.LastIndexOf(' ', Most - Cut.Length);
        if (end < Enough)
            end = Most - Cut.Length;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd(' ', ',', ';', ':', '–', '(', '«') + Cut;
    }

    private static string Sentence(string text) => text.TrimEnd()[^1] is '.' or '?' or '!' or '…' ? text.TrimEnd() : text.TrimEnd() + ".";
}
