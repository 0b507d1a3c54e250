using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Claims;

namespace Rapportgenerator.Tests.Templating.Claims;

/// <summary>
/// The rules alone. Wilson's intervals of 100 answers, by hand: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96 gives
/// 50: 40.4–59.6, 51: 41.3–60.6, 69: 59.4–77.2, 70: 60.4–78.1, 75: 65.7–82.5.
/// </summary>
public class ClaimRulesTests
{
    private static readonly ComparisonPhrase More = new("flere", Relation.More, null, null);
    private static readonly ComparisonPhrase Less = new("færre", Relation.Less, null, null);

    private static ClaimedNumber Of100(int count) => ClaimedNumber.OfRespondents(count, 100, 100);

    /// <summary>All there are have been counted: no interval.</summary>
    private static ClaimedNumber Counted(int count, int @base) => ClaimedNumber.OfRespondents(count, @base, null);

    [Theory]
    [InlineData(70, 50, true)]
    [InlineData(69, 50, false)]
    [InlineData(70, 51, false)]
    [InlineData(50, 50, false)]
    [InlineData(50, 70, false)]
    public void More_needs_intervals_with_nothing_in_common(int one, int other, bool holds)
    {
        Assert.Equal(holds, ClaimRules.Holds(More, Of100(one), Of100(other)));
        Assert.Equal(holds, ClaimRules.Holds(Less, Of100(other), Of100(one)));
    }

    /// <summary>Answers from one place are less than as many from many places: worth 50, 70 of 100 are 56.2–80.9, and 50 are 36.6–63.4.</summary>
    [Fact]
    public void Of_a_pool_the_intervals_are_those_of_what_its_answers_are_worth()
    {
        static ClaimedNumber Pool(int count) => ClaimedNumber.OfRespondents(count, 100, 50);

        Assert.False(ClaimRules.Holds(More, Pool(70), Pool(50)));
        // 74: 60.4–84.1; 46: 33.0–59.6.
        Assert.True(ClaimRules.Holds(More, Pool(74), Pool(46)));
        Assert.False(ClaimRules.Holds(More, Pool(73), Pool(47)));
    }

    /// <summary>75 of 100 are not clearly fewer than 80, wherever in its list a number stands.</summary>
    [Theory]
    [InlineData("80", "10 20", true)]
    [InlineData("80", "10 75", false)]
    [InlineData("80", "75 10", false)]
    [InlineData("80 75", "10 20", true)]
    [InlineData("80 20", "10", false)]
    [InlineData("20 80", "10", false)]
    public void Each_number_is_held_against_each_of_the_others(string ones, string others, bool holds)
    {
        ImmutableArray<ClaimedNumber> Read(string text) => [.. text.Split(' ').Select(int.Parse).Select(Of100)];

        Assert.Equal(holds, ClaimRules.Holds(More, Read(ones), Read(others)));
    }

    [Fact]
    public void Complete_counts_compare_exactly_but_a_tie_is_not_more()
    {
        Assert.True(ClaimRules.Holds(More, Counted(51, 100), Counted(50, 100)));
        Assert.False(ClaimRules.Holds(More, Counted(50, 100), Counted(1, 2)));
        // Half of all there are against a sample's 70 per cent, which begins at 60.4.
        Assert.True(ClaimRules.Holds(More, Of100(70), Counted(60, 100)));
        Assert.False(ClaimRules.Holds(More, Of100(70), Counted(61, 100)));
    }

