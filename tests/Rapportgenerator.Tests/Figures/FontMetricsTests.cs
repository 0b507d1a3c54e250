using System.Buffers.Binary;
using System.Text;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Figures;

public class FontMetricsTests
{
    // Advance widths in thousandths of an em, read from the font files with another program.
    [Theory]
    [InlineData(false, " A0åŧ–«%", 200 + 543 + 497 + 504 + 338 + 480 + 429 + 824)]
    [InlineData(true, " A0åŧ–«%", 200 + 558 + 513 + 516 + 361 + 480 + 455 + 841)]
    public void Text_is_as_wide_as_the_fonts_advances(bool bold, string text, int thousandths) =>
        Assert.Equal(thousandths / 1000.0 * 14, FontMetrics.Of(bold).Measure(text, 14), 4);

    [Theory]
    [InlineData("漢")]
    [InlineData("🙂")]
    public void A_sign_the_font_lacks_takes_a_whole_em(string sign) => Assert.Equal(14, FontMetrics.Regular.Measure(sign, 14), 6);

    [Fact]
    public void Nothing_is_zero_wide() => Assert.Equal(0, FontMetrics.Regular.Measure("", 14));

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void Both_mapping_formats_find_their_glyphs(int format)
    {
        var font = new TrueTypeFont(new MemoryStream(Font(format)));

        Assert.Equal(2000, font.UnitsPerEm);
        Assert.Null(font.WidthOf('@'));
        Assert.Equal(700, font.WidthOf('A'));
        Assert.Equal(800, font.WidthOf('B'));
        Assert.Equal(900, font.WidthOf('C'));
        Assert.Null(font.WidthOf('D'));
        Assert.Null(font.WidthOf(0x1F642));
    }

    [Fact]
    public void A_file_without_tables_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new TrueTypeFont(new MemoryStream(new byte[12])));

    /// <summary>A font with glyphs 1–3 for A–C, 700, 800 and 900 wide, as the specification lays it out.</summary>
    private static byte[] Font(int format)
    {
        byte[] head = new byte[54], hhea = new byte[36], hmtx = new byte[16];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(18), 2000);
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), 4);
        for (var glyph = 1; glyph <= 3; glyph++)
            BinaryPrimitives.WriteUInt16BigEndian(hmtx.AsSpan(4 * glyph), (ushort)(600 + 100 * glyph));
        var delta = unchecked((ushort)(1 - 'A'));
        byte[] mapping = format == 4
            ? Words(4, 32, 0, 4, 0, 0, 0, 'C', 0xFFFF, 0, 'A', 0xFFFF, delta, 1, 0, 0)
            : Words(12, 0, 0, 28, 0, 0, 0, 1, 0, 'A', 0, 'C', 0, 1);
        byte[] cmap = [.. Words(0, 1, 3, (ushort)(format == 4 ? 1 : 10), 0, 12), .. mapping];

        (string Tag, byte[] Data)[] tables = [("cmap", cmap), ("head", head), ("hhea", hhea), ("hmtx", hmtx)];
        var file = new List<byte>(Words(0, 1, 4, 0, 0, 0));
        var offset = 12 + 16 * tables.Length;
        foreach (var (tag, data) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Words(0, 0, 0, (ushort)offset, 0, (ushort)data.Length)]);
            offset += data.Length;
        }

        return [.. file, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] Words(params ushort[] words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), words[i]);
        return bytes;
    }
}
