using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Rapportgenerator.Document;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats;

/// <summary>What the workbook and the Word file have in common: parts as text, what the file says of itself, and the same bytes for the same report.</summary>
internal static class OfficePackage
{
    public static void Write(OpenXmlPart part, string text)
    {
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    public static string Xml(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            write(xml);
        return text.ToString();
    }

    /// <summary>Title, author and language, which a screen reader and a document management system look for; the dates are the report's.</summary>
    public static string Properties(ReportDocument document) => Xml(xml =>
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Terms = "http://purl.org/dc/terms/";
        const string Elements = "http://purl.org/dc/elements/1.1/";
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        var report = document.Definition;
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "title", Elements, XmlText.Of(report.Title));
        xml.WriteElementString("dc", "creator", Elements, XmlText.Of(report.Publisher));
        if (report.Subtitle is { } subtitle)
            xml.WriteElementString("dc", "description", Elements, XmlText.Of(subtitle));
        xml.WriteElementString("dc", "language", Elements, document.Language.Tag);
        foreach (var (name, date) in (ReadOnlySpan<(string, DateOnly)>)[("created", report.Published), ("modified", report.Modified)])
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
            xml.WriteString(date.Iso() + "T00:00:00Z");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The package's files are stamped with the day of publication; the library stamps them with the clock.</summary>
    public static void Stamp(Stream package, DateOnly day)
    {
        // A zip file knows the years from 1980 to 2107.
        var time = new DateTime(Math.Clamp(day.Year, 1980, 2107), day.Month, Math.Min(day.Day, 28), 0, 0, 0, DateTimeKind.Utc);
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
            entry.LastWriteTime = time;
    }
}
