using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Rapportgenerator.Formats.Pdf.Objects;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace Rapportgenerator.Tests.Formats.Pdf.Objects;

public class PdfObjectsTests
{
    private const int OfTheSkeleton = 4;

    [Fact]
    public void Another_reader_finds_every_object_of_the_file_in_the_packed_one() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var (file, count) = RandomFile(random);

            var packed = PdfFileWriter.Write(PdfObjectReader.Read(file));

            using var before = PdfDocument.Open(file);
            using var after = PdfDocument.Open(packed);
            for (var number = 1; number < count; number++)
                Assert.Equal(Shown(before, number), Shown(after, number));
            Assert.DoesNotContain("\n1 0 obj", Encoding.Latin1.GetString(packed), StringComparison.Ordinal);
        },
        iter: 200);

    [Fact]
    public void The_identifier_follows_the_content()
    {
        var file = RandomFile(new Random(1)).File;
        var other = RandomFile(new Random(2)).File;

        var (first, again, different) = (Identifier(file), Identifier(file), Identifier(other));

        Assert.Equal(first[0], first[1]);
        Assert.Equal(32, first[0].Length);
        Assert.Equal(first, again);
        Assert.NotEqual(first[0], different[0]);
    }

    [Fact]
    public void An_object_that_was_taken_out_is_free()
    {
        var (file, count) = RandomFile(new Random(3));
        var objects = PdfObjectReader.Read(file);
        var added = objects.Add(new PdfObject(PdfAtom.Text("ny (1) – æ")));
        objects[OfTheSkeleton + 1] = null;

        using var packed = PdfDocument.Open(PdfFileWriter.Write(objects));

        Assert.Equal(count, added.Number);
        Assert.Equal("ny (1) – æ", Assert.IsType<HexToken>(packed.Structure.GetObject(new IndirectReference(added.Number, 0)).Data).Data);
        Assert.ThrowsAny<Exception>(() => packed.Structure.GetObject(new IndirectReference(OfTheSkeleton + 1, 0)).Data.ToString());
    }

    /// <summary>Readers differ in whether they look at the last field (ISO 32000-1, table 18), so no reader is asked here.</summary>
    [Fact]
    public void The_cross_references_say_where_each_object_stands_in_which_stream()
    {
        var (file, count) = RandomFile(new Random(7));
        var packed = PdfFileWriter.Write(PdfObjectReader.Read(file));
        var table = Regex.Match(Encoding.Latin1.GetString(packed), "startxref\n([0-9]+)\n%%EOF\n$").Groups[1].Value;
        var rows = Inflated(packed, int.Parse(table, CultureInfo.InvariantCulture));
        for (var at = 8; at < rows.Length; at++)
            rows[at] += at % 8 == 0 ? (byte)0 : rows[at - 8];
        var inStreams = 0;

        for (var number = 1; number < count; number++)
        {
            var row = rows.AsSpan(number * 8, 8);
            var (kind, where, index) = (row[1], BinaryPrimitives.ReadInt32BigEndian(row[2..]), BinaryPrimitives.ReadUInt16BigEndian(row[6..]));
            if (kind != 2)
            {
                Assert.Equal(1, kind);
                Assert.StartsWith($"{number} 0 obj", Encoding.Latin1.GetString(packed.AsSpan(where, 12)), StringComparison.Ordinal);
                continue;
            }

            var holder = rows.AsSpan(where * 8, 8);
            var numbers = Encoding.Latin1.GetString(Inflated(packed, BinaryPrimitives.ReadInt32BigEndian(holder[2..]))).Split(' ');
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), numbers[2 * index]);
            inStreams++;
        }

        Assert.InRange(inStreams, 1, count);
    }

    /// <summary>Each is as long as what it replaces, so that nothing else is wrong.</summary>
    [Theory]
    [InlineData("%PDF-1.7", "%PDF-2.0", "%PDF-1.7")]
    [InlineData("\nxref\n", "\nxxxx\n", "xref")]
    [InlineData("startxref", "startxxxx", "startxref")]
    [InlineData("/Root", "/Roof", "trailer with Root")]
    [InlineData("/Size", "/Prev", "trailer with Root")]
    [InlineData("1 0 obj", "5 0 obj", "object of the table")]
    [InlineData("endobj", "endxxx", "stream")]
    [InlineData("3 0 R", "9 0 R", "a reference to an object of the file")]
    [InlineData(" 00000 n", " 00001 n", "an object in use")]
    [InlineData("/Length 4", "/Length 3", "endstream")]
    [InlineData("/Length 4", "/Length x", "stream's length")]
    [InlineData("/Type/Catalog", "/Type(Catalog", "end of a string")]
    [InlineData("<</Creator (Typst)>>", "2 0 R               ", "an object of its own")]
    public void What_is_laid_out_in_another_way_is_refused(string before, string after, string says)
    {
        var file = Encoding.Latin1.GetString(File(["<</Length 4>>\nstream\nABCD\nendstream"]).File);
        Assert.Contains(before, file, StringComparison.Ordinal);
        Assert.Equal(before.Length, after.Length);
        PdfObjectReader.Read(Encoding.Latin1.GetBytes(file));
        var index = file.IndexOf(before, StringComparison.Ordinal);
        var changed = file[..index] + after + file[(index + before.Length)..];

        var problem = Assert.Throws<UnexpectedPdfException>(() => PdfObjectReader.Read(Encoding.Latin1.GetBytes(changed)));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_anywhere_is_refused()
    {
        var file = RandomFile(new Random(5)).File;
        for (var length = 0; length < file.Length - 8; length += 7)
            Assert.Throws<UnexpectedPdfException>(() => PdfObjectReader.Read(file.AsMemory(0, length)));
    }

    private static byte[] Inflated(byte[] file, int offset)
    {
        var start = offset + file.AsSpan(offset).IndexOf("stream\n"u8) + "stream\n".Length;
        using var content = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress))
            zlib.CopyTo(content);
        return content.ToArray();
    }

    private static string[] Identifier(byte[] file)
    {
        var packed = Encoding.Latin1.GetString(PdfFileWriter.Write(PdfObjectReader.Read(file)));
        var start = packed.LastIndexOf("/ID[<", StringComparison.Ordinal) + "/ID[<".Length;
        return packed[start..packed.IndexOf(']', start)].TrimEnd('>').Split("><");
    }

    private static string Shown(PdfDocument pdf, int number)
    {
        using var written = new MemoryStream();
        var token = pdf.Structure.GetObject(new IndirectReference(number, 0)).Data;
        if (token is StreamToken stream)
        {
            new TokenWriter().WriteToken(stream.StreamDictionary, written);
            written.Write(stream.Data.Span);
        }
        else
        {
            new TokenWriter().WriteToken(token, written);
        }

        return Encoding.Latin1.GetString(written.ToArray());
    }

    private static (byte[] File, int Count) RandomFile(Random random)
    {
        var count = random.Next(1, 500);
        var last = OfTheSkeleton + count + 1;
        return File(Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? Stream(random, last) : Value(random, 4, last, whole: true)));
    }

    private static string Stream(Random random, int last)
    {
        var content = random.Next(3) == 0 ? "endstream endobj 1 0 obj" : string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(256)));
        return $"<</Length {content.Length} /Key {Value(random, 2, last)}>>\nstream\n{content}\nendstream";
    }

    /// <param name="whole">An object in an object stream is not a reference alone (ISO 32000-1, 7.5.7).</param>
    private static string Value(Random random, int depth, int last, bool whole = false) => random.Next(depth > 0 ? 11 : 8) switch
    {
        0 => random.Next(-500, 500).ToString(CultureInfo.InvariantCulture),
        1 => (random.Next(-500, 500) / 8.0).ToString(CultureInfo.InvariantCulture),
        2 => "true",
        3 => "null",
        4 => $"/N{random.Next(9)}.a-b",
        5 => $"(a\\) \\\\ ({random.Next(9)}) \\( <x> [1 0 R] %)",
        6 => $"<{random.Next(0x1000, 0xFFFF):X4}>",
        7 when !whole => $"{random.Next(1, last)} 0 R",
        7 or 8 => "[" + string.Join(' ', Enumerable.Range(0, random.Next(5)).Select(_ => Value(random, depth - 1, last))) + "]",
        _ => "<<\n" + string.Concat(Enumerable.Range(0, random.Next(5)).Select(index => $"  /K{index} {Value(random, depth - 1, last)}\n")) + ">>",
    };

    /// <summary>A file of one page as the compiler lays it out, with more objects behind it.</summary>
    private static (byte[] File, int Count) File(IEnumerable<string> more)
    {
        string[] bodies =
        [
            "<</Type/Catalog /Pages 2 0 R>>", "<</Type/Pages /Count 1 /Kids [3 0 R]>>", "<</Type/Page /Parent 2 0 R /MediaBox [0 0 9 9]>>",
            "<</Creator (Typst)>>", .. more,
        ];
        var file = new StringBuilder("%PDF-1.7\n%\u0080\u0080\u0080\u0080\n\n");
        var table = new StringBuilder("0000000000 65535 f\r\n");
        foreach (var (index, body) in bodies.Index())
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n\r\n");
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {bodies.Length + 1}\n{table}trailer\n<<\n  /Size {bodies.Length + 1}\n  /Root 1 0 R\n  /Info 4 0 R\n>>\nstartxref\n{start}\n%%EOF");
        return (Encoding.Latin1.GetBytes(file.ToString()), bodies.Length + 1);
    }
}
