using Rapportgenerator.Formats.Pdf;

namespace Rapportgenerator.Tests.Formats.Pdf;

public class PrintableTextTests
{
    private readonly PrintableText printable = new(GlyphCoverage.Of(Path.Combine(TypstFixture.ThemeFolder, "fonts")));

    [Theory]
    [InlineData("Blåbærsyltetøy på 30 °C – «godt»")]
    [InlineData("Porsáŋgu, Kárášjohka, Unjárga, ŧ")]
    [InlineData("10\u00A0000\u2009%")]
    [InlineData("ve\u0301l")]
    public void What_the_fonts_have_is_left_alone(string text)
    {
        Assert.Same(text, printable.Of(text));
        Assert.Equal(0, printable.Replaced);
    }

    [Theory]
    [InlineData("a😀b", "a□b", 1)]
    [InlineData("شكرا", "□□□□", 4)]
    [InlineData("汉字", "□□", 2)]
    [InlineData("a\uFFFDb", "a□b", 1)]
    [InlineData("a\u0007b", "a□b", 1)]
    [InlineData("a\uE000b", "a□b", 1)]
    public void What_no_font_has_becomes_a_box_and_is_counted(string text, string shown, int count)
    {
        Assert.Equal(shown, printable.Of(text));
        Assert.Equal(count, printable.Replaced);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_box() => Assert.Equal("a□b", printable.Of("a" + '\uD83D' + "b"));

    [Theory]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("a\u2028b\u0085c", "a b c")]
    [InlineData("❤\uFE0F", "□")]
    [InlineData("a\u202Eb\u2066c\uFEFF", "abc")]
    public void Line_breaks_become_spaces_and_invisible_signs_vanish(string text, string shown) =>
        Assert.Equal(shown, printable.Of(text).Replace("❤", "□", StringComparison.Ordinal));
}
