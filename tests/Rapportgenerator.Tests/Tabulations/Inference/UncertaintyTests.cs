using CsCheck;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>What stands beside a share or mean, above all where there is little to say it from.</summary>
public class UncertaintyTests
{
    private const int NotAsked = ResponseSet.NotAsked;

    private static readonly int[] Codes = [1, 2, 3, 97, 98, 99, NotAsked];
    private static readonly SingleQuestion Scale = SmallSurvey.Single("q", SmallSurvey.Scale, scale: true);
    private static readonly PooledQuestion Pool = new([Scale, SmallSurvey.Single("r", SmallSurvey.Scale, scale: true)], "All")
    {
        Id = "p", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
    };

    private static readonly Gen<(int First, int Second, int Population, decimal Weight)[]> Answers = Gen.Select(
        Gen.Int[0, 6].Select(index => Codes[index]),
        Gen.Int[0, 6].Select(index => Codes[index]),
        Gen.Int[0, 3].Select(index => (index / 2 * 8900) + 100 + index),
        Gen.Int[1, 30000].Select(tenThousandths => tenThousandths / 10000m)).Array[0, 30];

    [Fact]
    public void Everything_is_finite_and_intervals_hold_their_estimate() => Answers.Sample(answers =>
    {
        var survey = new SmallSurvey().Units([.. answers.Select(answer => answer.Population)])
            .Weights([.. answers.Select(answer => answer.Weight)])
            .Codes("q", [.. answers.Select(answer => answer.First)]).Codes("r", [.. answers.Select(answer => answer.Second)])
            .Codes("m_1", [.. answers.Select(answer => answer.First & 1)]).Codes("m_2", [.. answers.Select(answer => answer.Second & 1)])
            .Codes("m_98", [.. answers.Select(_ => 0)])
            .Numbers("n", [.. answers.Select(answer => answer.First == 99 ? null : (decimal?)(answer.First % 5))]);
        Question[] questions = [Scale, Pool, SmallSurvey.Multi("m", "A", "B"), SmallSurvey.Numeric("n")];
        foreach (var question in questions)
        {
            foreach (var (weighted, more) in new[] { (false, 0), (true, 0), (true, 4) })
            {
                foreach (var by in new[] { SmallSurvey.Size, LongWay.Parity })
                    Check(Tabulator.Tabulate(new(question, by, weighted, [], [new("any", "Any", ["low", "high", "m_1"])]), survey.Round().Stratified(more, more)));
            }
        }
    }, iter: 300);

    [Fact]
    public void Unweighted_shares_have_Wilsons_interval()
    {
        var cell = Tabulate(SmallSurvey.Single("q"), false, new SmallSurvey().Units(1, 1, 1, 1, 1).Codes("q", 1, 1, 1, 2, 99)).Options[0];

        var (lower, upper) = ShareIntervals.Wilson(0.75, 4);
        Assert.Equal(new Uncertainty(Math.Sqrt(0.75 * 0.25 / 4), lower, upper), cell.Uncertainty);
    }

    [Fact]
    public void A_weighted_share_of_nothing_or_all_has_Wilsons_interval_for_the_effective_number()
    {
        // (2 + 1 + 1)² / (4 + 1 + 1) = 8/3 units.
        var options = Tabulate(SmallSurvey.Single("q"), true, new SmallSurvey().Units(1, 1, 1).Weights(2, 1, 1).Codes("q", 1, 1, 1)).Options;

        Assert.Equal((0, ShareIntervals.Wilson(1, 8 / 3.0).Lower, 1), ((int)options[0].Uncertainty!.StandardError, options[0].Uncertainty!.Lower, options[0].Uncertainty!.Upper));
        Assert.Equal((0, ShareIntervals.Wilson(0, 8 / 3.0).Upper), (options[1].Uncertainty!.Lower, options[1].Uncertainty!.Upper));
    }

    [Fact]
    public void A_pool_that_answers_with_one_voice_is_as_sure_as_its_units()
    {
        int[] codes = [1, 1, 1, 2, 2, 3, NotAsked];
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 1, 1, 1).Codes("q", codes).Codes("r", codes);

        var (pool, single) = (Tabulate(Pool, false, survey), Tabulate(Scale, false, survey));

