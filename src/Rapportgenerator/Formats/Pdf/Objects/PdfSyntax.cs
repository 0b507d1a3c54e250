using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>Writes tokens with as little white space as ISO 32000-1, 7.2.2 allows: between two that would run together.</summary>
internal sealed class PdfSyntax
{
    private readonly ArrayBufferWriter<byte> output = new(64 << 10);
    private bool endsRegular;

    public int Length => output.WrittenCount;

    public ReadOnlySpan<byte> Written => output.WrittenSpan;

    public void Token(ReadOnlySpan<byte> token)
    {
        if (endsRegular && IsRegular(token[0]))
            output.Write(" "u8);
        output.Write(token);
        endsRegular = IsRegular(token[^1]);
    }

    public void Name(string name)
    {
        var room = output.GetSpan(name.Length + 1);
        room[0] = (byte)'/';
        Encoding.ASCII.GetBytes(name, room[1..]);
        output.Advance(name.Length + 1);
        endsRegular = true;
    }

    public void Number(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var length);
        Token(digits[..length]);
    }

    /// <summary>Bytes that are no token: a stream's, a comment's, or an end of line.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        endsRegular = false;
    }

    public static bool IsRegular(byte sign) => !IsSpace(sign)
        && sign is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    public static bool IsSpace(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32;
}
