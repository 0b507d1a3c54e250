using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class DivergingFigureTests
{
    private static readonly Tabulation Battery = Samples.Tabulate(
        Samples.Battery("NAV", "Skoler", "Annet"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1], null]]);

    // 1 + 2 of 20 are 15 per cent and 4 + 5 are 45; 12 of 18 are 67 and 2 of 18 are 11.
    [Fact]
    public void The_words_tell_the_sides_what_is_largest_on_each_and_every_number() => Expect(
        "Andelen som svarte «I stor grad» eller «I "
        + "svært stor grad», er høyest for «NAV» (45 prosent) og lavest for «Skoler» (11 prosent). Andelen som svarte «I svært liten "
        + "grad» eller «I liten grad», er høyest for «Skoler» (67 prosent) og lavest for «NAV» (15 prosent). NAV: I svært liten grad 5 "
        + "prosent, I liten grad 10 prosent, I noen grad 15 prosent, I stor grad 20 prosent, I svært stor grad 25 prosent og Vet "
        + "ikke 25 prosent. Til sammen 15 prosent til venstre og 45 prosent til høyre. Skoler: I svært liten grad 56 prosent, I "
        + "liten grad 11 prosent, I noen grad 17 prosent, I stor grad 6 prosent, I svært stor grad 6 prosent og Vet ikke 6 prosent. "
        + "Til sammen 67 prosent til venstre og 11 prosent til høyre. Tall for Annet vises ikke. Figuren er et stablet søylediagram med en midtlinje. "
        + "Til venstre for linjen står «I svært liten grad» og «I liten grad», og til høyre står «I stor grad» og «I svært stor grad». "
        + "«I noen grad» er delt på midten.",
        Samples.Request(FigureKind.Diverging), Battery);

    [Fact]
    public void One_row_of_collapsed_steps_needs_no_sums() => Expect(
        "Alle: I liten eller svært liten grad 15 prosent, I noen "
        + "grad 15 prosent, I stor eller svært stor grad 45 prosent og Vet ikke 25 prosent. Figuren er et stablet søylediagram med "
        + "en midtlinje. Til venstre for linjen står «I liten eller svært liten grad», og til høyre står «I stor eller svært stor grad». «I noen "
        + "grad» er delt på midten.",
        Samples.Request(FigureKind.Diverging) with { Collapsed = true }, Samples.Tabulate(Samples.Scale(), [[[1, 2, 3, 4, 5, 5]]]));

    [Theory]
    [InlineData(LanguageCode.Nn,
        "Delen som "
        + "svara «I stor grad», er høgast for «NAV» (20 prosent) og lågast for «Skoler» (6 prosent). Delen som svara «I liten grad», er "
        + "høgast for «Skoler» (11 prosent) og lågast for «NAV» (10 prosent). NAV: I liten grad 10 prosent og I stor grad 20 prosent. "
        + "Skoler: I liten grad 11 prosent og I stor grad 6 prosent. Tal for Annet blir ikkje viste. Figuren er eit stabla søylediagram med ei midtlinje. "
        + "Til venstre for linja står «I liten grad», og til høgre står «I stor grad».")]
    [InlineData(LanguageCode.En,
        "The share "
        + "that answered “I stor grad” is highest for “NAV” (20 per cent) and lowest for “Skoler” (6 per cent). The share that answered "
        + "“I liten grad” is highest for “Skoler” (11 per cent) and lowest for “NAV” (10 per cent). NAV: I liten grad 10 per cent and I "
        + "stor grad 20 per cent. Skoler: I liten grad 11 per cent and I stor grad 6 per cent. Numbers for Annet are not shown. The figure is a stacked bar chart "
        + "with a middle line. To the left of the line stand “I liten grad”, to the right “I stor grad”.")]
    public void The_reports_language_is_spoken(LanguageCode language, string expected) =>
        Expect(expected, Samples.Request(FigureKind.Diverging, "liten", "stor"), Battery, language);

    [Fact]
    public void Everyone_is_not_compared_with_the_groups_that_make_them_up()
    {
        var figure = Samples.Build(
            Samples.Request(FigureKind.Diverging),
            Samples.Tabulate(
                Samples.Scale(), [[[0, 0, 0, 10, 0, 0]], [[0, 5, 0, 5, 0, 0]], [[0, 6, 0, 4, 0, 0]], [[0, 7, 0, 3, 0, 0]], [[0, 8, 0, 2, 0, 0]]],
                Samples.Size));

        Assert.Contains("er høyest for Under 5 000 innbyggere (50 prosent) og lavest for Bydeler i Oslo (20 prosent).", Plain(figure), StringComparison.Ordinal);
        Assert.Equal("n = 10", ((DivergingBarChart)figure.Chart!).Rows[1].Label.Note);
    }

    [Fact]
    public void Notes_tell_what_the_sums_are_of_and_what_is_in_none()
    {
        Assert.Contains(
            "Tallene ved endene av søylene er summen av svarene på hver side. «I noen grad» er delt på midten og er ikke med i summene.",
            Samples.Build(Samples.Request(FigureKind.Diverging), Battery).Notes);
        Assert.Contains("«Vet ikke» står for seg til høyre, men er regnet med i prosentene.", Samples.Build(Samples.Request(FigureKind.Diverging), Battery).Notes);
        Assert.DoesNotContain(
            Samples.Build(Samples.Request(FigureKind.Diverging, "liten", "stor"), Battery).Notes,
            note => note.Contains("delt på midten", StringComparison.Ordinal) || note.Contains("står for seg", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_has_what_the_chart_shows()
    {
        var table = Samples.Build(Samples.Request(FigureKind.Diverging), Battery).Table;

        Assert.Equal(["I svært liten grad", "I liten grad", "I noen grad", "I stor grad", "I svært stor grad", "Vet ikke", "Antall svar"], table.Heads.Skip(1));
        Assert.Equal(["5", "10", "15", "20", "25", "25", "20"], table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.All(table.Rows[2].Cells, cell => Assert.Equal("–", cell.Text));
    }

    [Fact]
    public void What_is_hidden_is_nowhere()
    {
        var secret = Battery with
        {
            Groups =
            [
                Battery.All with
                {
                    Items = [.. Battery.All.Items.Select(item => !item.Hidden ? item : item with
                    {
                        Base = 7777,
                        Options = [.. item.Options.Select(cell => cell with { Count = 7777, Share = new Ratio(7777, 100) })],
                    })],
                },
            ],
        };

        Assert.Equal(All(Samples.Build(Samples.Request(FigureKind.Diverging), Battery)), All(Samples.Build(Samples.Request(FigureKind.Diverging), secret)));
    }

    [Theory]
    [InlineData("single", "", "RG351", "stacked")]
    [InlineData("multi", "", "RG351", "dot")]
    [InlineData("number", "", "RG321", "table")]
    [InlineData("battery", "stor svaert_stor vet_ikke", "RG352", "only")]
    [InlineData("battery", "i_liten i_stor stor", "RG326", "options")]
    [InlineData("mixed", "nesten i_liten i_stor", "RG353", "except")]
    [InlineData("wide", "", "RG325", "collapsed")]
    [InlineData("by", "stor", "RG324", "dot")]
    public void What_has_no_two_sides_is_one_located_error(string sample, string only, string code, string hint)
    {
        var by = Enumerable.Range(0, 5).Select(_ => new int[]?[] { [1, 2, 3, 4, 5, 5], [1, 2, 3, 4, 5, 5] }).ToArray();
        var tabulation = sample switch
        {
            "single" => Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]),
            "multi" => Samples.Tabulate(Samples.Multi("A", "B"), [[[30, 60]]], multiBase: 100),
            "number" => Samples.TabulateNumbers(Samples.Numeric(), null, (294, Samples.Numbers(12, 8))),
            "mixed" => Samples.Tabulate(
                Samples.Scale(), [[[1, 2, 3, 4, 5, 5]]], groups: [new OptionGroup("nesten", "I liten eller noen grad", ["liten", "noen"])]),
            "wide" => Samples.Tabulate(
                Samples.Scale() with { AnswerGroups = [], AnswerOptions = [.. Enumerable.Range(0, 7).Select(i => new AnswerOption(i, "s" + i, "Trinn " + i, OptionKind.Substantive))] },
                [[[1, 2, 3, 4, 5, 5, 5]]]),
            "by" => Samples.Tabulate(Samples.Battery("NAV", "Skoler"), by, Samples.Size),
            _ => Battery,
        };
        var problem = Samples.Problem(Samples.Request(FigureKind.Diverging, only.Split(' ', StringSplitOptions.RemoveEmptyEntries)), tabulation);

        Assert.Equal((code, Samples.Span), (problem.Code, problem.Span));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    private static IEnumerable<string> All(Figure figure) =>
    [
        figure.AlternativeText, figure.BaseText, .. figure.Notes, .. figure.Table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        SvgWriter.Write(figure.Chart!.Draw(300), new SvgOptions()), SvgWriter.Write(figure.Chart.Draw(700), new SvgOptions()),
    ];

    private static string Plain(Figure figure) => figure.AlternativeText.Replace('\u00A0', ' ');

    private static void Expect(string expected, FigureRequest request, Tabulation tabulation, LanguageCode language = LanguageCode.Nb) =>
        Assert.Equal(expected, Plain(Samples.Build(request, tabulation, Samples.Context(language))));
}
