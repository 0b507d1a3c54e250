using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Where each response is counted: its cell is its stratum × its class of the breakdown. Made once for all questions that
/// are tabulated by the same breakdown, so that a table is one pass over the responses.
/// </summary>
internal sealed class DomainLayout
{
    public DomainLayout(SurveyDesign design, bool weighted, Breakdown? by, ImmutableArray<FrameUnit> units)
    {
        (Design, IsWeighted, Classes) = (design, weighted, by?.Classes ?? []);
        Cells = new int[units.Length];
        var membership = by is null ? null : Membership(Classes, units);
        for (var row = 0; row < Cells.Length; row++)
        {
            var group = membership is null || membership[row] < 0 ? Classes.Length : membership[row];
            Cells[row] = (design.StratumOf[row] * Slots) + group;
        }
    }

    public SurveyDesign Design { get; }

    public bool IsWeighted { get; }

    public ImmutableArray<BreakdownClass> Classes { get; }

    /// <summary>The classes, and after them those who belong to none: everyone where there is no breakdown.</summary>
    public int Slots => Classes.Length + 1;

    public int CellCount => Design.Strata.Length * Slots;

    /// <summary>For each response, stratum · <see cref="Slots"/> + slot.</summary>
    public int[] Cells { get; }

    /// <summary>The class each unit belongs to, by index; −1 for none.</summary>
    public static int[] Membership(ImmutableArray<BreakdownClass> classes, ImmutableArray<FrameUnit> units)
    {
        var membership = new int[units.Length];
        for (var row = 0; row < units.Length; row++)
        {
            membership[row] = -1;
            for (var index = 0; index < classes.Length && membership[row] < 0; index++)
            {
                if (classes[index].Contains(units[row]))
                    membership[row] = index;
            }
        }

        return membership;
    }
}

/// <summary>The layouts of one round, each made when it is first asked for.</summary>
internal sealed class DomainLayouts(SurveyRound round)
{
    private readonly Lazy<SurveyDesign> weighted = new(() => SurveyDesign.Of(round));
    private readonly Lazy<SurveyDesign> unweighted = new(() => SurveyDesign.Unweighted(round.Responses));
    private readonly ConcurrentDictionary<(bool Weighted, string? By), Lazy<DomainLayout>> layouts = new();

    public SurveyRound Round => round;

    public DomainLayout For(TabulationRequest request) => layouts.GetOrAdd(
        (request.Weighted, request.By?.Key),
        static (key, made) => new(() => new DomainLayout(
            key.Weighted ? made.Self.weighted.Value : made.Self.unweighted.Value, key.Weighted, made.By, made.Self.Round.Responses.Units)),
        (Self: this, request.By)).Value;
}
