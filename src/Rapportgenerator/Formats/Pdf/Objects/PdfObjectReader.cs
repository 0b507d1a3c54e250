namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>
/// Reads the PDF as Typst writes it: one revision, a classic cross-reference table (ISO 32000-1, 7.5.4) of objects of generation 0,
/// nothing encrypted. No library reads all objects of a file in the time there is and lets them be written again.
/// </summary>
internal static class PdfObjectReader
{
    private const int EntryLength = 20;
    private const int TailLength = 64;

    /// <exception cref="UnexpectedPdfException">The file is laid out in another way.</exception>
    public static PdfObjects Read(ReadOnlyMemory<byte> file)
    {
        new PdfTokens(file, 0).Expect("%PDF-1.7\n"u8);
        var tail = Math.Max(0, file.Length - TailLength);
        var start = file.Span[tail..].LastIndexOf("startxref"u8);
        if (start < 0)
            throw new UnexpectedPdfException("startxref was expected", tail);
        var tokens = new PdfTokens(file, tail + start + "startxref".Length);
        tokens = new PdfTokens(file, tokens.Number());
        tokens.Expect("xref\n0 "u8);
        var size = tokens.Number();
        tokens.SkipSpace();
        var table = tokens.Offset;
        tokens.Take(checked(size * EntryLength));
        tokens.SkipSpace();
        tokens.Expect("trailer"u8);
        if (tokens.Value() is not PdfDictionary trailer || trailer["Prev"] is not null || trailer["Encrypt"] is not null
            || trailer["Root"] is not PdfReference root || trailer["Info"] is not PdfReference info)
        {
            throw new UnexpectedPdfException("a trailer with Root and Info was expected", table);
        }

        var objects = new PdfObject?[size];
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < size; number++)
        {
            var entry = new PdfTokens(file, table + (number * EntryLength));
            var offset = entry.Number();
            if (entry.Next(" 00000 n"u8))
                objects[number] = Object(file, offset, number, size, names);
            else if (number == 0)
                entry.Expect(" 65535 f"u8);
            else
                throw new UnexpectedPdfException("an object in use was expected", entry.Offset);
        }

        return new PdfObjects(objects, root.Number, info.Number);
    }

    private static PdfObject Object(ReadOnlyMemory<byte> file, int offset, int number, int size, HashSet<string> names)
    {
        var tokens = new PdfTokens(file, Math.Min(offset, file.Length), names);
        if (tokens.Number() != number)
            throw new UnexpectedPdfException("the object of the table was expected", offset);
        tokens.Expect(" 0 obj"u8);
        var value = tokens.Value();
        if (value is PdfReference)
            throw new UnexpectedPdfException("an object of its own was expected", offset);
        CheckReferences(value, size, offset);
        tokens.SkipSpace();
        if (tokens.Next("endobj"u8))
            return new PdfObject(value);
        tokens.Expect("stream\n"u8);
        if (value is not PdfDictionary dictionary || dictionary["Length"] is not PdfAtom length
            || !System.Buffers.Text.Utf8Parser.TryParse(length.Written.Span, out int bytes, out var digits) || digits != length.Written.Length)
        {
            throw new UnexpectedPdfException("a stream's length was expected", offset);
        }

        var stream = tokens.Take(bytes);
        tokens.SkipSpace();
        tokens.Expect("endstream"u8);
        tokens.SkipSpace();
        tokens.Expect("endobj"u8);
        return new PdfObject(value, stream);
    }

    private static void CheckReferences(PdfValue value, int size, int offset)
    {
        switch (value)
        {
            case PdfReference reference when reference.Number <= 0 || reference.Number >= size:
                throw new UnexpectedPdfException("a reference to an object of the file was expected", offset);
            case PdfArray array:
                foreach (var item in array.Items)
                    CheckReferences(item, size, offset);
                break;
            case PdfDictionary dictionary:
                foreach (var entry in dictionary.Entries)
                    CheckReferences(entry.Value, size, offset);
                break;
        }
    }
}
