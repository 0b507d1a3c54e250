using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>Tables an editor wrote with `|` in the text.</summary>
internal static class WordProseTable
{
    public static void Table(WordWriter writer, Table table)
    {
        var rows = table.Cast<TableRow>().ToArray();
        var widths = Widths(rows);
        WordTables.Open(writer.Out, $"{writer.Words.Table}: {writer.LastHeading}", widths);
        foreach (var (at, row) in rows.Index())
        {
            var keepNext = row.IsHeader || (rows.Length <= WordTables.LongestKept && at < rows.Length - 1);
            WordTables.OpenRow(writer.Out, row.IsHeader);
            for (var column = 0; column < widths.Length; column++)
            {
                var cell = column < row.Count ? (TableCell)row[column] : null;
                var look = Look(table, column) with { KeepNext = keepNext };
                WordTables.Cell(writer.Out, widths[column], () => Cell(writer, cell, look));
            }

            WordTables.CloseRow(writer.Out);
        }

        WordTables.Close(writer.Out);
        WordTables.After(writer);
    }

    private static void Cell(WordWriter writer, TableCell? cell, ParagraphLook look)
    {
        if (cell is null or [])
            writer.Paragraph(look, () => { });
        else if (cell is [ParagraphBlock text])
            writer.Paragraph(look, () => writer.Inlines(text.Inline));
        else
            writer.InStyle(look.Style, () => writer.Blocks(cell));
    }

    private static ParagraphLook Look(Table table, int column)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return new ParagraphLook(WordStyles.Cell(alignment == TableColumnAlign.Right)) { Centred = alignment == TableColumnAlign.Center };
    }

    private static ImmutableArray<int> Widths(TableRow[] rows) => ColumnWidths.Of(
    [
        .. Enumerable.Range(0, rows.Max(row => row.Count)).Select(column =>
        {
            var texts = rows.Select(row => column < row.Count ? TextOf((TableCell)row[column]) : "").ToArray();
            return TableColumn.Of(texts[0], isFirst: column == 0, texts.Skip(1));
        }),
    ], isTight: false);

    private static string TextOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(block => PlainText.Of(block.Inline)));
}
