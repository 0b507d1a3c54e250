using System.Globalization;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// A figure's numbers as a table. What can be wider than a phone stands in a named group that scrolls by keyboard too (no
/// region: a hundred landmarks would be none); two columns always fit.
/// </summary>
internal static class FigureTableRenderer
{
    private const int ColumnsThatFit = 2;

    public static void Table(HtmlRenderer html, FigureBlock block)
    {
        var table = block.Figure.Table;
        var caption = block.ElementId + "-caption";
        var scrolls = table.Heads.Length > ColumnsThatFit;
        if (scrolls)
            html.Raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\"").Attribute("aria-labelledby", caption).Raw(">\n");
        // Narrow pages give each row's numbers columns of one width, below the row's name.
        html.Raw("<table class=\"numbers columns-").Raw(Math.Max(1, table.Heads.Length - 1)).Raw("\">\n<caption").Id(caption, block).Raw("><span>");
        FigureRenderer.Title(html, block);
        html.Raw("</span></caption>\n");
        Heads(html, table);
        Body(html, table);
        html.Raw(scrolls ? "</table>\n</div>\n" : "</table>\n");
    }

    private static void Heads(HtmlRenderer html, FigureTable table)
    {
        html.Raw("<thead>\n<tr>");
        foreach (var head in table.Heads)
        {
            if (head.Length == 0)
                html.Raw("<td></td>");
            else
                html.Raw("<th scope=\"col\">").Text(head).Raw("</th>");
        }

        html.Raw("</tr>\n</thead>\n");
    }

    /// <summary>A section's rows are a row group of their own, with the section's name as its head.</summary>
    private static void Body(HtmlRenderer html, FigureTable table)
    {
        var columns = table.Heads.Length.ToString(CultureInfo.InvariantCulture);
        var isOpen = false;
        foreach (var row in table.Rows)
        {
            if (row.IsSection || !isOpen)
            {
                html.Raw(isOpen ? "</tbody>\n<tbody>\n" : "<tbody>\n");
                isOpen = true;
            }

            if (row.IsSection)
            {
                html.Raw("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"").Raw(columns).Raw("\"><span>")
                    .Text(row.Head).Raw("</span></th></tr>\n");
                continue;
            }

            html.Raw("<tr><th scope=\"row\">").Text(row.Head).Raw("</th>");
            foreach (var cell in row.Cells)
                Cell(html, cell);
            html.Raw("</tr>\n");
        }

        if (isOpen)
            html.Raw("</tbody>\n");
    }

    private static void Cell(HtmlRenderer html, FigureCell cell)
    {
        html.Raw("<td>");
        if (cell.Mark != DifferenceMark.None)
        {
            html.Raw("<span class=\"mark\">").Sign(FigureMarks.Before(cell.Mark), FigureMarks.InWords(cell.Mark, html.Language))
                .Raw("</span>");
        }

        html.Number(cell.Text, cell.Number, NumberPlace.Cell).Raw("</td>");
    }
}
