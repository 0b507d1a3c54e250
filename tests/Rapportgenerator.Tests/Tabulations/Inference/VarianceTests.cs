using CsCheck;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>Sums over one pass give what a score for each response gives.</summary>
public class VarianceTests
{
    private static readonly int[] Codes = [1, 2, 98, 99, ResponseSet.NotAsked];
    private static readonly int[] Populations = [100, 101, 9000, 9001];

    /// <summary>Two answers, a unit small or large and odd or even, and a weight.</summary>
    private static readonly Gen<(int First, int Second, int Population, decimal Weight)[]> Answers = Gen.Select(
        Gen.Int[0, 4].Select(index => Codes[index]),
        Gen.Int[0, 4].Select(index => Codes[index]),
        Gen.Int[0, 3].Select(index => Populations[index]),
        Gen.Int[1, 30000].Select(tenThousandths => tenThousandths / 10000m)).Array[2, 40];

    private static readonly SingleQuestion First = SmallSurvey.Single("a");
    private static readonly PooledQuestion Pool = new([First, SmallSurvey.Single("b")], "All")
    {
        Id = "p", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
    };

    [Fact]
    public void A_weighted_share_of_a_domain() => Agree(First, answers => answers.First is 1 or 2 or 98 ? [answers.First] : []);

    [Fact]
    public void A_weighted_share_of_a_pool() => Agree(
        Pool, answers => [.. new[] { answers.First, answers.Second }.Where(code => code is 1 or 2 or 98)]);

    [Fact]
    public void A_weighted_mean_of_numbers() => Answers.Sample(answers =>
    {
        static bool Gave((int First, int, int, decimal) answer) => answer.First is not (99 or ResponseSet.NotAsked);
        var round = Survey(answers)
            .Numbers("n", [.. answers.Select(answer => Gave(answer) ? (decimal?)answer.First + 1_000_000 : null)])
            .Round().Stratified(3, 5);
        var all = Tabulator.Tabulate(new(SmallSurvey.Numeric("n"), LongWay.Parity, true, [], []), round);
        foreach (var (index, group) in all.Groups.Index())
        {
            var rows = Rows(answers, index - 1, answer => Gave(answer) ? [answer.First] : []);
            if (group.Items[0].MeanUncertainty is { } uncertainty)
                Close(Math.Sqrt(LongWay.Variance(rows, Population(answers))), uncertainty.StandardError);
            else
                Assert.True(rows.Where(row => row.Base > 0).GroupBy(row => row.Stratum).All(stratum => stratum.Count() == 1));
        }
    });

    [Fact]
    public void Equal_weights_in_one_endless_stratum_give_the_textbooks_error() => Answers.Sample(answers =>
    {
        var equal = Array.ConvertAll(answers, answer => answer with { Weight = 1.25m, First = answer.First is 1 ? 1 : 2 });
        var round = Survey(equal).Round();
        var item = Tabulator.Tabulate(new(First, null, true, [], []), round).All.Items[0];
        var (p, n) = ((double)item.Options[0].Count!.Value / equal.Length, equal.Length);
        Close(Math.Sqrt(p * (1 - p) / (n - 1)), item.Options[0].Uncertainty!.StandardError);
    });

    [Fact]
    public void A_lone_unit_of_a_stratum_is_centred_at_the_whole()
    {
        // p = 1/2; scores ±1/8: 1/64 of the lone one, and 3/2·(3/64 − (1/8)²/3) of the others.
        var round = new SmallSurvey().Units(1, 9000, 9000, 9000).Codes("a", 1, 1, 2, 2).Round().Stratified(0, 0, finite: false);

        var cell = Tabulator.Tabulate(new(First, null, true, [], []), round).All.Items[0].Options[0];

        Assert.Equal(Math.Sqrt(0.078125), cell.Uncertainty!.StandardError, 12);
    }

    [Fact]
    public void What_has_answered_wholly_is_certain()
    {
        var round = new SmallSurvey().Units(1, 1, 9000, 9000, 9000).Codes("a", 1, 2, 1, 2, 2).Round().Stratified(0, 0);

        var tabulation = Tabulator.Tabulate(new(First, SmallSurvey.Size, true, [], []), round);

        Assert.All(tabulation.Groups.Select(group => group.Items[0].Options[0]), cell =>
        {
            Assert.Equal((0, cell.Uncertainty!.Upper), (cell.Uncertainty.StandardError, cell.Uncertainty.Lower));
            Assert.Equal(cell.Share!.Value.Value, cell.Uncertainty.Lower, 12);
        });
        var contrast = tabulation.Groups[1].Items[0].Options[0].Contrast!;
        Assert.Equal((0.5 - (1 / 3.0), 0), (contrast.Lower, contrast.PValue));
        Assert.Equal(contrast.Lower, contrast.Upper);
        Assert.Empty(tabulation.Tests);
    }

    /// <summary>Standard errors of shares, and of the classes' difference, for random answers.</summary>
    private static void Agree(Question question, Func<(int First, int Second, int Population, decimal Weight), int[]> counted) => Answers.Sample(answers =>
    {
        var tabulation = Tabulator.Tabulate(new(question, LongWay.Parity, true, [], []), Survey(answers).Round().Stratified(3, 5));
        LongWay.Row[][] rows = [.. Enumerable.Range(-1, 3).Select(group => Rows(answers, group, answer => counted(answer), 1))];
        foreach (var (index, group) in tabulation.Groups.Index())
        {
            var cell = group.Items[0].Options[0];
            if (rows[index].All(row => row.Base == 0))
                Assert.Null(cell.Uncertainty);
            else
                Close(Math.Sqrt(LongWay.Variance(rows[index], Population(answers))), cell.Uncertainty!.StandardError);
        }

        var (even, odd) = (tabulation.Groups[1].Items[0].Options[0], tabulation.Groups[2].Items[0].Options[0]);
        if (even.Estimate!.IsEmpty || odd.Estimate!.IsEmpty)
            return;
        Close(LongWay.Variance(rows[1], rows[2], Population(answers)), Linearisation.VarianceOfDifference(even.Estimate, odd.Estimate));
    });

    private static SmallSurvey Survey((int First, int Second, int Population, decimal Weight)[] answers) => new SmallSurvey()
        .Units([.. answers.Select(answer => answer.Population)])
        .Weights([.. answers.Select(answer => answer.Weight)])
        .Codes("a", [.. answers.Select(answer => answer.First)])
        .Codes("b", [.. answers.Select(answer => answer.Second)]);

    /// <param name="group">−1 for everyone, 0 for even, 1 for odd.</param>
    /// <param name="code">The target is how many have answered it; null for the answers' sum.</param>
    private static LongWay.Row[] Rows(
        (int First, int Second, int Population, decimal Weight)[] answers, int group,
        Func<(int First, int Second, int Population, decimal Weight), int[]> counted, int? code = null) =>
        [
            .. answers.Select(answer =>
            {
                var own = group < 0 || answer.Population % 2 == group ? counted(answer) : [];
                return new LongWay.Row(
                    answer.Population < 5000 ? 0 : 1, (double)answer.Weight, code is null ? own.Sum() : own.Count(each => each == code), own.Length);
            }),
        ];

    private static Func<int, int?> Population((int First, int Second, int Population, decimal Weight)[] answers) => stratum =>
        answers.Count(answer => (answer.Population < 5000 ? 0 : 1) == stratum) + (stratum == 0 ? 3 : 5);

    private static void Close(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= (1e-9 * Math.Abs(expected)) + 1e-9, $"{actual:R}, the long way {expected:R}.");
}
