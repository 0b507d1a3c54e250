using MathNet.Numerics.LinearAlgebra;

namespace Rapportgenerator.Tabulations.Inference;

/// <summary>
/// Pearson's chi-square corrected for the survey's design (Rao and Scott 1984), as R's `svychisq` computes it: the
/// generalised design effects are the eigenvalues of Δ = (C′D⁻¹C/N)⁻¹(C′D⁻¹VD⁻¹C), where D holds the cells' estimated
/// shares, V their linearised covariances, N the number of answers and C contrasts that span the interaction.
/// </summary>
internal static class RaoScottTest
{
    /// <summary>The second-order correction as an F test: R's `statistic = "F"`.</summary>
    /// <param name="occupied">At least two groups and two categories, none of them empty.</param>
    /// <returns>Null where the design leaves nothing uncertain, or no degrees of freedom.</returns>
    public static TestResult? F(CrossTable occupied)
    {
        var freedom = occupied.Units - occupied.StrataReached;
        if (freedom < 1 || DesignEffects(occupied) is not { } effects)
            return null;
        var statistic = IndependenceTest.PearsonStatistic(occupied) / effects.Trace;
        var numerator = effects.Trace * effects.Trace / effects.TraceOfSquare;
        return new TestResult(statistic, numerator, numerator * freedom, IndependenceTest.FTail(statistic, numerator, numerator * freedom));
    }

    /// <summary>
    /// The first-order correction as a chi-square: R's `statistic = "Chisq"`, whose statistic is Pearson's and whose p-value is
    /// that of the statistic over the mean design effect.
    /// </summary>
    public static TestResult? ChiSquare(CrossTable occupied)
    {
        if (DesignEffects(occupied) is not { } effects)
            return null;
        var statistic = IndependenceTest.PearsonStatistic(occupied);
        var freedom = (occupied.Groups - 1) * (occupied.Categories - 1);
        return new TestResult(statistic, freedom, null, IndependenceTest.ChiSquareTail(statistic * freedom / effects.Trace, freedom));
    }

    private static (double Trace, double TraceOfSquare)? DesignEffects(CrossTable table)
    {
        var shares = Shares(table);
        var contrasts = Contrasts(table.Groups, table.Categories);

        // D⁻¹C; a cell that nobody is in has no share to divide by and takes no part, as in R.
        var scaled = Matrix<double>.Build.Dense(
            shares.Length, contrasts.ColumnCount, (cell, column) => shares[cell] > 0 ? contrasts[cell, column] / shares[cell] : 0);
        var plain = contrasts.TransposeThisAndMultiply(scaled) / table.Answers;
        var design = scaled.TransposeThisAndMultiply(Covariances(table, shares) * scaled);

        // Contrasts among empty cells alone are not observed; along all others the two forms are compared.
        var spectrum = plain.Evd(Symmetricity.Symmetric);
        var largest = spectrum.EigenValues.Real().Maximum();
        var root = Matrix<double>.Build.DenseDiagonal(plain.RowCount, plain.RowCount, index =>
            spectrum.EigenValues[index].Real > 1e-10 * largest ? 1 / Math.Sqrt(spectrum.EigenValues[index].Real) : 0);
        var turned = spectrum.EigenVectors * root;
        var delta = turned.TransposeThisAndMultiply(design * turned);
        var (trace, square) = (delta.Trace(), delta.PointwiseMultiply(delta).RowSums().Sum());
        return trace > 1e-10 ? (trace, square) : null;
    }

    /// <summary>Of all answers, group by group.</summary>
    private static double[] Shares(CrossTable table)
    {
        var shares = new double[table.Groups * table.Categories];
        for (var cell = 0; cell < shares.Length; cell++)
            shares[cell] = table.Sum(cell / table.Categories, cell % table.Categories);
        var all = shares.Sum();
        for (var cell = 0; cell < shares.Length; cell++)
            shares[cell] /= all;
        return shares;
    }

    /// <summary>Every contrast of groups times every contrast of categories.</summary>
    private static Matrix<double> Contrasts(int groups, int categories)
    {
        var (across, down) = (Helmert(groups), Helmert(categories));
        return across.KroneckerProduct(down);
    }

    /// <summary>The columns are orthonormal and add up to nothing.</summary>
    private static Matrix<double> Helmert(int size) => Matrix<double>.Build.Dense(size, size - 1, (row, column) =>
    {
        var length = Math.Sqrt((column + 1.0) * (column + 2.0));
        return row <= column ? 1 / length : row == column + 1 ? -(column + 1) / length : 0;
    });

    /// <summary>
    /// Of the cells' shares, with the scores z = w(x − share·m) / Σwm (m: the unit's answers in all categories) and the variance
    /// of <see cref="Linearisation"/>, multiplied out into the sums that the table holds.
    /// </summary>
    private static Matrix<double> Covariances(CrossTable table, double[] shares)
    {
        var size = shares.Length;
        var covariances = Matrix<double>.Build.Dense(size, size);
        var (withAll, score) = (new double[size], new double[size]);
        double all = 0;
        for (var stratum = 0; stratum < table.Strata.Length; stratum++)
        {
            var of = table.Strata[stratum];
            double weight = 0, squares = 0;
            for (var cell = 0; cell < size; cell++)
            {
                var (group, category) = (cell / table.Categories, cell % table.Categories);
                weight += table.Sum(stratum, group, category);
                withAll[cell] = 0;
                for (var other = 0; other < table.Categories; other++)
                    withAll[cell] += table.Product(stratum, group, category, other);
                squares += withAll[cell];
            }

            all += weight;
            for (var cell = 0; cell < size; cell++)
                score[cell] = table.Sum(stratum, cell / table.Categories, cell % table.Categories) - (shares[cell] * weight);
            for (var one = 0; one < size; one++)
            {
                for (var two = 0; two < size; two++)
                {
                    var together = one / table.Categories == two / table.Categories
                        ? table.Product(stratum, one / table.Categories, one % table.Categories, two % table.Categories)
                        : 0;
                    var product = together - (shares[two] * withAll[one]) - (shares[one] * withAll[two]) + (shares[one] * shares[two] * squares);
                    covariances[one, two] += of.Factor * (product - (of.Answers > 1 ? score[one] * score[two] / of.Answers : 0));
                }
            }
        }

        return covariances / (all * all);
    }
}
