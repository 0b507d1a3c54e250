using System.Xml.Linq;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// The PDF is there, opens, and says of itself what PDF/UA-1 (ISO 14289-1, clauses 5 and 7.1, 7.2) asks of the whole document: that it
/// is tagged, its language, a title that is shown, and that it claims to be PDF/UA-1; and that it claims to be PDF/A of level A, as an
/// archive asks (ISO 19005-2 and -3, 6.6.4). Its tags are the work of the maker, and its tests'.
/// </summary>
internal static class PdfCheck
{
    private static readonly XNamespace Pdfuaid = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Pdfaid = "http://www.aiim.org/pdfa/ns/id/";

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (edition.Files.FirstOrDefault(file => file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) is not { } file)
        {
            bag.Error("RG785", new SourceSpan(edition.Folder), "The edition has no PDF.", "Build it with `--formats html,pdf`.");
            return Task.CompletedTask;
        }

        void Say(string message) => bag.Error(
            "RG785", new SourceSpan(file), message, "Compare `templates/theme/report.typ` with the one the program came with.");
        try
        {
            using var pdf = PdfDocument.Open(edition.PathOf(file));
            var catalogue = pdf.Structure.Catalog.CatalogDictionary;
            if (pdf.NumberOfPages == 0)
                Say("The PDF has no page.");
            if (Value(pdf, catalogue, "MarkInfo") is not DictionaryToken marks || Value(pdf, marks, "Marked") is not BooleanToken { Data: true })
                Say("The PDF is not tagged.");
            if (Value(pdf, catalogue, "StructTreeRoot") is not DictionaryToken)
                Say("The PDF has no tree of tags.");
            if (TextOf(Value(pdf, catalogue, "Lang")) is not { } language || !language.StartsWith(edition.Document.Language.Tag, StringComparison.OrdinalIgnoreCase))
                Say($"The PDF does not say that its language is `{edition.Document.Language.Tag}`.");
            if (Value(pdf, catalogue, "ViewerPreferences") is not DictionaryToken view || Value(pdf, view, "DisplayDocTitle") is not BooleanToken { Data: true })
                Say("The PDF does not show its title in the window.");
            if (pdf.Information.Title?.Contains(edition.Document.Definition.Title, StringComparison.Ordinal) != true)
                Say("The PDF's title is not the report's.");
            var metadata = pdf.TryGetXmpMetadata(out var packet) ? packet.GetXDocument() : new XDocument();
            if (!Claims(metadata, Pdfuaid + "part", "1"))
                Say("The PDF does not say that it is PDF/UA-1.");
            if (!Claims(metadata, Pdfaid + "part", "2", "3") || !Claims(metadata, Pdfaid + "conformance", "A"))
                Say("The PDF does not say that it is PDF/A-2a or PDF/A-3a.");
            if (!pdf.TryGetBookmarks(out var bookmarks) || bookmarks.Roots.Count == 0)
                Say("The PDF has no bookmarks.");
        }
        catch (Exception problem) when (problem is PdfDocumentFormatException or IOException or InvalidOperationException or System.Xml.XmlException)
        {
            Say("The PDF cannot be opened.");
        }

        return Task.CompletedTask;
    }

    private static bool Claims(XDocument metadata, XName name, params ReadOnlySpan<string> values)
    {
        foreach (var element in metadata.Descendants(name))
        {
            if (values.Contains(element.Value.Trim()))
                return true;
        }

        return false;
    }

    private static IToken? Value(PdfDocument pdf, DictionaryToken dictionary, string name)
    {
        if (!dictionary.TryGet(NameToken.Create(name), out var value))
            return null;
        return value is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : value;
    }

    private static string? TextOf(IToken? token) => token switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };
}
