using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using static Rapportgenerator.Tests.Tabulations.Disclosure.CellSurvey;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>What must be hidden, worked out by hand on surveys of one question.</summary>
public class HidingTests
{
    private const int Yes = 1, No = 2, DoNotKnow = 98;

    private static readonly SingleQuestion Q = SmallSurvey.Single("q");
    private static readonly SingleQuestion P = SmallSurvey.Single("p");

    [Fact]
    public void Where_nothing_is_small_the_groups_are_left_as_they_are()
    {
        var round = new CellSurvey().Add(5, "a", "n", ("q", Yes)).Add(6, "b", "n", ("q", No)).Round();
        var whole = Tabulator.Tabulate(Ask(Q, Kind), round);

        var shown = Suppression.Hide([whole], round, 5)[0];

        Assert.All(whole.Groups.Zip(shown.Groups), pair => Assert.Equal(pair.First.Items[0], pair.Second.Items[0], ReferenceEqualityComparer.Instance.Equals));
    }

    [Fact]
    public void One_hidden_group_is_the_total_less_the_others_so_the_smallest_other_is_hidden_with_it()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "n", ("q", Yes)).Add(2, "a", "n", ("q", No))
            .Add(9, "b", "n", ("q", Yes)).Add(9, "b", "n", ("q", No))
            .Add(4, "c", "n", ("q", Yes)).Add(4, "c", "n", ("q", No));

        Assert.Equal("a c", Hidden(survey.Publish(Ask(Q, Kind))["q.kind"]));
    }

    /// <summary>Nobody of `a` and `c` said yes: hidden together, they would both be known to have none.</summary>
    [Fact]
    public void Groups_whose_union_has_none_of_an_answer_do_not_protect_each_other()
    {
        var survey = new CellSurvey()
            .Add(3, "a", "n", ("q", No))
            .Add(9, "b", "n", ("q", Yes)).Add(9, "b", "n", ("q", No))
            .Add(8, "c", "n", ("q", No))
            .Add(20, "d", "n", ("q", Yes)).Add(20, "d", "n", ("q", No));

        Assert.Equal("a b", Hidden(survey.Publish(Ask(Q, Kind))["q.kind"]));
    }

    /// <summary>Two small groups of four together, in three regions: each can swap with the other in `n`, but what they are together is printed.</summary>
    [Fact]
    public void Small_groups_that_are_too_few_together_take_another_with_them()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "n", ("q", Yes))
            .Add(1, "b", "n", ("q", No)).Add(1, "b", "s", ("q", Yes)).Add(1, "b", "e", ("q", No));
        foreach (var region in new[] { "n", "s", "e" })
        {
            survey.Add(4, "c", region, ("q", Yes)).Add(4, "c", region, ("q", No))
                .Add(6, "d", region, ("q", Yes)).Add(6, "d", region, ("q", No));
        }

        var published = survey.Publish(Ask(Q, Kind), Ask(Q, Region));

        var hidden = Hidden(published["q.kind"]);
        Assert.StartsWith("a b ", hidden, StringComparison.Ordinal);
    }

    /// <summary>`a` is `n` by another name, as Oslo's districts are a kind, a county and a class of size.</summary>
    [Fact]
    public void A_small_group_that_is_two_breakdowns_group_takes_one_of_each_with_it()
    {
        var survey = new CellSurvey()
            .Add(2, "a", "n", ("q", Yes)).Add(1, "a", "n", ("q", No))
            .Add(5, "b", "s", ("q", Yes)).Add(5, "b", "s", ("q", No))
            .Add(9, "c", "s", ("q", Yes)).Add(9, "c", "e", ("q", No))
            .Add(9, "b", "e", ("q", Yes)).Add(9, "b", "e", ("q", No));

        var published = survey.Publish(Ask(Q, Kind), Ask(Q, Region));

        Assert.Contains(Hidden(published["q.kind"]), new[] { "a b", "a c" });
        Assert.Contains(Hidden(published["q.region"]), new[] { "n s", "n e" });
    }

    /// <summary>`n` is `a` and three more. Either is large enough; their difference is not.</summary>
    [Fact]
    public void A_group_within_another_breakdowns_group_must_not_leave_a_small_rest()
    {
        var survey = new CellSurvey()
            .Add(6, "a", "n", ("q", Yes)).Add(6, "a", "n", ("q", No))
            .Add(2, "b", "n", ("q", Yes)).Add(1, "b", "n", ("q", No))
            .Add(9, "b", "s", ("q", Yes)).Add(9, "b", "s", ("q", No));

        var published = survey.Publish(Ask(Q, Kind), Ask(Q, Region));

        Assert.False(Hidden(published["q.kind"]).Length == 0 && Hidden(published["q.region"]).Length == 0);
    }

    [Fact]
    public void A_group_that_is_small_without_some_answers_is_hidden_with_them_too()
    {
        var survey = new CellSurvey()
            .Add(2, "a", "n", ("q", Yes)).Add(2, "a", "n", ("q", No)).Add(4, "a", "n", ("q", DoNotKnow))
            .Add(9, "b", "n", ("q", Yes)).Add(9, "b", "n", ("q", No)).Add(1, "b", "n", ("q", DoNotKnow))
            .Add(9, "c", "n", ("q", Yes)).Add(8, "c", "n", ("q", No)).Add(1, "c", "n", ("q", DoNotKnow));

        var published = survey.Publish(Ask(Q, Kind), Ask(Q, Kind, without: "vet_ikke"));

        Assert.Equal(("a c", "a c"), (Hidden(published["q.kind"]), Hidden(published["q.kind.without-vet_ikke"])));
    }

    /// <summary>The weight tells `a` from the rest, so a weighted total and an unweighted one together would give it away.</summary>
    [Fact]
    public void Weights_that_tell_the_groups_apart_are_not_published_of_everyone()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "n", 2, ("q", Yes)).Add(2, "a", "n", 2, ("q", No))
            .Add(9, "b", "n", 1, ("q", Yes)).Add(9, "b", "n", 1, ("q", No))
            .Add(4, "c", "n", 3, ("q", Yes)).Add(4, "c", "n", 3, ("q", No));

        var published = survey.Publish(Ask(Q, Kind), Ask(Q, Kind, weighted: true));

        Assert.Equal("a c", Hidden(published["q.kind"]));
        Assert.True(published["q.kind.weighted"].All.Items[0].Hidden);
    }

    [Fact]
    public void Where_all_are_too_few_all_is_hidden()
    {
        var survey = new CellSurvey().Add(2, "a", "n", ("q", Yes)).Add(2, "b", "n", ("q", No));

        Assert.Equal("alle a b c d", Hidden(survey.Publish(Ask(Q, Kind))["q.kind"]));
    }

    /// <summary>Of `p`, whose numbers nobody printed, three answered in `a`: the pool less `q` tells of them.</summary>
    [Fact]
    public void A_pool_less_its_one_member_must_not_leave_the_other_members_few()
    {
        var survey = new CellSurvey()
            .Add(3, "a", "n", ("q", Yes), ("p", Yes)).Add(7, "a", "n", ("q", No))
            .Add(9, "b", "n", ("q", Yes), ("p", No)).Add(9, "b", "n", ("q", No), ("p", Yes));
        var pool = new PooledQuestion([Q, P], "") { Id = "pool", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere };

        var published = survey.Publish(Ask(pool, Kind), Ask(Q, Kind));

        Assert.True(published["pool.kind"].Groups[1].Items[0].Hidden || published["q.kind"].Groups[1].Items[0].Hidden);
        Assert.DoesNotContain("a", Hidden(survey.Publish(Ask(pool, Kind))["pool.kind"]), StringComparison.Ordinal);
    }

    /// <summary>
    /// Nobody of `a` was asked `p`, as a city district has no head of schools: there is nothing of theirs to protect. But `b`
    /// would be all that is missing from `p`, so that `c` has to be hidden with it.
    /// </summary>
    [Fact]
    public void A_group_that_one_member_of_a_pool_was_not_put_to_does_not_hide_everything()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "n", ("q", Yes)).Add(2, "a", "n", ("q", No))
            .Add(5, "b", "n", ("q", Yes), ("p", No)).Add(5, "b", "n", ("q", No), ("p", Yes))
            .Add(9, "c", "n", ("q", Yes), ("p", No)).Add(9, "c", "n", ("q", No), ("p", Yes));
        var pool = new PooledQuestion([Q, P], "") { Id = "pool", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere };

        var published = survey.Publish(Ask(pool, Kind), Ask(Q, Kind), Ask(P, Kind));

        Assert.Equal(("a b c", "a b c", "a b c"), (Hidden(published["pool.kind"]), Hidden(published["q.kind"]), Hidden(published["p.kind"])));
    }

    [Fact]
    public void A_hidden_number_is_the_sum_less_the_others_too()
    {
        var survey = new CellSurvey()
            .Add(3, "a", "n", ("n", 7))
            .Add(9, "b", "n", ("n", 4)).Add(9, "b", "n", ("n", 5))
            .Add(8, "c", "n", ("n", 6));

        Assert.Equal("a c", Hidden(survey.Publish(Ask(SmallSurvey.Numeric("n"), Kind))["n.kind"]));
    }

    [Fact]
    public void A_hidden_group_looks_the_same_for_its_own_sake_and_for_anothers()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "n", ("q", Yes)).Add(2, "a", "n", ("q", No))
            .Add(9, "b", "n", ("q", Yes)).Add(9, "b", "n", ("q", No))
            .Add(4, "c", "n", ("q", Yes)).Add(4, "c", "n", ("q", No));
        var groups = survey.Publish(Ask(Q, Kind))["q.kind"].Groups;

        var (own, others) = (groups[1].Items[0], groups[3].Items[0]);
        Assert.Equal(own with { Options = [], Groups = [] }, others with { Options = [], Groups = [] });
        Assert.Equal(own.Options, others.Options);
    }
}
