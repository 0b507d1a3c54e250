using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>
/// Writes objects as a file of PDF 1.7: streams as they are, everything else in compressed object streams (ISO 32000-1, 7.5.7) with a
/// cross-reference stream (7.5.8). The file identifier is a digest of what stands in the file, so equal objects give equal bytes.
/// </summary>
internal static class PdfFileWriter
{
    // More in one packs little better, and makes a reader unpack more for the one object it wants.
    private const int PerObjectStream = 200;
    private const int FieldLength = 1 + 4 + 2;
    private const int IdentifierLength = 16;

    /// <summary>ISO 19005-2, 6.1.2: the line behind the header holds four bytes that are no ASCII.</summary>
    private static readonly byte[] Header = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];

    public static byte[] Write(PdfObjects objects)
    {
        var packed = Enumerable.Range(1, objects.Size - 1).Where(number => objects[number] is { Stream: null }).Chunk(PerObjectStream).ToImmutableArray();
        var streams = new PdfObject[packed.Length];
        Parallel.For(0, packed.Length, index => streams[index] = ObjectStream(objects, packed[index]));

        var file = new PdfSyntax();
        file.Raw(Header);
        var size = objects.Size + streams.Length + 1;
        // A row for each object: its kind (0 free, 1 at an offset, 2 in an object stream), and where (7.5.8.3).
        var places = new (int Kind, int Where, int Index)[size];
        places[0] = (0, 0, ushort.MaxValue);
        for (var number = 1; number < objects.Size; number++)
        {
            if (objects[number] is { Stream: { } stream } each)
            {
                places[number] = (1, file.Length, 0);
                Object(file, number, each.Value, stream.Span);
            }
            else if (objects[number] is null)
            {
                places[number] = (0, 0, ushort.MaxValue);
            }
        }

        for (var index = 0; index < streams.Length; index++)
        {
            var number = objects.Size + index;
            places[number] = (1, file.Length, 0);
            Object(file, number, streams[index].Value, streams[index].Stream!.Value.Span);
            for (var place = 0; place < packed[index].Length; place++)
                places[packed[index][place]] = (2, number, place);
        }

        places[^1] = (1, file.Length, 0);
        var identifier = PdfAtom.Bytes(SHA256.HashData(file.Written).AsSpan(0, IdentifierLength));
        var rows = Deflated(Rows(places));
        var start = file.Length;
        var trailer = PdfDictionary.Of(
            ("Type", PdfAtom.Name("XRef")), ("Size", PdfAtom.Number(size)), ("Root", new PdfReference(objects.Root)), ("Info", new PdfReference(objects.Info)),
            ("ID", new PdfArray([identifier, identifier])), ("W", new PdfArray([PdfAtom.Number(1), PdfAtom.Number(4), PdfAtom.Number(2)])),
            ("Filter", PdfAtom.Name("FlateDecode")),
            ("DecodeParms", PdfDictionary.Of(("Predictor", PdfAtom.Number(12)), ("Columns", PdfAtom.Number(FieldLength)))),
            ("Length", PdfAtom.Number(rows.Length)));
        Object(file, size - 1, trailer, rows);
        file.Raw("startxref\n"u8);
        file.Number(start);
        file.Raw("\n%%EOF\n"u8);
        return file.Written.ToArray();
    }

    private static void Object(PdfSyntax file, int number, PdfValue value, ReadOnlySpan<byte> stream)
    {
        file.Number(number);
        file.Raw(" 0 obj\n"u8);
        value.WriteTo(file);
        file.Raw("\nstream\n"u8);
        file.Raw(stream);
        file.Raw("\nendstream\nendobj\n"u8);
    }

    /// <summary>The numbers and offsets of the values, then the values.</summary>
    private static PdfObject ObjectStream(PdfObjects objects, int[] numbers)
    {
        var (index, values) = (new PdfSyntax(), new PdfSyntax());
        foreach (var number in numbers)
        {
            index.Number(number);
            index.Number(values.Length);
            objects[number]!.Value.WriteTo(values);
            values.Raw("\n"u8);
        }

        index.Raw("\n"u8);
        var content = Deflated([.. index.Written, .. values.Written]);
        return new PdfObject(
            PdfDictionary.Of(
                ("Type", PdfAtom.Name("ObjStm")), ("N", PdfAtom.Number(numbers.Length)), ("First", PdfAtom.Number(index.Length)),
                ("Filter", PdfAtom.Name("FlateDecode")), ("Length", PdfAtom.Number(content.Length))),
            content);
    }

    /// <summary>Each row is the difference to the one above it, PNG's filter «up»: most objects stand behind their neighbour.</summary>
    private static byte[] Rows((int Kind, int Where, int Index)[] places)
    {
        const byte Up = 2;
        var rows = new byte[places.Length * (FieldLength + 1)];
        Span<byte> above = stackalloc byte[FieldLength];
        Span<byte> row = stackalloc byte[FieldLength];
        above.Clear();
        for (var number = 0; number < places.Length; number++)
        {
            var (kind, where, index) = places[number];
            row[0] = (byte)kind;
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(row[1..], where);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)index);
            var written = rows.AsSpan(number * (FieldLength + 1), FieldLength + 1);
            written[0] = Up;
            for (var at = 0; at < FieldLength; at++)
                written[at + 1] = (byte)(row[at] - above[at]);
            row.CopyTo(above);
        }

        return rows;
    }

    public static byte[] Deflated(ReadOnlySpan<byte> bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal))
            zlib.Write(bytes);
        return output.ToArray();
    }
}
