using System.Text.RegularExpressions;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Rapportgenerator.Tests;

/// <summary>What the real publication must be, whatever its numbers are.</summary>
public partial class PublicationTests(PublicationFixture publication)
{
    [Fact]
    public void It_builds_without_a_warning() => Assert.Empty(publication.Bag.Sorted());

    [Fact]
    public void Its_chapters_hold_at_least_25_figures_and_25_tables_each_with_title_question_base_and_source()
    {
        var inChapters = publication.Result.Document.Figures.Where(figure => !figure.Number.StartsWith('A')).ToArray();

        Assert.True(inChapters.Count(figure => !figure.Figure.IsTable) >= 25);
        Assert.True(inChapters.Count(figure => figure.Figure.IsTable) >= 25);
        Assert.All(inChapters, each => Assert.All(
            [each.Figure.Title, each.Figure.QuestionText, each.Figure.BaseText, each.Figure.SourceText], text => Assert.NotEmpty(text)));
        Assert.All(inChapters.Where(each => !each.Figure.IsTable), each => Assert.Matches(@"\d", each.Figure.AlternativeText));
    }

    [Fact]
    public void The_appendix_has_a_table_for_every_closed_question_and_number()
    {
        var round = publication.Result.Document.Figures.Where(figure => figure.Number.StartsWith('A')).Select(figure => figure.Figure.Tabulation);

        Assert.Equal(71, round.Select(tabulation => tabulation.Question.Id).Distinct().Count());
        Assert.All(round, tabulation => Assert.Equal("storrelse", tabulation.By!.Key));
    }

    [Fact]
    public void Every_finding_box_of_the_chapters_is_on_the_front_page()
    {
        var front = publication.TextOf("index");
        var findings = publication.Pages
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Where(page => page != "index")
            .SelectMany(page => publication.Page(page).QuerySelectorAll(".finding p:not(.finding-label):not(.finding-number)"))
            .Select(finding => PublicationFixture.Plain(finding.TextContent))
            .ToArray();

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Contains(finding, front, StringComparison.Ordinal));
    }

    /// <summary>A digit in a template is a number nobody checks: only dates of the law, ids and what stands in code are let by.</summary>
    [Fact]
    public void No_digit_is_typed_in_the_chapters()
    {
        var report = ReportDefinitionReader.Read(RepositoryFiles.PathOf("report.yaml"), new DiagnosticBag())!;
        foreach (var chapter in report.AllChapters)
        {
            var text = Code().Replace(File.ReadAllText(Path.Combine(report.Templates, chapter.Template)), "");
            Assert.DoesNotMatch(@"\d", text.Replace("1. januar", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Links_between_the_pages_and_to_the_files_lead_somewhere()
    {
        foreach (var page in publication.Pages)
        {
            foreach (var link in publication.Page(Path.GetFileNameWithoutExtension(page)).QuerySelectorAll("a[href], link[href]"))
            {
                var href = link.GetAttribute("href")!;
                if (href.StartsWith("http", StringComparison.Ordinal) || href.StartsWith("data:", StringComparison.Ordinal) || href.StartsWith('#'))
                    continue;
                var file = Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(href.Split('#')[0]));
                Assert.True(File.Exists(file), $"{Path.GetFileName(page)} links to {href}.");
            }
        }
    }

    [Fact]
    public void The_pdf_has_the_chapters_as_bookmarks_and_the_same_captions_as_the_pages()
    {
        using var pdf = PdfDocument.Open(publication.Pdf);

        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        var titles = bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => PublicationFixture.Plain(node.Title)).ToArray();
        foreach (var chapter in publication.Result.Document.Chapters.Skip(1))
            Assert.Contains(titles, title => title.EndsWith(chapter.Title, StringComparison.Ordinal));
        var text = string.Concat(pdf.GetPages().Select(page => Letters(page.Text)));
        foreach (var figure in publication.Result.Document.Figures)
            Assert.Contains(Letters($"{figure.Label}.{figure.Figure.Title}"), text, StringComparison.Ordinal);
    }

    /// <summary>Text of a PDF has neither line breaks nor the hyphens of a line's end where it had them in print.</summary>
    private static string Letters(string text) => string.Concat(text.Where(sign => char.IsLetterOrDigit(sign)));

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();
}
