using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Diagnostics;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>Texts that look like markup, code or formulas, or that no font has, are printed as text in every format.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Hostile = "<b>x</b> {{ mal.ja }} #let y = 1 *fet* _u_ [l](https://e.no) `k` $1$ @navn \\\\ 'a' -- … 1. a & ";

    private const string Label = "=SUM(1) <script>alert(1)</script> {{ mal }} #let *stjerne* [x](javascript:y) \\#panic() $x$";

    private readonly FaultyBuild build = new();

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task Texts_of_the_codebook_the_frame_and_the_report_come_out_as_text()
    {
        var codebook = build.Sample.Codebook;
        codebook = SampleSurvey.Change(codebook, "label: Andelen i arbeid}", $"label: '{Quoted(Label)}'}}");
        codebook = SampleSurvey.Change(codebook, "text: Hvilke resultatmål har kommunen?", $"text: '{Quoted("Q " + Hostile)}'");
        codebook = SampleSurvey.Change(codebook, "text: Bolig}", $"text: '{Quoted("I " + Hostile)}'}}");
        codebook = SampleSurvey.Change(codebook, "label: Under 5 000 innbyggere,", $"label: '{Quoted("B " + Hostile)}',");
        build.Sample.Codebook = codebook;
        build.Sample.Frame = SampleSurvey.Change(build.Sample.Frame, "0111;Hvaler", "0111;<b>Hvaler</b> {{ x }} #let");
        build.Sample.Report = SampleSurvey.Change(
            build.Sample.Report, "title: Prøveundersøkelsen 2019", $"title: '{Quoted("T " + Hostile)}'\nsubtitle: '{Quoted("U " + Hostile)}'");
        build.Sample.Templates["chapters/kapittel.md"] =
            "# Kapittel\n\n{{ hvilke.text }}\n\n{{ [hvilke.hvilke_1] | list }}\n\n{{ report.title }}\n\n"
            + "{{ figure hvilke title: report.title }}\n\n{{ table hvilke }}\n\n{{ figure storrelse }}\n\n{{ table forhold }}\n\n{{ figure forhold }}\n";

        await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        var page = Page("kapittel.html");
        Assert.Empty(page.QuerySelectorAll("main script, main b, main a[href^='javascript'], main a[href^='https://e.no']"));
        var text = PublicationFixture.Plain(page.QuerySelector("main")!.TextContent);
        foreach (var start in (string[])["Q ", "I ", "B ", "T "])
            Assert.Contains(PublicationFixture.Plain(start + Hostile), text, StringComparison.Ordinal);
        Assert.Contains(Label, text, StringComparison.Ordinal);
        Assert.Equal(PublicationFixture.Plain("T " + Hostile), PublicationFixture.Plain(Page("index.html").Title!));

        var csv = File.ReadAllText(Path.Combine(build.Output, "html/data/fig-hvilke.csv"));
        Assert.Contains("'=SUM(1) <script>", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(";=SUM", csv, StringComparison.Ordinal);
        foreach (var open in (string[])["tabulations.csv", "codebook.csv"])
        {
            csv = File.ReadAllText(Path.Combine(build.Output, "data", open));
            Assert.Contains(";'=SUM(1) <script>", csv, StringComparison.Ordinal);
            Assert.DoesNotContain(";=SUM", csv, StringComparison.Ordinal);
        }

        var pdf = PdfText();
        foreach (var start in (string[])["Q", "I", "B", "T", "U"])
            Assert.Contains(start + Squeezed(Hostile), pdf, StringComparison.Ordinal);
        Assert.Contains(Squeezed(Label), pdf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"<b>x</b> {{ mal.ja }} #let y *fet* =SUM(1)\"", "<b>x</b> {{ mal.ja }} #let y *fet* =SUM(1)", null)]
    [InlineData("=HYPERLINK(1)", "=HYPERLINK(1)", null)]
    [InlineData("# Overskrift", "# Overskrift", null)]
    [InlineData("> sitat", "> sitat", null)]
    [InlineData("::figure{fig-hvilke}", "::figure{fig-hvilke}", null)]
    [InlineData("\"linje\n\n::: finding 0\n\n- punkt\"", "linje ::: finding 0 - punkt", null)]
    [InlineData("[^note-1] ![x](y.png) <!-- a -->", "[^note-1] ![x](y.png) <!-- a -->", null)]
    [InlineData("e\u0301a\u030A", "e\u0301a\u030A", null)]
    [InlineData("smil 😀 og 👩‍👩‍👧", "smil 😀 og 👩‍👩‍👧", "RG610")]
    [InlineData("مرحبا بالعالم", "مرحبا بالعالم", "RG610")]
    [InlineData("日本語", "日本語", "RG610")]
    [InlineData("a\u0001b\u007Fc\u0085d\u200Be", null, "RG610")]
    [InlineData("a\u202Eb\u2066c", null, null)]
    [InlineData("\uE000\uFFFE\uFFFF\uFDD0", null, "RG610")]
    [InlineData("Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319a", null, null)]
    public async Task A_quoted_answer_comes_out_as_text(string cell, string? html, string? warning)
    {
        Quote(cell);

        var (_, warnings) = await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        var quotation = Page("kapittel.html").QuerySelector("main blockquote")!;
        Assert.Empty(quotation.QuerySelectorAll("b, h1, h2, img, figure, div, li, a"));
        if (html is not null)
            Assert.Equal(html, PublicationFixture.Plain(quotation.TextContent));
        Assert.All(warnings, problem => Assert.Equal(Severity.Warning, problem.Severity));
        if (warning is not null)
            Assert.Contains(warnings, problem => problem.Code == warning);
        if (html is not null && warning is null)
            Assert.Contains(Squeezed(html).Normalize(), PdfText().Normalize(), StringComparison.Ordinal);
        Assert.All(warnings, problem => Assert.DoesNotContain("smil", problem.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_of_900_000_letters_is_shortened_with_a_note()
    {
        Quote(string.Concat(Enumerable.Repeat("ordet ", 150_000)));

        var (_, warnings) = await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        Assert.All(warnings, problem => Assert.Equal(("RG413", "templates/chapters/kapittel.md"), (problem.Code, problem.Span!.File)));
        Assert.Equal([3, 5], warnings.Select(problem => problem.Span!.Line));
        Assert.EndsWith("… (forkortet)", PublicationFixture.Plain(Page("kapittel.html").QuerySelector("blockquote")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("…(forkortet)", PdfText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_one_word_of_900_000_letters_and_marks_is_shortened()
    {
        Quote(string.Concat(Enumerable.Repeat("a\u0301\U0001F600", 225_000)));

        await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        Assert.DoesNotContain('\uFFFD', Page("kapittel.html").QuerySelector("blockquote")!.TextContent);
    }

    [Fact]
    public async Task Very_long_labels_and_words_fit_in_figures_and_tables()
    {
        var word = string.Concat(Enumerable.Repeat("flyktningtjeneste", 4))[..60];
        var label = $"{word} {new string('n', 58)} på";
        var codebook = SampleSurvey.Change(build.Sample.Codebook, "label: Andelen i arbeid}", $"label: {label}}}");
        codebook = SampleSurvey.Change(codebook, "label: I noen grad,", $"label: {label},");
        codebook = SampleSurvey.Change(codebook, "text: Bolig}", $"text: {label} b}}");
        codebook = SampleSurvey.Change(codebook, "label: Under 5 000 innbyggere,", $"label: {label},");
        build.Sample.Codebook = codebook;
        build.Sample.Templates["chapters/kapittel.md"] =
            "# Kapittel\n\n{{ figure hvilke }}\n\n{{ table hvilke }}\n\n{{ figure storrelse }}\n\n{{ table storrelse }}\n\n{{ table forhold }}\n\n{{ figure forhold }}\n";

        var (_, warnings) = await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        Assert.Empty(warnings);
        Assert.Contains(label, PublicationFixture.Plain(Page("kapittel.html").QuerySelector("main")!.TextContent), StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(Path.Combine(build.Output, "prove-2019.pdf"));
        foreach (var page in pdf.GetPages())
        {
            Assert.All(page.Letters, letter => Assert.InRange(letter.StartBaseLine.X, 0, page.Width));
            Assert.All(page.Letters, letter => Assert.InRange(letter.EndBaseLine.X, 0, page.Width));
        }
    }

    [Fact]
    public async Task A_title_without_end_in_the_report_does_not_stop_the_build()
    {
        build.Sample.Report = SampleSurvey.Change(
            build.Sample.Report, "title: Prøveundersøkelsen 2019", "title: " + string.Concat(Enumerable.Repeat("tittel ", 20_000)) + "😀");

        var (_, warnings) = await build.Succeed(OutputFormats.Html | OutputFormats.Pdf);

        Assert.Equal(("RG610", "report.yaml"), (Assert.Single(warnings).Code, warnings[0].Span!.File));
    }

    /// <summary>S07 wrote this; the chapter quotes it.</summary>
    private void Quote(string cell)
    {
        build.Sample.Responses = SampleSurvey.Change(build.Sample.Responses, "{{ figure }} <b> #let", cell);
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "antall: antall", "sitat: { question: kommentar, answer: S07 }");
        build.Sample.Templates["chapters/kapittel.md"] = "# Kapittel\n\n{{ quote sitat }}\n\nOg: {{ sitat.text }}\n";
    }

    private IDocument Page(string name) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(build.Output, "html", name)));

    /// <summary>All letters of the PDF without spaces: where its lines break does not matter here.</summary>
    private string PdfText()
    {
        using var pdf = PdfDocument.Open(Path.Combine(build.Output, "prove-2019.pdf"));
        return Squeezed(string.Concat(pdf.GetPages().Select(page => page.Text)));
    }

    private static string Squeezed(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\u00AD' or '\u2010'))
                letters.Append(letter);
        }

        return letters.ToString();
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
