using System.Collections.Immutable;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>A number with an id: what the ledger, the list of numbers and `rapport explain` tell of. The hierarchy is closed.</summary>
/// <param name="Value">Exact; null where hidden, and where there is none.</param>
public abstract record KnownNumber(NumberId Id, Ratio? Value)
{
    /// <summary>Not to be shown: null values then mean «hidden», not «none».</summary>
    public abstract bool Hidden { get; }
}

/// <summary>A share, a count, a base or a statistic of a tabulation.</summary>
/// <param name="Measure">`share`, `count`, `base`, `mean`, `median`, `lower_quartile`, `upper_quartile` or `sum`.</param>
/// <param name="Cell">The option or group of options; null for what is of them all.</param>
public sealed record TabulatedNumber(
    NumberId Id, Ratio? Value, string Measure, Tabulation Tabulation, TabulationGroup Group, Distribution Item, Cell? Cell)
    : KnownNumber(Id, Value)
{
    public const string Share = "share";

    /// <summary>A number that is not there though somebody answered is one that must not be told.</summary>
    public override bool Hidden => Item.Hidden || (Value is null && Item.Base > 0 && Cell is not null);

    public Uncertainty? Uncertainty => Measure switch
    {
        Share => Cell!.Uncertainty,
        "mean" => Item.MeanUncertainty,
        _ => null,
    };
}

/// <summary>What the survey, or the report, says of itself: how many were asked, answered, and what they were asked.</summary>
/// <param name="What">`invited`, `answered`, `questions` or `hide_below`.</param>
/// <param name="Year">Of the round.</param>
public sealed record SurveyNumber(NumberId Id, string What, int Year, int Whole) : KnownNumber(Id, new Ratio(Whole, 1))
{
    public override bool Hidden => false;
}

/// <summary>A number that a template computed, or a range that a table prints.</summary>
/// <param name="Parts">Constants are null among them, and stand in their ids.</param>
public sealed record DerivedNumber(
    NumberId Id, Ratio? Value, NumberOperation Operation, ImmutableArray<NumberId> PartIds, ImmutableArray<KnownNumber?> Parts)
    : KnownNumber(Id, Value)
{
    public override bool Hidden => Parts.Any(part => part is { Hidden: true });

    /// <summary>How sure the difference of two groups' shares is; null for whatever else.</summary>
    public Contrast? Contrast =>
        Operation == NumberOperation.Difference && Parts is [TabulatedNumber { Cell: { } first, Measure: TabulatedNumber.Share }, TabulatedNumber { Cell: { } second, Measure: TabulatedNumber.Share }]
            ? GroupComparison.OfShares(first, second)
            : null;
}
