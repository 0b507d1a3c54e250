using Markdig.Extensions.Tables;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Rows and cells, for the theme's table functions.</summary>
internal static class TypstTables
{
    /// <summary>The members `columns`, `heads` and `rows` of `report-table`: a section row is a dictionary, another an array.</summary>
    public static void Survey(TypstWriter writer, FigureTable table)
    {
        writer.Raw("  columns: (");
        for (var column = 0; column < table.Heads.Length; column++)
            Column(writer, table, column);
        writer.Raw("),\n  heads: (");
        foreach (var head in table.Heads)
            writer.Plain(head).Raw(", ");
        writer.Raw("),\n  rows: (\n");
        foreach (var row in table.Rows)
        {
            if (row.IsSection)
            {
                writer.Raw("    (section: ").Plain(row.Head).Raw("),\n");
                continue;
            }

            writer.Raw("    (").Plain(row.Head);
            foreach (var cell in row.Cells)
                writer.Raw(", ").Plain(FigureMarks.Before(cell.Mark) + cell.Text);
            writer.Raw(",),\n");
        }

        writer.Raw("  ),\n");
    }

    /// <summary>A table written in Markdown: the theme's `plain-table`.</summary>
    public static void Markdown(TypstWriter writer, Table table)
    {
        var columns = 0;
        foreach (var row in table)
            columns = Math.Max(columns, ((TableRow)row).Count);
        writer.Raw("#plain-table(\n  align: (");
        for (var column = 0; column < columns; column++)
        {
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            writer.Raw(alignment switch
            {
                TableColumnAlign.Right => "right, ",
                TableColumnAlign.Center => "center, ",
                _ => "left, ",
            });
        }

        writer.Raw("),\n");
        var inBody = false;
        writer.Raw("  heads: (");
        foreach (var row in table)
        {
            if (row is TableRow { IsHeader: false } && !inBody)
            {
                writer.Raw("),\n  rows: (\n");
                inBody = true;
            }

            Row(writer, (TableRow)row, columns);
        }

        writer.Raw(inBody ? "  ),\n);\n\n" : "),\n  rows: (),\n);\n\n");
    }

    private static void Row(TypstWriter writer, TableRow row, int columns)
    {
        if (!row.IsHeader)
            writer.Raw("    (");
        for (var column = 0; column < columns; column++)
        {
            writer.Raw("[");
            if (column < row.Count)
                Cell(writer, (TableCell)row[column]);
            writer.Raw("], ");
        }

        if (!row.IsHeader)
            writer.Raw("),\n");
    }

    private static void Cell(TypstWriter writer, TableCell cell)
    {
        if (cell is [Markdig.Syntax.ParagraphBlock text])
            writer.Inlines(text.Inline);
        else
            writer.Blocks(cell);
    }

    /// <summary>
    /// `(numeric: true, length: 4, word: 4, head-word: 12)`: the longest text and word in signs, by which the theme sets
    /// widths and hyphenates.
    /// </summary>
    private static void Column(TypstWriter writer, FigureTable table, int column)
    {
        var (longest, word, numeric) = (0, 0, column > 0);
        foreach (var row in table.Rows)
        {
            if (row.IsSection)
                continue;
            var text = column == 0 ? row.Head : column <= row.Cells.Length ? row.Cells[column - 1].Text : "";
            longest = Math.Max(longest, text.Length);
            word = Math.Max(word, LongestWord(text));
            numeric = numeric && IsNumber(text);
        }

        writer.Raw("(numeric: ").Raw(numeric ? "true" : "false").Raw(", length: ").Number(longest);
        writer.Raw(", word: ").Number(word).Raw(", head-word: ").Number(LongestWord(table.Heads[column])).Raw("), ");
    }

    private static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().SplitAny(' ', '-', '/', '–'))
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        return longest;
    }

    private static bool IsNumber(string text)
    {
        foreach (var sign in text)
        {
            if (!char.IsAsciiDigit(sign) && sign is not (' ' or '\u00A0' or '\u202F' or ',' or '.' or '%' or '–' or '\u2212' or '-'))
                return false;
        }

        return true;
    }
}
