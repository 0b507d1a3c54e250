using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Rapportgenerator.Formats.Data;

/// <summary>Streams a sheet as SpreadsheetML: text as text, numbers as numbers, no merged cell, the header row frozen.</summary>
internal static class WorksheetXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of a line of text, in points.</summary>
    private const double LineHeight = 15;
    private const double MostHeight = 409;

    /// <summary>How much of a column's width lines that break between words fill.</summary>
    private const double WordWrap = 0.9;

    /// <param name="tableId">Relationship id of the sheet's table.</param>
    public static void Write(Stream output, WorkbookSheet sheet, string tableId)
    {
        using var xml = Writer(output);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        FitToPage(xml);
        View(xml, sheet);
        Columns(xml, sheet);
        Data(xml, sheet);
        Links(xml, sheet);
        xml.WriteStartElement("pageSetup", Main);
        Attributes(xml, ("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0"));
        xml.WriteEndElement();
        xml.WriteStartElement("tableParts", Main);
        xml.WriteAttributeString("count", "1");
        xml.WriteStartElement("tablePart", Main);
        xml.WriteAttributeString("id", Relations, tableId);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>The table as an object of its own, so that Excel and screen readers know its heads.</summary>
    /// <param name="number">Unique in the workbook.</param>
    public static void WriteTable(Stream output, WorkbookSheet sheet, int number)
    {
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"A{sheet.Lines.Length + 1}:{Letter(sheet.Columns.Length - 1)}{sheet.Lines.Length + 1 + sheet.Rows.Length}");
        var name = string.Create(CultureInfo.InvariantCulture, $"tabell_{number}");
        using var xml = Writer(output);
        xml.WriteStartElement("table", Main);
        Attributes(xml, ("id", Text(number)), ("name", name), ("displayName", name), ("ref", place), ("totalsRowShown", "0"));
        xml.WriteStartElement("autoFilter", Main);
        xml.WriteAttributeString("ref", place);
        xml.WriteEndElement();
        xml.WriteStartElement("tableColumns", Main);
        xml.WriteAttributeString("count", Text(sheet.Columns.Length));
        foreach (var (index, column) in sheet.Columns.Index())
        {
            xml.WriteStartElement("tableColumn", Main);
            Attributes(xml, ("id", Text(index + 1)), ("name", SpreadsheetText.Of(column.Head)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("tableStyleInfo", Main);
        Attributes(xml, ("name", "TableStyleLight15"), ("showFirstColumn", "0"), ("showLastColumn", "0"), ("showRowStripes", "1"), ("showColumnStripes", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static XmlWriter Writer(Stream output) =>
        XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });

    /// <summary>Printed, a table is as wide as the page and as long as it must be.</summary>
    private static void FitToPage(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", Main);
        xml.WriteStartElement("pageSetUpPr", Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void View(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        Attributes(xml, ("showGridLines", "0"), ("workbookViewId", "0"));
        xml.WriteStartElement("pane", Main);
        Attributes(
            xml, ("ySplit", Text(sheet.Lines.Length + 1)), ("topLeftCell", "A" + Text(sheet.Lines.Length + 2)), ("activePane", "bottomLeft"),
            ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Columns(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("cols", Main);
        foreach (var (index, column) in sheet.Columns.Index())
        {
            xml.WriteStartElement("col", Main);
            Attributes(
                xml, ("min", Text(index + 1)), ("max", Text(index + 1)), ("width", column.Width.ToString(CultureInfo.InvariantCulture)),
                ("customWidth", "1"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("sheetData", Main);
        var row = 0;
        foreach (var line in sheet.Lines)
            Row(xml, ++row, [line], LineHeight * (line.Style == CellStyle.Title ? 1.4 : 1));
        Row(xml, ++row, [.. sheet.Columns.Select(column => new SheetCell(CellStyle.Head, column.Head))], 1.4 * LineHeight);
        foreach (var cells in sheet.Rows)
            Row(xml, ++row, cells.AsSpan(), LineHeight * Lines(sheet, cells));
        xml.WriteEndElement();
    }

    /// <summary>How many lines the longest of the wrapped texts takes: programs do not all work it out by themselves.</summary>
    private static int Lines(WorkbookSheet sheet, ImmutableArray<SheetCell> cells)
    {
        var most = 1.0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { Style: CellStyle.Wrapped, Text: { } text })
                most = Math.Max(most, text.Length / (WordWrap * sheet.Columns[column].Width));
        }

        return (int)Math.Ceiling(most);
    }

    private static void Row(XmlWriter xml, int row, ReadOnlySpan<SheetCell> cells, double height)
    {
        xml.WriteStartElement("row", Main);
        Attributes(
            xml, ("r", Text(row)), ("ht", Math.Min(MostHeight, height).ToString("0.#", CultureInfo.InvariantCulture)), ("customHeight", "1"));
        for (var column = 0; column < cells.Length; column++)
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Letter(column) + Text(row));
            xml.WriteAttributeString("s", Text((int)cells[column].Style));
            if (cells[column].Text is { } text)
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(SpreadsheetText.Of(text));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            else
            {
                xml.WriteElementString("v", Main, cells[column].Number.ToString("R", CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, WorkbookSheet sheet)
    {
        xml.WriteStartElement("hyperlinks", Main);
        foreach (var (index, line) in sheet.Lines.Index())
            Link(xml, line, index + 1);
        foreach (var (index, row) in sheet.Rows.Index())
            Link(xml, row[0], sheet.Lines.Length + 2 + index);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, SheetCell cell, int row)
    {
        if (cell.Target is null)
            return;
        xml.WriteStartElement("hyperlink", Main);
        Attributes(xml, ("ref", "A" + Text(row)), ("location", $"'{cell.Target}'!A1"), ("display", SpreadsheetText.Of(cell.Text!)));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A, B, …; no table has as many as 26 columns.</summary>
    private static string Letter(int column) => ((char)('A' + column)).ToString();
}
