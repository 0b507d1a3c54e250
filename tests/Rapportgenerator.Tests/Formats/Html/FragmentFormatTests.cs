using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Html;

namespace Rapportgenerator.Tests.Formats.Html;

/// <summary>Chapters as pieces of HTML, read back as a browser reads them.</summary>
public class FragmentFormatTests
{
    private const string Prefix = "kommuneundersokelsen-2019-";

    private static readonly string[] Allowed =
    [
        "h2", "h3", "h4", "p", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
        "blockquote", "a", "strong", "em", "sup",
        // Parts that scroll, speak another language or can be linked to; and what an author wrote that has no other element.
        "div", "span", "pre", "hr",
        // Drawings.
        "svg", "title", "desc", "rect", "line", "polyline", "polygon", "circle", "text",
    ];

    [Theory]
    [InlineData("forside")]
    [InlineData("bosetting")]
    [InlineData("tabeller")]
    public void A_fragment_has_only_elements_that_a_content_management_system_knows_and_nothing_of_a_page(string name)
    {
        var text = Text(Written(), name);
        var fragment = Parsed(text);

        Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<body", text, StringComparison.Ordinal);
        Assert.All(fragment.Body!.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Allowed);
            Assert.False(element.HasAttribute("class"));
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_chapters_title_is_left_to_the_page_and_headings_begin_at_the_level_the_report_file_names()
    {
        Assert.Equal(["H2 Helse", "H2 Skole", "H3 Under", "H2 Arbeid", "H2 Fotnoter"], Headings(Written()));
        Assert.Equal(["H4 Helse", "H4 Skole", "H5 Under", "H4 Arbeid", "H4 Fotnoter"], Headings(Written(new(null) { FragmentHeadingLevel = 4 })));

        static string[] Headings(IReadOnlyList<OutputFile> files) =>
            [.. Parsed(Text(files, "bosetting")).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => $"{heading.TagName} {heading.TextContent}")];
    }

