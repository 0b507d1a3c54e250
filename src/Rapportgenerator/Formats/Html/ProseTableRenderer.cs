using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Rapportgenerator.Formats.Html;

/// <summary>Tables an editor wrote with `|` in the text.</summary>
internal static class ProseTableRenderer
{
    public static void Table(HtmlRenderer html, Table table)
    {
        html.Raw("<div class=\"scroll prose-table\" role=\"region\" tabindex=\"0\"")
            .Attribute("aria-label", html.UniqueLabel($"{html.Words.Table}: {html.LastHeading}"))
            .Raw(">\n<table>\n");
        var inBody = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (!row.IsHeader && !inBody)
                html.Raw("<tbody>\n");
            html.Raw(row.IsHeader ? "<thead>\n<tr>" : "<tr>");
            for (var i = 0; i < row.Count; i++)
                Cell(html, table, row, i);
            html.Raw(row.IsHeader ? "</tr>\n</thead>\n" : "</tr>\n");
            inBody |= !row.IsHeader;
        }

        html.Raw(inBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n");
    }

    private static void Cell(HtmlRenderer html, Table table, TableRow row, int column)
    {
        var cell = (TableCell)row[column];
        var tag = row.IsHeader && !IsEmpty(cell) ? "th scope=\"col\"" : "td";
        html.Raw("<").Raw(tag);
        if (column < table.ColumnDefinitions.Count)
        {
            switch (table.ColumnDefinitions[column].Alignment)
            {
                case TableColumnAlign.Right:
                    html.Attribute("class", "right");
                    break;
                case TableColumnAlign.Center:
                    html.Attribute("class", "center");
                    break;
            }
        }

        html.Raw(">");
        if (cell is [ParagraphBlock only])
            html.Inlines(only);
        else
            html.Children(cell);
        html.Raw("</").Raw(tag[..2]).Raw(">");
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || cell is [ParagraphBlock { Inline.FirstChild: null }];
}
