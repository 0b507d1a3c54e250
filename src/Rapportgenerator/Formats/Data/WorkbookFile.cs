using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

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
            WriteText(workbook.AddNewPart<WorkbookStylesPart>("styles"), WorkbookStyles.Xml);
            foreach (var (index, sheet) in sheets.Index())
                Add(workbook, sheet, index + 1);
            WriteText(workbook, WorkbookXml(sheets));
            WriteText(package.AddNewPart<CoreFilePropertiesPart>("properties"), PropertiesXml(document));
        }

        SetTimes(output, document.Definition.Published);
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

    private static void WriteText(OpenXmlPart part, string text)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string WorkbookXml(ImmutableArray<WorkbookSheet> sheets) => Xml(xml =>
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

    /// <summary>Title, author and language, which a screen reader and a document management system look for.</summary>
    private static string PropertiesXml(ReportDocument document) => Xml(xml =>
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Terms = "http://purl.org/dc/terms/";
        const string Elements = "http://purl.org/dc/elements/1.1/";
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        var report = document.Definition;
        var date = report.Published.Iso() + "T00:00:00Z";
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "title", Elements, SpreadsheetText.Of(report.Title));
        xml.WriteElementString("dc", "creator", Elements, SpreadsheetText.Of(report.Publisher));
        xml.WriteElementString("dc", "language", Elements, document.Language.Tag);
        foreach (var name in (ReadOnlySpan<string>)["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
            xml.WriteString(date);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private static string Xml(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            write(xml);
        return text.ToString();
    }

    /// <summary>The package's files are stamped with the day of publication; the library stamps them with the clock.</summary>
    private static void SetTimes(Stream package, DateOnly day)
    {
        // A zip file knows the years from 1980 to 2107.
        var time = new DateTime(Math.Clamp(day.Year, 1980, 2107), day.Month, Math.Min(day.Day, 28), 0, 0, 0, DateTimeKind.Utc);
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
            entry.LastWriteTime = time;
    }
}
