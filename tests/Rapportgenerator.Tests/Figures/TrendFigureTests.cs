using System.Collections.Immutable;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Figures;

/// <summary>Figures and tables of several years from hand-made tabulations.</summary>
public class TrendFigureTests
{
    private static readonly Tabulation Now = Samples.Tabulate(Samples.Single(), [[[80, 17, 3]]]);
    private static readonly Tabulation Then = Of(2018, Samples.Tabulate(Samples.Single(), [[[37, 10, 3]]]));

    [Fact]
    public void The_words_tell_the_change_and_every_number()
    {
        Assert.Equal(
            "Størst endring: «Ja», fra 74 prosent i 2018 til 80 prosent i 2019. "
            + "«Nei» gikk fra 20 prosent i 2018 til 17 prosent i 2019. "
            + "«Vet ikke» gikk fra 6 prosent i 2018 til 3 prosent i 2019. Figuren er et linjediagram for 2018 og 2019.",
            Plain(Build(Request(), Now, Point(Then)).AlternativeText));
        Assert.Equal(
            "«Ja» gikk fra 74 prosent i 2018 til 80 prosent i 2019. Figuren er et linjediagram for 2018 og 2019.",
            Plain(Build(Request("ja"), Now, Point(Then)).AlternativeText));
    }

    [Fact]
    public void Numbers_that_print_alike_are_alike()
    {
        var then = Of(2018, Samples.Tabulate(Samples.Single(), [[[799, 175, 26]]]));

        Assert.StartsWith("«Ja» var 80 prosent både i 2018 og 2019.", Plain(Build(Request("ja"), Now, Point(then)).AlternativeText), StringComparison.Ordinal);
    }

