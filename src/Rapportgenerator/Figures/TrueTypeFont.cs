using System.Buffers.Binary;

namespace Rapportgenerator.Figures;

/// <summary>
/// The advance widths of a TrueType font: the tables `cmap` (formats 4 and 12), `hmtx`, `hhea` and `head` of the OpenType
/// specification 1.9, and nothing else. Kerning is left out, so a measured text is never narrower than a drawn one by more
/// than a hair.
/// </summary>
public sealed class TrueTypeFont
{
    private readonly byte[] mapping;
    private readonly int mappingFormat;
    private readonly byte[] metrics;
    private readonly int metricCount;

    /// <param name="stream">A seekable stream over the whole font file; only four small tables are read.</param>
    /// <exception cref="InvalidDataException">The file is no TrueType font, or has no Unicode mapping.</exception>
    public TrueTypeFont(Stream stream)
    {
        var header = Read(stream, 0, 12);
        var count = BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(4));
        var directory = Read(stream, 12, 16 * count);
        var (head, _) = Find(directory, "head"u8);
        UnitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(Read(stream, head + 18, 2));
        var (horizontal, _) = Find(directory, "hhea"u8);
        metricCount = BinaryPrimitives.ReadUInt16BigEndian(Read(stream, horizontal + 34, 2));
        metrics = Read(stream, Find(directory, "hmtx"u8).Offset, 4 * metricCount);
        (mapping, mappingFormat) = ReadMapping(stream, Find(directory, "cmap"u8).Offset);
    }

    public int UnitsPerEm { get; }

    /// <summary>Whether the font has a glyph of its own for the code point.</summary>
    public bool Has(int codePoint) => GlyphOf(codePoint) != 0;

    /// <summary>The advance width in font units, or null where the font has no glyph for the code point.</summary>
    public int? WidthOf(int codePoint)
    {
        var glyph = GlyphOf(codePoint);
        return glyph == 0
            ? null
            : BinaryPrimitives.ReadUInt16BigEndian(metrics.AsSpan(4 * Math.Min(glyph, metricCount - 1)));
    }

    private int GlyphOf(int codePoint) => mappingFormat == 12 ? GlyphInGroups(codePoint) : GlyphInSegments(codePoint);

    /// <summary>Format 12: sorted groups of (first, last, glyph of the first), 32 bits each.</summary>
    private int GlyphInGroups(int codePoint)
    {
        var (low, high) = (0, (int)UInt32(mapping, 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = 16 + 12 * middle;
            if (codePoint < UInt32(mapping, at))
                high = middle - 1;
            else if (codePoint > UInt32(mapping, at + 4))
                low = middle + 1;
            else
                return (int)(UInt32(mapping, at + 8) + codePoint - UInt32(mapping, at));
        }

        return 0;
    }

    /// <summary>Format 4: parallel arrays of segment ends, starts, deltas and range offsets, 16 bits each.</summary>
    private int GlyphInSegments(int codePoint)
    {
        if (codePoint > 0xFFFF)
            return 0;
        var segments = UInt16(mapping, 6) / 2;
        var (low, high) = (0, segments - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (UInt16(mapping, 14 + 2 * middle) < codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        var start = 16 + 2 * segments + 2 * low;
        var (delta, range) = (start + 2 * segments, start + 4 * segments);
        if (UInt16(mapping, start) > codePoint)
            return 0;
        var offset = UInt16(mapping, range);
        if (offset == 0)
            return (codePoint + UInt16(mapping, delta)) & 0xFFFF;
        var glyph = UInt16(mapping, range + offset + 2 * (codePoint - UInt16(mapping, start)));
        return glyph == 0 ? 0 : (glyph + UInt16(mapping, delta)) & 0xFFFF;
    }

    private static (byte[] Table, int Format) ReadMapping(Stream stream, int offset)
    {
        var count = UInt16(Read(stream, offset + 2, 2), 0);
        var records = Read(stream, offset + 4, 8 * count);
        (int Offset, int Format) best = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var at = offset + (int)UInt32(records, 8 * i + 4);
            var format = UInt16(Read(stream, at, 2), 0);
            var isUnicode = UInt16(records, 8 * i) is 0 or 3;
            if (isUnicode && format is 4 or 12 && format > best.Format)
                best = (at, format);
        }

        return best.Format switch
        {
            4 => (Read(stream, best.Offset, UInt16(Read(stream, best.Offset + 2, 2), 0)), 4),
            12 => (Read(stream, best.Offset, (int)UInt32(Read(stream, best.Offset + 4, 4), 0)), 12),
            _ => throw new InvalidDataException("The font has no Unicode mapping of format 4 or 12."),
        };
    }

    private static (int Offset, int Length) Find(byte[] directory, ReadOnlySpan<byte> tag)
    {
        for (var at = 0; at < directory.Length; at += 16)
        {
            if (directory.AsSpan(at, 4).SequenceEqual(tag))
                return ((int)UInt32(directory, at + 8), (int)UInt32(directory, at + 12));
        }

        throw new InvalidDataException("The file is no TrueType font: a table is missing.");
    }

    private static byte[] Read(Stream stream, int offset, int length)
    {
        var bytes = new byte[length];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
}
