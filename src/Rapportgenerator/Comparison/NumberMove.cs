using System.Collections.Immutable;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Comparison;

/// <summary>What can be said of a number that is another than it was; the most telling first.</summary>
internal enum MoveVerdict
{
    /// <summary>Two rounds, and more than chance would make of so many numbers.</summary>
    Clear,

    /// <summary>Two rounds, and no more than chance can make.</summary>
    WithinChance,

    /// <summary>Two rounds that did not ask the same.</summary>
    NotComparable,

    /// <summary>Two rounds, and no standard errors to test it by.</summary>
    NotTested,

    /// <summary>One round: data, method or template were changed, and chance has no part in it.</summary>
    SameRound,
}

/// <summary>A number that both editions have and that is not the same in them.</summary>
/// <param name="Test">New less old; null where it is not tested. The p-value is for this number alone.</param>
/// <param name="Corrected">The p-value by Holm among all that are tested with it; null where it is not tested.</param>
/// <param name="Breaks">Why the two cannot be compared; none where they can.</param>
internal sealed record NumberMove(
    EditionNumber Then, EditionNumber Now, MoveVerdict Verdict, Contrast? Test, double? Corrected, ImmutableArray<Difference> Breaks)
{
    /// <summary>Below this a corrected p-value is called clear.</summary>
    public const double Level = 0.05;

    /// <summary>
    /// What can be tested by how unlikely chance is to make it, whatever its size: a small group moves far by chance. The rest by size,
    /// percentages first.
    /// </summary>
    public static readonly IComparer<NumberMove> ClearestFirst = Comparer<NumberMove>.Create((one, other) =>
    {
        var order = one.Verdict.CompareTo(other.Verdict);
        if (order == 0 && one.Test is { } first && other.Test is { } second)
            order = Rough(first.PValue).CompareTo(Rough(second.PValue));
        if (order == 0)
            order = other.Now.IsPercent.CompareTo(one.Now.IsPercent);
        if (order == 0)
            order = Rough(other.Size).CompareTo(Rough(one.Size));
        return order != 0 ? order : string.CompareOrdinal(one.Now.Id.Text, other.Now.Id.Text);
    });

    /// <summary>Whether it is a share or a mean, or a difference of such; a count is larger where more have answered.</summary>
    public bool IsEstimate => Now.Uncertainty is not null || Now.IsPercent;

    /// <summary>New less old, in the number's own unit (shares 0–1).</summary>
    public double Difference => Now.Value!.Value.Value - Then.Value!.Value.Value;

    /// <summary>How large the move is among numbers of all units: shares by their points, others by how much of the larger they are.</summary>
    public double Size => Now.IsPercent
        ? Math.Abs(Difference)
        : Math.Abs(Difference) / Math.Max(Math.Abs(Now.Value!.Value.Value), Math.Abs(Then.Value!.Value.Value));

    /// <summary>«Ja» and «Nei» move as far as each other, but not to the last bit.</summary>
    private static float Rough(double value) => (float)value;
}
