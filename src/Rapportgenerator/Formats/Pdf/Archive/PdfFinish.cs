using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Formats.Pdf.Objects;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Pdf.Archive;

/// <summary>
/// From the compiler's bytes to the file that is published: the tags mended where Typst leaves them poor, one description for readers and
/// archives, files with it where the standard lets them in, and all of it packed.
/// </summary>
internal static class PdfFinish
{
    private const string Creator = "Rapportgenerator";

    /// <param name="words">Of the report's language, for what the compiler says in English.</param>
    /// <param name="attached">Embedded in a PDF/A-3a; none for PDF/A-2a.</param>
    /// <exception cref="UnexpectedPdfException">The compiler's PDF is not laid out as expected.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> compiled, PdfDescription description, Wording words, ImmutableArray<OutputFile> attached)
    {
        var objects = PdfObjectReader.Read(compiled);
        TableHeads.Mend(objects);
        LinkNames.Mend(objects, words);
        Describe(objects, description);
        AttachedFiles.Add(objects, attached, description);
        return PdfFileWriter.Write(objects);
    }

    private static void Describe(PdfObjects objects, PdfDescription description)
    {
        // Typst calls itself the creator; the dictionary's word for what makes the PDF of another program's text is producer.
        var producer = objects.Dictionary(objects.Info)["Creator"] ?? throw new UnexpectedPdfException("a creator was expected", objects.Info);
        var tool = producer.ToString()!.Trim('(', ')');
        objects.Change(objects.Info, PdfDictionary.Of(
            ("Title", PdfAtom.Text(description.Title)),
            ("Author", PdfAtom.Text(description.Author)),
            ("Subject", PdfAtom.Text(description.Subject)),
            ("Keywords", PdfAtom.Text(string.Join(", ", description.Keywords))),
            ("Creator", PdfAtom.Text(Creator)),
            ("Producer", PdfAtom.Text(tool)),
            ("CreationDate", Date(description.Published)),
            ("ModDate", Date(description.Modified))));

        if (objects.Dictionary(objects.Root)["Metadata"] is not PdfReference metadata)
            throw new UnexpectedPdfException("metadata were expected", objects.Root);
        var packet = XmpPacket.Of(description, Creator, tool);
        objects[metadata.Number] = new PdfObject(
            PdfDictionary.Of(("Type", PdfAtom.Name("Metadata")), ("Subtype", PdfAtom.Name("XML")), ("Length", PdfAtom.Number(packet.Length))), packet);
    }

    /// <summary>ISO 32000-1, 7.9.4: midnight UTC.</summary>
    internal static PdfAtom Date(DateOnly date) => PdfAtom.Text("D:" + date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z");
}