    // 80 against 40 is exactly twice, 40 against 80 exactly half, and 40 points apart.
    [Theory]
    [InlineData(Relation.More, "2", null, 80, 40, true)]
    [InlineData(Relation.More, "2", null, 79, 40, false)]
    [InlineData(Relation.Less, "0.5", null, 40, 80, true)]
    [InlineData(Relation.Less, "0.5", null, 40, 79, false)]
    [InlineData(Relation.More, null, "0.4", 80, 40, true)]
    [InlineData(Relation.More, null, "0.4", 80, 41, false)]
    [InlineData(Relation.Less, null, "0.4", 40, 80, true)]
    [InlineData(Relation.Less, null, "0.4", 41, 80, false)]
    [InlineData(Relation.Same, null, "0.03", 50, 53, true)]
    [InlineData(Relation.Same, null, "0.03", 53, 50, true)]
    [InlineData(Relation.Same, null, "0.03", 50, 54, false)]
    [InlineData(Relation.Same, null, null, 50, 50, true)]
    [InlineData(Relation.Same, null, null, 50, 51, false)]
    public void Times_and_points_are_of_the_exact_values(Relation relation, string? times, string? points, int one, int other, bool holds)
    {
        decimal? Read(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(holds, ClaimRules.Holds(new ComparisonPhrase("", relation, Read(times), Read(points)), Of100(one), Of100(other)));
    }

    [Theory]
    [InlineData("80", "50 20 10", 1, true)]
    [InlineData("60", "50 20 10", 1, false)] // 60 begins at 50.2, and 50 ends at 59.6
    [InlineData("80", "80 20 10", 1, false)] // a tie
    [InlineData("50", "80 20 10", 1, false)] // it is the second
    [InlineData("50", "80 20 10", 2, true)]
    [InlineData("50", "60 20 10", 2, false)] // not clearly the second
    [InlineData("50", "80 40 10", 2, false)]
    [InlineData("10", "80 50 30", -1, true)]
    [InlineData("20", "80 50 30", -1, false)]
    [InlineData("30", "80 60 10", -2, true)]
    [InlineData("80 75", "50 20", 1, true)] // these two are the two largest, whichever is larger
    [InlineData("80 50", "60 20", 1, false)]
    [InlineData("80 20", "50 5", 1, false)] // 50 stands between them
    [InlineData("80 50", "20 5", 2, false)]
    [InlineData("10 12", "80 50", -1, true)]
    public void An_order_holds_where_the_nearest_on_the_other_side_is_clear(string claimed, string others, int place, bool holds)
    {
        ImmutableArray<ClaimedNumber> Read(string text) => [.. text.Split(' ').Select(int.Parse).Select(Of100)];

        Assert.Equal(holds, ClaimRules.Holds(new OrderPhrase("", place), Read(claimed), Read(others)));
    }

    // «åtte av ti» is 75 per cent and more, under 85: of 294 at least 220.5 and under 249.9.
    [Theory]
    [InlineData(234, 14)]
    [InlineData(221, 1)]
    [InlineData(249, 1)]
    [InlineData(240, 10)]
    [InlineData(218, 3)] // broken: three more, and it holds
    public void A_shares_margin_is_the_answers_to_the_nearer_end(int count, int margin)
    {
        var phrase = new Phrase(PhraseFamily.Tenths, "åtte av ti", new(0.75m, true, 0.85m, false), 0.8m);

        Assert.Equal(margin, RespondentMargin.Of([ClaimedNumber.OfRespondents(count, 294, 294)], 294, moved => ClaimRules.Holds(phrase, moved)));
    }

    [Theory]
    [InlineData(13, null)]
    [InlineData(14, 14)]
    public void A_margin_beyond_the_most_that_is_asked_for_is_not_counted(int most, int? margin)
    {
        var phrase = new Phrase(PhraseFamily.Tenths, "åtte av ti", new(0.75m, true, 0.85m, false), 0.8m);

        Assert.Equal(margin, RespondentMargin.Of([ClaimedNumber.OfRespondents(234, 294, 294)], most, moved => ClaimRules.Holds(phrase, moved)));
    }

    // 3 of 20 are 15 per cent, which «to» leaves out; 15 of 20 are 75.
    [Theory]
    [InlineData(0, 20, "0", "0.15", 3)]
    [InlineData(20, 20, "0.8", "1", 5)] // 16 of 20 are 80 and within; 15 are not
    [InlineData(20, 20, "0.99", "1", 1)]
    [InlineData(0, 20, "0.5", "1", 10)] // broken
    public void At_nobody_and_everybody_the_margin_goes_one_way(int count, int @base, string from, string to, int margin)
    {
        decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var phrase = new Phrase(PhraseFamily.Tenths, "", new(Read(from), true, Read(to), to == "1"), 0.5m);

        Assert.Equal(margin, RespondentMargin.Of([ClaimedNumber.OfRespondents(count, @base, @base)], @base, moved => ClaimRules.Holds(phrase, moved)));
    }

    [Fact]
    public void Nobody_can_turn_what_is_true_of_every_share_there_can_be()
    {
        var all = new Phrase(PhraseFamily.Majorities, "noen", new(0, true, 1, true), 0.5m);

        Assert.Null(RespondentMargin.Of([Of100(50)], 100, moved => ClaimRules.Holds(all, moved)));
    }

    /// <summary>75 can fall to 70 before it meets 50's end (59.6 against 60.4), and 50 can rise to 56 before 75's beginning (65.3 against 65.7).</summary>
    [Theory]
    [InlineData(75, 50, 6)]
    [InlineData(70, 50, 1)]
    [InlineData(69, 50, 1)] // broken, and one more would make it true
    public void A_comparisons_margin_follows_the_intervals(int one, int other, int margin) =>
        Assert.Equal(margin, RespondentMargin.Of([Of100(one), Of100(other)], 100, moved => ClaimRules.Holds(More, moved[0], moved[1])));

    [Fact]
    public void What_no_respondent_moves_has_no_margin()
    {
        var mean = new ClaimedNumber(new(7, 1), (6.5, 7.5), NumberUnit.Measure, "7");

        Assert.Null(RespondentMargin.Of([mean, mean with { Interval = (1, 2) }], 100, moved => ClaimRules.Holds(More, moved[0], moved[1])));
    }

    // 0.05 of 200 are 10 answers, 0.021 of 200 are 4.2 and so 5; the ends at 0 and 100 per cent cannot be passed.
    [Theory]
    [InlineData("0.80", "0.75", "0.85", 10)]
    [InlineData("0.829", "0.75", "0.85", 5)]
    [InlineData("0.75", "0.75", "0.85", 1)]
    [InlineData("0.02", "0", "0.2", 36)]
    [InlineData("0.98", "0.95", "1", 6)]
    public void A_weighted_shares_margin_is_its_distance_in_mean_answers(string share, string from, string to, int margin)
    {
        decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(margin, RespondentMargin.OfWeighted(Read(share), 200, new(Read(from), true, Read(to), false)));
    }
}
