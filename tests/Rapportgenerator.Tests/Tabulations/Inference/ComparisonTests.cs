using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>Groups against each other and against all others, and what is left of it when a group is hidden.</summary>
public class ComparisonTests
{
    private const int NotAsked = ResponseSet.NotAsked;

    private static readonly SingleQuestion Question = SmallSurvey.Single("q");

    private static readonly Breakdown Three = new(
        "three",
        "Three",
        [new("a", "A", unit => unit.Population == 1), new("b", "B", unit => unit.Population == 2), new("c", "C", unit => unit.Population == 3)]);

    [Fact]
    public void A_group_is_compared_with_the_answers_of_all_others_together()
    {
        // A: 3 of 4; the others: 1 of 5 and nobody of none.
        var tabulation = Tabulate(false, (1, 1), (1, 1), (1, 1), (1, 2), (2, 1), (2, 2), (2, 2), (2, 2), (2, 98));

        var contrast = Yes(tabulation, 1).Contrast!;

        var (lower, upper) = ShareIntervals.Newcombe(0.75, 4, 0.2, 5);
        Assert.Equal(new Contrast(0.75 - 0.2, lower, upper, FisherExactTest.PValue(3, 1, 1, 4)), contrast);
        Assert.Equal((null, null), (Yes(tabulation, 0).Contrast, Yes(tabulation, 3).Contrast));
    }

    [Fact]
    public void Two_groups_are_compared_without_the_third()
    {
        var tabulation = Tabulate(false, (1, 1), (1, 1), (1, 2), (2, 1), (2, 2), (2, 2), (3, 1), (3, 1), (3, 1));

        var difference = GroupComparison.OfShares(Yes(tabulation, 1), Yes(tabulation, 2))!;

        Assert.Equal(1 / 3.0, difference.Difference, 12);
        Assert.Equal(FisherExactTest.PValue(2, 1, 1, 2), difference.PValue);
        Assert.Equal(-difference.Difference, GroupComparison.OfShares(Yes(tabulation, 2), Yes(tabulation, 1))!.Difference);
    }

    [Fact]
    public void What_is_no_two_groups_of_one_table_is_not_compared()
    {
        var (one, two) = (Tabulate(true, (1, 1), (1, 2), (2, 1), (2, 2)), Tabulate(true, (1, 1), (1, 2), (2, 1), (2, 2)));

        Assert.Null(GroupComparison.OfShares(Yes(one, 0), Yes(one, 1)));
        Assert.Null(GroupComparison.OfShares(Yes(one, 1), Yes(one, 1)));
        Assert.Null(GroupComparison.OfShares(Yes(one, 1), Yes(one, 3)));
        Assert.Null(GroupComparison.OfShares(Yes(one, 1), Yes(two, 2)));
        Assert.Null(GroupComparison.OfShares(Yes(one, 1), one.Groups[2].Items[0].Options[1]));
        Assert.Null(GroupComparison.OfShares(Yes(one, 1), Yes(one, 2).Redacted()));
        Assert.NotNull(GroupComparison.OfShares(Yes(one, 1), Yes(one, 2)));
    }

    [Fact]
    public void A_weighted_group_without_spread_is_not_certain_to_differ()
    {
        // All three of A say yes, and 20 of 30 others: the design sees no error in A, but three could be chance.
        var tabulation = Tabulate(true, [.. Enumerable.Repeat((1, 1), 3), .. Enumerable.Repeat((2, 1), 20), .. Enumerable.Repeat((2, 2), 10)]);

        Assert.InRange(Yes(tabulation, 1).Contrast!.PValue, 0.1, 0.5);
        Assert.Equal(ShareIntervals.Newcombe(1, 3, 2 / 3.0, 30).Lower, Yes(tabulation, 1).Contrast!.Lower, 12);
    }

