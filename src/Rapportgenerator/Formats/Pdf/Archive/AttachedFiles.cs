using System.Collections.Immutable;
using System.Security.Cryptography;
using Rapportgenerator.Configuration;
using Rapportgenerator.Formats.Pdf.Objects;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>Files within the PDF, as ISO 19005-3, 6.8 and its annex E ask: associated with the document, with their kind and what they are for.</summary>
internal static class AttachedFiles
{
    private const string TableType = "text/csv";

    public static void Add(PdfObjects objects, ImmutableArray<OutputFile> files, PdfDescription description)
    {
        if (files.IsEmpty || description.Standard != ArchiveStandard.PdfA3a)
            return;
        // The tree of names is sorted by its keys, which nobody sees.
        var sorted = files.OrderBy(NameOf, StringComparer.Ordinal).Select(file => (Name: NameOf(file), Place: Add(objects, file, description))).ToArray();
        var names = PdfDictionary.Of(("Names", new PdfArray([.. sorted.SelectMany(each => (PdfValue[])[PdfAtom.Text(each.Name), each.Place])])));
        var catalogue = objects.Dictionary(objects.Root);
        var trees = catalogue["Names"] as PdfDictionary ?? PdfDictionary.Of();
        objects.Change(objects.Root, catalogue.With("Names", trees.With("EmbeddedFiles", names)).With("AF", new PdfArray([.. sorted.Select(each => each.Place)])));
    }

    private static PdfReference Add(PdfObjects objects, OutputFile file, PdfDescription description)
    {
        var content = PdfFileWriter.Deflated(file.Content.Span);
        var stream = objects.Add(new PdfObject(
            PdfDictionary.Of(
                ("Type", PdfAtom.Name("EmbeddedFile")),
                ("Subtype", PdfAtom.Name(file.MediaType!.Replace("/", "#2F", StringComparison.Ordinal))),
                ("Params", PdfDictionary.Of(
                    ("Size", PdfAtom.Number(file.Content.Length)), ("ModDate", PdfFinish.Date(description.Modified)),
#pragma warning disable CA5351 // ISO 32000-1, table 46, knows no other digest; it finds damage, not malice.
                    ("CheckSum", PdfAtom.Bytes(MD5.HashData(file.Content.Span))))),
#pragma warning restore CA5351
                ("Filter", PdfAtom.Name("FlateDecode")),
                ("Length", PdfAtom.Number(content.Length))),
            content));
        var name = PdfAtom.Text(NameOf(file));
        return objects.Add(new PdfObject(PdfDictionary.Of(
            ("Type", PdfAtom.Name("Filespec")), ("F", name), ("UF", name),
            ("Desc", PdfAtom.Text(file.Title!)),
            ("AFRelationship", PdfAtom.Name(file.MediaType == TableType ? "Data" : "Supplement")),
            ("EF", PdfDictionary.Of(("F", stream), ("UF", stream))))));
    }

    private static string NameOf(OutputFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];
}
