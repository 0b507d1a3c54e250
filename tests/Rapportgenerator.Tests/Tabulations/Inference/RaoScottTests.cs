using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>
/// The test as R's `svychisq` writes it, from a score for every response and every cell, for a pool in a stratified sample
/// from a finite population: there every term counts that the program's sums must hold.
/// </summary>
public class RaoScottTests
{
    private static readonly int[] Codes = [1, 2, 98, ResponseSet.NotAsked];

    private static readonly PooledQuestion Pool = new([SmallSurvey.Single("a"), SmallSurvey.Single("b")], "All")
    {
        Id = "p", Chapter = "one", Role = "kd", Text = "Pool?", Span = SmallSurvey.Nowhere,
    };

    private static readonly Gen<(int First, int Second, bool Odd, bool Large, decimal Weight)[]> Answers = Gen.Select(
        Gen.Int[0, 3].Select(index => Codes[index]), Gen.Int[0, 3].Select(index => Codes[index]), Gen.Bool, Gen.Bool,
        Gen.Int[5000, 20000].Select(tenThousandths => tenThousandths / 10000m)).Array[25, 60];

    [Fact]
    public void The_sums_give_what_R_computes_from_scores() => Answers.Sample(answers =>
    {
        var round = new SmallSurvey()
            .Units([.. answers.Select(answer => (answer.Large ? 9000 : 100) + (answer.Odd ? 1 : 0))])
            .Weights([.. answers.Select(answer => answer.Weight)])
            .Codes("a", [.. answers.Select(answer => answer.First)]).Codes("b", [.. answers.Select(answer => answer.Second)])
            .Round().Stratified(7, 11);

        var tests = Tabulator.Tabulate(new(Pool, LongWay.Parity, true, [], []), round).Tests;

        // The cells of R's table: three answers in the even group, then three in the odd one.
        double[][] chosen =
        [
            .. answers.Select(answer => Enumerable.Range(0, 6).Select(cell => answer.Odd == cell >= 3
                ? (double)new[] { answer.First, answer.Second }.Count(code => code == Codes[cell % 3]) : 0).ToArray()),
        ];
        if (Enumerable.Range(0, 6).Any(cell => chosen.Sum(each => each[cell]) == 0))
            return;
        var all = answers.Zip(chosen, (answer, each) => (double)answer.Weight * each.Sum()).Sum();
        double[] shares = [.. Enumerable.Range(0, 6).Select(cell => answers.Zip(chosen, (answer, each) => (double)answer.Weight * each[cell]).Sum() / all)];
        var scores = Matrix<double>.Build.Dense(answers.Length, 6, (row, cell) =>
            (double)answers[row].Weight * (chosen[row][cell] - (shares[cell] * chosen[row].Sum())) / all);
        var covariances = Matrix<double>.Build.Dense(6, 6);
        foreach (var large in new[] { false, true })
        {
            int[] rows = [.. Enumerable.Range(0, answers.Length).Where(row => answers[row].Large == large)];
            if (rows.Length < 2)
                return;
            var own = Matrix<double>.Build.DenseOfRows(rows.Select(row => scores.Row(row)));
            var means = own.ColumnSums() / rows.Length;
            own = Matrix<double>.Build.Dense(rows.Length, 6, (row, cell) => own[row, cell] - means[cell]);
            var units = rows.Length + (large ? 11.0 : 7);
            covariances += own.TransposeThisAndMultiply(own) * ((1 - (rows.Length / units)) * rows.Length / (rows.Length - 1));
        }

        // Dummies of groups and answers, and of their interaction less what those explain.
        var main = Matrix<double>.Build.Dense(6, 4, (cell, column) => column switch
        {
            0 => 1,
            1 => cell >= 3 ? 1 : 0,
            _ => cell % 3 == column - 1 ? 1 : 0,
        });
        var both = Matrix<double>.Build.Dense(6, 2, (cell, column) => cell >= 3 && cell % 3 == column + 1 ? 1 : 0);
        var contrasts = both - (main * main.QR().Solve(both));
        var inverse = Matrix<double>.Build.DenseOfDiagonalArray([.. shares.Select(share => 1 / share)]);
        var n = chosen.Sum(each => each.Sum());
        var plain = contrasts.TransposeThisAndMultiply(inverse * contrasts) / n;
        var delta = plain.Solve(contrasts.TransposeThisAndMultiply(inverse * covariances * inverse * contrasts));
        var (trace, square) = (delta.Trace(), (delta * delta).Trace());
        var pearson = 0.0;
        for (var cell = 0; cell < 6; cell++)
        {
            var expected = (cell < 3 ? shares[..3] : shares[3..]).Sum() * (shares[cell % 3] + shares[(cell % 3) + 3]);
            pearson += n * (shares[cell] - expected) * (shares[cell] - expected) / expected;
        }

        var inDomain = chosen.Count(each => each.Sum() > 0);
        var test = Assert.Single(tests);
        Assert.Equal(pearson / trace, test.Statistic, 1e-7 * test.Statistic);
        Assert.Equal(trace * trace / square, test.DegreesOfFreedom, 1e-7);
        Assert.Equal(test.DegreesOfFreedom * (inDomain - 2), test.DenominatorDegreesOfFreedom!.Value, 1e-5);
    }, iter: 200);
}
