using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Docx;

/// <summary>A table of the survey.</summary>
internal static class WordSurveyTable
{
    private const int Crowded = 8;

    /// <param name="hasDetails">Something stands below it that belongs to it.</param>
    public static void Table(WordWriter writer, FigureBlock block, bool hasDetails)
    {
        var table = block.Figure.Table;
        var columns = Columns(table);
        var isTight = columns.Length > Crowded;
        var isSmall = isTight || writer.Chapter.Kind == ChapterKind.Appendix;
        var widths = ColumnWidths.Of(columns, isTight);
        var isKept = table.Rows.Length <= WordTables.LongestKept;
        WordTables.Open(writer.Out, $"{block.Label}. {block.Figure.Title}", widths, isSmall, isTight);
        WordTables.OpenRow(writer.Out, isHead: true);
        foreach (var (index, head) in table.Heads.Index())
            Cell(index, head, keepNext: true);
        WordTables.CloseRow(writer.Out);
        foreach (var (at, row) in table.Rows.Index())
        {
            var keepNext = isKept && (hasDetails || at < table.Rows.Length - 1);
            WordTables.OpenRow(writer.Out);
            if (row.IsSection)
            {
                WordTables.Cell(writer.Out, widths.Sum(), columns: columns.Length, ground: WordStyles.SectionGround, write: () =>
                    writer.Paragraph(new ParagraphLook(Style(isRight: false)) { KeepNext = true }, () => writer.Text(row.Head, new RunLook(Bold: true))));
            }
            else
            {
                Cell(0, row.Head, keepNext);
                for (var index = 1; index < columns.Length; index++)
                {
                    var cell = index <= row.Cells.Length ? row.Cells[index - 1] : "";
                    Cell(index, FigureMarks.Before(cell.Mark) + cell.Text, keepNext);
                }
            }

            WordTables.CloseRow(writer.Out);
        }

        WordTables.Close(writer.Out);

        string Style(bool isRight) => WordStyles.Cell(isRight, isSmall);
        void Cell(int index, string text, bool keepNext) => WordTables.Cell(writer.Out, widths[index], () =>
            writer.Paragraph(new ParagraphLook(Style(columns[index].IsNumeric)) { KeepNext = keepNext }, () => writer.Text(text)));
    }

    private static ImmutableArray<TableColumn> Columns(FigureTable table) =>
    [
        .. table.Heads.Select((head, index) => TableColumn.Of(head, isFirst: index == 0, table.Rows.Where(row => !row.IsSection)
            .Select(row => index == 0 ? row.Head : index <= row.Cells.Length ? FigureMarks.Before(row.Cells[index - 1].Mark) + row.Cells[index - 1].Text : ""))),
    ];
}
