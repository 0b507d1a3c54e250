using System.Collections.Immutable;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>A count or sum that must not be worked out: how often an answer (or any of several) was given, or a number's sum.</summary>
/// <param name="Ranges">By cell, of the values of the responses that have answered; null where none has.</param>
internal sealed record ItemTarget(ImmutableArray<(decimal Least, decimal Most)?> Ranges)
{
    /// <summary>Whether all who have answered gave the same, which the whole tells of everyone.</summary>
    public bool IsTrivial => Ranges.All(range => range is null) || Of(Enumerable.Range(0, Ranges.Length)) is var (least, most) && least == most;

    /// <summary>Whether anyone within the border has answered: to another member of a pool they may all have.</summary>
    public bool Meets(Func<int, bool> isInside)
    {
        for (var cell = 0; cell < Ranges.Length; cell++)
        {
            if (Ranges[cell] is not null && isInside(cell))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether two responses of the class on either side of the border have given different answers, so that the number
    /// within the border would be another if they had swapped.
    /// </summary>
    public bool CanSwap(ImmutableArray<int> cells, Func<int, bool> isInside)
    {
        var (inside, outside) = (false, false);
        foreach (var cell in cells)
        {
            if (Ranges[cell] is null)
                continue;
            inside |= isInside(cell);
            outside |= !isInside(cell);
        }

        return inside && outside && Of(cells) is var (least, most) && least < most;
    }

    private (decimal Least, decimal Most) Of(IEnumerable<int> cells)
    {
        (decimal Least, decimal Most)? range = null;
        foreach (var cell in cells)
        {
            if (Ranges[cell] is { } other)
                range = range is { } some ? (Math.Min(some.Least, other.Least), Math.Max(some.Most, other.Most)) : other;
        }

        return range ?? (0, 0);
    }
}
