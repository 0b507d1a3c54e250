using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Figures.Painting;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Pictures;
using Rapportgenerator.Tests.Figures;
using SkiaSharp;

namespace Rapportgenerator.Tests.Formats.Pictures;

/// <summary>The pictures of a small publication, read back as a viewer reads them.</summary>
public class PictureFormatTests
{
    private const string Hostile = "Mål <b> & \"midler\" ]]> '&#x1;' \u0001 og 🙂";

    [Fact]
    public void Every_chart_has_two_files_and_the_publication_one()
    {
        var files = Write();

        Assert.Equal(
            ["html/pictures/fig-mal.svg", "html/pictures/fig-mal.png", "html/pictures/share.png"], files.Select(file => file.Path));
    }

    [Fact]
    public void The_same_publication_gives_the_same_bytes() => Assert.All(
        Write().Zip(Write()), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Path));

    [Fact]
    public void A_hostile_title_is_text_in_a_whole_xml_file()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(Write(Hostile)[0].Content.Span)).Root!;

        XNamespace name = "http://www.w3.org/2000/svg";
        Assert.Equal("nb", svg.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("Figur\u00A01. " + Hostile.Replace("\u0001", "", StringComparison.Ordinal), svg.Element(name + "title")!.Value);
        Assert.Equal("Søylediagram. Ja: 80 prosent.", svg.Element(name + "desc")!.Value);
        Assert.Contains(svg.Descendants(name + "text"), text => text.Value == "Kommuneundersøkelsen 2019.");
    }

    [Fact]
    public void A_png_is_twice_as_dense_and_has_the_charts_colours_where_the_drawing_has_them()
    {
        var files = Write();
        var height = double.Parse(
            XDocument.Parse(Encoding.UTF8.GetString(files[0].Content.Span)).Root!.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        using var picture = SKBitmap.Decode(files[1].Content.Span);

        Assert.Equal((1600, (int)(2 * height)), (picture.Width, picture.Height));
        Assert.Equal(SKColors.White, picture.GetPixel(5, 5));
        // The sample's bar is 360 wide and 20 high, at 0, 10 of a chart that begins at 40 from the left.
        var column = Enumerable.Range(0, picture.Height).Where(y => picture.GetPixel(2 * 200, y) == SKColor.Parse(Palette.ColourOf("series-1"))).ToArray();
        Assert.Equal(40, column.Length);
        var row = Enumerable.Range(0, 1600).Where(x => picture.GetPixel(x, column[20]) == SKColor.Parse(Palette.ColourOf("series-1"))).ToArray();
        Assert.Equal((80, 799), (row[0], row[^1]));
        // Title above the bar, facts below it.
        Assert.Contains(Pixels(picture, 0, column[0]), colour => colour == SKColor.Parse("#1d2329"));
        Assert.Contains(Pixels(picture, column[^1] + 1, picture.Height), colour => colour == SKColor.Parse("#59636e"));
    }

    [Fact]
    public void A_png_says_how_dense_it_is_and_what_it_shows()
    {
        var chunks = Chunks(Write(Hostile)[1].Content.ToArray());

        Assert.Equal(["IHDR", "pHYs", "iTXt", "iTXt"], chunks.Take(4).Select(chunk => chunk.Type));
        // 192 dots to the inch of 2.54 cm are 7559 to the metre.
        Assert.Equal(7559u, BinaryPrimitives.ReadUInt32BigEndian(chunks[1].Data));
        Assert.Equal("Title\0\0\0nb\0\0Figur\u00A01. " + Hostile, Encoding.UTF8.GetString(chunks[2].Data));
        Assert.Equal("Description\0\0\0nb\0\0Søylediagram. Ja: 80 prosent.", Encoding.UTF8.GetString(chunks[3].Data));
        Assert.Equal("IEND", chunks[^1].Type);
    }

    [Fact]
    public void Each_shape_is_painted_in_its_place()
    {
        var drawing = new Drawing(100, 60,
        [
            new RectangleShape(0, 0, 100, 60, Palette.Page),
            new LineShape(10, 10, 10, 50, "axis"),
            new PolylineShape([(20, 30), (60, 30)], "series-1", LineDash.Dashed),
            new InsetShape(70, 0, new Drawing(30, 60,
            [
                new MarkShape(10, 10, MarkKind.Circle, "series-2"), new MarkShape(10, 25, MarkKind.Square, "series-3"),
                new MarkShape(10, 40, MarkKind.Triangle, "series-4"), new MarkShape(10, 53, MarkKind.Diamond, "series-5"),
            ])),
            new TextShape(60, 58, "M", 8, false, TextAnchor.End, "text"),
        ]);
        using var fonts = new PictureFonts();
        using var picture = SKBitmap.Decode(PngPicture.Write(drawing, 4, fonts, "", "", "nb"));

        SKColor At(double x, double y) => picture.GetPixel((int)(4 * x), (int)(4 * y));
        Assert.Equal((400, 240), (picture.Width, picture.Height));
        Assert.Equal(SKColor.Parse(Palette.ColourOf("axis")), At(10.1, 30));
        // A dash of 8, a gap of 4, and again.
        Assert.Equal(
            [true, true, false, true, true, false],
            new[] { 22.0, 26, 30, 34, 38, 42 }.Select(x => At(x, 30) == SKColor.Parse(Palette.ColourOf("series-1"))));
        Assert.Equal(
            new[] { "series-2", "series-3", "series-4", "series-5" }.Select(paint => SKColor.Parse(Palette.ColourOf(paint))),
            new[] { 10.0, 25, 40, 53 }.Select(y => At(80, y)));
        // Only the square fills its corner.
        Assert.Equal([true, false, true, true], new[] { 10.0, 25, 40, 53 }.Select(y => At(80 + 4, y - 4) == SKColors.White));
        // The letter ends where it is anchored.
        var letter = Enumerable.Range(100, 160).Where(x => Enumerable.Range(4 * 53, 4 * 4).Any(y => picture.GetPixel(x, y) != SKColors.White)).ToArray();
        Assert.InRange(letter[0], 4 * (60 - FontMetrics.Regular.Measure("M", 8)), 4 * 56);
        Assert.InRange(letter[^1], 4 * 58, 4 * 60);
    }

    [Fact]
    public void An_unknown_shape_is_never_left_out()
    {
        using var fonts = new PictureFonts();
        Assert.Throws<UnreachableException>(() => PngPicture.Write(new Drawing(10, 10, [new Unknown()]), 1, fonts, "", "", "nb"));
    }

    [Fact]
    public void The_shared_picture_is_the_title_page_on_the_accent()
    {
        using var picture = SKBitmap.Decode(Write()[^1].Content.Span);

        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.Equal(SKColor.Parse(Palette.ColourOf("series-1")), picture.GetPixel(5, 5));
        Assert.Contains(SKColors.White, Pixels(picture, 100, 600));
        var bag = new DiagnosticBag();
        var texts = SharePicture.Of(Report("Mål", "Kommuneundersøkelsen", bag)).Shapes.OfType<TextShape>().Select(text => text.Text);
        Assert.Equal(["Direktoratet", "Kommuneundersøkelsen", "Bosetting og integrering", "Publisert 3.\u00A0juni 2020"], texts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_title_of_any_length_stays_within_the_shared_picture(int words)
    {
        var drawing = SharePicture.Of(Report("Mål", string.Join(' ', Enumerable.Repeat("Integreringsundersøkelsen", words)), new DiagnosticBag()));

        var boxes = drawing.Shapes.OfType<TextShape>().Select(text => FigurePictureTests.Box(text, text.X, text.Y)).ToList();
        Assert.All(boxes, box => Assert.True(box.Left >= 80 && box.Right <= 1120.01 && box.Top >= 60 && box.Bottom <= 600, $"{box}"));
        for (var i = 1; i < boxes.Count; i++)
            Assert.True(boxes[i].Top >= boxes[i - 1].Bottom - 0.01, $"{boxes[i - 1]} and {boxes[i]}");
    }

    private static IEnumerable<SKColor> Pixels(SKBitmap picture, int top, int bottom) =>
        from y in Enumerable.Range(top, bottom - top) from x in Enumerable.Range(0, picture.Width) select picture.GetPixel(x, y);

    private static OutputFile[] Write(string title = "Har kommunen mål?")
    {
        var bag = new DiagnosticBag();
        var files = PictureFormat.Write(Report(title, "Kommuneundersøkelsen", bag), bag);
        Assert.Empty(bag.Sorted());
        return [.. files];
    }

    private static ReportDocument Report(string figure, string title, DiagnosticBag bag) => SampleReport.Build(
        bag, [("forside", "# Forside\n"), ("a", "# A\n\n::figure{fig-mal}\n\n::figure{tab-mal}\n")],
        [SampleReport.Chart("mal", figure), SampleReport.Table("mal")], title: title);

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]));
            // The decoder refuses a wrong checksum only in chunks it needs, so each is summed up here: remainder by the polynomial.
            Assert.Equal(Remainder(png.AsSpan(at + 4, 4 + length)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            at += 12 + length;
        }

        return chunks;
    }

    /// <summary>CRC-32 by its definition, most significant bit first over bit-reversed bytes.</summary>
    private static uint Remainder(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var top = (crc >> 31) ^ (uint)((value >> bit) & 1);
                crc = (crc << 1) ^ (top == 1 ? 0x04C11DB7u : 0);
            }
        }

        var reversed = 0u;
        for (var bit = 0; bit < 32; bit++)
            reversed |= ((~crc >> bit) & 1) << (31 - bit);
        return reversed;
    }

    private sealed record Unknown : Shape;
}
