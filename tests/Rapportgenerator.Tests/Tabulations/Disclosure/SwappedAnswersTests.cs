using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using static Rapportgenerator.Tests.Tabulations.Disclosure.CellSurvey;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// Why nothing hidden can be worked out: for each hidden number there is another survey with another number there, and every
/// printed number the same. It is made by swapping what two respondents answered. A number that the whole tells of everyone
/// (nobody chose the answer, or all did) can be no other, and is not asked for.
/// </summary>
public class SwappedAnswersTests
{
    private static readonly SingleQuestion Q = SmallSurvey.Single("q", SmallSurvey.Scale, scale: true);
    private static readonly SingleQuestion P = SmallSurvey.Single("p", SmallSurvey.Scale, scale: true);

    private static readonly SingleQuestion Opened = SmallSurvey.Single("opened") with
    {
        Filters = [new AnswerFilter("q", [1, 2], SmallSurvey.Nowhere)],
    };

    private static readonly PooledQuestion Pool = new([Q, P], "")
    {
        Id = "pool", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
    };

    private static readonly string[][] Exchanged = [["q", "p", "opened"], ["q", "opened"], ["p"], ["opened"]];

    [Fact]
    public void For_every_hidden_number_another_survey_prints_the_same()
    {
        var (hidden, alone) = Search(surveys: 20, complementary: true);

        Assert.Empty(alone);
        Assert.True(hidden > 300, $"{hidden}");
    }

    [Fact]
    public void Where_small_bases_alone_are_hidden_most_numbers_can_be_no_other()
    {
        var (hidden, alone) = Search(surveys: 6, complementary: false);

        Assert.True(alone.Count > hidden / 2, $"{alone.Count} of {hidden}");
    }

    /// <returns>How many numbers are hidden, and those of them that are the same in every survey that prints the same.</returns>
    private static (int Hidden, List<string> Alone) Search(int surveys, bool complementary)
    {
        var (hidden, alone) = (0, new List<string>());
        for (var seed = 0; seed < surveys; seed++)
        {
            var random = new Random(seed);
            var asked = Asked(random);
            var round = Generate(random);
            var whole = asked.Select(request => Tabulator.Tabulate(request, round)).ToImmutableArray();
            var published = Suppression.Hide(whole, round, hideBelow: 5, complementary).ToImmutableDictionary(tabulation => tabulation.Id);
            var numbers = Hidden(published, whole.ToImmutableDictionary(tabulation => tabulation.Id)).ToHashSet();
            hidden += numbers.Count;
            foreach (var other in Exchanges(round).TakeWhile(_ => numbers.Count > 0))
            {
                var swapped = asked.ToImmutableDictionary(request => request.Id, request => Tabulator.Tabulate(request, other));
                if (PrintsTheSame(published, swapped))
                    numbers.RemoveWhere(number => CountOf(swapped[number.Id], number) != number.Count);
            }

            alone.AddRange(numbers.Select(number => $"{seed}: {number}"));
        }

        return (hidden, alone);
    }

    private sealed record HiddenNumber(string Id, int Group, int Option, int? Count);

    private static int? CountOf(Tabulation tabulation, HiddenNumber number) =>
        tabulation.Groups[number.Group].Items[0].Options[number.Option].Count;

    private static IEnumerable<HiddenNumber> Hidden(
        ImmutableDictionary<string, Tabulation> published, ImmutableDictionary<string, Tabulation> whole)
    {
        foreach (var (id, tabulation) in published)
        {
            for (var group = 0; group < tabulation.Groups.Length; group++)
            {
                if (!tabulation.Groups[group].Items[0].Hidden)
                    continue;
                // What a hidden weighted table counts stands in the unweighted one, where that is shown.
                if (tabulation.Weighted && published.GetValueOrDefault(id.Replace(".weighted", "", StringComparison.Ordinal)) is { } plain
                    && !plain.Groups[group].Items[0].Hidden)
                    continue;
                for (var option = 0; option < tabulation.All.Items[0].Options.Length; option++)
                {
                    var all = whole[id].All.Items[0];
                    var number = new HiddenNumber(id, group, option, CountOf(whole[id], new(id, group, option, null)));
                    if (group > 0 && all.Options[option].Count is > 0 and var count && count < all.Base && whole[id].Groups[group].Items[0].Base > 0)
                        yield return number;
                }
            }
        }
    }

