using CsCheck;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations;

public class TabulatorPropertyTests
{
    private static readonly int[] Codes = [1, 2, 3, 97, 98, 99, ResponseSet.NotAsked];

    private static readonly Gen<(int Code, int Population, decimal Weight)[]> Answers = Gen.Select(
        Gen.Int[0, 6].Select(index => Codes[index]),
        Gen.Bool.Select(small => small ? 100 : 9000),
        Gen.Int[1, 30000].Select(tenThousandths => tenThousandths / 10000m)).Array[0, 60];

    private static readonly SingleQuestion Scale = SmallSurvey.Single("q", SmallSurvey.Scale, scale: true);

    [Fact]
    public void Counts_of_a_single_choice_add_up_to_the_base_and_shares_to_one() => Answers.Sample(answers =>
    {
        foreach (var weighted in new[] { false, true })
        {
            foreach (var group in Tabulate(answers, weighted, 1).Groups)
            {
                var item = group.Items[0];
                Assert.Equal(item.Base, item.Options.Sum(cell => cell.Count));
                if (item.Base > 0)
                {
                    Assert.Equal(item.Options[0].Share!.Value.Denominator, item.Options.Sum(cell => cell.Share!.Value.Numerator));
                    Assert.All(item.Options, cell => Assert.InRange(cell.Share!.Value.Value, 0, 1));
                }
            }
        }
    });

    [Fact]
    public void Classes_add_up_to_everyone() => Answers.Sample(answers =>
    {
        var tabulation = Tabulate(answers, weighted: false, 1);
        foreach (var (index, cell) in tabulation.All.Items[0].Options.Index())
            Assert.Equal(cell.Count, tabulation.Groups.Skip(1).Sum(group => group.Items[0].Options[index].Count));
    });

    [Fact]
    public void The_order_of_responses_does_not_matter() => Answers.Sample(answers =>
    {
        var there = Tabulate(answers, weighted: true, 5);
        var back = Tabulate([.. answers.Reverse()], weighted: true, 5);
        Assert.Equal(
            there.Groups.SelectMany(group => group.Items[0].Options).Select(cell => (cell.Count, cell.Share)),
            back.Groups.SelectMany(group => group.Items[0].Options).Select(cell => (cell.Count, cell.Share)));
    });

    [Fact]
    public void Equal_weights_change_nothing() => Answers.Sample(answers =>
    {
        var equal = Array.ConvertAll(answers, answer => answer with { Weight = 1.25m });
        var weighted = Tabulate(equal, weighted: true, 1).All.Items[0];
        var plain = Tabulate(equal, weighted: false, 1).All.Items[0];
        foreach (var (left, right) in weighted.Options.Zip(plain.Options))
            Assert.Equal(0, (left.Share ?? new(0, 1)).CompareTo(right.Share ?? new(0, 1)));
        Assert.Equal(plain.ScaleMean?.Value ?? 0, weighted.ScaleMean?.Value ?? 0, 12);
    });

    [Fact]
    public void Any_of_two_options_is_between_the_larger_and_the_sum() => Gen.Int[0, 3].Array[1, 40].Sample(ticks =>
    {
        var question = SmallSurvey.Multi("m", "A", "B");
        var survey = new SmallSurvey().Units([.. ticks.Select(_ => 1)])
            .Codes("m_1", [.. ticks.Select(tick => tick & 1)])
            .Codes("m_2", [.. ticks.Select(tick => tick >> 1)])
            .Codes("m_98", [.. ticks.Select(_ => 0)]);
        var any = new OptionGroup("any", "Any", ["m_1", "m_2"]);
        var item = Tabulator.Tabulate(new(question, null, false, [], [any]), survey.Round()).All.Items[0];
        var (a, b) = (item.Options[0].Count!.Value, item.Options[1].Count!.Value);
        Assert.Equal(ticks.Length, item.Base);
        Assert.InRange(item.Groups[0].Count!.Value, Math.Max(a, b), a + b);
    });

    [Fact]
    public void A_base_is_shown_only_from_the_limit_up() => Answers.Sample(answers =>
    {
        foreach (var group in Tabulate(answers, weighted: false, hideBelow: 5).Groups)
        {
            var item = group.Items[0];
            Assert.True(item.Hidden ? item.Base is null : item.Base is 0 or >= 5);
            if (item.Hidden)
                Assert.All(item.Options, cell => Assert.True(cell.Count is null && cell.Share is null));
        }
    });

    [Fact]
    public void Quartiles_are_in_order_and_within_the_values() => Gen.Select(Gen.Int[-50, 500], Gen.Int[1, 9]).Array[1, 40].Sample(values =>
    {
        foreach (var weighted in new[] { false, true })
        {
            var survey = new SmallSurvey().Units([.. values.Select(_ => 1)])
                .Weights([.. values.Select(value => value.Item2 / 4m)])
                .Numbers("n", [.. values.Select(value => (decimal?)value.Item1)]);
            var summary = Tabulator.Tabulate(
                new(SmallSurvey.Numeric("n"), null, weighted, [], []), survey.Round()).All.Items[0].Numbers!;
            double[] ordered =
            [
                values.Min(value => value.Item1), summary.LowerQuartile.Value, summary.Median.Value, summary.UpperQuartile.Value,
                values.Max(value => value.Item1),
            ];
            Assert.Equal(ordered.Order(), ordered);
        }
    });

    private static Tabulation Tabulate((int Code, int Population, decimal Weight)[] answers, bool weighted, int hideBelow)
    {
        var survey = new SmallSurvey()
            .Units([.. answers.Select(answer => answer.Population)])
            .Weights([.. answers.Select(answer => answer.Weight)])
            .Codes("q", [.. answers.Select(answer => answer.Code)]);
        return Suppression.Hide([Tabulator.Tabulate(new(Scale, SmallSurvey.Size, weighted, [], []), survey.Round())], survey.Round(), hideBelow)[0];
    }
}
