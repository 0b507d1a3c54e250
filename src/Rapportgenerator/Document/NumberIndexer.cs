using System.Collections.Immutable;
using Markdig.Syntax;
using Rapportgenerator.Figures;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Fills the list of numbers where a template asks for it.</summary>
internal static class NumberIndexer
{
    public static void Fill(ReportDocument document)
    {
        var blocks = document.Chapters.SelectMany(chapter => chapter.Content.Descendants<NumberIndexBlock>()).ToArray();
        if (blocks.Length == 0)
            return;
        var chapters = Chapters(document);
        ImmutableArray<IndexedFigure> figures =
        [
            .. document.Figures.Select(block => new IndexedFigure(
                block.Label, TabulationsOf(block.Figure), block.Chapter, block.ElementId)),
        ];
        foreach (var block in blocks)
            (block.Chapters, block.Figures) = (chapters, figures);
    }

    private static string TabulationsOf(Figure figure) =>
        string.Join(", ", figure.Earlier.Reverse().Prepend(figure.Tabulation).Select(tabulation => tabulation.Id));

    /// <summary>Each number once, under the chapter that prints it first, with every text it is printed as.</summary>
    private static ImmutableArray<IndexedChapter> Chapters(ReportDocument document)
    {
        var register = new NumberRegister(document.Tabulations, document.SurveyNumbers);
        var words = new NumberWords(document.Language);
        var texts = document.Chapters.SelectMany(chapter => chapter.Numbers).ToLookup(number => number.Id, number => number.Text);
        var seen = new HashSet<NumberId>();
        var chapters = ImmutableArray.CreateBuilder<IndexedChapter>();
        foreach (var chapter in document.Chapters)
        {
            var numbers = chapter.Numbers.Where(number => seen.Add(number.Id))
                .Select(number => Row(number, texts[number.Id], register, words))
                .ToImmutableArray();
            if (!numbers.IsEmpty)
                chapters.Add(new(TitleOf(chapter, document), numbers));
        }

        return chapters.ToImmutable();
    }

    private static string TitleOf(Chapter chapter, ReportDocument document) =>
        chapter.Kind == ChapterKind.Front ? document.Language.Words.FrontPage
            : chapter.Number is { } number ? $"{number} {chapter.Title}" : chapter.Title;

    private static IndexedNumber Row(PrintedNumber number, IEnumerable<string> texts, NumberRegister register, NumberWords words)
    {
        // Every id is made from what the register holds; another one would be a fault of ours.
        var known = register.Find(number.Id) ?? throw new InvalidOperationException($"No number is called {number.Id}.");
        return new(
            number.Id,
            [.. texts.DistinctBy(text => text.ToUpperInvariant())],
            words.Exact(known),
            words.What(known),
            ElementId(number.Id));
    }

    /// <summary>With letters, digits, hyphens and underscores only, as every reader of HTML wants it: `tall-int_03-ja`.</summary>
    private static string ElementId(NumberId id) => "tall-" + id.Text
        .Replace(".", "--", StringComparison.Ordinal)
        .Replace("/", "-", StringComparison.Ordinal)
        .Replace("@", "-i-", StringComparison.Ordinal)
        .Replace("(", "---", StringComparison.Ordinal)
        .Replace(",", "---", StringComparison.Ordinal)
        .Replace(")", "", StringComparison.Ordinal);
}
