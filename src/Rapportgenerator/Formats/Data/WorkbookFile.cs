using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// The published numbers as an XLSX workbook for people, those who listen to it too: one table a sheet, as a table object
/// with a header row; contents with links first. The same report gives the same bytes.
/// </summary>
internal static class WorkbookFile
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(ReportDocument document)
    {
        using var output = new MemoryStream();
        // Ids of our own throughout: the library would draw them at random.
        using (var package = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddNewPart<WorkbookPart>(MainType, "workbook");
            var sheets = WorkbookSheets.Of(document);
            OfficePackage.Write(workbook.AddNewPart<WorkbookStylesPart>("styles"), WorkbookStyles.Xml);
            foreach (var (index, sheet) in sheets.Index())
                Add(workbook, sheet, index + 1);
            OfficePackage.Write(workbook, WorkbookXml(sheets));
            OfficePackage.Write(package.AddNewPart<CoreFilePropertiesPart>("properties"), OfficePackage.Properties(document));
        }

        OfficePackage.Stamp(output, document.Definition.Published);
        return output.ToArray();
    }

    private static void Add(WorkbookPart workbook, WorkbookSheet sheet, int number)
    {
        var part = workbook.AddNewPart<WorksheetPart>(SheetId(number));
        var table = part.AddNewPart<TableDefinitionPart>("table");
        using (var stream = part.GetStream(FileMode.Create))
            WorksheetXml.Write(stream, sheet, "table");
        using (var stream = table.GetStream(FileMode.Create))
            WorksheetXml.WriteTable(stream, sheet, number);
    }

    private static string SheetId(int number) => string.Create(CultureInfo.InvariantCulture, $"sheet{number}");

    private static string WorkbookXml(ImmutableArray<WorkbookSheet> sheets) => OfficePackage.Xml(xml =>
    {
        xml.WriteStartElement("workbook", WorksheetXml.Main);
        xml.WriteAttributeString("xmlns", "r", null, "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.WriteStartElement("sheets", WorksheetXml.Main);
        foreach (var (index, sheet) in sheets.Index())
        {
            xml.WriteStartElement("sheet", WorksheetXml.Main);
            xml.WriteAttributeString("name", sheet.Name);
            xml.WriteAttributeString("sheetId", (index + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("r", "id", null, SheetId(index + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