    [Fact]
    public void Multiple_choice_is_tested_option_by_option_and_single_choice_at_once()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 9000, 9000, 9000).Codes("q", 1, 1, 2, 2, 2, 98)
            .Codes("m_1", 1, 1, 1, 0, 0, 1).Codes("m_2", 0, 0, 0, 0, 0, 0).Codes("m_98", 0, 0, 0, 1, 0, 0);
        BreakdownTest[] Tests(Question question, bool weighted) =>
            [.. Tabulator.Tabulate(new(question, SmallSurvey.Size, weighted, [], []), survey.Round()).Tests];

        Assert.Equal((TestMethod.PearsonChiSquare, null, 2.0), Named(Assert.Single(Tests(Question, false))));
        Assert.Equal(TestMethod.RaoScott, Assert.Single(Tests(Question, true)).Method);
        Assert.Equal(
            [(TestMethod.PearsonChiSquare, "m_1", 1.0), (TestMethod.PearsonChiSquare, "vet_ikke", 1.0)],
            Tests(SmallSurvey.Multi("m", "A", "B"), false).Select(Named));
    }

    [Fact]
    public void A_pool_of_one_voice_is_tested_as_its_units_are()
    {
        int[] codes = [1, 1, 1, 2, 2, 1, 2, 2];
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 9000, 9000, 9000, 9000).Codes("q", codes).Codes("r", codes);
        var pool = new PooledQuestion([Question, SmallSurvey.Single("r")], "All")
        {
            Id = "p", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
        };

        var twice = Assert.Single(Tabulator.Tabulate(new(pool, SmallSurvey.Size, false, [], []), survey.Round()).Tests);
        var once = Assert.Single(Tabulator.Tabulate(new(Question, SmallSurvey.Size, true, [], []), survey.Round()).Tests);

        Assert.Equal(TestMethod.RaoScott, twice.Method);
        Assert.Equal(once.Statistic, twice.Statistic, 10);
        Assert.Equal(once.PValue, twice.PValue, 10);
    }

    [Fact]
    public void A_hidden_group_takes_the_test_with_it_and_leaves_the_others_contrasts()
    {
        var tabulation = Redact(Tabulate(false, (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)), 1).WithoutHiddenComparisons();

        Assert.Empty(tabulation.Tests);
        Assert.Null(Yes(tabulation, 1).Contrast);
        Assert.NotNull(Yes(tabulation, 2).Contrast);
        Assert.Null(GroupComparison.OfShares(Yes(tabulation, 1), Yes(tabulation, 2)));
    }

    [Fact]
    public void What_is_published_has_no_test_over_a_hidden_group()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 9000, 9000, 9000).Codes("q", 1, 2, NotAsked, 1, 2, 2);
        TabulationRequest[] requests = [new(Question, SmallSurvey.Size, false, [], [])];
        Tabulation Published(int hideBelow) => Tabulator.TabulateAll(requests, survey.Round(), hideBelow)["q.size"];

        Assert.Single(Published(2).Tests);
        Assert.Empty(Published(3).Tests);
    }

    [Fact]
    public void With_everyone_hidden_no_group_is_compared_with_the_rest()
    {
        var tabulation = Redact(Tabulate(false, (1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2)), 0).WithoutHiddenComparisons();

        Assert.All(tabulation.Groups, group => Assert.All(group.Items[0].Options, cell => Assert.Null(cell.Contrast)));
    }

    [Fact]
    public void That_a_unit_has_answered_is_counted_and_not_estimated()
    {
        var round = new SmallSurvey().Units(1, 9000).Codes("q", 1, 2).Round().Stratified(4, 6);
        var response = SmallSurvey.Single(ResponseTabulator.Units, [new(1, "answered", "Yes", OptionKind.Substantive), new(0, "not_answered", "No", OptionKind.Substantive)]);

        var tabulation = Tabulator.TabulateAll([new(response, SmallSurvey.Size, false, [], [])], round, 5)["response.size"];

        Assert.Equal((12, new Ratio(2, 12)), (tabulation.All.Items[0].Base, tabulation.All.Items[0].Options[0].Share));
        Assert.All(tabulation.Groups, group => Assert.All(group.Items[0].Options, cell => Assert.Equal((null, null), (cell.Uncertainty, cell.Contrast))));
        Assert.Empty(tabulation.Tests);
    }

    private static (TestMethod, string?, double) Named(BreakdownTest test) => (test.Method, test.Option, test.DegreesOfFreedom);

    private static Cell Yes(Tabulation tabulation, int group) => tabulation.Groups[group].Items[0].Options[0];

    private static Tabulation Redact(Tabulation tabulation, int group) => tabulation with
    {
        Groups = tabulation.Groups.SetItem(group, tabulation.Groups[group] with { Items = [tabulation.Groups[group].Items[0].Redacted()] }),
    };

    private static Tabulation Tabulate(bool weighted, params (int Group, int Code)[] answers) => Tabulator.Tabulate(
        new(Question, Three, weighted, [], []),
        new SmallSurvey().Units([.. answers.Select(answer => answer.Group)]).Codes("q", [.. answers.Select(answer => answer.Code)]).Round());
}
