using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Pdf.Objects;

/// <summary>Closed: a value of ISO 32000-1, 7.3, as far as it matters here; what need not be understood is kept as it was written.</summary>
internal abstract record PdfValue
{
    public abstract void WriteTo(PdfSyntax syntax);
}

/// <summary>A number, name, string or keyword, byte by byte as it stands in the file.</summary>
internal sealed record PdfAtom(ReadOnlyMemory<byte> Written) : PdfValue
{
    public static PdfAtom Name(string name) => new(Encoding.ASCII.GetBytes("/" + name));

    public static PdfAtom Number(int number) => new(Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A text string (7.9.2.2): as ASCII where it can be, else as UTF-16, in hexadecimal so that nothing needs an escape.</summary>
    public static PdfAtom Text(string text) => text.All(sign => sign is >= ' ' and <= '~' and not ('(' or ')' or '\\'))
        ? new(Encoding.ASCII.GetBytes("(" + text + ")"))
        : Bytes([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]);

    public static PdfAtom Bytes(ReadOnlySpan<byte> bytes) => new(Encoding.ASCII.GetBytes("<" + Convert.ToHexString(bytes) + ">"));

    public bool IsName(string name) =>
        Written.Length == name.Length + 1 && Written.Span[0] == '/' && Ascii.Equals(Written.Span[1..], name);

    public override void WriteTo(PdfSyntax syntax) => syntax.Token(Written.Span);

    public override string ToString() => Encoding.Latin1.GetString(Written.Span);
}

/// <summary>`12 0 R`; generations other than 0 are not read.</summary>
internal sealed record PdfReference(int Number) : PdfValue
{
    public override void WriteTo(PdfSyntax syntax)
    {
        syntax.Number(Number);
        syntax.Token("0"u8);
        syntax.Token("R"u8);
    }
}

internal sealed record PdfArray(ImmutableArray<PdfValue> Items) : PdfValue
{
    public override void WriteTo(PdfSyntax syntax)
    {
        syntax.Token("["u8);
        foreach (var item in Items)
            item.WriteTo(syntax);
        syntax.Token("]"u8);
    }
}

/// <param name="Entries">In the file's order; names without their `/`.</param>
internal sealed record PdfDictionary(ImmutableArray<KeyValuePair<string, PdfValue>> Entries) : PdfValue
{
    /// <summary>Null where there is no such entry.</summary>
    public PdfValue? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == name)
                    return entry.Value;
            }

            return null;
        }
    }

    public static PdfDictionary Of(params ReadOnlySpan<(string Name, PdfValue Value)> entries)
    {
        var all = ImmutableArray.CreateBuilder<KeyValuePair<string, PdfValue>>(entries.Length);
        foreach (var (name, value) in entries)
            all.Add(new(name, value));
        return new PdfDictionary(all.MoveToImmutable());
    }

    public bool IsNamed(string name, string value) => this[name] is PdfAtom atom && atom.IsName(value);

    public PdfDictionary With(string name, PdfValue value)
    {
        for (var index = 0; index < Entries.Length; index++)
        {
            if (Entries[index].Key == name)
                return new PdfDictionary(Entries.SetItem(index, new(name, value)));
        }

        return new PdfDictionary(Entries.Add(new(name, value)));
    }

    public PdfDictionary Without(string name) => new(Entries.RemoveAll(entry => entry.Key == name));

    public override void WriteTo(PdfSyntax syntax)
    {
        syntax.Token("<<"u8);
        foreach (var (name, value) in Entries)
        {
            syntax.Name(name);
            value.WriteTo(syntax);
        }

        syntax.Token(">>"u8);
    }
}
