using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations;

public class TabulatorTests
{
    private const int NotAsked = ResponseSet.NotAsked;

    [Fact]
    public void Vet_ikke_is_in_the_base_and_no_answer_is_not()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 1, 1).Codes("q", 1, 1, 2, 98, 99, NotAsked);

        var all = Tabulate(SmallSurvey.Single("q"), survey).All.Items[0];

        Assert.Equal(4, all.Base);
        Assert.Equal([2, 1, 1], all.Options.Select(cell => cell.Count!.Value));
        Assert.Equal(new Ratio(2, 4), all.Options[0].Share);
    }

    [Fact]
    public void An_option_that_nobody_chose_is_there_with_nothing()
    {
        var survey = new SmallSurvey().Units(1, 1).Codes("q", 1, 1);

        var no = Tabulate(SmallSurvey.Single("q"), survey).All.Items[0].Options[1];

        Assert.Equal(("no", 0, new Ratio(0, 2)), (no.Key, no.Count!.Value, no.Share!.Value));
    }

    [Fact]
    public void Ikke_relevant_is_neither_an_answer_nor_a_column()
    {
        var survey = new SmallSurvey().Units(1, 1, 1).Codes("q", 1, 97, 3);

        var all = Tabulate(SmallSurvey.Single("q", SmallSurvey.Scale, scale: true), survey).All.Items[0];

        Assert.Equal(2, all.Base);
        Assert.DoesNotContain(all.Options, cell => cell.Key == "ikke_relevant");
        Assert.Equal(new Ratio(4, 2), all.ScaleMean);
    }

    [Fact]
    public void An_option_that_a_binding_leaves_out_leaves_the_base()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 1).Codes("q", 1, 2, 98, 98);
        var request = new TabulationRequest(SmallSurvey.Single("q"), null, false, ["vet_ikke"], []);

        var tabulation = Tabulator.Tabulate(request, survey.Round());

        Assert.Equal("q.without-vet_ikke", tabulation.Id);
        Assert.Equal(2, tabulation.All.Items[0].Base);
        Assert.Equal(["yes", "no"], tabulation.All.Items[0].Options.Select(cell => cell.Key));
    }

    [Fact]
    public void The_base_of_a_multiple_choice_is_respondents_not_ticks()
    {
        var question = SmallSurvey.Multi("m", "A", "B", "C");
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 1)
            .Codes("m_1", 1, 1, 0, 99, 0)
            .Codes("m_2", 1, 0, 0, 99, 0)
            .Codes("m_3", 1, 0, 0, 99, 0)
            .Codes("m_98", 0, 0, 1, 99, 0);
        var any = new OptionGroup("a_or_b", "A or B", ["m_1", "m_2"]);

        var all = Tabulator.Tabulate(new TabulationRequest(question, null, false, [], [any]), survey.Round()).All.Items[0];

        Assert.Equal(4, all.Base);
        Assert.Equal([2, 1, 1, 1], all.Options.Select(cell => cell.Count!.Value));
        Assert.Equal(new Ratio(2, 4), all.Groups[0].Share);
    }

    [Fact]
    public void Weights_move_shares_but_not_bases()
    {
        var survey = new SmallSurvey().Units(1, 1, 1).Weights(2m, 0.5m, 0.5m).Codes("q", 1, 2, 2);
        var request = new TabulationRequest(SmallSurvey.Single("q"), null, true, [], []);

        var all = Tabulator.Tabulate(request, survey.Round()).All.Items[0];

        Assert.Equal((3, 1), (all.Base, all.Options[0].Count));
        Assert.Equal(66.7m, all.Options[0].Share!.Value.Round(1, 100));
    }

    [Fact]
    public void A_pool_counts_each_roles_answer_as_one_unit_and_reads_codes_by_key()
    {
        ImmutableArray<AnswerOption> reversed =
        [
            new(2, "yes", "Yes", OptionKind.Substantive), new(1, "no", "No", OptionKind.Substantive),
        ];
        var pool = new PooledQuestion([SmallSurvey.Single("a"), SmallSurvey.Single("b", reversed)], "All of them")
        {
            Id = "p", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
        };
        var survey = new SmallSurvey().Units(1, 1).Codes("a", 1, 2).Codes("b", 2, NotAsked);

        var all = Tabulate(pool, survey).All.Items[0];

        Assert.Equal(3, all.Base);
        Assert.Equal(new Ratio(2, 3), all.Options[0].Share);
    }

    [Fact]
    public void A_small_base_holds_no_number_at_all()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 9000, 9000, 9000, 9000, 9000).Codes("q", 1, 1, 2, 1, 1, 1, 2, 2);
        var request = new TabulationRequest(SmallSurvey.Single("q", SmallSurvey.Scale, scale: true), SmallSurvey.Size, false, [], []);

        var tabulation = Suppression.Hide([Tabulator.Tabulate(request, survey.Round())], survey.Round(), hideBelow: 5)[0];

        var small = tabulation.Groups[1].Items[0];
        Assert.True(small.Hidden && tabulation.HasHidden);
        Assert.Null(small.Base);
        Assert.Null(small.ScaleMean);
        Assert.All(small.Options, cell => Assert.Equal((null, null), (cell.Count, cell.Share)));
        // The other group would give it away.
        Assert.True(tabulation.Groups[2].Items[0].Hidden);
        Assert.Equal(8, tabulation.All.Items[0].Base);
    }

    [Fact]
    public void The_share_of_an_empty_base_is_undefined_and_not_hidden()
    {
        var survey = new SmallSurvey().Units(1).Codes("q", NotAsked);

        var all = Tabulator.Tabulate(new(SmallSurvey.Single("q"), null, false, [], []), survey.Round()).All.Items[0];

        Assert.Equal((0, false), (all.Base, all.Hidden));
        Assert.All(all.Options, cell => Assert.Null(cell.Share));
    }

    [Fact]
    public void Numbers_have_mean_median_quartiles_and_sum()
    {
        // R: quantile(c(1, 2, 4, 8), c(.25, .5, .75)) gives 1.75, 3, 5.
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 1).Numbers("n", 4, 1, null, 8, 2);

        var summary = Tabulate(SmallSurvey.Numeric("n"), survey).All.Items[0].Numbers!;

        Assert.Equal(15, summary.Sum);
        Assert.Equal(3.75, summary.Mean.Value);
        Assert.Equal([1.75, 3, 5], new[] { summary.LowerQuartile, summary.Median, summary.UpperQuartile }.Select(ratio => ratio.Value));
    }

    [Fact]
    public void Halves_round_away_from_zero_on_the_exact_fraction()
    {
        Assert.Equal(13m, new Ratio(1, 8).Round(0, 100));
        Assert.Equal(12.5m, new Ratio(1, 8).Round(1, 100));
        Assert.Equal(-13m, new Ratio(-1, 8).Round(0, 100));
        // 0.445 rounds to 44, though 44.5 rounds to 45: never round what is rounded already.
        Assert.Equal(44m, new Ratio(4449, 10000).Round(0, 100));
    }

    private static Tabulation Tabulate(Question question, SmallSurvey survey) =>
        Tabulator.Tabulate(new TabulationRequest(question, null, false, [], []), survey.Round());
}
