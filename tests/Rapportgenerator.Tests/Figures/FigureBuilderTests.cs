using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class FigureBuilderTests
{
    private static readonly Tabulation YesNo = Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]);

    private static readonly Tabulation BySize = Samples.Tabulate(
        Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size);

    private static readonly Tabulation Goals = Samples.Tabulate(
        Samples.Multi("A", "B", "C", "Vet ikke"), [[[30, 60, 30, 70]]], multiBase: 100);

    private static readonly Tabulation Battery = Samples.Tabulate(
        Samples.Battery("NAV", "Skoler"), [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]]);

    private static readonly Tabulation Persons = Samples.TabulateNumbers(
        Samples.Numeric(), Samples.Size, (294, Samples.Numbers(12.46m, 8)), (140, Samples.Numbers(5.2m, 4)),
        (110, Samples.Numbers(15.05m, 11)), (40, Samples.Numbers(44.5m, 30)), null);

    [Fact]
    public void A_single_question_becomes_bars_in_codebook_order()
    {
        var chart = Assert.IsType<BarChart>(Samples.Build(Samples.Request(), YesNo).Chart);

        Assert.Equal(["Ja 82 %", "Nei 14 %", "Vet ikke 5 %"], chart.Rows.Select(row => $"{row.Label.Text} {row.Bar.Text.Replace('\u00A0', ' ')}"));
        Assert.Equal(240 / 294.0, chart.Rows[0].Bar.Value!.Value, 12);
        Assert.Equal([Palette.Series(0), Palette.Series(0), Palette.Muted], chart.Rows.Select(row => row.Paint));
    }

    [Fact]
    public void Largest_first_keeps_ties_in_order_and_dont_know_last()
    {
        var chart = (BarChart)Samples.Build(Samples.Request() with { Sort = SortOrder.Largest }, Goals).Chart!;

        Assert.Equal(["B", "A", "C", "Vet ikke"], chart.Rows.Select(row => row.Label.Text));
    }

    [Fact]
    public void One_option_by_a_breakdown_is_a_bar_for_each_group_with_its_base()
    {
        var chart = (BarChart)Samples.Build(Samples.Request(FigureKind.Bar, "ja"), BySize).Chart!;

        Assert.Equal(["Alle", "Under 5 000 innbyggere", "5 000–20 000 innbyggere", "Over 20 000 innbyggere", "Bydeler i Oslo"],
            chart.Rows.Select(row => row.Label.Text));
        Assert.Equal(["n = 294", "n = 140", "n = 104", "n = 46", null], chart.Rows.Select(row => row.Label.Note));
        Assert.Equal("–", chart.Rows[4].Bar.Text);
        Assert.Null(chart.Rows[4].Bar.Value);
    }

    [Fact]
    public void A_collapsed_step_of_a_battery_is_a_bar_for_each_item_by_size()
    {
        var chart = (BarChart)Samples.Build(Samples.Request(FigureKind.Auto, "i_stor") with { Sort = SortOrder.Largest }, Battery).Chart!;

        Assert.Equal(["NAV", "Skoler"], chart.Rows.Select(row => row.Label.Text));
        Assert.Equal([9 / 20.0, 2 / 18.0], chart.Rows.Select(row => row.Bar.Value!.Value));
    }

    [Fact]
    public void A_battery_is_stacked_in_the_colours_of_a_scale()
    {
        var chart = (StackedBarChart)Samples.Build(Samples.Request(), Battery).Chart!;

        Assert.Equal(["scale-1", "scale-2", "scale-3", "scale-4", "scale-5", Palette.Muted], chart.Series.Select(series => series.Paint));
        Assert.Equal(["5", "10", "15", "20", "25", "25"], chart.Rows[0].Parts.Select(part => part.Text));
    }

    [Fact]
    public void Collapsed_steps_stand_where_their_options_stood()
    {
        var chart = (StackedBarChart)Samples.Build(Samples.Request() with { Collapsed = true }, Battery).Chart!;

        Assert.Equal(["I liten eller svært liten grad", "I noen grad", "I stor eller svært stor grad", "Vet ikke"],
            chart.Series.Select(series => series.Label));
        Assert.Equal(["scale-1", "scale-3", "scale-5", Palette.Muted], chart.Series.Select(series => series.Paint));
        Assert.Equal(["15", "15", "45", "25"], chart.Rows[0].Parts.Select(part => part.Text));
    }

    [Fact]
    public void A_bindings_own_groups_replace_the_options_they_hold_and_the_others_stay()
    {
        var tabulation = Samples.Tabulate(
            Samples.Battery("NAV", "Skoler") with { AnswerGroups = [] }, [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]],
            groups: [new("enig", "Enig", ["stor", "svaert_stor"]), new("uenig", "Uenig", ["liten", "svaert_liten"])]);

        var chart = (StackedBarChart)Samples.Build(Samples.Request() with { Collapsed = true }, tabulation).Chart!;

        Assert.Equal(["Uenig", "I noen grad", "Enig", "Vet ikke"], chart.Series.Select(series => series.Label));
        Assert.Equal(["scale-1", "scale-3", "scale-5", Palette.Muted], chart.Series.Select(series => series.Paint));
        Assert.Equal(["15", "15", "45", "25"], chart.Rows[0].Parts.Select(part => part.Text));
    }

    [Fact]
    public void What_only_names_stands_in_the_order_it_is_named_in()
    {
        var options = (StackedBarChart)Samples.Build(
            Samples.Request(FigureKind.Stacked, "i_stor", "noen", "vet_ikke", "i_liten"), Battery).Chart!;
        var items = (BarChart)Samples.Build(Samples.Request(FigureKind.Bar, "b", "i_stor", "a"), Battery).Chart!;

        Assert.Equal(["I stor eller svært stor grad", "I noen grad", "Vet ikke", "I liten eller svært liten grad"],
            options.Series.Select(series => series.Label));
        Assert.Equal(["scale-5", "scale-3", Palette.Muted, "scale-1"], options.Series.Select(series => series.Paint));
        Assert.Equal(["Skoler", "NAV"], items.Rows.Select(row => row.Label.Text));
    }

    [Fact]
    public void States_that_are_no_steps_have_series_colours()
    {
        var question = Samples.Battery("Rektor", "Rådmann") with { OnScale = false, AnswerGroups = [] };

        var chart = (StackedBarChart)Samples.Build(
            Samples.Request(), Samples.Tabulate(question, [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]])).Chart!;

        Assert.Equal(["series-1", "series-2", "series-3", "series-4", "series-5", Palette.Muted], chart.Series.Select(series => series.Paint));
    }

    [Fact]
    public void An_option_left_out_stays_in_the_base_and_leaves_the_others_their_colours()
    {
        var chart = (StackedBarChart)Samples.Build(
            Samples.Request(FigureKind.Stacked) with { Except = ["ja", "vet_ikke"] }, BySize).Chart!;

        Assert.Equal([new ChartSeries("Nei", Palette.Series(1))], chart.Series);
        Assert.Equal(40 / 294.0, chart.Rows[0].Parts[0].Value!.Value, 12);
        Assert.Empty(chart.Rows[4].Parts);
    }

    [Fact]
    public void An_item_can_be_picked_from_a_battery()
    {
        var figure = Samples.Build(Samples.Request(FigureKind.Auto, "b"), Battery);
        var chart = Assert.IsType<BarChart>(figure.Chart);

        Assert.Equal(10 / 18.0, chart.Rows[0].Bar.Value!.Value, 12);
        Assert.Equal("I hvilken grad bidrar samarbeidet? Skoler", figure.QuestionText);
    }

    [Fact]
    public void A_title_that_is_the_question_says_it_once()
    {
        var titled = Samples.Build(Samples.Request() with { Title = YesNo.Question.Text.Text }, YesNo);

        Assert.Equal("", titled.QuestionText);
        Assert.Equal(YesNo.Question.Text.Text, Samples.Build(Samples.Request(), YesNo).QuestionText);
    }

    [Fact]
    public void Several_answers_by_a_breakdown_are_grouped_bars()
    {
        var figure = Samples.Build(Samples.Request(), Samples.Tabulate(
            Samples.Multi("A", "B"), [[[10, 20]], [[1, 2]], [[3, 4]], [[5, 6]], [null]], Samples.Size, multiBase: 40));
        var chart = Assert.IsType<GroupedBarChart>(figure.Chart);

        Assert.Equal([Palette.All, "series-1", "series-2", "series-3", "series-4"], chart.Series.Select(series => series.Paint));
        Assert.Equal(["25 %", "3 %", "8 %", "13 %", "–"], chart.Rows[0].Bars.Select(bar => bar.Text.Replace('\u00A0', ' ')));
        Assert.Contains(Wording.Nb.SeveralAnswers, figure.Notes);
    }

    [Fact]
    public void Numbers_by_a_breakdown_are_bars_of_the_mean_or_of_what_is_picked()
    {
        var mean = (BarChart)Samples.Build(Samples.Request(), Persons).Chart!;
        var median = (BarChart)Samples.Build(Samples.Request(FigureKind.Bar, "median"), Persons).Chart!;

        Assert.Equal(["12,5 personer", "5,2 personer", "15,1 personer", "44,5 personer", "–"],
            mean.Rows.Select(row => row.Bar.Text.Replace('\u00A0', ' ')));
        Assert.Equal(8, median.Rows[0].Bar.Value);
    }

    [Fact]
    public void Base_names_the_number_and_the_range()
    {
        Assert.Equal("294 svar", Samples.Build(Samples.Request(), YesNo).BaseText);
        Assert.Equal("Fra 18 til 20 svar", Samples.Build(Samples.Request(), Battery).BaseText);
    }

    [Fact]
    public void Base_says_in_words_who_was_asked()
    {
        var filtering = Samples.Single("int_01", "Har kommunen deltakere?");
        var ticked = Samples.Multi("Språkpraksis", "Vet ikke");
        var asked = Samples.Single() with
        {
            Filters = [new("int_01", [1, 98], Samples.Span), new("int_04_0", [1], Samples.Span)],
        };
        var figure = Samples.Build(
            Samples.Request(), Samples.Tabulate(asked, [[[240, 40, 14]]]), Samples.Context(LanguageCode.Nb, filtering, ticked, asked));

        Assert.Equal(
            "294 svar. Stilt til dem som svarte «Ja» eller «Vet ikke» på «Har kommunen deltakere?» og krysset av for "
            + "«Språkpraksis» på «Hvilke resultatmål har kommunen?».", figure.BaseText);
    }

    [Fact]
    public void Base_of_a_pool_names_the_respondents()
    {
        var pool = new PooledQuestion([Samples.Single(), Samples.Single("b")], "Skolesjefer og kommunedirektører")
        {
            Id = "nsk_01", Chapter = "c", Role = "kd", Text = "Har kommunen rutiner?", Span = Samples.Span,
        };

        Assert.Equal("300 svar fra skolesjefer og kommunedirektører",
            Samples.Build(Samples.Request(), Samples.Tabulate(pool, [[[100, 150, 50]]])).BaseText);
    }

    [Fact]
    public void Base_of_units_says_that_they_are_units()
    {
        var noun = new BaseNoun("{0} kommuner", "Fra {0} til {1} kommuner", "Antall spurt");
        var single = Samples.Tabulate(
            Samples.Single() with { BaseNoun = noun }, [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size);
        var battery = Samples.Tabulate(Samples.Battery("NAV", "Skoler") with { BaseNoun = noun }, [[[1, 2, 3, 4, 5, 5], [10, 2, 3, 1, 1, 1]]]);

        Assert.Equal("294 kommuner", Samples.Build(Samples.Request(), single).BaseText);
        Assert.Equal("Antall spurt", Samples.Build(Samples.Request(), single).Table.Rows[^1].Head);
        Assert.Equal("Fra 18 til 20 kommuner", Samples.Build(Samples.Request(), battery).BaseText);
        Assert.Equal("Antall spurt", Samples.Build(Samples.Request(), battery).Table.Heads[^1]);
    }

    [Fact]
    public void Source_says_that_answers_are_synthetic() =>
        Assert.Equal("IMDis kommuneundersøkelse 2019. Syntetiske svar.", Samples.Build(Samples.Request(), YesNo).SourceText);

    [Fact]
    public void Notes_say_what_is_weighted_left_out_and_hidden()
    {
        var tabulation = Samples.Tabulate(
            Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [null]], Samples.Size,
            weighted: true, without: ["vet_ikke"]);

        Assert.Equal(
            [
                Wording.Nb.Weighted, "Svar som ikke er regnet med: «Vet ikke».",
                "«–» betyr at tallet ikke vises fordi færre enn 5 har svart, fordi det ville røpe et slikt tall, eller fordi ingen er spurt.",
            ],
            Samples.Build(Samples.Request(), tabulation).Notes);
    }

    [Fact]
    public void A_group_that_nobody_was_asked_in_is_a_dash_with_a_note_in_a_table_and_no_row_in_a_chart()
    {
        var asked = Samples.Tabulate(
            Samples.Single(), [[[240, 40, 14]], [[100, 30, 10]], [[80, 20, 4]], [[46, 0, 0]], [[0, 0, 0]]], Samples.Size);

        var table = Samples.Build(Samples.Request() with { IsTable = true }, asked);
        var chart = (BarChart)Samples.Build(Samples.Request(FigureKind.Bar, "ja"), asked).Chart!;

        Assert.Equal("–", table.Table.Rows[0].Cells[^1].Text);
        Assert.StartsWith("«–» betyr", Assert.Single(table.Notes), StringComparison.Ordinal);
        Assert.DoesNotContain("Bydeler i Oslo", chart.Rows.Select(row => row.Label.Text));
        Assert.Empty(Samples.Build(Samples.Request(), YesNo).Notes);
    }

    [Fact]
    public void Nynorsk_prints_the_codebooks_nynorsk_labels()
    {
        var figure = Samples.Build(Samples.Request(), YesNo, Samples.Context(LanguageCode.Nn));

        Assert.Contains("Veit ikkje", figure.Table.Rows.Select(row => row.Head));
        Assert.DoesNotContain("Vet ikke", figure.AlternativeText, StringComparison.Ordinal);
    }
}
