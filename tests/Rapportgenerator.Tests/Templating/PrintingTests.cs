namespace Rapportgenerator.Tests.Templating;

public class PrintingTests
{
    [Theory]
    [InlineData("{{ q.yes }}", "80 prosent")]
    [InlineData("{{ q.yes | percent 1 }}", "80\\,0 prosent")]
    [InlineData("{{ q.no | percent 2 }}", "16\\,67 prosent")]
    [InlineData("{{ q.yes - q.no | points }}", "63 prosentpoeng")]
    [InlineData("{{ q.no - q.yes | points 1 }}", "−63\\,3 prosentpoeng")]
    [InlineData("{{ q.yes | out_of_ten }}", "åtte av ti")]
    [InlineData("{{ q.yes | out_of_ten | upper_first }}", "Åtte av ti")]
    [InlineData("{{ m.m_1 | fraction }}", "to av tre")]
    [InlineData("{{ q.yes | count }} av {{ q.yes | base }}", "24 av 30")]
    [InlineData("{{ q.base }} {{ q | base }}", "30 30")]
    [InlineData("{{ n.mean | number 1 }} {{ n.median }} {{ n.sum }}", "15\\,5 15\\,5 465")]
    [InlineData("{{ m.largest.label }}, {{ m.smallest.label | lower_first }}", "Alfa, gamma")]
    [InlineData("{{ m.ranked | array.limit 3 | list }}", "alfa\\, NAV\\-kontor og gamma")]
    [InlineData("{{ if q.yes > 0.5 }}ja{{ else }}nei{{ end }}", "ja")]
    [InlineData("{{ if m.m_2 * 2 == m.m_1 && q.yes > q.no }}ja{{ end }}", "ja")]
    [InlineData("{{ bysize.by.small.yes }}", "96 prosent")]
    [InlineData("{{ bysize.by.large.yes }}", "0 prosent")]
    [InlineData("{{ tiny.yes }} {{ tiny.yes | count }}", "– –")]
    [InlineData("{{ for g in bysize.groups }}{{ g.label }} {{ end }}", "Small Large ")]
    [InlineData("{{ report.published }}", "3\\. juni 2020")]
    [InlineData("{{ x = q.yes\nx }}", "80 prosent")]
    [InlineData("{{ survey.year }}", "2019")]
    [InlineData("{%{`{{ q.yes }}`}%} {#id} {{ q.base }}", "`{{ q.yes }}` {#id} 30")]
    [InlineData("{{ capture x }}*Av* {{ m.m_2 | percent 1 }}{{ end }}{{ x }}, {{ x }}", "*Av* 33\\,3 prosent, *Av* 33\\,3 prosent")]
    public void A_number_prints_in_the_house_style(string template, string expected)
    {
        using var run = new TemplateRun().Render(template);

        Assert.Empty(run.Problems);
        Assert.Equal(expected, run.Source!.Unmarked().Replace('\u00A0', ' '));
    }

    [Fact]
    public void Units_hold_on_to_their_number_with_a_hard_space()
    {
        using var run = new TemplateRun().Render("{{ q.yes }} {{ report.published }}");

        Assert.Equal("80\u00A0prosent 3\\.\u00A0juni 2020", run.Source!.Unmarked());
    }

    [Fact]
    public void A_note_becomes_a_footnote_and_a_finding_a_directive()
    {
        using var run = new TemplateRun().Render("Tekst{{ note \"Se *her*\" }}\n\n{{ wrap finding q.yes }}Mange.{{ end }}\n\n{{ findings }}");

        Assert.Empty(run.Problems);
        Assert.StartsWith("Tekst[^note-1]", run.Source!.Markdown, StringComparison.Ordinal);
        Assert.EndsWith("[^note-1]: Se \\*her\\*", run.Source.Markdown, StringComparison.Ordinal);
        Assert.Contains("\n::: finding 0\n\nMange.\n\n:::\n", run.Source.Markdown, StringComparison.Ordinal);
        Assert.Equal(["80\u00A0%"], run.Source.FindingNumbers.Select(number => number!.Text));
        Assert.Contains("\n::findings\n", run.Source.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void An_included_file_sees_the_same_names_and_keeps_its_own_lines()
    {
        using var run = new TemplateRun().File("deler/a.md", "en\n{{ q.yes }}\nto").Render("før\n{{ include \"deler/a.md\" }}\netter");

        Assert.Empty(run.Problems);
        var markdown = run.Source!.Markdown;
        Assert.Equal("før\nen\n80\u00A0prosent\nto\netter", run.Source.Unmarked());
        (string Word, string Place)[] places =
        [
            ("før", "templates/chapter.md(1)"), ("en\n", "templates/deler/a.md(1)"), ("80", "templates/deler/a.md(2)"),
            ("to\n", "templates/deler/a.md(3)"), ("etter", "templates/chapter.md(3)"),
        ];
        foreach (var (word, place) in places)
            Assert.Equal(place, run.Source.Map.Find(markdown, markdown.IndexOf(word, StringComparison.Ordinal))!.ToString());
    }
}
