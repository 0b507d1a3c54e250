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

    /// <summary>New less old, in the number's own unit (shares 0–1).</summary>
    public double Difference => Now.Value!.Value.Value - Then.Value!.Value.Value;

    /// <summary>How large the move is among numbers of all units: shares by their points, others by how much of the larger they are.</summary>
    public double Size => Now.IsPercent
        ? Math.Abs(Difference)
        : Math.Abs(Difference) / Math.Max(Math.Abs(Now.Value!.Value.Value), Math.Abs(Then.Value!.Value.Value));
}
