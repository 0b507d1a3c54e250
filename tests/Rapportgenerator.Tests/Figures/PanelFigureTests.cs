using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class PanelFigureTests
{
    // All 60/30/10; the last group is hidden.
    private static readonly Tabulation BySize = Samples.Tabulate(
        Samples.Single(), [[[60, 30, 10]], [[10, 10, 0]], [[32, 4, 4]], [[18, 16, 6]], [null]], Samples.Size);

    [Fact]
    public void Every_group_is_a_panel_with_the_same_answers_in_the_same_order()
    {
        var chart = Chart(BySize);

        Assert.Equal(["Ja", "Nei", "Vet ikke"], chart.Rows.Select(row => row.Label));
        Assert.Equal(
            [
                "Under 5 000 innbyggere n = 20: 50 % 50 % 0 %", "5 000–20 000 innbyggere n = 40: 80 % 10 % 10 %",
                "Over 20 000 innbyggere n = 40: 45 % 40 % 15 %", "Bydeler i Oslo : – – –",
            ],
            chart.Panels.Select(panel => Plain($"{panel.Head.Text} {panel.Head.Note}: {string.Join(' ', panel.Bars.Select(bar => bar.Text))}")));
    }

    [Fact]
    public void Everyone_is_a_line_in_every_panel_and_no_panel()
    {
        var chart = Chart(BySize);

        Assert.Equal([0.6, 0.3, 0.1], chart.Rows.Select(row => row.Reference));
        Assert.Equal("Streken viser alle (n = 100)", Plain(chart.ReferenceText!));
        // Three answers in four panels, and the one that is explained.
        Assert.Equal(13, chart.Draw(700).Shapes.OfType<RectangleShape>().Count(shape => shape.Paint == Palette.All));
    }

    [Fact]
    public void Where_everyone_is_hidden_there_is_no_line()
    {
        var chart = Chart(BySize with { Groups = BySize.Groups.SetItem(0, BySize.Groups[4] with { Key = Tabulation.AllKey }) });

        Assert.Null(chart.ReferenceText);
        Assert.DoesNotContain(chart.Draw(700).Shapes.OfType<RectangleShape>(), shape => shape.Paint == Palette.All);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(640)]
    [InlineData(700)]
    public void One_axis_holds_in_all_panels(double width)
    {
        var (chart, drawing) = (Chart(BySize), Chart(BySize).Draw(width));

        var bars = drawing.Shapes.OfType<RectangleShape>().Where(shape => shape.Paint == "series-1").ToArray();
        // «Ja» and «Nei» of the three groups that are shown, panel by panel.
        double[] shares = [0.5, 0.5, 0.8, 0.1, 0.45, 0.4];
        Assert.Equal(shares.Length, bars.Length);
        Assert.All(bars.Zip(shares), pair => Assert.Equal(bars[0].Width / 0.5, pair.First.Width / pair.Second, 6));
        // The line stands at the same distance from each panel's edge: 0.6 of the whole for «Ja».
        var left = bars[0].X;
        var lines = drawing.Shapes.OfType<RectangleShape>().Where(shape => shape.Paint == Palette.All).Skip(1).ToArray();
        Assert.Equal(left + 0.6 * bars[0].Width / 0.5, lines[0].X + lines[0].Width / 2, 6);
        Assert.Equal(12, lines.Length);
        Assert.Equal(lines[0].X - bars[0].X, lines[3].X - bars[2].X, 6);
    }

    [Theory]
    [InlineData(1, 700, 1)]
    [InlineData(2, 700, 2)]
    [InlineData(3, 700, 3)]
    [InlineData(4, 700, 2)]
    [InlineData(6, 700, 3)]
    [InlineData(7, 700, 3)]
    [InlineData(6, 300, 2)]
    public void Panels_stand_in_a_grid(int panels, double width, int across)
    {
        var heads = Panels(panels, "Ja", "Nei").Draw(width).Shapes.OfType<TextShape>().Where(text => text.Text.StartsWith("Gruppe", StringComparison.Ordinal)).ToArray();

        Assert.Equal(panels, heads.Length);
        Assert.Equal(across, heads.Select(head => head.X).Distinct().Count());
        Assert.Equal(across, heads.Count(head => head.Y == heads[0].Y));
    }

    [Fact]
    public void Labels_stand_once_beside_a_wide_line_and_in_each_narrow_panel()
    {
        var chart = Panels(6, "Ja", "Verken fornøyd eller misfornøyd");

        Assert.Equal(2, chart.Draw(700).Shapes.OfType<TextShape>().Count(text => text.Text == "Ja"));
        Assert.Equal(6, chart.Draw(300).Shapes.OfType<TextShape>().Count(text => text.Text == "Ja"));
    }

    [Fact]
    public void Labels_too_long_for_a_column_stand_in_each_panel_and_give_narrow_ones_the_whole_width()
    {
        var chart = Panels(3, "Ja", string.Join(' ', Enumerable.Repeat("kommunene samarbeider", 5)));

        Assert.Equal(3, chart.Draw(700).Shapes.OfType<TextShape>().Count(text => text.Text == "Ja"));
        Assert.All(chart.Draw(300).Shapes.OfType<TextShape>().Where(text => text.Text.StartsWith("Gruppe", StringComparison.Ordinal)), head => Assert.Equal(0, head.X));
    }

    private static readonly Gen<string> Text = Gen.Char["abcdefghijklmnopøåW"].Array[1, 20].Select(letters => new string(letters))
        .Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<double> Share = Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1]);

    private static readonly Gen<Chart> Charts =
        from labels in Text.Array[1, 6]
        from reference in Share.Array[labels.Length]
        from panels in Gen.Select(Text, Share.Array[labels.Length]).Array[1, 8]
        select (Chart)new PanelChart(
            [.. labels.Select((label, i) => new PanelRow(label, i % 4 == 3 ? Palette.Muted : "series-1", reference[i]))],
            [
                .. panels.Select((panel, i) => new ChartPanel(
                    new(panel.Item1, i % 2 == 0 ? "n = 46" : null),
                    [.. panel.Item2.Select(share => new ChartBar(share, "↑\u00A0" + NumberStyle.Norwegian.Write((decimal)Math.Round(share * 100)) + "\u00A0%"))])),
            ],
            "Streken viser alle (n = 100)", ChartAxis.ForShares(1, NumberStyle.Norwegian));

    [Fact]
    public void Panels_keep_texts_apart_and_inside() => ChartLayoutTests.Check(Charts);

    [Theory]
    [InlineData(LanguageCode.Nb, "Andelen som svarte «Ja», er høyest for 5 000–20 000 innbyggere "
        + "(80 prosent) og lavest for Over 20 000 innbyggere (45 prosent). Alle: Ja 60 prosent, Nei 30 prosent og Vet ikke 10 prosent. Under 5 000 innbyggere: "
        + "Ja 50 prosent, Nei 50 prosent og Vet ikke 0 prosent. 5 000–20 000 innbyggere: Ja 80 prosent, Nei 10 prosent og Vet ikke 10 prosent. Over 20 000 "
        + "innbyggere: Ja 45 prosent, Nei 40 prosent og Vet ikke 15 prosent. Tall for Bydeler i Oslo vises ikke. "
        + "Figuren er små liggende søylediagrammer, ett for hver gruppe, med samme akse.")]
    [InlineData(LanguageCode.Nn, "Delen som svara «Ja», er høgast for 5 000–20 000 innbyggere "
        + "(80 prosent) og lågast for Over 20 000 innbyggere (45 prosent). Alle: Ja 60 prosent, Nei 30 prosent og Veit ikkje 10 prosent. Under 5 000 innbyggere: "
        + "Ja 50 prosent, Nei 50 prosent og Veit ikkje 0 prosent. 5 000–20 000 innbyggere: Ja 80 prosent, Nei 10 prosent og Veit ikkje 10 prosent. Over 20 000 "
        + "innbyggere: Ja 45 prosent, Nei 40 prosent og Veit ikkje 15 prosent. Tal for Bydeler i Oslo blir ikkje viste. "
        + "Figuren er små liggjande søylediagram, eitt for kvar gruppe, med same akse.")]
    [InlineData(LanguageCode.En, "The share that answered “Ja” is highest for 5 000–20 000 "
        + "innbyggere (80 per cent) and lowest for Over 20 000 innbyggere (45 per cent). All: Ja 60 per cent, Nei 30 per cent and Vet ikke 10 per cent. Under "
        + "5 000 innbyggere: Ja 50 per cent, Nei 50 per cent and Vet ikke 0 per cent. 5 000–20 000 innbyggere: Ja 80 per cent, Nei 10 per cent and Vet ikke 10 "
        + "per cent. Over 20 000 innbyggere: Ja 45 per cent, Nei 40 per cent and Vet ikke 15 per cent. Numbers for Bydeler i Oslo are not shown. "
        + "The figure is small horizontal bar charts, one for each group, with the same axis.")]
    public void The_alternative_text_says_the_finding_every_number_and_the_kind(LanguageCode language, string expected) => Assert.Equal(
        expected, Plain(Samples.Build(Samples.Request(FigureKind.Multiples), BySize, Samples.Context(language)).AlternativeText));

    [Fact]
    public void What_makes_no_panels_is_one_located_error()
    {
        Assert.Equal("RG356", Code(Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]])));
        Assert.Equal("RG357", Code(BySize, "ja"));
        Assert.Equal("RG357", Code(Samples.Tabulate(
            Samples.Battery("NAV", "Skoler"), [.. Enumerable.Repeat<int[]?[]>([[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]], 5)], Samples.Size)));
        Assert.Equal("RG355", Code(Samples.TabulateNumbers(
            Samples.Numeric(), Samples.Size, (294, Samples.Numbers(12, 8)), (140, Samples.Numbers(5, 4)), null, null, null)));
    }

    [Fact]
    public void A_hidden_group_prints_the_same_whatever_stands_in_it()
    {
        var full = BySize with { Groups = BySize.Groups.SetItem(4, DisclosureTests.Forget(BySize.Groups[4])) };

        Assert.Equal(
            DisclosureTests.AllText(Samples.Build(Samples.Request(FigureKind.Multiples), BySize)),
            DisclosureTests.AllText(Samples.Build(Samples.Request(FigureKind.Multiples), full)));
    }

    private static string Code(Tabulation tabulation, params string[] only)
    {
        var problem = Samples.Problem(Samples.Request(FigureKind.Multiples, only), tabulation);
        Assert.Equal(Samples.Span, problem.Span);
        Assert.EndsWith(".", problem.Hint, StringComparison.Ordinal);
        return problem.Code;
    }

    private static PanelChart Chart(Tabulation tabulation) =>
        Assert.IsType<PanelChart>(Samples.Build(Samples.Request(FigureKind.Multiples), tabulation).Chart);

    private static PanelChart Panels(int count, params string[] labels) => new(
        [.. labels.Select(label => new PanelRow(label, "series-1", 0.5))],
        [
            .. Enumerable.Range(1, count).Select(at => new ChartPanel(
                new("Gruppe" + at, "n = 46"), [.. labels.Select(_ => new ChartBar(0.4, "40\u00A0%"))])),
        ],
        null, ChartAxis.ForShares(0.5, NumberStyle.Norwegian));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
