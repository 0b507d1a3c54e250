namespace Rapportgenerator.Tabulations.Inference;

/// <summary>Several tests at once: Holm, «A simple sequentially rejective multiple test procedure», Scand. J. Statist. 6 (1979).</summary>
public static class HolmCorrection
{
    /// <summary>Corrected p-values, in the same order: each compares with the level of the whole family of tests.</summary>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        var order = Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index]).ToArray();
        var adjusted = new double[pValues.Count];
        var most = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            most = Math.Max(most, Math.Min(1, (order.Length - rank) * pValues[order[rank]]));
            adjusted[order[rank]] = most;
        }

        return adjusted;
    }
}
