namespace Rapportgenerator.Tabulations.Inference;

/// <summary>
/// Two groups of one tabulation against each other, as <see cref="Cell.Contrast"/> holds a group against all others. Null
/// where a group is empty or hidden, where the two are not of the same option, item and tabulation, and where one holds
/// the other.
/// </summary>
public static class GroupComparison
{
    /// <summary>Share of <paramref name="one"/> less that of <paramref name="other"/>; 0–1.</summary>
    public static Contrast? OfShares(Cell one, Cell other) =>
        AreApart(one.Estimate, other.Estimate) ? ShareInference.Compare(one.Estimate!, other.Estimate!) : null;

    /// <summary>Mean (of a scale or of numbers) of <paramref name="one"/> less that of <paramref name="other"/>.</summary>
    public static Contrast? OfMeans(Distribution one, Distribution other) =>
        AreApart(one.MeanEstimate, other.MeanEstimate) ? MeanInference.Compare(one.MeanEstimate!, other.MeanEstimate!) : null;

    private static bool AreApart(DomainEstimate? one, DomainEstimate? other) => one is not null && other is not null
        && ReferenceEquals(one.Source, other.Source) && one.Group >= 0 && other.Group >= 0 && one.Group != other.Group;
}
