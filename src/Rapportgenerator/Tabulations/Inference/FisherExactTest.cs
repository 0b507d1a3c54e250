namespace Rapportgenerator.Tabulations.Inference;

/// <summary>Fisher's exact test of a table with two rows and two columns (Fisher 1935).</summary>
internal static class FisherExactTest
{
    /// <summary>Chances that differ by less than this part are taken for equal, as R's `fisher.test` does.</summary>
    private const double Slack = 1e-7;

    /// <summary>Two-sided: the chance, given the margins, of a table that is no likelier than this one.</summary>
    public static double PValue(int yes1, int no1, int yes2, int no2)
    {
        // Chances relative to the likeliest table, stepping outwards from it until they vanish: a sum over all tables
        // with their factorials would take seconds for a million answers.
        var (row, column, n) = (yes1 + no1, yes1 + yes2, yes1 + no1 + yes2 + no2);
        var (least, most) = (Math.Max(0, row + column - n), Math.Min(row, column));
        var mode = Math.Clamp((int)(((double)row + 1) * ((double)column + 1) / ((double)n + 2)), least, most);
        var limit = RelativeChance(yes1, mode, row, column, n) * (1 + Slack);
        double all = 0, extreme = 0;
        var chance = 1.0;
        for (var k = mode; k <= most && chance > 0; k++)
        {
            Add(chance);
            chance *= (double)(row - k) * (column - k) / ((k + 1.0) * (n - row - column + k + 1.0));
        }

        chance = (double)mode * (n - row - column + mode) / ((row - mode + 1.0) * (column - mode + 1.0));
        for (var k = mode - 1; k >= least && chance > 0; k--)
        {
            Add(chance);
            chance *= (double)k * (n - row - column + k) / ((row - k + 1.0) * (column - k + 1.0));
        }

        return Math.Min(1, extreme / all);

        void Add(double each)
        {
            all += each;
            if (each <= limit)
                extreme += each;
        }
    }

    /// <summary>By the same steps as the sum, so that equal chances come out equal.</summary>
    private static double RelativeChance(int at, int mode, int row, int column, int n)
    {
        var chance = 1.0;
        for (var k = mode; k < at && chance > 0; k++)
            chance *= (double)(row - k) * (column - k) / ((k + 1.0) * (n - row - column + k + 1.0));
        for (var k = mode; k > at && chance > 0; k--)
            chance *= (double)k * (n - row - column + k) / ((row - k + 1.0) * (column - k + 1.0));
        return chance;
    }
}
