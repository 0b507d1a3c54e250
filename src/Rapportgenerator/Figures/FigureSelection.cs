using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>An option, an option group or a statistic that a figure shows.</summary>
/// <param name="Index">Into the distribution's options or groups; unused for a statistic.</param>
/// <param name="Paint">Its colour where it is a series.</param>
internal sealed record SelectedOption(
    string Key, LocalText Text, ReportLanguage Language, OptionKind Kind, bool IsGroup, int Index, string Paint)
{
    public string Label => Text.In(Language);
}

/// <summary>An item of a battery, or a group of a breakdown.</summary>
/// <param name="IsAll">Everyone together, to be kept first and out of comparisons.</param>
internal sealed record SelectedLine(int Index, LocalText Text, ReportLanguage Language, bool IsAll = false)
{
    public string Label => Text.In(Language);
}

/// <summary>The part of a tabulation that a figure shows, in printed order: options, items and groups.</summary>
internal sealed record FigureSelection
{
    public required Tabulation Tabulation { get; init; }
    public required ReportLanguage Language { get; init; }
    public required ImmutableArray<SelectedOption> Options { get; init; }
    public required ImmutableArray<SelectedLine> Items { get; init; }
    public required ImmutableArray<SelectedLine> Groups { get; init; }

    /// <summary>The option whose share tells items or groups apart: a scale's upper end, otherwise the commonest.</summary>
    public required SelectedOption Lead { get; init; }

    /// <summary>Null where no marks are asked for.</summary>
    public FigureMarks? Marks { get; init; }

    public Question Question => Tabulation.Question;
    public bool IsNumeric => Question.Members[0] is NumericQuestion;
    public bool IsMulti => Question.Members[0] is MultiQuestion;
    public bool HasItems => Items.Length > 1;
    public bool HasGroups => Tabulation.By is not null;

    /// <summary>«personer»; empty unless numeric.</summary>
    public string Unit => Question.Members[0] is NumericQuestion numeric ? numeric.Unit.In(Language) : "";

    /// <summary>The share (0–1) or statistic; null where hidden or where nobody answered.</summary>
    public Ratio? Value(SelectedLine group, SelectedLine item, SelectedOption option)
    {
        var distribution = Of(group, item);
        if (distribution.Hidden)
            return null;
        if (IsNumeric)
            return distribution.Numbers?[option.Key];
        return (option.IsGroup ? distribution.Groups : distribution.Options)[option.Index].Share;
    }

    /// <summary>Unweighted number of respondents who gave the answer; null where hidden.</summary>
    public int? Count(SelectedLine group, SelectedLine item, SelectedOption option)
    {
        var distribution = Of(group, item);
        return distribution.Hidden ? null : (option.IsGroup ? distribution.Groups : distribution.Options)[option.Index].Count;
    }

    /// <summary>A group against the others together; null for everyone, and where that is hidden or makes no sense.</summary>
    public Contrast? Contrast(SelectedLine group, SelectedLine item, SelectedOption option)
    {
        var distribution = Of(group, item);
        return distribution.Hidden || group.IsAll ? null
            : !IsNumeric ? (option.IsGroup ? distribution.Groups : distribution.Options)[option.Index].Contrast
            : option.Key == FigureStatistics.Mean ? distribution.MeanContrast : null;
    }

    /// <summary>Of <see cref="Value"/>; null where that is hidden, and of a number's other statistics than its mean.</summary>
    public Uncertainty? Interval(SelectedLine group, SelectedLine item, SelectedOption option)
    {
        var distribution = Of(group, item);
        return distribution.Hidden ? null
            : !IsNumeric ? (option.IsGroup ? distribution.Groups : distribution.Options)[option.Index].Uncertainty
            : option.Key == FigureStatistics.Mean ? distribution.MeanUncertainty : null;
    }

    public DifferenceMark Mark(SelectedLine group, SelectedLine item, SelectedOption option) =>
        Marks?.At(group, item, option) ?? DifferenceMark.None;

    public int? Base(SelectedLine group, SelectedLine item) => Of(group, item) is { Hidden: false } shown ? shown.Base : null;

    /// <summary>Of <see cref="Value"/>, or of <see cref="Count"/>; also where there is nothing to show.</summary>
    public NumberId IdOf(SelectedLine group, SelectedLine item, SelectedOption option, bool count = false)
    {
        var (whole, distribution) = (Tabulation.Groups[group.Index], Of(group, item));
        return IsNumeric
            ? NumberId.OfGroup(Tabulation, whole, distribution, option.Key)
            : NumberId.OfCell(
                Tabulation, whole, distribution, (option.IsGroup ? distribution.Groups : distribution.Options)[option.Index], count);
    }

    public NumberId BaseId(SelectedLine group, SelectedLine item) =>
        NumberId.OfGroup(Tabulation, Tabulation.Groups[group.Index], Of(group, item), NumberId.Base);

    /// <summary>Whether a «–» is printed somewhere: for a hidden number, or for one nobody was asked for.</summary>
    public bool HasGaps => Groups.Any(group => Items.Any(item => Options.Any(option => Value(group, item, option) is null)));

    /// <summary>The selection with its options, items or groups in the order asked for. Equal shares keep their order.</summary>
    public FigureSelection Sorted(SortOrder order)
    {
        if (order == SortOrder.Codebook || IsNumeric && !HasGroups)
            return this;
        var (all, first) = (Groups[0], Items[0]);
        if (HasItems)
            return this with { Items = [.. Items.OrderBy(item => Value(all, item, Lead), LargestFirst)] };
        if (HasGroups && (Options.Length == 1 || IsNumeric))
        {
            return this with
            {
                Groups = [.. Groups.OrderByDescending(group => group.IsAll)
                    .ThenBy(group => Value(group, first, Options[0]), LargestFirst)],
            };
        }

        return this with
        {
            Options = [.. Options.OrderBy(option => option.Kind is OptionKind.DontKnow or OptionKind.None or OptionKind.NotRelevant)
                .ThenBy(option => Value(all, first, option), LargestFirst)],
        };
    }

    /// <summary>A group that was not asked is a gap in a chart and tells nothing; a table keeps it, with its note.</summary>
    public FigureSelection WithoutUnasked() =>
        this with { Groups = [.. Groups.Where(group => group.IsAll || Items.Any(item => Base(group, item) != 0))] };

    /// <summary>The group's place on the breakdown's map; null for everyone, and where there is no map.</summary>
    public MapTile? TileOf(SelectedLine group) => group.IsAll ? null : Tabulation.By?.Classes[group.Index - 1].Tile;

    private Distribution Of(SelectedLine group, SelectedLine item) => Tabulation.Groups[group.Index].Items[item.Index];

    private static readonly Comparer<Ratio?> LargestFirst = Comparer<Ratio?>.Create((left, right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => right.Value.CompareTo(left.Value),
    });
}
