using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using static Rapportgenerator.Tests.Tabulations.Disclosure.SmallSurveys;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>What is hidden with what, counted by hand. Groups of fewer than five are small.</summary>
public class SuppressionTests
{
    private static readonly SingleQuestion Plain = SmallSurvey.Single("q");

    private static readonly Breakdown Kind = new("kind", "Kind",
        [new("kommune", "Kommune", unit => unit.Population >= 1000), new("bydel", "Bydel", unit => unit.Population < 1000)]);

    private static readonly Breakdown Half = Below("half", 5000);

    [Fact]
    public void A_small_group_takes_the_smallest_other_with_it()
    {
        var size = Hide(3, 8, 12, Ask(Plain, Size))[0];

        Assert.Equal("bydel small", HiddenIn(size));
        Assert.Null(size.Groups[1].Items[0].Base);
        Assert.All(size.Groups[2].Items[0].Options, cell => Assert.True(cell is { Count: null, Share: null, Uncertainty: null }));
        Assert.Equal((23, 12), (size.All.Items[0].Base, size.Groups[3].Items[0].Base));
    }

    [Fact]
    public void Where_nothing_is_small_nothing_is_hidden()
    {
        var shown = Hide(5, 8, 12, Ask(Plain, null), Ask(Plain, Size), Ask(Plain, Kind));

        Assert.All(shown, tabulation => Assert.False(tabulation.HasHidden));
        Assert.All(shown, tabulation => Assert.Equal(5, tabulation.HideBelow));
    }

    [Fact]
    public void A_group_nobody_answered_in_is_no_secret() => Assert.Equal("", HiddenIn(Hide(0, 8, 12, Ask(Plain, Size))[0]));

    [Fact]
    public void A_whole_of_few_hides_everything() =>
        Assert.All(Hide(0, 2, 2, Ask(Plain, null), Ask(Plain, Half)), tabulation => Assert.Equal(0, Shown(tabulation)));

    /// <summary>«Bydel» is a group of both: its partner in one breakdown would be told by the other.</summary>
    [Fact]
    public void The_same_small_group_in_two_breakdowns_is_hidden_in_both_and_has_a_partner_in_both()
    {
        var hidden = Hide(3, 8, 12, Ask(Plain, null), Ask(Plain, Size), Ask(Plain, Kind));

        Assert.Equal("", HiddenIn(hidden[0]));
        Assert.Equal("bydel small", HiddenIn(hidden[1]));
        Assert.Equal("kommune bydel", HiddenIn(hidden[2]));
    }

    /// <summary>Two classes of the finer breakdown are one of the coarser: the partner must be the other half of it, or the coarser go as well.</summary>
    [Fact]
    public void A_partner_in_a_nested_breakdown_is_of_the_same_parent()
    {
        var finer = new Breakdown("finer", "Finer",
        [
            new("a1", "A1", unit => unit.Population < 1000), new("a2", "A2", unit => unit.Population < 5000),
            new("b1", "B1", unit => unit.Population < 7000), new("b2", "B2", unit => unit.Population >= 7000),
        ]);
        // Three, ten, six and nine: six is cheaper than ten, but is in the other half.
        int[] populations = [.. Many(500, 3), .. Many(2000, 10), .. Many(6000, 6), .. Many(9000, 9)];
        var hidden = Hide(new SmallSurvey().Units(populations), Alternating(28), Ask(Plain, Half), Ask(Plain, finer));

        Assert.Equal("", HiddenIn(hidden[0]));
        Assert.Equal("a1 a2", HiddenIn(hidden[1]));
    }

    [Fact]
    public void Few_between_two_nearly_equal_classes_are_not_told_by_the_difference()
    {
        int[] populations = [.. Many(2000, 10), .. Many(5100, 2), .. Many(9000, 10)];
        var survey = new SmallSurvey().Units(populations);

        var alone = Hide(survey, Alternating(22), Ask(Plain, Half));
        var both = Hide(survey, Alternating(22), Ask(Plain, Half), Ask(Plain, Below("nearly", 5200)));

        Assert.Equal("", HiddenIn(alone[0]));
        // Below 5200 less below 5000, and above 5000 less above 5200, are the two between: one breakdown of the two is left.
        Assert.Contains(both, tabulation => tabulation.HasHidden);
        Assert.DoesNotContain(both, one => both.Any(other => one.By != other.By && !one.Groups[1].Items[0].Hidden && !other.Groups[1].Items[0].Hidden));
        Assert.DoesNotContain(both, one => both.Any(other => one.By != other.By && !one.Groups[2].Items[0].Hidden && !other.Groups[2].Items[0].Hidden));
    }

    [Fact]
    public void A_group_that_is_small_without_an_option_is_hidden_with_it_too()
    {
        // Of eight small ones five do not know: three are left.
        int[] codes = [1, 2, 1, 98, 98, 98, 98, 98, .. Alternating(20)];
        var survey = new SmallSurvey().Units([.. Many(2000, 8), .. Many(9000, 10), .. Many(50000, 10)]);
        var three = new Breakdown("three", "Three",
        [
            new("small", "Small", unit => unit.Population < 5000), new("middle", "Middle", unit => unit.Population < 20000),
            new("large", "Large", unit => unit.Population >= 20000),
        ]);

        Assert.Equal("", HiddenIn(Hide(survey, codes, Ask(Plain, three))[0]));
        Assert.All(Hide(survey, codes, Ask(Plain, three), Ask(Plain, three) with { Without = ["vet_ikke"] }), tabulation =>
            Assert.StartsWith("small ", HiddenIn(tabulation), StringComparison.Ordinal));
    }

    [Fact]
    public void No_test_and_no_contrast_of_what_is_hidden_is_left()
    {
        var whole = Ask(Plain, Size);

        Assert.NotEmpty(Hide(5, 8, 12, whole)[0].Tests);
        var hidden = Hide(3, 8, 12, whole)[0];
        Assert.Empty(hidden.Tests);
        Assert.All(hidden.Groups[1].Items[0].Options.Concat(hidden.Groups[2].Items[0].Options), cell => Assert.Null(cell.Contrast));
    }

    [Fact]
    public void One_hides_nothing() => Assert.Equal("", HiddenIn(SmallSurveys.Hide(Sized(1, 8, 12).Codes("q", Alternating(21)), 1, Ask(Plain, Size))[0]));

    private static Breakdown Below(string key, int edge) => new(key, key,
        [new("below", "Below", unit => unit.Population < edge), new("above", "Above", unit => unit.Population >= edge)]);

    private static ImmutableArray<Tabulation> Hide(int bydeler, int small, int large, params TabulationRequest[] requests) =>
        Hide(Sized(bydeler, small, large), Alternating(bydeler + small + large), requests);

    private static ImmutableArray<Tabulation> Hide(SmallSurvey survey, int[] codes, params TabulationRequest[] requests) =>
        SmallSurveys.Hide(survey.Codes("q", codes), 5, requests);

    private static int[] Many(int population, int count) => [.. Enumerable.Repeat(population, count)];

    private static int Shown(Tabulation tabulation) => tabulation.Groups.Count(group => !group.Items[0].Hidden);
}
