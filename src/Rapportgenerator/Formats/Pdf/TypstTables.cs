using System.Globalization;
using Markdig.Extensions.Tables;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Rows and cells, for the theme's table functions.</summary>
internal static class TypstTables
{
    /// <summary>Columns of a table written in Markdown, of which each is wide enough for a word.</summary>
    private const int MostColumns = 12;

    /// <summary>Signs in the narrowest print that a line of the page holds between the cells' edges, when the columns are many.</summary>
    private const int LineOfTable = 60;

    /// <summary>The members `columns`, `heads` and `rows` of `report-table`: a section row is a dictionary, another an array.</summary>
    public static void Survey(TypstWriter writer, FigureTable table)
    {
        writer.Raw("  columns: (");
        var decimals = new int[table.Heads.Length];
        for (var column = 0; column < table.Heads.Length; column++)
            decimals[column] = Column(writer, table, column);
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
            for (var column = 0; column < row.Cells.Length; column++)
                Number(writer, row.Cells[column], decimals[column + 1]);
            writer.Raw(",),\n");
        }

        writer.Raw("  ),\n");
    }

    /// <summary>Where others of the column have more decimals, the number is the theme's `short`, which leaves their room.</summary>
    private static void Number(TypstWriter writer, FigureCell cell, int decimals)
    {
        var missing = decimals - Decimals(cell.Text, writer.DecimalSign);
        writer.Raw(missing > 0 ? ", short(" : ", ").Plain(FigureMarks.Before(cell.Mark) + cell.Text);
        if (missing > 0)
            writer.Raw(", ").Number(missing).Raw(missing == decimals ? ", whole: true)" : ")");
    }

    /// <summary>A table written in Markdown: the theme's `plain-table`.</summary>
    public static void Markdown(TypstWriter writer, Table table)
    {
        var columns = 0;
        foreach (var row in table)
            columns = Math.Max(columns, ((TableRow)row).Count);
        if (columns > MostColumns)
        {
            writer.Warn(
                "RG604", table, string.Create(CultureInfo.InvariantCulture, $"A table of {columns} columns is too wide for a page of the PDF: its words are broken anywhere."),
                string.Create(CultureInfo.InvariantCulture, $"Split it into tables of at most {MostColumns} columns, or turn rows and columns."));
            writer.LongestWord = Math.Max(1, LineOfTable / columns);
        }

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
        writer.LongestWord = LongWords.Most;
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
    /// <returns>How many decimals its numbers have at most; 0 in a column of texts.</returns>
    private static int Column(TypstWriter writer, FigureTable table, int column)
    {
        var (longest, word, numeric, decimals) = (0, 0, column > 0, 0);
        foreach (var row in table.Rows)
        {
            if (row.IsSection)
                continue;
            var text = column == 0 ? row.Head : column <= row.Cells.Length ? row.Cells[column - 1].Text : "";
            longest = Math.Max(longest, text.Length);
            word = Math.Max(word, LongestWord(text, " -/–"));
            numeric = numeric && FigureTable.IsNumber(text);
            decimals = Math.Max(decimals, Decimals(text, writer.DecimalSign));
        }

        writer.Raw("(numeric: ").Raw(numeric ? "true" : "false").Raw(", length: ").Number(longest);
        writer.Raw(", word: ").Number(word).Raw(", head-word: ").Number(LongestWord(table.Heads[column], " /–")).Raw("), ");
        return numeric ? decimals : 0;
    }

    /// <summary>Digits after the decimal sign: 1 in «79,6» and in «79,6 %».</summary>
    private static int Decimals(string text, char sign)
    {
        var count = 0;
        for (var at = text.LastIndexOf(sign) + 1; at > 0 && at < text.Length && char.IsAsciiDigit(text[at]); at++)
            count++;
        return count;
    }

    /// <param name="breaks">The signs at which a line may end. A head that ends one at a hyphen, «Midt-Norge», is hard to read.</param>
    private static int LongestWord(string text, string breaks)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().SplitAny(breaks))
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        return longest;
    }
}
