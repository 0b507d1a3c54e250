using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats.Html;

namespace Rapportgenerator.Tests.Formats.Html;

public sealed class PageThemeTests
{
    [Theory]
    [InlineData("<p>\n  {{ publisherr }}", "RG643", 2, 6, "publisher")]
    [InlineData("{{ words.skipp }}", "RG643", 1, 10, "skip")]
    [InlineData("a\nb {{ if }}", "RG642", 2, 9, null)]
    [InlineData("{{ 1 | no }}", "RG643", 1, 8, null)]
    [InlineData("{{ while true }}x{{ end }}", "RG644", 1, 0, null)]
    [InlineData("{{ include 'x' }}", "RG643", 1, 4, null)]
    public void A_mistake_in_the_page_template_is_located(string page, string code, int line, int column, string? nearest)
    {
        var problem = Problem(folder => File.WriteAllText(Path.Combine(folder, "page.html"), page));
        Assert.Equal((code, line), (problem.Code, problem.Span!.Line));
        Assert.EndsWith("theme/page.html", problem.Span.File, StringComparison.Ordinal);
        if (column > 0)
            Assert.Equal(column, problem.Span.Column);
        if (nearest is not null)
            Assert.Equal($"Did you mean `{nearest}`?", problem.Hint);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named() => Assert.Equal("RG640", Problem(folder =>
    {
        File.Delete(Path.Combine(folder, "report.css"));
        Directory.CreateDirectory(Path.Combine(folder, "report.css"));
    }).Code);

    [Fact]
    public void A_page_template_that_is_not_UTF_8_is_an_error() =>
        Assert.Equal("RG641", Problem(folder => File.WriteAllBytes(Path.Combine(folder, "page.html"), [0x3C, 0xE5, 0x3E])).Code);

    [Fact]
    public void The_style_sheet_colours_everything_that_charts_paint_with()
    {
        var theme = Path.Combine(SampleReport.Root, "templates", "theme");
        var css = File.ReadAllText(Path.Combine(theme, "tokens.css")) + File.ReadAllText(Path.Combine(theme, "report.css"));
        foreach (var (paint, colour, onIt) in Palette.Fills)
        {
            // The palette's colours have been measured against each other, so the pages begin with the same.
            Assert.Contains($"--{paint}: {colour}; --on-{paint}: {onIt};", css, StringComparison.Ordinal);
            Assert.Contains($".chart .{paint} {{ fill: var(--{paint}); }}", css, StringComparison.Ordinal);
            Assert.Contains($".chart .{Palette.TextOn(paint)} {{ fill", css, StringComparison.Ordinal);
        }

        // Only pictures have a ground of their own.
        Assert.All(Palette.Inks.Where(ink => ink.Paint != "page"), ink => Assert.Contains($".chart .{ink.Paint} {{", css, StringComparison.Ordinal));
    }

    /// <summary>The one problem of a small report whose theme is altered.</summary>
    private static Diagnostic Problem(Action<string> alter)
    {
        var templates = Directory.CreateTempSubdirectory("theme-").FullName;
        try
        {
            var theme = Directory.CreateDirectory(Path.Combine(templates, "theme")).FullName;
            foreach (var name in (string[])["page.html", "tokens.css", "report.css"])
                File.Copy(Path.Combine(SampleReport.Root, "templates", "theme", name), Path.Combine(theme, name));
            alter(theme);
            var bag = new DiagnosticBag();
            var document = SampleReport.Build(bag, [("forside", "# A\n")], templates: templates);
            Assert.Empty(HtmlFormat.Write(document, null, () => [], bag));
            // Each page has the mistake; it is one.
            return bag.Sorted()[0];
        }
        finally
        {
            Directory.Delete(templates, recursive: true);
        }
    }
}