    /// <summary>Every other survey in which two respondents have each other's answers.</summary>
    private static IEnumerable<SurveyRound> Exchanges(SurveyRound round)
    {
        foreach (var columns in Exchanged)
        {
            for (var one = 0; one < round.Responses.Count; one++)
            {
                for (var other = 0; other < one; other++)
                {
                    var coded = round.Responses.Coded.ToDictionary(column => column.Key, column => column.Value);
                    foreach (var column in columns)
                    {
                        var places = coded[column].Places;
                        coded[column] = coded[column] with { Places = places.SetItem(one, places[other]).SetItem(other, places[one]) };
                    }

                    // Who was not asked has no answer to give away.
                    var isFair = columns[0] != "opened" || (coded["opened"].Places[one] > 0 && coded["opened"].Places[other] > 0);
                    if (isFair && columns.Any(column => coded[column].Places[one] != coded[column].Places[other]))
                        yield return round with { Responses = round.Responses with { Coded = coded } };
                }
            }
        }
    }

    private static bool PrintsTheSame(ImmutableDictionary<string, Tabulation> published, ImmutableDictionary<string, Tabulation> other) =>
        published.All(each => each.Value.Groups.Index().All(group => group.Item.Items[0] is { Hidden: true } || Same(
            group.Item.Items[0], other[each.Key].Groups[group.Index].Items[0])));

    private static bool Same(Distribution one, Distribution other) => one.Base == other.Base
        && Near(one.MeanUncertainty, other.MeanUncertainty)
        && one.ScaleMean?.CompareTo(other.ScaleMean ?? new Ratio(0, 1)) is null or 0
        && one.Options.Zip(other.Options).All(pair => pair.First.Count == pair.Second.Count
            && (pair.First.Share ?? new(0, 1)).CompareTo(pair.Second.Share ?? new(0, 1)) == 0 && Near(pair.First.Uncertainty, pair.Second.Uncertainty));

    private static bool Near(Uncertainty? one, Uncertainty? other) =>
        one is null ? other is null : other is not null && Math.Abs(one.StandardError - other.StandardError) < 1e-9;

    private static ImmutableArray<TabulationRequest> Asked(Random random)
    {
        bool Now() => random.Next(2) == 0;
        var asked = ImmutableArray.Create(Ask(Q, Kind));
        if (Now())
            asked = asked.Add(Ask(Q, Region));
        if (Now())
            asked = asked.Add(Ask(Q, Kind, without: "vet_ikke"));
        if (Now())
            asked = asked.Add(Ask(Q, Now() ? Kind : Region, weighted: true));
        if (Now())
            asked = asked.Add(Ask(Pool, Kind));
        if (Now())
            asked = asked.Add(Ask(P, Region));
        if (Now())
            asked = asked.Add(Ask(Opened, Now() ? Kind : Region));
        return asked;
    }

    private static SurveyRound Generate(Random random)
    {
        var survey = new CellSurvey();
        var byKind = random.Next(2) == 0;
        for (var row = 0; row < 36; row++)
        {
            var kind = random.Next(12) switch { 0 => "a", < 4 => "b", < 8 => "c", _ => "d" };
            var region = random.Next(6) switch { 0 => "n", < 3 => "s", _ => "e" };
            var answer = random.Next(8) switch { < 3 => 1, < 5 => 2, < 7 => 3, _ => 98 };
            var other = random.Next(3) + 1;
            var weight = byKind && kind == "d" ? 1.5m : 1;
            (string, int)[] given = [("q", answer), ("p", other)];
            // Two in three answer both parts of a pool, and all whose answer opens the next question have an answer to that.
            if (random.Next(3) == 0)
                given = [("q", answer)];
            if (answer is 1 or 2)
                given = [.. given, ("opened", random.Next(2) + 1)];
            survey.Add(1, kind, region, weight, given);
        }

        return survey.Round();
    }
}
