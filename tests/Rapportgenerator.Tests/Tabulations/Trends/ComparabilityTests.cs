using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Tabulations.Trends;

/// <summary>Pairs of small codebooks that differ in one thing.</summary>
public class ComparabilityTests
{
    private static readonly SingleQuestion Asked = SmallSurvey.Single("q") with { Text = "Har dere mål i 2019?" };

    private static readonly SingleQuestion Scale = SmallSurvey.Single("q", SmallSurvey.Scale, scale: true);

    private static readonly BatteryQuestion Battery = new()
    {
        Id = "b", Chapter = "one", Role = "kd", Text = "Hvor mye?", Span = SmallSurvey.Nowhere, AnswerOptions = SmallSurvey.Scale,
        BatteryItems = [new("a", "Bolig", "b_a"), new("b", "Arbeid", "b_b")],
    };

    [Fact]
    public void The_same_question_in_another_year_has_no_differences() => Assert.Empty(Find(Asked with { Text = "Har dere mål i 2018?" }, Asked));

    [Fact]
    public void Codes_are_nobodys_question() => Assert.Empty(Find(
        Scale with { AnswerOptions = [.. SmallSurvey.Scale.Select(option => option with { Code = option.Code + 10 })] }, Scale));

    [Fact]
    public void Other_words_break_the_comparison_and_are_quoted()
    {
        var difference = Assert.Single(Find(Asked with { Text = "Er det fastsatt mål?" }, Asked));

        Assert.True(difference.Breaks);
        Assert.Equal("Spørsmålet var stilt på en annen måte («Er det fastsatt mål?»).", difference.Say(DifferenceWords.Nb));
        Assert.Equal("Spørsmålet var stilt på ein annan måte («Er det fastsatt mål?»).", difference.Say(DifferenceWords.Nn));
        Assert.Equal("The question was worded differently (“Er det fastsatt mål?”).", difference.Say(DifferenceWords.En));
    }

    [Fact]
    public void Guidance_that_limits_the_answers_counts() =>
        Assert.Equal("Veiledningen til spørsmålet var en annen («Velg inntil tre.»).", Said(Asked with { Help = "Velg inntil tre." }, Asked));

    [Fact]
    public void An_answer_that_was_not_there_breaks_and_another_name_for_it_does_not()
    {
        var two = Asked with { AnswerOptions = SmallSurvey.YesNo.RemoveAt(1) };

        Assert.Equal("Det var ikke mulig å svare «No».", Said(two, Asked));
        Assert.Equal("Det var også mulig å svare «No».", Said(Asked, two));
        var renamed = Assert.Single(Find(
            Asked with { AnswerOptions = SmallSurvey.YesNo.SetItem(0, SmallSurvey.YesNo[0] with { Label = "Yes, often" }) }, Asked));
        Assert.False(renamed.Breaks);
        Assert.Equal("Svaret «Yes» var formulert som «Yes, often».", renamed.Say(DifferenceWords.Nb));
    }

    [Fact]
    public void A_scale_may_run_the_other_way_or_have_other_steps()
    {
        ImmutableArray<AnswerOption> steps = SmallSurvey.Scale;
        Assert.IsType<ScaleReversed>(Assert.Single(Find(Scale with { AnswerOptions = [steps[2], steps[1], steps[0], steps[3], steps[4]] }, Scale)));
        Assert.IsType<ScaleReordered>(Assert.Single(Find(Scale with { AnswerOptions = [steps[1], steps[0], steps[2], steps[3], steps[4]] }, Scale)));
        Assert.Equal("Svarskalaen hadde andre trinn («Low», «High»).", Said(Scale with { AnswerOptions = steps.RemoveAt(1) }, Scale));
        // «Vet ikke» is no step.
        Assert.IsType<OptionsAdded>(Assert.Single(Find(Scale with { AnswerOptions = steps.RemoveAt(4) }, Scale)));
    }

    [Fact]
    public void An_item_in_other_words_touches_that_item_alone()
    {
        var then = Battery with { BatteryItems = Battery.BatteryItems.SetItem(1, new("b", "Jobb", "b_b")) };

        var difference = Assert.Single(Find(then, Battery));

        Assert.Equal(("b", true, "«Arbeid» var formulert på en annen måte («Jobb»)."), (difference.Item, difference.Breaks, difference.Say(DifferenceWords.Nb)));
        Assert.False(Assert.Single(Find(Battery with { BatteryItems = Battery.BatteryItems.RemoveAt(0) }, Battery)).Breaks);
    }

