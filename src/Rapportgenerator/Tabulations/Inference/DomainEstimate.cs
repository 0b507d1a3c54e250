using System.Collections.Immutable;

namespace Rapportgenerator.Tabulations.Inference;

/// <summary>What is taken for random when an estimate's uncertainty is worked out.</summary>
internal enum Sampling
{
    /// <summary>Unweighted, one answer a unit: a simple random sample of answers.</summary>
    Simple,

    /// <summary>Unweighted, with several answers a unit (a pool): a simple random sample of units.</summary>
    Clustered,

    /// <summary>Weighted: the survey's design.</summary>
    Designed,
}

/// <summary>
/// Sums over the responses of one stratum that are in one domain. A response with weight w has m answers in the base and c
/// of what is estimated (answers that chose the option, or the answers' numbers added up).
/// </summary>
/// <param name="Units">Responses with m &gt; 0.</param>
/// <param name="C">Σ w·c</param>
/// <param name="M">Σ w·m</param>
/// <param name="CC">Σ w²·c²</param>
/// <param name="CM">Σ w²·c·m</param>
/// <param name="MM">Σ w²·m²</param>
internal readonly record struct DomainSums(int Units, double C, double M, double CC, double CM, double MM)
{
    public static DomainSums operator +(DomainSums a, DomainSums b) =>
        new(a.Units + b.Units, a.C + b.C, a.M + b.M, a.CC + b.CC, a.CM + b.CM, a.MM + b.MM);
}

/// <summary>What the estimates of all groups for one option (or mean) of one item share; the same object for all of them.</summary>
/// <param name="Offset">Taken from every number before it was summed, so that large numbers keep their small differences.</param>
internal sealed record EstimateSource(ImmutableArray<Stratum> Strata, Sampling Sampling, double Offset = 0);

/// <summary>
/// A ratio Σwc / Σwm in one domain of the sample, with the sums its variance needs. The domain is never a sample of its own:
/// the strata keep their size, and those outside the domain count with nothing (Lumley 2010, §2.4).
/// </summary>
internal sealed class DomainEstimate
{
    private readonly DomainSums total;

    /// <param name="group">The class of the breakdown, by index; −1 for several or everyone.</param>
    /// <param name="sums">One a stratum, in the source's order.</param>
    public DomainEstimate(EstimateSource source, int group, ImmutableArray<DomainSums> sums)
    {
        (Source, Group, Sums) = (source, group, sums);
        foreach (var each in sums)
        {
            total += each;
            StrataReached += each.Units > 0 ? 1 : 0;
        }
    }

    public EstimateSource Source { get; }

    public int Group { get; }

    public ImmutableArray<DomainSums> Sums { get; }

    public int StrataReached { get; }

    public DomainSums Total => total;

    public bool IsEmpty => total.Units == 0;

    /// <summary>The ratio without the offset.</summary>
    public double Centred => total.C / total.M;

    public double Value => Source.Offset + Centred;

    /// <summary>
    /// Units of the domain less the strata they come from: `degf()` of the subset in R's survey package, which is what its
    /// intervals and tests use (held against the reference figures to 1e-6).
    /// </summary>
    public int DegreesOfFreedom => total.Units - StrataReached;

    /// <summary>Kish's effective number of units, (Σwm)² / Σ(wm)²: what is left of them after uneven weights.</summary>
    public double EffectiveUnits => total.M * total.M / total.MM;

    /// <summary>Whether every stratum that the domain reaches is wholly in the sample.</summary>
    public bool IsCensus
    {
        get
        {
            for (var stratum = 0; stratum < Sums.Length; stratum++)
            {
                if (Sums[stratum].Units > 0 && !Source.Strata[stratum].IsWhole)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Both domains as one.</summary>
    public DomainEstimate With(DomainEstimate other) => new(Source, -1, [.. Sums.Zip(other.Sums, (a, b) => a + b)]);

    /// <summary>All of <paramref name="parts"/> but the one at <paramref name="without"/>; summed, never subtracted.</summary>
    public static DomainEstimate Others(IReadOnlyList<DomainEstimate> parts, int without)
    {
        var sums = new DomainSums[parts[0].Sums.Length];
        for (var part = 0; part < parts.Count; part++)
        {
            for (var stratum = 0; stratum < sums.Length && part != without; stratum++)
                sums[stratum] += parts[part].Sums[stratum];
        }

        return new DomainEstimate(parts[0].Source, -1, ImmutableArray.Create(sums));
    }
}