        Assert.Equal((12, 6), (pool.Base, single.Base));
        foreach (var (doubled, once) in pool.Options.Zip(single.Options))
            Same(once.Uncertainty!, doubled.Uncertainty!);
    }

    [Fact]
    public void A_pool_in_which_nobody_answers_twice_is_a_simple_sample()
    {
        var survey = new SmallSurvey().Units(1, 1, 1, 1, 1).Codes("q", 1, 2, NotAsked, NotAsked, 1).Codes("r", NotAsked, NotAsked, 1, 3, NotAsked);
        var together = new SmallSurvey().Units(1, 1, 1, 1, 1).Codes("q", 1, 2, 1, 3, 1);

        foreach (var (pool, single) in Tabulate(Pool, false, survey).Options.Zip(Tabulate(Scale, false, together).Options))
            Same(single.Uncertainty!, pool.Uncertainty!);
    }

    [Fact]
    public void A_mean_of_one_answer_has_no_spread()
    {
        var one = Tabulate(SmallSurvey.Numeric("n"), false, new SmallSurvey().Units(1).Numbers("n", 7));
        var alike = Tabulate(SmallSurvey.Numeric("n"), false, new SmallSurvey().Units(1, 1).Numbers("n", 7, 7));

        Assert.Null(one.MeanUncertainty);
        Assert.Equal(new Uncertainty(0, 7, 7), alike.MeanUncertainty);
    }

    [Fact]
    public void Numbers_are_compared_by_Welch()
    {
        // Student 1908, sleep gained by ten patients with two drugs; t = −1.8608 with 17.776 degrees of freedom, p = 0.07939.
        decimal?[] hours = [0.7m, -1.6m, -0.2m, -1.2m, -0.1m, 3.4m, 3.7m, 0.8m, 0, 2, 1.9m, 0.8m, 1.1m, 0.1m, -0.1m, 4.4m, 5.5m, 1.6m, 4.6m, 3.4m];
        var survey = new SmallSurvey().Units([.. Enumerable.Range(0, 20).Select(index => index < 10 ? 1 : 9000)]).Numbers("n", hours);
        var request = new TabulationRequest(SmallSurvey.Numeric("n"), SmallSurvey.Size, false, [], []);

        var contrast = Tabulator.Tabulate(request, survey.Round()).Groups[1].Items[0].MeanContrast!;

        Assert.Equal((-1.58, -3.3654832, 0.2054832), (Math.Round(contrast.Difference, 10), Math.Round(contrast.Lower, 7), Math.Round(contrast.Upper, 7)));
        Assert.Equal(0.07939, Math.Round(contrast.PValue, 5));
    }

    private static void Check(Tabulation tabulation)
    {
        Assert.All(tabulation.Tests, test => Assert.True(
            double.IsFinite(test.Statistic) && test.DegreesOfFreedom > 0 && (test.DenominatorDegreesOfFreedom ?? 1) > 0 && test.PValue is >= 0 and <= 1));
        foreach (var item in tabulation.Groups.SelectMany(group => group.Items))
        {
            foreach (var cell in item.Options.Concat(item.Groups))
            {
                Assert.Equal(cell.Share is null, cell.Uncertainty is null);
                if (cell.Uncertainty is { } share)
                {
                    Assert.True(double.IsFinite(share.StandardError) && share.StandardError >= 0);
                    Holds(0, share.Lower, cell.Share!.Value.Value, share.Upper, 1);
                }

                Check(cell.Contrast, 1);
            }

            if (item.MeanUncertainty is { } mean)
                Holds(double.MinValue, mean.Lower, (item.ScaleMean ?? item.Numbers!.Mean).Value, mean.Upper, double.MaxValue);
            Check(item.MeanContrast, double.MaxValue);
        }
    }

    private static void Check(Contrast? contrast, double limit)
    {
        if (contrast is null)
            return;
        Holds(-limit, contrast.Lower, contrast.Difference, contrast.Upper, limit);
        Assert.InRange(contrast.PValue, 0, 1);
    }

    private static void Holds(params double[] inOrder)
    {
        for (var index = 1; index < inOrder.Length; index++)
            Assert.True(inOrder[index - 1] <= inOrder[index] + 1e-9, string.Join(" ≤ ", inOrder));
    }

    private static void Same(Uncertainty expected, Uncertainty actual)
    {
        Assert.Equal(expected.StandardError, actual.StandardError, 12);
        Assert.Equal(expected.Lower, actual.Lower, 12);
        Assert.Equal(expected.Upper, actual.Upper, 12);
    }

    private static Distribution Tabulate(Question question, bool weighted, SmallSurvey survey) =>
        Tabulator.Tabulate(new(question, null, weighted, [], []), survey.Round()).All.Items[0];
}
