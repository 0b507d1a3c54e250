using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Inference;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// A question (by a breakdown), tabulated once. Sentence, chart, table, CSV, alternative text and ledger all read this
/// object. What is hidden for disclosure is not in it: such a distribution has no base, no counts and no shares.
/// </summary>
public sealed record Tabulation
{
    /// <summary>`int_04`, `nor_10.storrelse`, `nor_10.storrelse.weighted`: unique within a report.</summary>
    public required string Id { get; init; }
    public required Question Question { get; init; }
    public required Breakdown? By { get; init; }
    public required bool Weighted { get; init; }

    /// <summary>Keys of options whose answers are left out of the base.</summary>
    public required ImmutableArray<string> Without { get; init; }

    /// <summary>What the groups of each distribution hold, in their order: the question's groups, then the bindings' own.</summary>
    public required ImmutableArray<OptionGroup> OptionGroups { get; init; }

    /// <summary>The smallest base that is shown.</summary>
    public required int HideBelow { get; init; }

    /// <summary>The survey's year.</summary>
    public required int Year { get; init; }

    /// <summary>Which of the round's responses are counted; null for all.</summary>
    public Panel? Panel { get; init; }

    /// <summary>
    /// What was another way in this earlier round than in this year's. Those that break a comparison stand here only as
    /// long as nobody vouches for it.
    /// </summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>
    /// What each step of an earlier round's scale counts as in a mean, by option key, where that is not its own code; empty where
    /// the steps are others and there is no mean.
    /// </summary>
    public ImmutableDictionary<string, int>? StepCodes { get; init; }

    /// <summary>Whether the groups differ: one an item, or one an option of multiple choice; none without a breakdown.</summary>
    public ImmutableArray<BreakdownTest> Tests { get; init; } = [];

    /// <summary>Everyone together first (key <see cref="AllKey"/>), then the breakdown's classes in codebook order.</summary>
    public required ImmutableArray<TabulationGroup> Groups { get; init; }

    public const string AllKey = "alle";

    public TabulationGroup All => Groups[0];

    /// <summary>Whether anything in it is hidden, so that a note must say so.</summary>
    public bool HasHidden => Groups.Any(group => group.Items.Any(item => item.Hidden));

    /// <summary>
    /// The tabulation without the comparisons that a hidden distribution takes part in, once <see cref="Suppression"/> has
    /// redacted what it hides. The test of an item is of all its groups, so it goes when one of them is hidden. A
    /// shown group's contrast is with everyone less that group, and both of these are published: it stays, unless everyone is
    /// hidden. Two groups are compared by what their cells hold, and a redacted cell holds nothing.
    /// </summary>
    public Tabulation WithoutHiddenComparisons()
    {
        if (!HasHidden)
            return this;
        var hidden = Enumerable.Range(0, All.Items.Length).Where(index => Groups.Any(group => group.Items[index].Hidden)).ToArray();
        return this with
        {
            Tests = [.. Tests.Where(test => !hidden.Any(index => All.Items[index].Item.Key == test.Item))],
            Groups =
            [
                .. Groups.Select(group => group with
                {
                    Items = [.. group.Items.Select((item, index) => All.Items[index].Hidden ? item.WithoutContrasts() : item)],
                }),
            ],
        };
    }
}

/// <param name="Items">One distribution for each of the question's items, in order.</param>
public sealed record TabulationGroup(string Key, LocalText Label, ImmutableArray<Distribution> Items);

/// <summary>How one group answered one item.</summary>
public sealed record Distribution
{
    public required QuestionItem Item { get; init; }

    /// <summary>Those who were asked and answered; null where hidden.</summary>
    public required int? Base { get; init; }

    public required bool Hidden { get; init; }

    /// <summary>One cell for each option that can be in the base, in codebook order, also where nobody chose it.</summary>
    public required ImmutableArray<Cell> Options { get; init; }

    /// <summary>«Any of these»: the codebook's collapsed steps and groups, then the binding's own.</summary>
    public required ImmutableArray<Cell> Groups { get; init; }

    /// <summary>Mean of the scale's codes, `vet_ikke` and the like apart; null where there is no scale or nothing to show.</summary>
    public Ratio? ScaleMean { get; init; }

    /// <summary>Of <see cref="ScaleMean"/>, or of the numbers' mean; null where that is.</summary>
    public Uncertainty? MeanUncertainty { get; init; }

    /// <summary>Of that mean, against the other groups; null for everyone and where one of the two is hidden or empty.</summary>
    public Contrast? MeanContrast { get; init; }

    /// <summary>What groups are compared by; null where there is no mean to show.</summary>
    internal DomainEstimate? MeanEstimate { get; init; }

    /// <summary>Only for numbers, and null where hidden or empty.</summary>
    public NumberSummary? Numbers { get; init; }

    /// <summary>The distribution without what compares it with the other groups together.</summary>
    public Distribution WithoutContrasts() => this with
    {
        MeanContrast = null,
        Options = [.. Options.Select(cell => cell with { Contrast = null })],
        Groups = [.. Groups.Select(cell => cell with { Contrast = null })],
    };

    /// <summary>The distribution with nothing left of its numbers.</summary>
    public Distribution Redacted() => new()
    {
        Item = Item,
        Base = null,
        Hidden = true,
        Options = [.. Options.Select(cell => cell.Redacted())],
        Groups = [.. Groups.Select(cell => cell.Redacted())],
    };
}

/// <summary>An option or a group of options in one distribution.</summary>
/// <param name="Count">Unweighted number of respondents; null where hidden.</param>
/// <param name="Share">Of the base, 0–1, weighted where the tabulation is; null where hidden or the base is empty.</param>
public sealed record Cell(string Key, LocalText Label, OptionKind Kind, int? Count, Ratio? Share)
{
    /// <summary>Of the share; null where that is.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>Of the share, against the other groups; null for everyone and where one of the two is hidden or empty.</summary>
    public Contrast? Contrast { get; init; }

    /// <summary>What groups are compared by; null where hidden.</summary>
    internal DomainEstimate? Estimate { get; init; }

    public Cell Redacted() => new(Key, Label, Kind, null, null);
}

/// <summary>Location and size of a numeric question's answers. No smallest or largest value: that is one unit's answer.</summary>
/// <param name="LowerQuartile">
/// Quartiles and median by linear interpolation between order statistics (Hyndman and Fan 1996, type 7; R's default).
/// Weighted ones are the smallest value whose cumulative weight reaches the share.
/// </param>
public sealed record NumberSummary(
    Ratio Mean, Ratio Median, Ratio LowerQuartile, Ratio UpperQuartile, decimal Sum)
{
    /// <summary>The editor's words for them, in printed order.</summary>
    public static readonly ImmutableArray<string> Keys = ["mean", "median", "lower_quartile", "upper_quartile", "sum"];

    /// <param name="key">One of <see cref="Keys"/>.</param>
    public Ratio this[string key] => key switch
    {
        "mean" => Mean,
        "median" => Median,
        "lower_quartile" => LowerQuartile,
        "upper_quartile" => UpperQuartile,
        "sum" => new Ratio(Sum, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };
}