    [Fact]
    public void The_kind_of_answer_counts()
    {
        Assert.Contains(Find(SmallSurvey.Multi("q", "Yes") with { Text = Asked.Text }, Asked), difference => difference is AnswerTypeChanged);
        Assert.Equal("Tallet skulle oppgis på en annen måte (0–100 weeks).",
            Said(SmallSurvey.Numeric("n") with { Minimum = 0, Maximum = 100 }, SmallSurvey.Numeric("n")));
    }

    [Fact]
    public void A_filter_is_the_same_when_its_answer_is_whatever_its_code()
    {
        var opener = SmallSurvey.Single("o");
        var recoded = opener with { AnswerOptions = [opener.Options[0] with { Code = 2 }, opener.Options[1] with { Code = 1 }, opener.Options[2]] };
        var now = Asked with { Filters = [new("o", [1], SmallSurvey.Nowhere)] };

        Assert.Empty(Find(Asked with { Filters = [new("o", [2], SmallSurvey.Nowhere)] }, now, [recoded], [opener]));
        Assert.Equal("Spørsmålet ble stilt til dem som svarte «No» på «Question o?».",
            Said(Asked with { Filters = [new("o", [1], SmallSurvey.Nowhere)] }, now, [recoded], [opener]));
        Assert.Equal("Spørsmålet ble stilt til alle.", Said(Asked, now, [recoded], [opener]));
        Assert.Equal("Spørsmålet som avgjorde hvem som ble spurt, var stilt på en annen måte («Og dere?»).",
            Said(Asked with { Filters = [new("o", [2], SmallSurvey.Nowhere)] }, now, [recoded with { Text = "Og dere?" }], [opener]));
    }

    [Fact]
    public void A_ticked_box_and_one_that_is_not_are_two_filters()
    {
        var opener = SmallSurvey.Multi("o", "A", "B");
        Question Opened(string column, int code) => Asked with { Filters = [new(column, [code], SmallSurvey.Nowhere)] };

        Assert.Empty(Find(Opened("o_1", 1), Opened("o_1", 1), [opener], [opener]));
        Assert.IsType<BaseChanged>(Assert.Single(Find(Opened("o_2", 1), Opened("o_1", 1), [opener], [opener])));
        Assert.IsType<BaseChanged>(Assert.Single(Find(Opened("o_1", 0), Opened("o_1", 1), [opener], [opener])));
    }

    [Fact]
    public void Another_role_is_named()
    {
        Assert.Equal("Andre svarte på spørsmålet (skolesjef).", Said(Asked with { Role = "ss" }, Asked));
        Assert.Equal("Spørsmålet ble stilt i andre typer enheter (kommune).", string.Join(' ',
            new Comparability(Book(2018, [], "kommune"), Book(2019, [], "kommune", "bydel"), each => each.Id).Find(Asked with { Text = "Har dere mål i 2018?" }, Asked)
                .Select(difference => difference.Say(DifferenceWords.Nb))));
    }

    [Fact]
    public void What_both_members_of_a_pool_have_changed_is_said_once()
    {
        Question Pool(string text) => new PooledQuestion([Asked with { Text = text }, Asked with { Id = "r", Role = "ss", Text = text }], "")
        {
            Id = "p", Chapter = "one", Role = "kd", Text = text, Span = SmallSurvey.Nowhere,
        };

        Assert.IsType<WordingChanged>(Assert.Single(Find(Pool("Før?"), Pool("Nå?"))));
    }

    private static string Said(Question then, Question now, Question[]? before = null, Question[]? after = null) =>
        Assert.Single(Find(then, now, before, after)).Say(DifferenceWords.Nb);

    private static ImmutableArray<Difference> Find(Question then, Question now, Question[]? before = null, Question[]? after = null) =>
        new Comparability(Book(2018, before ?? [], "kommune"), Book(2019, after ?? [], "kommune"), each => each.Id).Find(
            then.Text == "Har dere mål i 2019?" ? then with { Text = "Har dere mål i 2018?" } : then, now);

    private static Codebook Book(int year, Question[] questions, params string[] asked)
    {
        var book = new SmallSurvey().Round().Codebook;
        return book with
        {
            Info = book.Info with { Year = year },
            Questions = [.. questions],
            Roles = [new("kd", "Kommunedirektør", null, "kd_status", [.. asked]), new("ss", "Skolesjef", null, "ss_status", ["kommune"])],
        };
    }
}
