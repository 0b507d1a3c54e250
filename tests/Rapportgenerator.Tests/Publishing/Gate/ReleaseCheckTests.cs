using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Publishing.Gate;

namespace Rapportgenerator.Tests.Publishing.Gate;

/// <summary>The real publication passes every check, and each thing that is spoilt in a copy of it is found.</summary>
public sealed class ReleaseCheckTests(PublicationFixture publication) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gate-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_real_publication_passes()
    {
        var bag = new DiagnosticBag();
        foreach (var check in (Check[])[LinkCheck.Run, PageAccessibilityCheck.Run, OwnPageCheck.Run, ThemeNamesCheck.Run, ThemeContrastCheck.Run, PdfCheck.Run, DisclosureCheck.Run, LanguageCheck.Run])
            await check(new BuiltEdition(publication.Folder, publication.Result.Document, publication.Result.Files), bag, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(bag.Sorted(), problem => problem.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("href=\"index.html\"", "href=\"forside.html\"", "RG780", "no `html/forside.html`")]
    [InlineData("href=\"#kort-sagt\"", "href=\"#kort-sakt\"", "RG780", "no `kort-sakt`")]
    [InlineData("assets/report.css", "assets/rapport.css", "RG780", "no `html/assets/rapport.css`")]
    [InlineData("assets/report.css", "https://example.org/report.css", "RG781", "load `https://example.org/report.css`")]
    public async Task A_link_that_leads_nowhere_or_loads_from_elsewhere_is_found(string before, string after, string code, string says)
    {
        var problem = await OnlyProblem(LinkCheck.Run, "html/bosetting.html", before, after);

        Assert.Equal((code, "html/bosetting.html"), (problem.Code, problem.Span!.File));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html lang=\"nb\">", "<html>", "3.1.1")]
    [InlineData("</h1>", "</h1><h1>To</h1>", "1.3.1")]
    [InlineData("</h1>", "</h1><h4>Fire</h4>", "1.3.1")]
    [InlineData("initial-scale=1\"", "initial-scale=1, user-scalable=no\"", "1.4.4")]
    [InlineData("role=\"img\" aria-label=\"", "role=\"img\" data-was=\"", "1.1.1")]
    [InlineData("<th scope=\"col\">", "<th>", "1.3.1")]
    [InlineData("aria-labelledby=\"fig-", "aria-labelledby=\"figg-", "1.3.1")]
    [InlineData("<main id=\"main-content\"", "<main id=\"fig-opplysninger\"", "1.3.1")]
    [InlineData("<footer", "<p tabindex=\"2\">Først</p><footer", "2.4.3")]
    [InlineData("<footer", "<img src=\"../data/ledger.json\"><footer", "1.1.1")]
    [InlineData("<title>Bosetting", "<title> </title><title>Bosetting", "2.4.2")]
    [InlineData("<a class=\"skip\"", "<a href=\"index.html\">Forside</a><a class=\"skip\"", "2.4.1")]
    public async Task A_page_that_some_cannot_use_is_found_by_its_criterion(string before, string after, string criterion)
    {
        var problems = await Problems(PageAccessibilityCheck.Run, "html/bosetting.html", before, after);

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(("RG782", "html/bosetting.html"), (problem.Code, problem.Span!.File)));
        Assert.Contains(problems, problem => problem.Message.EndsWith($"(WCAG {criterion})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_pages_with_one_title_are_found()
    {
        var title = publication.Page("nsk").Title!;

        var problem = Assert.Single(await Problems(PageAccessibilityCheck.Run, "html/bosetting.html", $"<title>{publication.Page("bosetting").Title}", $"<title>{title}"));

        Assert.Contains("same title", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--muted: #525d69", "--muted: #9aa3ac", "muted", "light")]
    [InlineData("--muted: #a9b4bf", "--muted: #5c6772", "muted", "dark")]
    [InlineData("--focus: #ffb37a", "--focus: #3a2a20", "focus", "dark")]
    public async Task A_colour_that_is_too_faint_is_found(string before, string after, string token, string scheme)
    {
        var problems = await Problems(ThemeContrastCheck.Run, "html/assets/report.css", before, after);

        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(("RG783", $"--{token}"), (problem.Code, problem.Span!.Place)));
        Assert.All(problems, problem => Assert.Contains($"where the machine is {scheme}", problem.Message, StringComparison.Ordinal));
    }

    /// <summary>#777777 on white is 4.48 to 1, and #767676 4.54: the two greys that every table of contrasts has.</summary>
    [Theory]
    [InlineData("#777777", true)]
    [InlineData("#767676", false)]
    public async Task Contrast_is_measured_as_WCAG_does(string grey, bool isTooFaint)
    {
        var problems = await Problems(ThemeContrastCheck.Run, "html/assets/report.css", "--link: #0b5394", $"--link: {grey}");

        Assert.Equal(isTooFaint, problems.Any(problem => problem.Message.StartsWith("`--link` on `--page`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<meta name=\"description\"", "<meta name=\"x\"", "metadata")]
    [InlineData("<section class=\"citation\"", "<section", "citation")]
    [InlineData("<section class=\"changes\"", "<section", "changes")]
    public async Task What_an_older_page_template_leaves_out_is_told(string before, string after, string name)
    {
        var problem = await OnlyProblem(OwnPageCheck.Run, "html/index.html", before, after);

        Assert.Equal(("RG791", Severity.Warning, name), (problem.Code, problem.Severity, problem.Span!.Place));
    }

    /// <summary>A seventh sign, no `#`, and a semicolon that is missing: each is said once, of the colour that has it.</summary>
    [Theory]
    [InlineData("--page: #ffffff;", "--page: #fffffff;", "page")]
    [InlineData("--ink: #1b222a;", "--ink: 1b222a;", "ink")]
    [InlineData("--muted: #525d69;", "--muted: #525d69", "muted")]
    public async Task A_colour_that_cannot_be_measured_is_told_once_and_holds_the_edition_back(string before, string after, string token)
    {
        var problem = await OnlyProblem(ThemeContrastCheck.Run, "html/assets/report.css", before, after);

        Assert.Equal(("RG784", Severity.Error, $"--{token}"), (problem.Code, problem.Severity, problem.Span!.Place));
    }

    [Theory]
    [InlineData("--link: #0b5394;", "--lnk: #0b5394;", "--link", "Is `--lnk` this one misspelt?")]
    [InlineData("--measure: 66ch;", "", "--measure", "Write its line again")]
    [InlineData("--edge: clamp(1rem, 3vw, 2rem);", "--edge: clamp(1rem, 3vw, 2rem)", "--gap", "missing `;`")]
    public async Task A_name_of_the_theme_that_has_lost_its_value_is_found(string before, string after, string name, string hint)
    {
        var problem = await OnlyProblem(ThemeNamesCheck.Run, "html/assets/report.css", before, after);

        Assert.Equal(("RG790", name), (problem.Code, problem.Span!.Place));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_of_the_theme_is_told_once_for_all_its_pages()
    {
        var edition = await Copy("html/bosetting.html", []);
        var pages = edition.Files.Where(file => file.StartsWith("html/", StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        foreach (var page in pages)
        {
            var path = edition.PathOf(page);
            var text = await File.ReadAllTextAsync(Path.Combine(publication.Folder, page), TestContext.Current.CancellationToken);
            File.Delete(path);
            await File.WriteAllTextAsync(path, text.Replace("<html lang=\"nb\">", "<html>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }

        var bag = new DiagnosticBag();
        await PageAccessibilityCheck.Run(edition, bag, TestContext.Current.CancellationToken);

        Assert.StartsWith($"It is so on {pages.Length - 1} other pages too.", Assert.Single(bag.Sorted()).Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Marked true", "/Marked null", "not tagged")]
    [InlineData("/StructTreeRoot", "/StructTreeLost", "tree of tags")]
    [InlineData("/Lang (nb)", "/Lang (de)", "language is `nb`")]
    [InlineData("/DisplayDocTitle true", "/DisplayDocTitle null", "show its title")]
    public async Task A_PDF_whose_catalogue_does_not_serve_everyone_is_found(string before, string after, string says)
    {
        var bytes = await File.ReadAllBytesAsync(publication.Pdf, TestContext.Current.CancellationToken);
        Assert.Contains(says, (await Problem(Updated(bytes, before, after))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<pdfuaid:part>1", "<pdfuaid:part>2", "is PDF/UA-1")]
    [InlineData("<pdfaid:part>2", "<pdfaid:part>1", "is PDF/A-2a")]
    [InlineData("<pdfaid:conformance>A", "<pdfaid:conformance>B", "is PDF/A-2a")]
    public async Task A_PDF_that_does_not_claim_both_standards_is_found(string before, string after, string says)
    {
        var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(publication.Pdf, TestContext.Current.CancellationToken));
        Assert.Contains(before, bytes, StringComparison.Ordinal);
        var spoilt = System.Text.Encoding.Latin1.GetBytes(bytes.Replace(before, after, StringComparison.Ordinal));

        Assert.Contains(says, (await Problem(spoilt)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_that_is_cut_off_is_found()
    {
        var bytes = await File.ReadAllBytesAsync(publication.Pdf, TestContext.Current.CancellationToken);

        Assert.Contains("opened", (await Problem(bytes[..2000])).Message, StringComparison.Ordinal);
    }

    private async Task<Diagnostic> Problem(byte[] pdf)
    {
        var bag = new DiagnosticBag();
        await PdfCheck.Run(await Copy(Path.GetFileName(publication.Pdf), pdf), bag, TestContext.Current.CancellationToken);
        var problem = Assert.Single(bag.Sorted());
        Assert.Equal("RG785", problem.Code);
        return problem;
    }

    /// <summary>The PDF with a changed catalogue behind it: what programs append that add to a file (ISO 32000-1, 7.5.6).</summary>
    private static byte[] Updated(byte[] pdf, string before, string after)
    {
        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf);
        using var written = new MemoryStream();
        new UglyToad.PdfPig.Writer.TokenWriter().WriteToken(read.Structure.Catalog.CatalogDictionary, written);
        var catalogue = System.Text.Encoding.Latin1.GetString(written.ToArray());
        Assert.Contains(before, catalogue, StringComparison.Ordinal);
        var start = Regex.Match(System.Text.Encoding.Latin1.GetString(pdf[^64..]), "startxref\n([0-9]+)").Groups[1].Value;
        var root = Regex.Match(System.Text.Encoding.Latin1.GetString(pdf), "/Type/XRef/Size ([0-9]+)/Root ([0-9]+) 0 R/Info ([0-9]+) 0 R");
        var (size, number, info) = (root.Groups[1].Value, root.Groups[2].Value, root.Groups[3].Value);
        var added = $"{number} 0 obj\n{catalogue.Replace(before, after, StringComparison.Ordinal)}\nendobj\n";
        var table = $"xref\n{number} 1\n{pdf.Length:0000000000} 00000 n\r\ntrailer\n<</Size {size}/Root {number} 0 R/Info {info} 0 R/Prev {start}>>\n";
        return [.. pdf, .. System.Text.Encoding.Latin1.GetBytes($"{added}{table}startxref\n{pdf.Length + added.Length}\n%%EOF\n")];
    }

    [Fact]
    public async Task An_edition_without_a_PDF_is_found()
    {
        var bag = new DiagnosticBag();
        await PdfCheck.Run(new BuiltEdition(publication.Folder, publication.Result.Document, []), bag, TestContext.Current.CancellationToken);

        Assert.Equal("RG785", Assert.Single(bag.Sorted()).Code);
    }

    [Fact]
    public async Task A_small_base_in_the_ledger_is_found()
    {
        var ledger = await File.ReadAllTextAsync(Path.Combine(publication.Folder, "data", "ledger.json"), TestContext.Current.CancellationToken);
        var line = Regex.Match(ledger, "\"id\": ?\"bos_01.storrelse/bydel/base\"[^}]*?\"numerator\": ?(\\d+)");
        Assert.True(line.Success);
        var spoilt = line.Value[..^line.Groups[1].Length] + "4";

        var problem = await OnlyProblem(DisclosureCheck.Run, "data/ledger.json", line.Value, spoilt);

        Assert.Equal("RG786", problem.Code);
        Assert.Contains("bos_01.storrelse/bydel/base", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_hidden_alone_and_a_hidden_number_with_a_value_are_found()
    {
        var ledger = await File.ReadAllTextAsync(Path.Combine(publication.Folder, "data", "ledger.json"), TestContext.Current.CancellationToken);
        var line = Regex.Match(ledger, "\"id\": ?\"bos_01.storrelse/bydel/base\"[^}]*?\"hidden\": ?false").Value;

        var problems = await Problems(DisclosureCheck.Run, "data/ledger.json", line, line[..^"false".Length] + "true");

        Assert.Contains(problems, problem => problem.Message.Contains("one group alone", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.Contains("its value stands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_that_are_missing_in_the_publications_language_hold_it_back()
    {
        var bag = new DiagnosticBag();
        bag.Warning("RG228", new SourceSpan("kodebok.yaml", 3), "No English text.");

        await LanguageCheck.Run(new BuiltEdition(publication.Folder, publication.Result.Document, []), bag, TestContext.Current.CancellationToken);

        Assert.Contains(bag.Sorted(), problem => problem is { Code: "RG788", Severity: Severity.Error });
    }

    private delegate Task Check(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation);

    private async Task<Diagnostic> OnlyProblem(Check check, string file, string before, string after) =>
        Assert.Single(await Problems(check, file, before, after));

    private async Task<IReadOnlyList<Diagnostic>> Problems(Check check, string file, string before, string after)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(publication.Folder, file), TestContext.Current.CancellationToken);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"`{before}` is not in {file}.");
        var bag = new DiagnosticBag();
        await check(
            await Copy(file, System.Text.Encoding.UTF8.GetBytes(text[..at] + after + text[(at + before.Length)..])), bag, TestContext.Current.CancellationToken);
        return bag.Sorted();
    }

    /// <summary>The real edition with one file changed: the others are links to it.</summary>
    private async Task<BuiltEdition> Copy(string changed, byte[] content)
    {
        foreach (var file in publication.Result.Files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (file != changed)
                File.CreateSymbolicLink(path, Path.Combine(publication.Folder, file));
        }

        await File.WriteAllBytesAsync(Path.Combine(folder, changed), content, TestContext.Current.CancellationToken);
        return new BuiltEdition(folder, publication.Result.Document, publication.Result.Files);
    }
}