    [Fact]
    public void Every_id_and_every_name_of_one_begins_with_the_publication_and_the_chapter()
    {
        var fragment = Parsed(Text(Written(), "bosetting"));
        var ids = fragment.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        var named = fragment.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '))
            .Concat(fragment.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..])));

        Assert.Contains(Prefix + "bosetting-skole", ids);
        Assert.Contains(Prefix + "bosetting-fig-mal", ids);
        Assert.Contains(Prefix + "bosetting-note-1", ids);
        Assert.All(ids, id => Assert.StartsWith(Prefix + "bosetting-", id, StringComparison.Ordinal));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(named, name => Assert.Contains(name, ids));
    }

    [Fact]
    public void Links_to_our_pages_lead_to_the_address_in_the_report_file()
    {
        var files = Written(new("https://rapport.example/2019/"));

        Assert.Equal("https://rapport.example/2019/bosetting.html#helse", Link(Text(files, "forside"), "helse"));
        Assert.Equal("https://rapport.example/2019/tabeller.html", Link(Text(files, "bosetting"), "vedlegget"));
        Assert.Equal("https://rapport.example/2019/data/fig-mal.csv", Link(Text(files, "bosetting"), "Last ned Figur\u00A01 som CSV"));
        Assert.Equal("https://imdi.no", Link(Text(files, "bosetting"), "https://imdi.no"));
        Assert.Equal("#" + Prefix + "bosetting-fig-mal", Link(Text(files, "bosetting"), "Figur\u00A01"));
        Assert.Contains("https://rapport.example/2019/", Encoding.UTF8.GetString(files[^1].Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_knows_the_address_a_link_is_its_text_and_what_is_only_a_link_is_left_out()
    {
        var files = Written();

        Assert.Equal("Innledning, se helse.", Parsed(Text(files, "forside")).QuerySelector("p")!.InnerHtml);
        Assert.DoesNotContain("Last ned", Text(files, "bosetting"), StringComparison.Ordinal);
        Assert.Null(Link(Text(files, "bosetting"), "vedlegget"));
        Assert.Equal("https://imdi.no", Link(Text(files, "bosetting"), "https://imdi.no"));
        // The finding on the front page has the chapter's footnote, which is not here.
        Assert.Contains("<p><strong>Åtte av ti har mål.</strong></p>", Text(files, "forside"), StringComparison.Ordinal);
        Assert.Contains("<a role=\"doc-noteref\"", Text(files, "bosetting"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_one_picture_with_its_alternative_text_and_colours_that_need_no_style_sheet()
    {
        var svg = Assert.Single(Parsed(Text(Written(), "bosetting")).QuerySelectorAll("svg"));

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("Søylediagram. Ja: 80 prosent.", svg.QuerySelector("desc")!.TextContent);
        Assert.Equal($"{svg.QuerySelector("title")!.Id} {svg.QuerySelector("desc")!.Id}", svg.GetAttribute("aria-labelledby"));
        var ground = svg.QuerySelector("rect")!;
        Assert.Equal("#ffffff", ground.GetAttribute("fill"));
        var viewBox = svg.GetAttribute("viewBox")!.Split(' ');
        Assert.Equal(viewBox, new[] { "x", "y", "width", "height" }.Select(name => ground.GetAttribute(name)));
        var text = svg.QuerySelector("text")!;
        Assert.Matches("^#[0-9a-f]{6}$", text.GetAttribute("fill"));
        Assert.Contains($"fill:{text.GetAttribute("fill")};", text.GetAttribute("style") + ";", StringComparison.Ordinal);
        Assert.True(text.HasAttribute("textLength"));
    }

    [Fact]
    public void The_numbers_of_a_chart_stand_open_below_it_and_every_wide_table_scrolls_by_itself()
    {
        var fragment = Parsed(Text(Written(), "bosetting"));

        var table = fragment.QuerySelector("figure table")!;
        Assert.Equal(["Svar", "Små", "Store"], table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.All(fragment.QuerySelectorAll("table"), each => Assert.True(
            each.ParentElement!.GetAttribute("role") == "group" && each.ParentElement.GetAttribute("tabindex") == "0"
            && each.ParentElement.GetAttribute("style") == "overflow-x:auto"));
        Assert.DoesNotContain("Vis tallene", fragment.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_of_a_chapter_is_said_and_so_is_that_the_answers_are_synthetic()
    {
        var fragment = Parsed(Text(Written(nynorsk: "bosetting"), "bosetting"));

        Assert.Equal("nn", fragment.Body!.FirstElementChild!.GetAttribute("lang"));
        var notice = fragment.Body.FirstElementChild.LastElementChild!;
        Assert.Equal("nb", notice.GetAttribute("lang"));
        Assert.StartsWith("Syntetiske svar:", notice.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_tells_which_chapter_is_in_which_file()
    {
        var files = Written();

        Assert.Equal(
            ["fragments/forside.html", "fragments/bosetting.html", "fragments/tabeller.html", "fragments/README.txt"],
            files.Select(file => file.Path));
        Assert.Contains("- bosetting.html: Bosetting\n", Encoding.UTF8.GetString(files[^1].Content.Span), StringComparison.Ordinal);
    }

    private static ImmutableArray<OutputFile> Written(WebDefinition? web = null, string? nynorsk = null)
    {
        var bag = new DiagnosticBag();
        var document = HtmlPages.FullReport(bag);
        if (nynorsk is not null)
        {
            var language = LanguageReader.BuiltIn(Rapportgenerator.Language.LanguageCode.Nn);
            document = document with
            {
                Chapters = [.. document.Chapters.Select(chapter => chapter.Slug == nynorsk ? chapter with { Language = language } : chapter)],
            };
        }

        var files = FragmentFormat.Write(document with { Definition = document.Definition with { Web = web } }, bag);
        Assert.Empty(bag.Sorted());
        return files;
    }

    private static string Text(IEnumerable<OutputFile> files, string name) =>
        Encoding.UTF8.GetString(files.Single(file => file.Path == $"fragments/{name}.html").Content.Span);

    private static IHtmlDocument Parsed(string fragment) => new HtmlParser().ParseDocument(fragment);

    private static string? Link(string fragment, string text) =>
        Parsed(fragment).QuerySelectorAll("a").FirstOrDefault(link => link.TextContent == text)?.GetAttribute("href");
}
