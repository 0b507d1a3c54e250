using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>The parts put together as one package. The same report gives the same bytes.</summary>
internal static class WordFile
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Of the parts that hold text.</summary>
    public const string Namespaces =
        $"xmlns:w=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Write(ReportDocument document, WordText text, bool draft)
    {
        using var output = new MemoryStream();
        // Ids of our own throughout: the library would draw them at random.
        using (var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document))
        {
            var main = package.AddNewPart<MainDocumentPart>(MainType, "document");
            OfficePackage.Write(main, WordFrame.Document(document, text, draft));
            OfficePackage.Write(main.AddNewPart<StyleDefinitionsPart>("styles"), WordStyleSheet.Xml(document.Language));
            OfficePackage.Write(main.AddNewPart<NumberingDefinitionsPart>("numbering"), WordNumbering.Xml(text.Lists));
            OfficePackage.Write(main.AddNewPart<DocumentSettingsPart>("settings"), WordSettings.Xml(document.Language));
            OfficePackage.Write(main.AddNewPart<FontTablePart>("fonts"), WordSettings.Fonts);
            OfficePackage.Write(main.AddNewPart<HeaderPart>("header"), WordFrame.Header(document, draft));
            OfficePackage.Write(main.AddNewPart<FooterPart>("footer"), WordFrame.Footer());
            var footnotes = main.AddNewPart<FootnotesPart>("footnotes");
            OfficePackage.Write(footnotes, WordSettings.Footnotes(text.Footnotes));
            foreach (var (part, links) in ((OpenXmlPart, WordLinks)[])[(main, text.Links), (footnotes, text.FootnoteLinks)])
            {
                foreach (var (id, address) in links.All)
                    part.AddHyperlinkRelationship(address, isExternal: true, id);
            }

            foreach (var picture in text.Pictures)
            {
                using var stream = main.AddImagePart(ImagePartType.Png, picture.Id).GetStream(FileMode.Create);
                stream.Write(picture.Png.Span);
            }

            OfficePackage.Write(package.AddNewPart<CoreFilePropertiesPart>("properties"), OfficePackage.Properties(document));
        }

        OfficePackage.Stamp(output, document.Definition.Published);
        return output.ToArray();
    }
}
