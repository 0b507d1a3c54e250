using Rapportgenerator.Survey;
using static Rapportgenerator.Tests.Tabulations.Disclosure.CellSurvey;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>How many were asked a question tells how many opened it by their answer to another.</summary>
public class FilterHidingTests
{
    private const int Yes = 1, No = 2;

    private static readonly SingleQuestion Has = SmallSurvey.Single("has");

    private static readonly SingleQuestion Which = SmallSurvey.Single("which") with
    {
        Filters = [new AnswerFilter("has", [Yes], SmallSurvey.Nowhere)],
    };

    private static readonly SingleQuestion Why = SmallSurvey.Single("why") with
    {
        Filters = [new AnswerFilter("which", [Yes], SmallSurvey.Nowhere)],
    };

    /// <summary>
    /// `a` is small and `b` is hidden with it. All who have it say which, so that the base of «which» in `b` is the count of
    /// yes in `b`, and what is left of everyone's is the count in `a`.
    /// </summary>
    private static CellSurvey Survey() => new CellSurvey()
        .Add(1, "a", "n", ("has", Yes), ("which", No)).Add(2, "a", "n", ("has", No))
        .Add(6, "b", "n", ("has", Yes), ("which", Yes), ("why", Yes)).Add(6, "b", "n", ("has", No))
        .Add(9, "c", "s", ("has", Yes), ("which", No)).Add(9, "c", "s", ("has", Yes), ("which", Yes), ("why", No)).Add(9, "c", "s", ("has", No))
        .Add(20, "d", "n", ("has", Yes), ("which", No)).Add(20, "d", "n", ("has", No));

    [Fact]
    public void What_is_hidden_of_the_filter_is_hidden_of_those_it_opened()
    {
        var published = Survey().Publish(Ask(Has, Kind), Ask(Which, Kind), Ask(Why, Kind));

        Assert.Equal("a b", Hidden(published["has.kind"]));
        Assert.StartsWith("a b", Hidden(published["which.kind"]), StringComparison.Ordinal);
        Assert.StartsWith("a b", Hidden(published["why.kind"]), StringComparison.Ordinal);
    }

    /// <summary>A nought would say that nobody in the hidden group opened the question.</summary>
    [Fact]
    public void A_base_of_nobody_is_hidden_where_the_filters_answer_is()
    {
        var survey = new CellSurvey()
            .Add(3, "a", "n", ("has", No))
            .Add(6, "b", "n", ("has", Yes), ("which", Yes)).Add(6, "b", "n", ("has", No))
            .Add(20, "c", "n", ("has", Yes), ("which", No)).Add(20, "c", "n", ("has", No));

        var published = survey.Publish(Ask(Has, Kind), Ask(Which, Kind));

        Assert.Equal("a b", Hidden(published["has.kind"]));
        Assert.StartsWith("a b", Hidden(published["which.kind"]), StringComparison.Ordinal);
    }

    /// <summary>The base of «which» by region is how many have it in `s`: all of `a`, and nobody else there.</summary>
    [Fact]
    public void A_breakdown_of_what_was_opened_can_tell_of_the_filter()
    {
        var survey = new CellSurvey()
            .Add(1, "a", "s", ("has", Yes), ("which", No)).Add(3, "a", "s", ("has", No))
            .Add(6, "b", "n", ("has", Yes), ("which", Yes)).Add(6, "b", "n", ("has", No))
            .Add(7, "c", "s", ("has", Yes), ("which", No)).Add(7, "c", "s", ("has", No))
            .Add(20, "d", "n", ("has", Yes), ("which", No)).Add(20, "d", "n", ("has", No));

        var published = survey.Publish(Ask(Has, Kind), Ask(Which, Region));

        // `b` is the smallest, but `c` is the one whose answers `a` could have had.
        Assert.True(Hidden(published["has.kind"]) == "a c" || Hidden(published["which.region"]) == "n s", Hidden(published["has.kind"]));
    }

    [Fact]
    public void What_was_opened_may_be_hidden_where_the_filter_is_not()
    {
        var survey = new CellSurvey()
            .Add(3, "a", "n", ("has", Yes), ("which", No)).Add(9, "a", "n", ("has", No))
            .Add(6, "b", "n", ("has", Yes), ("which", Yes)).Add(6, "b", "n", ("has", No))
            .Add(20, "c", "n", ("has", Yes), ("which", No)).Add(20, "c", "n", ("has", No));

        var published = survey.Publish(Ask(Has, Kind), Ask(Which, Kind));

        Assert.Equal("", Hidden(published["has.kind"]));
        Assert.Equal("a b", Hidden(published["which.kind"]));
    }
}
