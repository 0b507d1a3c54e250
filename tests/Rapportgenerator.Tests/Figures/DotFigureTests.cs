using System.Collections.Immutable;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class DotFigureTests
{
    private static readonly Tabulation Goals = Samples.Tabulate(
        Samples.Multi("A", "B"), [[[10, 20]], [[8, 4]], [[8, 8]], [[12, 32]], [null]], Samples.Size, multiBase: 40);

    private static readonly Tabulation BySize = WithIntervals(Samples.Tabulate(
        Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size));

    [Theory]
    [InlineData(LanguageCode.Nb,
        "Forskjellen er størst for «B»: Over 20 000 innbyggere har 80 prosent og Under 5 000 innbyggere har 10 prosent. A: Alle 25 "
        + "prosent, Under 5 000 innbyggere 20 prosent, 5 000–20 000 innbyggere 20 prosent, Over 20 000 innbyggere 30 prosent og Bydeler i "
        + "Oslo vises ikke. B: Alle 50 prosent, Under 5 000 innbyggere 10 prosent, 5 000–20 000 innbyggere 20 prosent, Over 20 000 "
        + "innbyggere 80 prosent og Bydeler i Oslo vises ikke. Figuren er et punktdiagram.")]
    [InlineData(LanguageCode.Nn,
        "Skilnaden er størst for «B»: Over 20 000 innbyggere har 80 prosent og Under 5 000 innbyggere har 10 prosent. A: Alle 25 "
        + "prosent, Under 5 000 innbyggere 20 prosent, 5 000–20 000 innbyggere 20 prosent, Over 20 000 innbyggere 30 prosent og Bydeler i "
        + "Oslo blir ikkje vist. B: Alle 50 prosent, Under 5 000 innbyggere 10 prosent, 5 000–20 000 innbyggere 20 prosent, Over 20 000 "
        + "innbyggere 80 prosent og Bydeler i Oslo blir ikkje vist. Figuren er eit punktdiagram.")]
    [InlineData(LanguageCode.En,
        "The difference is greatest for “B”: Over 20 000 innbyggere has 80 per cent and Under 5 000 innbyggere has 10 per cent. A: All "
        + "25 per cent, Under 5 000 innbyggere 20 per cent, 5 000–20 000 innbyggere 20 per cent, Over 20 000 innbyggere 30 per cent and "
        + "Bydeler i Oslo not shown. B: All 50 per cent, Under 5 000 innbyggere 10 per cent, 5 000–20 000 innbyggere 20 per cent, Over "
        + "20 000 innbyggere 80 per cent and Bydeler i Oslo not shown. The figure is a dot plot.")]
    public void The_words_tell_the_greatest_gap_and_every_number(LanguageCode language, string expected) =>
        Assert.Equal(expected, Plain(Samples.Build(Samples.Request(FigureKind.Dot), Goals, Samples.Context(language))));

    [Fact]
    public void One_answer_by_groups_tells_its_intervals_in_words_table_and_note()
    {
        var figure = Samples.Build(Samples.Request(FigureKind.Dot, "ja"), BySize);

        Assert.Equal(
            "Andelen som svarte «Ja», er høyest for Over 20 000 innbyggere (100 prosent) og lavest for Under 5 000 innbyggere "
            + "(71 prosent). Alle: 82 prosent. Under 5 000 innbyggere: 71 prosent. 5 000–20 000 innbyggere: 77 prosent. Over 20 000 innbyggere: "
            + "100 prosent. Tall for Bydeler i Oslo vises ikke. 95 prosents konfidensintervall: Alle 77 til 87 prosent, Under 5 000 innbyggere "
            + "66 til 76 prosent, 5 000–20 000 innbyggere 72 til 82 prosent og Over 20 000 innbyggere 95 til 100 prosent. Figuren er et punktdiagram.",
            Plain(figure));
        Assert.Equal(["Kommunestørrelse", "Ja (prosent)", "95\u00A0prosents konfidensintervall", "Antall svar"], figure.Table.Heads);
        Assert.Equal(["82", "77 til 87", "294"], figure.Table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["–", "–", "–"], figure.Table.Rows[4].Cells.Select(cell => cell.Text));
        Assert.Contains("Streken gjennom hvert merke viser hvor usikkert tallet er: et 95\u00A0prosents konfidensintervall.", figure.Notes);
        var rows = ((DotPlot)figure.Chart!).Rows;
        Assert.Equal([MarkKind.Upright, MarkKind.Circle], rows.Take(2).Select(row => row.Marks[0].Kind));
        Assert.Equal("n = 140", rows[1].Label.Note!.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Groups_in_one_row_have_shapes_of_their_own_and_no_intervals()
    {
        var figure = Samples.Build(Samples.Request(FigureKind.Dot), BySize);
        var plot = (DotPlot)figure.Chart!;

        Assert.Equal(["Ja", "Nei", "Vet ikke"], plot.Rows.Select(row => row.Label.Text));
        Assert.Equal(
            [MarkKind.Upright, MarkKind.Circle, MarkKind.Square, MarkKind.Triangle, MarkKind.Diamond], plot.Series.Select(series => series.Mark!.Value));
        Assert.Equal(plot.Series.Length, plot.Series.Select(series => series.Paint).Distinct().Count());
        Assert.Equal(["n = 294", "n = 140", "n = 104", "n = 46", "–"], plot.Series.Select(series => series.Note));
        Assert.All(plot.Rows, row => Assert.All(row.Marks, mark => Assert.Null(mark.Interval)));
        Assert.Contains("Streken i hver rad går fra det laveste til det høyeste tallet.", figure.Notes);
        Assert.DoesNotContain("95\u00A0prosents konfidensintervall", figure.Table.Heads);
    }

    [Fact]
    public void A_batterys_items_by_groups_are_rows_of_one_answer()
    {
        var tabulation = Samples.Tabulate(
            Samples.Battery("NAV", "Skoler"),
            [.. Enumerable.Range(0, 5).Select(g => new int[]?[] { [10 - g, 0, 0, g, 0, 0], g == 2 ? null : [5, 0, 0, 5, 0, 0] })], Samples.Size);
        var figure = Samples.Build(Samples.Request(FigureKind.Dot, "stor"), tabulation);
        var plot = (DotPlot)figure.Chart!;

        Assert.Equal(["NAV", "Skoler"], plot.Rows.Select(row => row.Label.Text));
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4], plot.Rows[0].Marks.Select(mark => mark.Bar.Value!.Value));
        // Hidden in one row alone: the row says so, not the legend.
        Assert.All(plot.Series, series => Assert.Null(series.Note));
        Assert.Equal((null, false), (plot.Rows[1].Marks[2].Bar.Value, plot.Rows[1].Marks[2].IsToldAbove));
        Assert.StartsWith("Tallene viser andelen som svarte «I stor grad». Forskjellen er størst for «NAV»: Bydeler i Oslo har 40", Plain(figure), StringComparison.Ordinal);
    }

    [Fact]
    public void A_numbers_mean_by_groups_has_its_interval_among_the_statistics()
    {
        var tabulation = Samples.TabulateNumbers(
            Samples.Numeric(), Samples.Size, (294, Samples.Numbers(12, 8)), (140, Samples.Numbers(5, 4)), null, (40, Samples.Numbers(44.5m, 30)), null);
        tabulation = tabulation with
        {
            Groups =
            [
                .. tabulation.Groups.Select(group => group with
                {
                    Items = [.. group.Items.Select(item => item with { MeanUncertainty = item.Numbers is { } some ? new(1, some.Mean.Value - 2.25, some.Mean.Value + 2) : null })],
                }),
            ],
        };
        var figure = Samples.Build(Samples.Request(FigureKind.Dot), tabulation);

        Assert.Equal(["12,0", "5,0", "–", "44,5", "–"], figure.Table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal("95\u00A0prosents konfidensintervall", figure.Table.Rows[1].Head);
        Assert.Equal(["9,8 til 14,0", "2,8 til 7,0", "–", "42,3 til 46,5", "–"], figure.Table.Rows[1].Cells.Select(cell => cell.Text));
        Assert.Contains("95 prosents konfidensintervall: Alle 9,8 til 14,0 personer, Under 5 000 innbyggere 2,8 til 7,0 personer og", Plain(figure), StringComparison.Ordinal);
        Assert.Equal(9.75, ((DotPlot)figure.Chart!).Rows[0].Marks[0].Interval!.Value.Lower);
        Assert.Empty(((DotPlot)Samples.Build(Samples.Request(FigureKind.Dot, "median"), tabulation).Chart!).Draw(700).Shapes.OfType<PolylineShape>());
    }

    [Fact]
    public void Answers_without_groups_have_a_table_row_for_everyone_that_is_not_estimated()
    {
        var table = Samples.Build(Samples.Request(FigureKind.Dot), WithIntervals(Samples.Tabulate(Samples.Single(), [[[80, 15, 5]]]))).Table;

        Assert.Equal(["Svar", "Prosent", "95\u00A0prosents konfidensintervall", "Antall svar"], table.Heads);
        Assert.Equal(["80", "75 til 85", "80"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["100", "", "100"], table.Rows[^1].Cells.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ja")]
    public void What_is_hidden_is_nowhere(string only)
    {
        var request = Samples.Request(FigureKind.Dot, only.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var secret = BySize with
        {
            Groups = BySize.Groups.SetItem(4, BySize.Groups[4] with
            {
                Items =
                [
                    BySize.Groups[4].Items[0] with
                    {
                        Base = 7777,
                        Options =
                        [
                            .. BySize.Groups[4].Items[0].Options.Select(cell =>
                                cell with { Count = 7777, Share = new Ratio(7777, 100), Uncertainty = new(1, 0.7777, 77.77) }),
                        ],
                    },
                ],
            }),
        };

        Assert.Equal(All(Samples.Build(request, BySize)), All(Samples.Build(request, secret)));
    }

    [Theory]
    [InlineData("battery", "RG350", "only")]
    [InlineData("number", "RG324", "by:")]
    [InlineData("counties", "RG325", "only")]
    [InlineData("by", "RG324", "only")]
    public void What_has_too_many_numbers_for_a_row_is_one_located_error(string sample, string code, string hint)
    {
        var counties = new Breakdown("fylke", "Fylke", [.. Enumerable.Range(0, 7).Select(i => new BreakdownClass("f" + i, "Fylke " + i, _ => true))]);
        var tabulation = sample switch
        {
            "number" => Samples.TabulateNumbers(Samples.Numeric(), null, (294, Samples.Numbers(12, 8))),
            "counties" => Samples.Tabulate(Samples.Multi("A", "B"), [.. Enumerable.Range(0, 8).Select(_ => new int[]?[] { [3, 4] })], counties, multiBase: 10),
            "by" => Samples.Tabulate(
                Samples.Battery("NAV", "Skoler"), [.. Enumerable.Range(0, 5).Select(_ => new int[]?[] { [1, 2, 3, 4, 5, 5], [1, 2, 3, 4, 5, 5] })], Samples.Size),
            _ => Samples.Tabulate(Samples.Battery("NAV", "Skoler"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]]),
        };
        var problem = Samples.Problem(Samples.Request(FigureKind.Dot), tabulation);

        Assert.Equal((code, Samples.Span), (problem.Code, problem.Span));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    /// <summary>Five points to each side of the share, and not beyond the whole.</summary>
    private static Tabulation WithIntervals(Tabulation tabulation) => tabulation with
    {
        Groups =
        [
            .. tabulation.Groups.Select(group => group with
            {
                Items =
                [
                    .. group.Items.Select(item => item with
                    {
                        Options =
                        [
                            .. item.Options.Select(cell => cell with
                            {
                                Uncertainty = cell.Share is { } share ? new(0.02, Math.Max(0, share.Value - 0.05), Math.Min(1, share.Value + 0.05)) : null,
                            }),
                        ],
                    }),
                ],
            }),
        ],
    };

    private static ImmutableArray<string> All(Figure figure) =>
    [
        figure.AlternativeText, figure.BaseText, .. figure.Notes, .. figure.Table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        SvgWriter.Write(figure.Chart!.Draw(300), new SvgOptions()), SvgWriter.Write(figure.Chart.Draw(700), new SvgOptions()),
    ];

    private static string Plain(Figure figure) => figure.AlternativeText.Replace('\u00A0', ' ');
}
