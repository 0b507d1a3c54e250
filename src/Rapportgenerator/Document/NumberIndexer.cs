using System.Collections.Immutable;
using Markdig.Syntax;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Fills the list of numbers where a template asks for it.</summary>
internal static class NumberIndexer
{
    public static void Fill(ReportDocument document)
    {
        foreach (var chapter in document.Chapters)
        {
            foreach (var block in chapter.Content.Descendants<NumberIndexBlock>())
            {
                block.Chapters = Chapters(document, chapter.Language);
                block.Figures =
                [
                    .. document.Figures.Select(figure => new IndexedFigure(
                        figure.LabelIn(chapter.Language), TabulationsOf(figure.Figure), figure.Chapter, figure.ElementId)),
                ];
            }
        }
    }

    private static ImmutableArray<string> TabulationsOf(Figure figure) =>
        [.. figure.Earlier.Reverse().Prepend(figure.Tabulation).Select(tabulation => tabulation.Id)];

    /// <summary>Each number once, under the chapter that prints it first, with every text it is printed as.</summary>
    private static ImmutableArray<IndexedChapter> Chapters(ReportDocument document, ReportLanguage language)
    {
        var register = new NumberRegister(document.Tabulations, document.SurveyNumbers);
        var words = new NumberWords(language);
        var texts = document.Chapters.SelectMany(chapter => chapter.Numbers).ToLookup(number => number.Id, number => number.Text);
        var seen = new HashSet<NumberId>();
        var chapters = ImmutableArray.CreateBuilder<IndexedChapter>();
        foreach (var chapter in document.Chapters)
        {
            var numbers = chapter.Numbers.Where(number => seen.Add(number.Id))
                .Select(number => Row(number, texts[number.Id], register, words))
                .ToImmutableArray();
            if (!numbers.IsEmpty)
                chapters.Add(IsFront(chapter) ? new(null, language.Words.FrontPage, language, numbers) : new(chapter.Number, chapter.Title, chapter.Language, numbers));
        }

        return chapters.ToImmutable();
    }

    private static bool IsFront(Chapter chapter) => chapter.Kind == ChapterKind.Front;

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
