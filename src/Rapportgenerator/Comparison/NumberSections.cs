using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>The numbers that moved: those of the text one by one, those of figures added up.</summary>
internal static class NumberSections
{
    public static void InText(EditionComparison comparison, PageWriter page)
    {
        var words = page.Words;
        page.Heading(2, words.NumbersInText, comparison.Moves.InText.Length);
        if (comparison.Moves.InText.IsEmpty)
            page.Paragraph(words.Nothing);
        foreach (var same in comparison.Moves.InText.GroupBy(move => move.Verdict))
        {
            var title = Title(same.Key, words);
            page.Heading(3, title, same.Count());
            page.Table(title, Heads(same.Key, comparison, words), same.Select(move => Row(move, page)));
        }
    }

    /// <summary>A row for each figure in which something moved.</summary>
    public static void InFigures(EditionComparison comparison, PageWriter page)
    {
        var words = page.Words;
        var moved = comparison.Figures.Where(figure => !figure.Moves.IsEmpty)
            .OrderByDescending(figure => figure.Moves.Count(move => move.Verdict == MoveVerdict.Clear))
            .ThenBy(Foremost, NumberMove.ClearestFirst)
            .ToArray();
        page.Heading(2, words.NumbersInFigures, comparison.Moves.Shown.Length);
        if (moved.Length == 0)
        {
            page.Paragraph(words.Nothing);
            return;
        }

        var isOneRound = comparison.Pair.IsOneRound;
        page.Table(
            words.NumbersInFigures,
            isOneRound ? [words.FigureOrTable, words.Moved, words.LargestMove] : [words.FigureOrTable, words.Moved, words.MovedClearly, words.ClearestMove],
            moved.Select(figure => Row(figure, isOneRound, page)));
    }

    private static string Title(MoveVerdict verdict, ComparisonWords words) => verdict switch
    {
        MoveVerdict.Clear => words.Clear,
        MoveVerdict.WithinChance => words.WithinChance,
        MoveVerdict.NotComparable => words.NotComparable,
        MoveVerdict.NotTested => words.NotTested,
        _ => words.SameRound,
    };

    private static ImmutableArray<string> Heads(MoveVerdict verdict, EditionComparison comparison, ComparisonWords words) =>
    [
        words.Number, words.Before, words.After,
        verdict == MoveVerdict.NotComparable ? PageWriter.Fill(words.Reason, comparison.Pair.Then.Year) : words.Change,
    ];

    private static ImmutableArray<PageLine> Row(NumberMove move, PageWriter page) =>
    [
        PageLine.Of(move.Now.What + " ").With(move.Now.Id.Text, RunKind.Address),
        PageLine.Of(page.Numbers.Value(move.Then)),
        PageLine.Of(page.Numbers.Value(move.Now)),
        PageLine.Of(move.Verdict == MoveVerdict.NotComparable
            ? string.Join(' ', move.Breaks.Select(difference => difference.Say(DifferenceWords.Of(page.Language))).Distinct())
            : page.Numbers.Change(move)),
    ];

    private static ImmutableArray<PageLine> Row(FigureMatch figure, bool isOneRound, PageWriter page)
    {
        var foremost = Foremost(figure);
        var cells = ImmutableArray.Create(
            PageLine.Of($"{figure.Now!.Label}: {figure.Now.Title} ").With(figure.Now.Id, RunKind.Address), PageLine.Of(page.Write(figure.Moves.Length)));
        if (!isOneRound)
            cells = cells.Add(PageLine.Of(page.Write(figure.Moves.Count(move => move.Verdict == MoveVerdict.Clear))));
        var incomparable = foremost.Verdict == MoveVerdict.NotComparable ? $" ({page.Words.NotComparable.ToLowerInvariant()})" : "";
        return cells.Add(PageLine.Of($"{page.Numbers.Change(foremost)}{incomparable}: ").With(foremost.Now.Id.Text, RunKind.Address));
    }

    private static NumberMove Foremost(FigureMatch figure) => figure.Moves.Min(NumberMove.ClearestFirst)!;
}
