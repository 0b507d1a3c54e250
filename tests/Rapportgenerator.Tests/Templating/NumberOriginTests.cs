using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Tests.Templating;

/// <summary>A printed number keeps its id through functions and Markdown, and only it has one.</summary>
public class NumberOriginTests
{
    [Theory]
    [InlineData("{{ q.yes }}", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("{{ q.yes | percent 1 }}", "q/yes", "80,0 prosent", "percent", 1)]
    [InlineData("{{ q.yes | count }}", "q/yes/count", "24", "count", 0)]
    [InlineData("{{ q.yes.count }}", "q/yes/count", "24", "number", 0)]
    [InlineData("{{ q.yes | base }}", "q/base", "30", "base", 0)]
    [InlineData("{{ q | base }}", "q/base", "30", "base", 0)]
    [InlineData("{{ q.yes.base }}", "q/base", "30", "number", 0)]
    [InlineData("{{ q.yes | interval }}", "q/yes", "63 til 90 prosent", "interval", 0)]
    [InlineData("{{ q.yes | interval 1 }}", "q/yes", "62,7 til 90,5 prosent", "interval", 1)]
    [InlineData("{{ n.mean | interval }}", "n/mean", "12,2 til 18,8", "interval", 1)]
    // Newcombe's method 10 for 24 of 25 against 0 of 5, worked out apart: 0.4985 to 0.9929.
    [InlineData("{{ bysize.by.small.yes - bysize.by.large.yes | interval }}", "difference(q.size/small/yes,q.size/large/yes)", "50 til 99 prosentpoeng", "interval", 0)]
    [InlineData("{{ tiny.yes | interval }}", "tiny/yes", "–", "interval", 0)]
    [InlineData("{{ q.yes | out_of_ten }}", "q/yes", "åtte av ti", "out_of_ten", null)]
    [InlineData("{{ q.yes | out_of_ten | upper_first }}", "q/yes", "Åtte av ti", "out_of_ten", null)]
    [InlineData("{{ q.yes | out_of_ten | upper_first | lower_first }}", "q/yes", "åtte av ti", "out_of_ten", null)]
    [InlineData("{{ m.m_1 | fraction }}", "m/m_1", "to av tre", "fraction", null)]
    [InlineData("{{ claim \"Nær åtte av ti\" q.yes }}", "q/yes", "Nær åtte av ti", "claim", null)]
    [InlineData("{{ q.yes - q.no | points }}", "difference(q/yes,q/no)", "63 prosentpoeng", "points", 0)]
    [InlineData("{{ q.yes - q.no }}", "difference(q/yes,q/no)", "63 prosentpoeng", "points", 0)]
    [InlineData("{{ n.sum + 5 }}", "sum(n/sum,5)", "470,0", "number", 1)]
    [InlineData("{{ 2 * (n.mean - n.median) | number 0 }}", "product(2,difference(n/mean,n/median))", "0", "number", 0)]
    [InlineData("{{ n.mean / 0.5 }}", "quotient(n/mean,0.5)", "31,0", "number", 1)]
    [InlineData("{{ n.mean | number 1 }}", "n/mean", "15,5", "number", 1)]
    [InlineData("{{ bysize.by.small.yes }}", "q.size/small/yes", "96 prosent", "percent", 0)]
    [InlineData("{{ bysize.yes }}", "q.size/alle/yes", "80 prosent", "percent", 0)]
    [InlineData("{{ tiny.yes }}", "tiny/yes", "–", "percent", 0)]
    [InlineData("{{ survey.answered }}", "survey/answered", "30", "number", 0)]
    [InlineData("{{ report.hide_below }}", "report/hide_below", "5", "number", 0)]
    [InlineData("{{ x = q.yes | percent\nx }}", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("{{ [q.yes | percent] | list }}", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("**{{ q.yes }}**", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("_{{ q.yes }}_ av [dem {{ q.no | count }}](https://x.no)", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("| a | b |\n|---|---|\n| {{ q.yes }} | c |", "q/yes", "80 prosent", "percent", 0)]
    [InlineData("## Av {{ q.yes }}", "q/yes", "80 prosent", "percent", 0)]
    public void A_number_is_a_node_with_its_id(string template, string id, string text, string form, int? decimals)
    {
        using var run = new TemplateRun().Render(template);

        Assert.Empty(run.Problems);
        var node = MarkdownReader.Read(run.Source!).Descendants<NumberInline>().First();
        Assert.Equal((id, text), (node.Number.Id.Text, node.Number.Text.Replace('\u00A0', ' ')));
        Assert.Equal((form, decimals), (node.Number.Form.Name, node.Number.Form.Decimals));
        Assert.Equal(text, PlainText.Of(node).Replace('\u00A0', ' '));
        Assert.False(node.Number.InText);
    }

    [Fact]
    public void A_list_keeps_each_of_its_numbers()
    {
        using var run = new TemplateRun().Render("{{ [q.yes | percent, m.m_1 | fraction, \"alle\"] | list | upper_first }}");

        Assert.Equal(["q/yes", "m/m_1"], run.Source!.Numbers.Select(number => number.Id.Text));
        Assert.Equal(2, MarkdownReader.Read(run.Source).Descendants<NumberInline>().Count());
        Assert.Equal("80\u00A0prosent\\, to av tre og alle", run.Source.Unmarked());
    }

    [Theory]
    [InlineData("Tekst{{ note (\"Av \" + q.base) }}", "q/base", "[^note-1]: Av 30")]
    [InlineData("Tekst{{ note (q.yes | percent) }}", "q/yes", "[^note-1]: 80\u00A0prosent")]
    [InlineData("{{ \"n = \" + q.base }}", "q/base", "n \\= 30")]
    [InlineData("{{ \"n = \" + (q.yes | count) }}", "q/yes/count", "n \\= 24")]
    [InlineData("{{ capture x }}{{ q.yes | count }}{{ end }}{{ x | string.strip }}", "q/yes/count", "24")]
    public void A_number_in_another_text_is_text_and_yet_known(string template, string id, string markdown)
    {
        using var run = new TemplateRun().Render(template);

        Assert.Empty(run.Problems);
        var number = Assert.Single(run.Source!.Numbers);
        Assert.Equal((id, true), (number.Id.Text, number.InText));
        Assert.Equal(("templates/chapter.md", 1), (number.Place.File, number.Place.Line));
        Assert.EndsWith(markdown, run.Source.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figures_title_may_hold_a_number()
    {
        using var run = new TemplateRun().Render("{{ figure q title: (q.yes | percent) }}{{ table q title: (\"Alle \" + q.base) }}");

        Assert.Empty(run.Problems);
        Assert.Equal("80\u00A0prosent", run.Source!.Figures["fig-q"].Title);
        Assert.Equal("Alle 30", run.Source.Figures["tab-q"].Title);
        Assert.All(run.Source.Numbers, number => Assert.True(number.InText));
    }

    [Fact]
    public void Code_and_addresses_have_the_text_alone()
    {
        using var run = new TemplateRun().Render("`{{ q.yes | count }}`\n\n[x](https://x.no/{{ q.yes | count }})\n\n    {{ q.yes | count }}");

        var content = MarkdownReader.Read(run.Source!);
        Assert.Equal("24", content.Descendants<CodeInline>().Single().Content);
        Assert.Equal("https://x.no/24", content.Descendants<LinkInline>().Single().Url);
        Assert.Equal("24", content.Descendants<CodeBlock>().Single().Lines.ToString());
    }

    [Theory]
    [InlineData("{{ \"\uE0000\uE00199 prosent\uE002\" }} {{ q.yes }}")]
    [InlineData("{{ [\"\uE0000\uE00199 prosent\uE002\"] | list }} {{ q.yes }}")]
    public void Marks_in_data_are_no_marks(string template)
    {
        using var run = new TemplateRun().Render(template);

        var number = Assert.Single(MarkdownReader.Read(run.Source!).Descendants<NumberInline>());
        Assert.Equal("80\u00A0prosent", number.Number.Text);
        Assert.DoesNotContain("80", run.Source!.Markdown[..run.Source.Markdown.IndexOf(NumberMark.Start, StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uE000")]
    [InlineData("\uE0007\uE001x\uE002")]
    [InlineData("\uE001\uE000\uE002")]
    [InlineData("\uE000-1\uE001x\uE002")]
    public void Marks_that_an_author_types_are_text(string typed)
    {
        using var run = new TemplateRun().Render($"{typed} {{{{ q.yes }}}}");

        Assert.Equal("q/yes", Assert.Single(MarkdownReader.Read(run.Source!).Descendants<NumberInline>()).Number.Id.Text);
    }

    [Fact]
    public void A_heading_with_a_number_has_the_texts_anchor()
    {
        using var run = new TemplateRun().Render("# Titel\n\n## Av {{ q | base }} svarte\n");

        var heading = MarkdownReader.Read(run.Source!).Descendants<HeadingBlock>().Last();
        Assert.Equal("Av 30 svarte", PlainText.Of(heading.Inline));
        Assert.Equal("av-30-svarte", Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id);
    }

    [Fact]
    public void A_numbers_place_is_the_template_line_that_prints_it()
    {
        using var run = new TemplateRun().File("deler/a.md", "\n{{ q.no }}").Render("en\n{{ q.yes }}\n{{ include \"deler/a.md\" }}{{ wrap finding m.m_1 }}x{{ end }}");

        Assert.Equal(
            ["templates/chapter.md(2, 4)", "templates/deler/a.md(2, 4)", "templates/chapter.md(3, 35)"],
            run.Source!.Numbers.Select(number => number.Place.ToString()));
    }
}
