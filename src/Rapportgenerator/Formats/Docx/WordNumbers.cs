using System.Collections.Immutable;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The list of numbers: a table a chapter, and one with a line a figure.</summary>
internal static class WordNumbers
{
    private static readonly ImmutableArray<int> NumberWidths = [1700, 1500, WordStyles.TextWidth - 3200];
    private static readonly ImmutableArray<int> FigureWidths = [2000, WordStyles.TextWidth - 2000];

    public static void Index(WordWriter writer, NumberIndexBlock index)
    {
        var level = writer.HeadingLevel + 1;
        var words = writer.Words;
        Heading(writer, level, "numbers-text", words.NumbersInText);
        foreach (var chapter in index.Chapters)
        {
            var number = chapter.Number is null ? "" : chapter.Number + " ";
            writer.Paragraph(new ParagraphLook(WordStyles.Caption), () =>
            {
                writer.Text(number);
                writer.In(chapter.Language, () => writer.Text(chapter.Title));
            });
            Table(writer, number + chapter.Title, NumberWidths, [words.PrintedAs, words.ExactNumber, words.WhatNumber], chapter.Numbers, each =>
            [
                () => writer.Text(string.Join("; ", each.Texts)),
                () => writer.Text(each.Exact),
                () => writer.Text(each.What + " ").Text(each.Id.Text, new RunLook(WordStyles.NumberId)),
            ]);
        }

        Heading(writer, level, "numbers-figures", words.NumbersInFigures);
        Table(writer, words.NumbersInFigures, FigureWidths, [words.FiguresAndTables, words.NumbersBeginWith], index.Figures, figure =>
        [
            () => Link(writer, figure),
            () => writer.Text(string.Join(", ", figure.Tabulations)),
        ]);
    }

    private static void Heading(WordWriter writer, int level, string id, string text) =>
        WordBlocks.Heading(writer, level, null, text, writer.Places.Name(id), () => writer.Text(text));

    private static void Table<T>(
        WordWriter writer, string name, ImmutableArray<int> widths, string[] heads, ImmutableArray<T> rows, Func<T, Action[]> cells)
    {
        WordTables.Open(writer.Out, name, widths, isSmall: true);
        Row(writer, widths, [.. heads.Select(head => (Action)(() => writer.Text(head)))], isHead: true);
        foreach (var row in rows)
            Row(writer, widths, cells(row), isHead: false);
        WordTables.Close(writer.Out);
        WordTables.After(writer);
    }

    private static void Row(WordWriter writer, ImmutableArray<int> widths, Action[] cells, bool isHead)
    {
        WordTables.OpenRow(writer.Out, isHead);
        foreach (var (index, write) in cells.Index())
        {
            WordTables.Cell(writer.Out, widths[index], () =>
                writer.Paragraph(new ParagraphLook(WordStyles.Cell(isRight: false, isSmall: true)) { KeepNext = isHead }, write));
        }

        WordTables.CloseRow(writer.Out);
    }

    private static void Link(WordWriter writer, IndexedFigure figure)
    {
        if (writer.Places.Find(figure.Chapter, figure.ElementId) is { } place)
            writer.LinkTo(place, () => writer.Text(figure.Label));
        else
            writer.Text(figure.Label);
    }
}
