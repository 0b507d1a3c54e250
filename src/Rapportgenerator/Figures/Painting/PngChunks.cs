using System.Buffers.Binary;
using System.Text;

namespace Rapportgenerator.Figures.Painting;

/// <summary>What a PNG file says of itself beside its dots, and the encoder cannot write (W3C, PNG specification, third edition, §11.3).</summary>
internal static class PngChunks
{
    /// <summary>Signature, and the header chunk that must stand first.</summary>
    private const int AfterHeader = 8 + 25;
    private const double MetresPerInch = 0.0254;

    /// <summary>The file with more chunks after its header.</summary>
    public static byte[] Insert(ReadOnlySpan<byte> png, params ReadOnlySpan<byte[]> chunks)
    {
        using var file = new MemoryStream(png.Length + 4096);
        file.Write(png[..AfterHeader]);
        foreach (var chunk in chunks)
            file.Write(chunk);
        file.Write(png[AfterHeader..]);
        return file.ToArray();
    }

    /// <summary>`pHYs`: dots to the metre, both ways.</summary>
    public static byte[] Resolution(double dotsPerInch)
    {
        Span<byte> data = stackalloc byte[9];
        var dots = (uint)Math.Round(dotsPerInch / MetresPerInch);
        BinaryPrimitives.WriteUInt32BigEndian(data, dots);
        BinaryPrimitives.WriteUInt32BigEndian(data[4..], dots);
        data[8] = 1;
        return Chunk("pHYs"u8, data);
    }

    /// <summary>`iTXt`, uncompressed: a keyword, the language's tag, no translation of the keyword, and the text.</summary>
    public static byte[] Text(string keyword, string text, string language) =>
        Chunk("iTXt"u8, Encoding.UTF8.GetBytes($"{keyword}\0\0\0{language}\0\0{text.Replace("\0", "", StringComparison.Ordinal)}"));

    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>CRC-32 of type and data (Annex D), a bit at a time: the chunks are short.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320u ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