    /// <summary>A reader of 71, 80, 25 and 17 finds nine points and eight, whatever the exact shares are.</summary>
    [Fact]
    public void The_greatest_change_is_that_of_the_numbers_that_are_printed()
    {
        var then = Of(2018, Samples.Tabulate(Samples.Single(), [[[7140, 2549, 311]]]));
        var now = Samples.Tabulate(Samples.Single(), [[[7950, 1651, 399]]]);

        Assert.StartsWith("Størst endring: «Ja», fra 71 prosent i 2018 til 80 prosent i 2019. «Nei» gikk fra 25 prosent",
            Plain(Build(Request(), now, Point(then)).AlternativeText), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_did_not_ask_is_a_gap_in_the_line_the_words_the_table_and_the_notes()
    {
        var figure = Build(Request("ja"), Now, Point(Of(2016, Then)), new TrendPoint(0, 2018, "K 2018", null, []));

        Assert.Empty(figure.Chart!.Draw(700).Shapes.OfType<PolylineShape>());
        Assert.StartsWith("«Ja» gikk fra 74 prosent i 2016 til 80 prosent i 2019. Spørsmålet ble ikke stilt i 2018.", Plain(figure.AlternativeText), StringComparison.Ordinal);
        Assert.Equal(["74", "–", "80"], figure.Table.Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(["50", "–", "100"], figure.Table.Rows[^1].Cells.Select(cell => cell.Text));
        Assert.Contains("Spørsmålet ble ikke stilt i 2018.", figure.Notes);
        Assert.Equal("50 svar i 2016 og 100 svar i 2019", figure.BaseText);
    }

    [Fact]
    public void A_hidden_year_is_a_gap_that_is_not_told()
    {
        var hidden = Of(2018, Samples.Tabulate(Samples.Single(), [[null]]));
        var figure = Build(Request("ja"), Now, Point(Of(2016, Then)), Point(hidden));

        Assert.Contains("Tall for «Ja» vises ikke for 2018.", Plain(figure.AlternativeText), StringComparison.Ordinal);
        Assert.Contains(figure.Notes, note => note.StartsWith("«–» betyr", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_an_earlier_round_lacked_has_no_number_there()
    {
        var two = (SingleQuestion)Samples.Single() with { AnswerOptions = Samples.YesNo.RemoveAt(2) };
        var figure = Build(Request(), Now, Point(Of(2018, Samples.Tabulate(two, [[[30, 20]]]))));

        Assert.Equal(["–", "3"], figure.Table.Rows[2].Cells.Select(cell => cell.Text));
        Assert.Contains("«Vet ikke» var ikke med i 2018.", figure.AlternativeText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_years_as_columns_and_the_answers_last_with_their_addresses()
    {
        var table = Build(Request() with { IsTable = true }, Now, Point(Then)).Table;

        Assert.Equal(["Svar (prosent)", "2018", "2019"], table.Heads);
        Assert.Equal(["Ja", "Nei", "Vet ikke", "Antall svar"], table.Rows.Select(row => row.Head));
        Assert.Equal(["int_03@2018/ja", "int_03/ja"], table.Rows[0].Cells.Select(cell => cell.Number!.Value.Text));
        Assert.Equal(["int_03@2018/base", "int_03/base"], table.Rows[3].Cells.Select(cell => cell.Number!.Value.Text));
    }

    [Fact]
    public void Groups_are_lines_of_one_answer_and_keep_their_bases()
    {
        int[]?[][] counts = [[[60, 40, 0]], [[10, 10, 0]], [[10, 10, 0]], [[20, 10, 0]], [[20, 10, 0]]];
        var now = Samples.Tabulate(Samples.Single(), counts, Samples.Size);
        var then = Of(2018, Samples.Tabulate(Samples.Single(), counts, Samples.Size));

        var figure = Build(Request("ja"), now, Point(then));

        Assert.Equal(5, figure.Chart!.Draw(700).Shapes.OfType<PolylineShape>().Select(line => line.Paint).Distinct().Count());
        Assert.Contains("andelen som svarte «Ja»", figure.AlternativeText, StringComparison.Ordinal);
        Assert.Contains("Bydeler i Oslo var 67 prosent både i 2018 og 2019.", Plain(figure.AlternativeText), StringComparison.Ordinal);
        Assert.Equal(["Alle", "Under 5 000 innbyggere", "5 000–20 000 innbyggere", "Over 20 000 innbyggere", "Bydeler i Oslo", "Antall svar"],
            figure.Table.Rows.Take(6).Select(row => Plain(row.Head)));
        Assert.Equal(["30", "30"], figure.Table.Rows[^1].Cells.Select(cell => cell.Text));
    }

    /// <summary>With «alle», as many as a chart shows.</summary>
    [Fact]
    public void Lines_differ_in_mark_and_dash_not_in_colour_alone()
    {
        var six = new Breakdown("del", "Landsdel", [.. "abcdef".Select(name => new BreakdownClass($"{name}", $"Del {name}", _ => true))]);
        int[]?[][] counts = [[[60, 40, 0]], .. Enumerable.Repeat<int[]?[]>([[10, 10, 0]], 6)];
        var chart = (TrendChart)Build(
            Request("ja"), Samples.Tabulate(Samples.Single(), counts, six), Point(Of(2018, Samples.Tabulate(Samples.Single(), counts, six)))).Chart!;

        Assert.Equal(7, chart.Lines.Length);
        Assert.Equal(7, chart.Lines.Select(line => (line.Mark, line.Dash)).Distinct().Count());
        Assert.All(chart.Lines, line => Assert.Contains(chart.Draw(700).Shapes.OfType<TextShape>(), text => text.Text == line.Label));
    }

    [Fact]
    public void A_group_that_nobody_was_asked_in_is_no_line_but_a_hidden_one_is()
    {
        int[]?[][] counts = [[[60, 40, 0]], [[10, 10, 0]], [null], [[20, 10, 0]], [[0, 0, 0]]];
        var now = Samples.Tabulate(Samples.Single(), counts, Samples.Size);
        var then = Point(Of(2018, Samples.Tabulate(Samples.Single(), counts, Samples.Size)));

        var text = Plain(Build(Request("ja"), now, then).AlternativeText);

        Assert.DoesNotContain("Bydeler i Oslo", text, StringComparison.Ordinal);
        Assert.Contains("Tall for 5 000–20 000 innbyggere vises ikke for 2018 og 2019.", text, StringComparison.Ordinal);
        Assert.Contains("Bydeler i Oslo", Build(Request("ja") with { IsTable = true }, now, then).Table.Rows.Select(row => row.Head));
    }

    [Fact]
    public void Only_what_concerns_the_figure_is_noted()
    {
        var point = Point(Then) with
        {
            Differences =
            [
                new WordingChanged("Før?"), new ItemWordingChanged("A", "B") { Item = "x" },
                new AnswerWordingChanged(Samples.YesNo[0], Samples.YesNo[0] with { Label = "Jo" }),
                new AnswerWordingChanged(Samples.YesNo[1], Samples.YesNo[1] with { Label = "Nix" }),
            ],
        };

        Assert.Equal(
            ["Ikke uten videre sammenliknbart med 2018: Spørsmålet var stilt på en annen måte («Før?»).", "Endret siden 2018: Svaret «Ja» var formulert som «Jo»."],
            Build(Request("ja"), Now, point).Notes);
    }

    [Theory]
    [InlineData(LanguageCode.Nb, "Bare kommuner og bydeler som svarte på undersøkelsen både i 2018 og 2019, er regnet med. De som er slått sammen eller delt, er med hvis alle delene svarte.")]
    [InlineData(LanguageCode.Nn, "Berre kommunar og bydelar som svara på undersøkinga både i 2018 og 2019, er rekna med. Dei som er slåtte saman eller delte, er med dersom alle delane svara.")]
    [InlineData(LanguageCode.En, "Only municipalities and city districts that answered the survey in both 2018 and 2019 are counted. Those that were merged or split are counted if all their parts answered.")]
    public void A_panel_says_who_is_in_it(LanguageCode language, string note)
    {
        var now = Now with { Panel = new([2018, 2019], [true], HasRemade: true) };

        Assert.Contains(note, Build(Request(), now, Samples.Context(language), Point(Then)).Notes);
    }

    [Fact]
    public void Numbers_are_drawn_without_their_unit_which_the_caption_says()
    {
        var question = Samples.Numeric();
        var now = Samples.TabulateNumbers(question, null, (10, Samples.Numbers(12, 10)));
        var figure = Build(Request(), now, Point(Of(2018, Samples.TabulateNumbers(question, null, (9, Samples.Numbers(11, 9))))));

        Assert.Contains("Gjennomsnitt gikk fra 11,0 personer i 2018 til 12,0 personer i 2019.", Plain(figure.AlternativeText), StringComparison.Ordinal);
        var texts = figure.Chart!.Draw(700).Shapes.OfType<TextShape>().Select(text => text.Text).ToArray();
        Assert.Contains("Gjennomsnitt (personer)", texts);
        Assert.Contains("12,0", texts);
        Assert.Equal(["Svar (personer)", "2018", "2019"], figure.Table.Heads);
    }

    [Fact]
    public void More_lines_than_colours_are_refused()
    {
        var many = Samples.Multi("A", "B", "C", "D", "E", "F", "G");
        int[]?[][] counts = [[[1, 2, 3, 4, 5, 6, 7]]];

        var problem = Samples.Problem(
            Request() with { Trend = new([Point(Of(2018, Samples.Tabulate(many, counts, multiBase: 10)))], null) }, Samples.Tabulate(many, counts, multiBase: 10));

        Assert.Equal("RG338", problem.Code);
    }

    private static FigureRequest Request(params string[] only) => Samples.Request(FigureKind.Trend, only);

    private static Tabulation Of(int year, Tabulation tabulation) => tabulation with { Year = year, Id = $"{tabulation.Id.Split('@')[0]}@{year}" };

    private static TrendPoint Point(Tabulation tabulation) => new(0, tabulation.Year, $"K {tabulation.Year}", tabulation, []);

    private static Figure Build(FigureRequest request, Tabulation now, params ImmutableArray<TrendPoint> earlier) =>
        Samples.Build(request with { Trend = new(earlier, null) }, now);

    private static Figure Build(FigureRequest request, Tabulation now, FigureContext context, TrendPoint point) =>
        Samples.Build(request with { Trend = new([point], null) }, now, context);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
