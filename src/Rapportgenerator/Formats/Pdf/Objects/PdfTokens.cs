using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text;

namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>Reads values from a place in the file on. Values point into the file; nothing is copied or decoded.</summary>
/// <param name="names">The names of entries met so far, of which a file has few and each many times; shared by all that read it.</param>
internal struct PdfTokens(ReadOnlyMemory<byte> file, int offset, HashSet<string>? names = null)
{
    private const int Deepest = 64;
    private const int LongestName = 128;
    private int depth;

    public int Offset { get; private set; } = offset;

    private readonly ReadOnlySpan<byte> Rest => file.Span[Offset..];

    /// <exception cref="UnexpectedPdfException">Something else stands there.</exception>
    public void Expect(ReadOnlySpan<byte> text)
    {
        if (!Next(text))
            throw Unexpected(Encoding.ASCII.GetString(text).Trim() + " was expected");
    }

    /// <summary>Goes past the text where it comes next.</summary>
    public bool Next(ReadOnlySpan<byte> text)
    {
        if (!Rest.StartsWith(text))
            return false;
        Offset += text.Length;
        return true;
    }

    public ReadOnlyMemory<byte> Take(int length)
    {
        if (length < 0 || length > Rest.Length)
            throw Unexpected("more bytes were expected");
        Offset += length;
        return file.Slice(Offset - length, length);
    }

    /// <summary>A whole number that is not negative.</summary>
    public int Number()
    {
        SkipSpace();
        if (!Utf8Parser.TryParse(Rest, out int number, out var length) || number < 0)
            throw Unexpected("a whole number was expected");
        Offset += length;
        return number;
    }

    public void SkipSpace()
    {
        var rest = Rest;
        var length = 0;
        while (length < rest.Length && PdfSyntax.IsSpace(rest[length]))
            length++;
        Offset += length;
    }

    public PdfValue Value()
    {
        SkipSpace();
        var rest = Rest;
        if (rest.IsEmpty || ++depth > Deepest)
            throw Unexpected("a value was expected");
        PdfValue value = rest[0] switch
        {
            (byte)'<' when rest.StartsWith("<<"u8) => Dictionary(),
            (byte)'<' => new PdfAtom(Take(rest.IndexOf((byte)'>') + 1)),
            (byte)'[' => Array(),
            (byte)'(' => new PdfAtom(Take(StringLength(rest))),
            (byte)'/' => new PdfAtom(Take(1 + RegularLength(rest[1..]))),
            >= (byte)'0' and <= (byte)'9' when ReferenceLength(rest, out var number) is > 0 and var length => Reference(number, length),
            var sign when PdfSyntax.IsRegular(sign) => new PdfAtom(Take(RegularLength(rest))),
            _ => throw Unexpected("a value was expected"),
        };
        depth--;
        return value is PdfAtom { Written.Length: 0 } ? throw Unexpected("the end of a string was expected") : value;
    }

    private PdfDictionary Dictionary()
    {
        Expect("<<"u8);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, PdfValue>>(8);
        for (SkipSpace(); !Next(">>"u8); SkipSpace())
        {
            Expect("/"u8);
            entries.Add(new(Name(Take(RegularLength(Rest)).Span), Value()));
        }

        return new PdfDictionary(entries.DrainToImmutable());
    }

    private readonly string Name(ReadOnlySpan<byte> written)
    {
        if (names is null || written.Length > LongestName)
            return Encoding.Latin1.GetString(written);
        Span<char> name = stackalloc char[written.Length];
        Encoding.Latin1.GetChars(written, name);
        if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known))
            return known;
        var added = name.ToString();
        names.Add(added);
        return added;
    }

    private PdfArray Array()
    {
        Expect("["u8);
        var items = ImmutableArray.CreateBuilder<PdfValue>();
        for (SkipSpace(); !Next("]"u8); SkipSpace())
            items.Add(Value());
        return new PdfArray(items.DrainToImmutable());
    }

    private PdfReference Reference(int number, int length)
    {
        Offset += length;
        return new PdfReference(number);
    }

    /// <summary>Of `12 0 R`; 0 where it is a number.</summary>
    private static int ReferenceLength(ReadOnlySpan<byte> rest, out int number) =>
        Utf8Parser.TryParse(rest, out number, out var digits) && rest[digits..].StartsWith(" 0 R"u8)
        && (rest.Length == digits + 4 || !PdfSyntax.IsRegular(rest[digits + 4]))
            ? digits + 4
            : 0;

    private static int RegularLength(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && PdfSyntax.IsRegular(rest[length]))
            length++;
        return length;
    }

    /// <summary>With its brackets, which may be nested (7.3.4.2); 0 where it does not end.</summary>
    private static int StringLength(ReadOnlySpan<byte> rest)
    {
        var open = 0;
        for (var index = 0; index < rest.Length; index++)
        {
            switch (rest[index])
            {
                case (byte)'\\':
                    index++;
                    break;
                case (byte)'(':
                    open++;
                    break;
                case (byte)')' when --open == 0:
                    return index + 1;
            }
        }

        return 0;
    }

    private readonly UnexpectedPdfException Unexpected(string expected) => new(expected, Offset);
}
