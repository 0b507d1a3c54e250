using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Rapportgenerator.Configuration;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>
/// The XMP packet (ISO 16684-1): the description, and the claims to be PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a or -3a (ISO 19005-2 and -3,
/// 6.6.4). PDF/UA's schema is not among those PDF/A knows, so the packet describes it (6.6.2.3).
/// </summary>
internal static class XmpPacket
{
    private static readonly XNamespace X = "adobe:ns:meta/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfaId = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfuaId = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Extension = "http://www.aiim.org/pdfa/ns/extension/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Property = "http://www.aiim.org/pdfa/ns/property#";

    public static byte[] Of(PdfDescription description, string creator, string producer)
    {
        var properties = new XElement(
            Rdf + "Description", new XAttribute(Rdf + "about", ""),
            Prefix("dc", Dc), Prefix("xmp", Xmp), Prefix("pdf", Pdf), Prefix("pdfaid", PdfaId), Prefix("pdfuaid", PdfuaId),
            new XElement(PdfaId + "part", description.Standard == ArchiveStandard.PdfA3a ? "3" : "2"),
            new XElement(PdfaId + "conformance", "A"),
            new XElement(PdfuaId + "part", "1"),
            new XElement(Dc + "title", Alternatives(description.Title)),
            new XElement(Dc + "creator", new XElement(Rdf + "Seq", Item(description.Author))),
            new XElement(Dc + "description", Alternatives(description.Subject)),
            new XElement(Dc + "subject", new XElement(Rdf + "Bag", description.Keywords.Select(Item))),
            new XElement(Dc + "language", new XElement(Rdf + "Bag", Item(description.Language))),
            new XElement(Dc + "date", new XElement(Rdf + "Seq", Item(Date(description.Published)))),
            new XElement(Dc + "format", "application/pdf"),
            new XElement(Xmp + "CreateDate", Date(description.Published)),
            new XElement(Xmp + "ModifyDate", Date(description.Modified)),
            new XElement(Xmp + "CreatorTool", creator),
            new XElement(Pdf + "Keywords", string.Join(", ", description.Keywords)),
            new XElement(Pdf + "Producer", producer));
        var tree = new XElement(
            X + "xmpmeta", Prefix("x", X), new XElement(Rdf + "RDF", Prefix("rdf", Rdf), properties, PdfuaSchema()));
        return Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            {Text(tree)}
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n"));
    }

    private static XElement PdfuaSchema() => new(
        Rdf + "Description", new XAttribute(Rdf + "about", ""),
        Prefix("pdfaExtension", Extension), Prefix("pdfaSchema", Schema), Prefix("pdfaProperty", Property),
        new XElement(Extension + "schemas", new XElement(Rdf + "Bag", Resource(
            Rdf + "li",
            new XElement(Schema + "schema", "PDF/UA identification schema"),
            new XElement(Schema + "namespaceURI", PdfuaId.NamespaceName),
            new XElement(Schema + "prefix", "pdfuaid"),
            new XElement(Schema + "property", new XElement(Rdf + "Seq", Resource(
                Rdf + "li",
                new XElement(Property + "name", "part"),
                new XElement(Property + "valueType", "Integer"),
                new XElement(Property + "category", "internal"),
                new XElement(Property + "description", "Part of ISO 14289 to which the file conforms"))))))));

    private static XElement Resource(XName name, params XElement[] members) => new(name, new XAttribute(Rdf + "parseType", "Resource"), members);

    private static XElement Alternatives(string text) =>
        new(Rdf + "Alt", new XElement(Rdf + "li", new XAttribute(XNamespace.Xml + "lang", "x-default"), text));

    private static XElement Item(string text) => new(Rdf + "li", text);

    private static XAttribute Prefix(string prefix, XNamespace name) => new(XNamespace.Xmlns + prefix, name.NamespaceName);

    /// <summary>Midnight UTC, as in the information dictionary.</summary>
    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static string Text(XElement tree)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            tree.WriteTo(writer);
        return text.ToString();
    }
}
