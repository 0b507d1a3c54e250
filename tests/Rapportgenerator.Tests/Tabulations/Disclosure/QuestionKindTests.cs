using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using static Rapportgenerator.Tests.Tabulations.Disclosure.SmallSurveys;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>Weights, pools and every kind of question: three «bydeler», eight small and twelve large, and fewer than five are small.</summary>
public class QuestionKindTests
{
    private const int Count = 23;

    /// <summary>With weights by size no two sizes' answers can be taken for each other, so nothing with weights is safe.</summary>
    [Fact]
    public void Weights_that_tell_the_partners_apart_are_not_published()
    {
        var question = SmallSurvey.Single("q");
        var round = Sized(3, 8, 12).Codes("q", Alternating(Count))
            .Weights([.. Enumerable.Repeat(0.5m, 3), .. Enumerable.Repeat(1m, 8), .. Enumerable.Repeat(1.5m, 12)]).Round();
        round = round with
        {
            Codebook = round.Codebook with { Breakdowns = [Size] },
            Design = new DesignDefinition(new Located<string>("size", SmallSurvey.Nowhere), false, null, SmallSurvey.Nowhere),
        };
        var plain = Ask(question, Size);

        var shown = Hide(round, 5, plain, Ask(question, null), Ask(question, null) with { Weighted = true }, plain with { Weighted = true });

        Assert.Equal(["bydel small", "", "alle", "alle bydel small large"], shown.Select(each => HiddenIn(each)));
    }

    [Fact]
    public void What_is_hidden_of_a_member_is_hidden_of_its_pool()
    {
        // The second member was asked of few small ones; its pool has enough of them.
        SingleQuestion[] members = [SmallSurvey.Single("one"), SmallSurvey.Single("two")];
        var pool = new PooledQuestion([.. members], "Both")
        {
            Id = "pool", Chapter = "one", Role = "kd", Text = "Question?", Span = SmallSurvey.Nowhere,
        };
        var survey = Sized(6, 8, 12).Codes("one", Alternating(26))
            .Codes("two", [.. Enumerable.Repeat(99, 3), .. Alternating(23)]);
        var (inPool, inOne, inTwo) = (Ask(pool, Size), Ask(members[0], Size), Ask(members[1], Size));

        Assert.Equal("", HiddenIn(Hide(survey, 5, inPool)[0]));
        Assert.Equal("bydel small", HiddenIn(Hide(survey, 5, inTwo)[0]));
        // The pool less the first member is the second.
        Assert.Equal(["bydel small", "bydel small", "bydel small"], Hide(survey, 5, inPool, inOne, inTwo).Select(each => HiddenIn(each)));
    }

    [Fact]
    public void Ticks_and_their_groups_are_hidden_together()
    {
        var question = SmallSurvey.Multi("q", "First", "Second") with { AnswerGroups = [new("either", "Either", ["q_1", "q_2"])] };
        var survey = Sized(3, 8, 12).Codes("q_1", [.. Alternating(Count).Select(code => code - 1)]).Codes("q_2", [.. Enumerable.Range(0, Count).Select(row => row % 3 == 0 ? 1 : 0)])
            .Codes("q_98", new int[Count]);

        var size = Hide(survey, 5, Ask(question, Size))[0];

        Assert.Equal("bydel small", HiddenIn(size));
        Assert.All(size.Groups[1].Items[0].Options.Concat(size.Groups[1].Items[0].Groups), cell => Assert.True(cell is { Count: null, Share: null }));
    }

    [Fact]
    public void Sums_means_and_quartiles_are_hidden_as_answers_are()
    {
        var size = Hide(Sized(3, 8, 12).Numbers("n", [.. Enumerable.Range(1, Count).Select(number => (decimal?)number)]), 5, Ask(SmallSurvey.Numeric("n"), Size))[0];

        Assert.Equal("bydel small", HiddenIn(size));
        Assert.True(size.Groups[1].Items[0] is { Base: null, Numbers: null, MeanUncertainty: null });
        Assert.Equal(276, size.All.Items[0].Numbers!.Sum);
    }

    [Fact]
    public void Each_item_of_a_battery_hides_by_its_own_base()
    {
        var battery = new BatteryQuestion
        {
            Id = "b", Chapter = "one", Role = "kd", Text = "Question?", Span = SmallSurvey.Nowhere, AnswerOptions = SmallSurvey.Scale,
            BatteryItems = [new("x", "X", "b_x"), new("y", "Y", "b_y")],
        };
        var survey = Sized(6, 8, 12).Codes("b_x", Alternating(26)).Codes("b_y", [99, 99, 99, .. Alternating(23)]);

        var size = Hide(survey, 5, Ask(battery, Size))[0];

        Assert.Equal(["", "bydel small"], [HiddenIn(size, 0), HiddenIn(size, 1)]);
        Assert.DoesNotContain(size.Tests, test => test.Item == "y");
        Assert.Contains(size.Tests, test => test.Item == "x");
    }

    /// <summary>The panel and the whole differ by two of the large units.</summary>
    [Fact]
    public void The_few_who_are_not_in_a_panel_are_not_told_by_the_difference()
    {
        var survey = Sized(0, 8, 12).Codes("q", Alternating(20));
        var panel = new Panel([2018, 2019], [.. Enumerable.Range(0, 20).Select(row => row < 18)], HasRemade: false);
        var whole = Ask(SmallSurvey.Single("q"), null);

        var shown = Hide(survey, 5, whole, whole with { Panel = panel });

        Assert.Contains(shown, each => each.HasHidden);
        Assert.Contains(shown, each => !each.HasHidden);
    }
}
