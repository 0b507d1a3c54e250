using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tests.Tabulations.Inference;

/// <summary>The formulas against published examples.</summary>
public class TextbookTests
{
    [Theory]
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval(int yes, int n, double lower, double upper)
    {
        var interval = ShareIntervals.Wilson((double)yes / n, n);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Theory]
    // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    public void Newcombes_interval_of_a_difference(int yes1, int n1, int yes2, int n2, double lower, double upper)
    {
        var interval = ShareIntervals.Newcombe((double)yes1 / n1, n1, (double)yes2 / n2, n2);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Theory]
    // Fisher 1935, ch. 2: the lady has three cups of four right; 34 of 70 tables are no likelier. With all right, 2 of 70.
    [InlineData(3, 1, 1, 3, 34 / 70.0)]
    [InlineData(4, 0, 0, 4, 2 / 70.0)]
    // Nobody can differ where all answered alike.
    [InlineData(5, 0, 9, 0, 1)]
    [InlineData(0, 5, 0, 9, 1)]
    // Fisher 1962, convictions of twins, as in R's help for fisher.test.
    [InlineData(2, 15, 10, 3, 0.0005367241)]
    public void Fishers_exact_test(int yes1, int no1, int yes2, int no2, double p) =>
        Assert.Equal(p, FisherExactTest.PValue(yes1, no1, yes2, no2), 10);

    [Fact]
    public void Fishers_test_of_many_answers_is_the_sum_over_all_tables()
    {
        // ln n! from the definition, and every table with these margins.
        double[] factorial = new double[3001];
        for (var n = 1; n < factorial.Length; n++)
            factorial[n] = factorial[n - 1] + Math.Log(n);
        double Chance(int k) => Math.Exp(
            factorial[700] + factorial[2300] + factorial[1000] + factorial[2000] - factorial[3000]
            - factorial[k] - factorial[700 - k] - factorial[1000 - k] - factorial[1300 + k]);
        var expected = Enumerable.Range(0, 701).Select(Chance).Where(chance => chance <= Chance(270) * (1 + 1e-7)).Sum();

        Assert.Equal(1, FisherExactTest.PValue(270, 430, 730, 1570) / expected, 8);
        Assert.InRange(FisherExactTest.PValue(500, 0, 0, 500), 1e-301, 1e-298);
    }

    [Theory]
    // Student's table.
    [InlineData(1, 12.706205)]
    [InlineData(2, 4.302653)]
    [InlineData(3, 3.182446)]
    [InlineData(5, 2.570582)]
    [InlineData(10, 2.228139)]
    [InlineData(30, 2.042272)]
    [InlineData(120, 1.979930)]
    [InlineData(1e7, 1.959964)]
    public void Students_97_5_per_cent_point(double degreesOfFreedom, double t)
    {
        Assert.Equal(t, Math.Round(StudentDistribution.Quantile975(degreesOfFreedom), 6));
        Assert.Equal(0.05, StudentDistribution.PValue(StudentDistribution.Quantile975(degreesOfFreedom), degreesOfFreedom), 9);
    }

    [Fact]
    public void Pearsons_chi_square()
    {
        // Agresti 2007, p. 39: gender by party, X² = 30.07 with 2 degrees of freedom.
        var table = Table([762, 327, 468], [484, 239, 477]);

        var test = IndependenceTest.Of(table, Sampling.Simple)!.Value;

        Assert.Equal(30.07, Math.Round(test.Statistic, 2));
        Assert.Equal((2.0, null), (test.DegreesOfFreedom, test.DenominatorDegreesOfFreedom));
        Assert.Equal(2.954, Math.Round(1e7 * test.PValue, 3));
    }

    [Fact]
    public void Rao_and_Scott_of_a_simple_sample_is_Pearson_but_for_n_less_one()
    {
        // Then V = (D − ππ′)/(n − 1), so that every design effect is n/(n − 1).
        var table = Table([762, 327, 468], [484, 239, 477]);

        var test = RaoScottTest.F(table)!.Value;

        Assert.Equal(IndependenceTest.PearsonStatistic(table) * 2756 / 2757 / 2, test.Statistic, 8);
        Assert.Equal(2, test.DegreesOfFreedom, 10);
        Assert.Equal(2 * 2756, test.DenominatorDegreesOfFreedom!.Value, 6);
    }

    [Fact]
    public void Two_empty_cells_in_each_of_two_groups_leave_a_test_of_the_rest()
    {
        var test = IndependenceTest.Of(Table([10, 20, 0, 0], [20, 10, 0, 0], [5, 5, 5, 5]), Sampling.Designed);

        Assert.True(double.IsFinite(test!.Value.Statistic) && test.Value.PValue is > 0 and < 0.05);
    }

    [Fact]
    public void A_test_needs_two_groups_and_two_answers()
    {
        Assert.Null(IndependenceTest.Of(Table([10, 20], [0, 0]), Sampling.Simple));
        Assert.Null(IndependenceTest.Of(Table([10, 0], [20, 0]), Sampling.Designed));
        Assert.Null(IndependenceTest.Of(Table([0, 0], [0, 0]), Sampling.Designed));
    }

    [Fact]
    public void Holms_correction()
    {
        // 4·0.005, 3·0.01, 2·0.03, and 0.04 may not fall below what goes before it.
        double[] expected = [0.03, 0.06, 0.06, 0.02];

        Assert.All(HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 12));
        Assert.Equal([1, 1], HolmCorrection.Adjust([0.7, 0.9]));
    }

    /// <summary>Unweighted answers, one a unit, a row a group.</summary>
    private static CrossTable Table(params int[][] groups)
    {
        var all = groups.Sum(group => group.Sum());
        var table = new CrossTable([new Stratum("", "", all, null)], groups.Length, groups[0].Length) { Answers = all };
        for (var group = 0; group < groups.Length; group++)
        {
            table.SetUnits(0, group, groups[group].Sum());
            for (var category = 0; category < groups[group].Length; category++)
            {
                table.SetSum(0, group, category, groups[group][category]);
                table.SetProduct(0, group, category, category, groups[group][category]);
            }
        }

        return table;
    }
}
