using Rapportgenerator.Formats.Pdf;

namespace Rapportgenerator.Tests.Formats.Pdf;

public class TypstTextTests(TypstFixture typst) : IClassFixture<TypstFixture>
{
    [Theory]
    [InlineData("Åtte av ti", "Åtte av ti")]
    [InlineData("#let x = 1", @"\#let x \= 1")]
    [InlineData("= ikke overskrift", @"\= ikke overskrift")]
    [InlineData("- ikke liste", @"\- ikke liste")]
    [InlineData("1. ikke liste", @"1\. ikke liste")]
    [InlineData("// ikke merknad", @"\/\/ ikke merknad")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("", "")]
    public void Markup_signs_are_escaped(string text, string markup) => Assert.Equal(markup, TypstText.Markup(text));

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\0", "\"a\\u{a}b\\u{0}\"")]
    public void A_literal_is_one_string_of_code(string text, string literal) => Assert.Equal(literal, TypstText.Literal(text));

    [Fact]
    public async Task Every_printable_sign_comes_back_from_the_pdf()
    {
        // Each sign between two letters, and each at the start of a paragraph, where Typst knows the most markup.
        var signs = Enumerable.Range(0x21, 0x7E - 0x21 + 1).Select(code => (char)code)
            .Concat("æøåÆØÅ«»–—…’“”áčđŋšŧž§°½×€").ToArray();
        string[] lines =
        [
            .. signs.Select(sign => $"x{sign}y"),
            .. signs.Select(sign => $"{sign}z"),
            "...--- ---", "http://eksempel.no/a_b", "*fet* _kursiv_ `kode`", "/* ikke */", "@ref<label>", "$x^2$", "~ik-?ke~", "\"sitat\"", "{{mal}}",
        ];
        var source = "#set document(title: \"Prøve\")\n#set text(font: (\"Source Serif 4\", \"Source Sans 3\"), fallback: false, lang: \"nb\")\n"
            + string.Concat(lines.Select(line => TypstText.Markup(line) + "\n\n"));
        var job = new TypstJob("main.typ", [new TypstFile("main.typ", System.Text.Encoding.UTF8.GetBytes(source))], new DateOnly(2020, 6, 3));

        var pdf = Assert.IsType<TypstPdf>(await typst.Worker.Compile(job, TestContext.Current.CancellationToken));

        var words = string.Join(' ', TypstFixture.PageTexts(new PdfFile(new("x.pdf", pdf.Content), pdf.Pages)));
        Assert.Equal(string.Join(' ', lines), words);
    }
}
