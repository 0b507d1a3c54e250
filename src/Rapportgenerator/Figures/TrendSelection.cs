using System.Collections.Immutable;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Figures;

internal enum TrendGap
{
    None,
    NotAsked,
    NotShown,
}

/// <summary>One number of one year.</summary>
/// <param name="Value">Null in a gap.</param>
/// <param name="Number">Its address; null where it was not asked for.</param>
internal sealed record TrendCell(Ratio? Value, NumberId? Number, TrendGap Gap);

/// <param name="Tabulation">Null where the question was not asked.</param>
internal sealed record TrendYear(int Year, Tabulation? Tabulation);

/// <summary>A selection of this year's answers looked up in every year: options, items and groups by key.</summary>
internal sealed record TrendSelection(FigureSelection Selection, ImmutableArray<TrendYear> Years)
{
    public static TrendSelection Of(FigureSelection selection, Trend trend) => new(
        selection,
        [
            .. trend.Earlier.Select(point => new TrendYear(point.Year, point.Tabulation)),
            new TrendYear(selection.Tabulation.Year, selection.Tabulation),
        ]);

    public SelectedLine All => Selection.Groups[0];

    public IEnumerable<string> ItemKeys => Selection.Items.Select(KeyOf);

    /// <summary>Those within groups too.</summary>
    public IEnumerable<string> OptionKeys => Selection.Options.SelectMany(option =>
        option.IsGroup ? Selection.Tabulation.OptionGroups[option.Index].OptionKeys : [option.Key]);

    /// <summary>The number of each year.</summary>
    public ImmutableArray<TrendCell> Values(SelectedLine group, SelectedLine item, SelectedOption option) =>
        [.. Years.Select(year => Value(year, group, item, option))];

    /// <summary>The base of each year; null where hidden or not asked.</summary>
    public ImmutableArray<(int? Count, NumberId? Number)> Bases(SelectedLine group, SelectedLine item) =>
    [
        .. Years.Select(year => Find(year, group, item) is var (tabulation, found, distribution)
            ? (distribution.Hidden ? null : distribution.Base, NumberId.OfGroup(tabulation, found, distribution, NumberId.Base))
            : ((int?, NumberId?))(null, null)),
    ];

    /// <summary>A group that nobody was asked in, in any year, is no line; a table keeps it, with its note.</summary>
    public TrendSelection WithoutUnasked() => this with
    {
        Selection = Selection with
        {
            Groups =
            [
                .. Selection.Groups.Where(group => group.IsAll
                    || Selection.Items.Any(item => Bases(group, item).Any(each => each.Number is not null && each.Count != 0))),
            ],
        },
    };

    /// <summary>The smallest base that is shown, in the strictest of the years.</summary>
    public int HideBelow => Years.Max(year => year.Tabulation?.HideBelow ?? 0);

    private TrendCell Value(TrendYear year, SelectedLine group, SelectedLine item, SelectedOption option)
    {
        if (Find(year, group, item) is not var (tabulation, found, distribution))
            return new(null, null, TrendGap.NotAsked);
        if (Selection.IsNumeric)
        {
            return Shown(
                distribution.Numbers?[option.Key], NumberId.OfGroup(tabulation, found, distribution, option.Key));
        }

        var cell = (option.IsGroup ? distribution.Groups : distribution.Options).FirstOrDefault(cell => cell.Key == option.Key);
        return cell is null
            ? new(null, null, TrendGap.NotAsked)
            : Shown(cell.Share, NumberId.OfCell(tabulation, found, distribution, cell));
    }

    private static TrendCell Shown(Ratio? value, NumberId number) => new(value, number, value is null ? TrendGap.NotShown : TrendGap.None);

    private (Tabulation Tabulation, TabulationGroup Group, Distribution Item)? Find(TrendYear year, SelectedLine group, SelectedLine item)
    {
        var groupKey = Selection.Tabulation.Groups[group.Index].Key;
        var found = year.Tabulation?.Groups.FirstOrDefault(each => each.Key == groupKey);
        var distribution = found?.Items.FirstOrDefault(each => each.Item.Key == KeyOf(item));
        return distribution is null ? null : (year.Tabulation!, found!, distribution);
    }

    private string KeyOf(SelectedLine item) => Selection.Tabulation.All.Items[item.Index].Item.Key;
}
