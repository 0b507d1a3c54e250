using MathNet.Numerics;

namespace Rapportgenerator.Tabulations.Inference;

/// <summary>A test's result before it has a name.</summary>
/// <param name="DenominatorDegreesOfFreedom">Null for a chi-square.</param>
internal readonly record struct TestResult(double Statistic, double DegreesOfFreedom, double? DenominatorDegreesOfFreedom, double PValue);

/// <summary>Whether groups and answers are independent of each other.</summary>
internal static class IndependenceTest
{
    /// <summary>Pearson's test for unweighted single answers, Rao and Scott's for weights and pools.</summary>
    /// <returns>Null with fewer than two groups or two categories that anybody is in.</returns>
    public static TestResult? Of(CrossTable table, Sampling sampling)
    {
        table = table.Occupied();
        if (table.Groups < 2 || table.Categories < 2)
            return null;
        return sampling == Sampling.Simple ? Pearson(table) : RaoScottTest.F(table);
    }

    /// <summary>Pearson's chi-square (1900), without continuity correction.</summary>
    public static TestResult Pearson(CrossTable occupied)
    {
        var statistic = PearsonStatistic(occupied);
        var freedom = (occupied.Groups - 1) * (occupied.Categories - 1);
        return new TestResult(statistic, freedom, null, ChiSquareTail(statistic, freedom));
    }

    /// <summary>Of the (weighted) table, scaled to the number of answers.</summary>
    public static double PearsonStatistic(CrossTable occupied)
    {
        var (rows, columns) = (new double[occupied.Groups], new double[occupied.Categories]);
        double all = 0;
        for (var group = 0; group < rows.Length; group++)
        {
            for (var category = 0; category < columns.Length; category++)
            {
                var sum = occupied.Sum(group, category);
                rows[group] += sum;
                columns[category] += sum;
                all += sum;
            }
        }

        double statistic = 0;
        for (var group = 0; group < rows.Length; group++)
        {
            for (var category = 0; category < columns.Length; category++)
            {
                var expected = rows[group] * columns[category] / all;
                var away = occupied.Sum(group, category) - expected;
                statistic += away * away / expected;
            }
        }

        return statistic * occupied.Answers / all;
    }

    /// <summary>The chance of more than <paramref name="statistic"/>; exact far out as well.</summary>
    public static double ChiSquareTail(double statistic, double freedom) =>
        statistic <= 0 ? 1 : Math.Clamp(SpecialFunctions.GammaUpperRegularized(freedom / 2, statistic / 2), 0, 1);

    /// <summary>The chance of more than <paramref name="statistic"/>; exact far out as well.</summary>
    public static double FTail(double statistic, double numerator, double denominator) => statistic <= 0
        ? 1
        : Math.Clamp(SpecialFunctions.BetaRegularized(denominator / 2, numerator / 2, denominator / (denominator + (numerator * statistic))), 0, 1);
}
