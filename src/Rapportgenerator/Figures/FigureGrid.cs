using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

internal enum GridAxis
{
    Options,
    Items,
    Groups,
}

/// <summary>A row or series of a chart.</summary>
/// <param name="Base">Of a breakdown's group; null otherwise and where hidden.</param>
/// <param name="Side">Of an option in a diverging chart.</param>
/// <param name="Tile">Of a group that has a place on a map.</param>
internal sealed record GridLine(
    string Label, string Paint, bool IsAll = false, int? Base = null, ScaleSide Side = ScaleSide.Apart, MapTile? Tile = null);

/// <summary>A selection laid out for a chart: which of options, items and groups are rows, and which are series.</summary>
/// <param name="Values">Rows, then series; null where hidden.</param>
/// <param name="Marks">Rows, then series.</param>
/// <param name="Intervals">Rows, then series; null where hidden, and where none is known.</param>
internal sealed record FigureGrid(
    FigureKind Kind, GridAxis RowAxis, ImmutableArray<GridLine> Rows, ImmutableArray<GridLine> Series,
    ImmutableArray<ImmutableArray<Ratio?>> Values, ImmutableArray<ImmutableArray<DifferenceMark>> Marks,
    ImmutableArray<ImmutableArray<Uncertainty?>> Intervals)
{
    /// <summary>Where in the selection the number of a row and a series stands.</summary>
    private readonly record struct Place(SelectedLine Group, SelectedLine Item, SelectedOption Option);

    /// <returns>Null where the question does not suit the kind; the bag says which kinds do.</returns>
    public static FigureGrid? Of(FigureRequest request, FigureSelection selection, DiagnosticBag bag)
    {
        var isOne = selection.Options.Length == 1;
        var kind = request.Kind == FigureKind.Auto ? Suiting(selection, isOne) : request.Kind;
        if (Objection(kind, selection, isOne) is { } objection)
        {
            bag.Error(objection.Code, request.Span, objection.Message, objection.Hint);
            return null;
        }

        var scale = kind == FigureKind.Diverging ? DivergingScale.Of(selection) : null;
        selection = scale is null ? selection : selection with { Options = scale.Options };
        var (all, item) = (selection.Groups[0], selection.Items[0]);
        ImmutableArray<GridLine> options =
        [
            .. selection.Options.Select((option, i) => new GridLine(option.Label, option.Paint, Side: scale?.Sides[i] ?? ScaleSide.Apart)),
        ];
        ImmutableArray<GridLine> items = [.. selection.Items.Select(line => new GridLine(line.Label, Palette.Series(0)))];
        ImmutableArray<GridLine> groups =
        [
            .. selection.Groups.Select(group => new GridLine(
                group.Label, group.IsAll ? Palette.All : Palette.Series(group.Index - 1), group.IsAll, selection.Base(group, item), Tile: selection.TileOf(group))),
        ];

        FigureGrid Grid<TRow, TColumn>(
            GridAxis axis, ImmutableArray<GridLine> rows, ImmutableArray<GridLine> series,
            ImmutableArray<TRow> down, ImmutableArray<TColumn> across, Func<TRow, TColumn, Place> place)
        {
            ImmutableArray<ImmutableArray<Place>> places = [.. down.Select(row => across.Select(column => place(row, column)).ToImmutableArray())];
            return new(
                kind, axis, rows, series,
                Fill(places, at => selection.Value(at.Group, at.Item, at.Option)),
                Fill(places, at => selection.Mark(at.Group, at.Item, at.Option)),
                Fill(places, at => selection.Interval(at.Group, at.Item, at.Option)));
        }

        switch (kind)
        {
            case FigureKind.Grouped or FigureKind.Dot when selection.HasItems && selection.HasGroups:
                return Grid(GridAxis.Items, items, Bare(groups), selection.Items, selection.Groups,
                    (row, group) => new(group, row, selection.Options[0]));
            case FigureKind.Grouped:
            case FigureKind.Dot when selection.HasGroups && !isOne:
                return Grid(GridAxis.Options, options, groups, selection.Options, selection.Groups,
                    (option, group) => new(group, item, option));
            case FigureKind.Stacked or FigureKind.Diverging when selection.HasItems:
                return Grid(GridAxis.Items, items, options, selection.Items, selection.Options,
                    (row, option) => new(all, row, option));
            case FigureKind.Multiples:
                return Grid(GridAxis.Groups, groups, OptionBars(options), selection.Groups, selection.Options, (group, option) => new(group, item, option));
            case FigureKind.Stacked or FigureKind.Diverging:
                return Grid(GridAxis.Groups, selection.HasGroups ? groups : [groups[0] with { Base = null }], options,
                    selection.Groups, selection.Options, (group, option) => new(group, item, option));
        }

        ImmutableArray<GridLine> one = [new(selection.Options[0].Label, Palette.Series(0))];
        ImmutableArray<SelectedOption> picked = [selection.Options[0]];
        return selection.HasItems
            ? Grid(GridAxis.Items, items, one, selection.Items, picked, (row, option) => new(all, row, option))
            : selection.HasGroups
                ? Grid(GridAxis.Groups, OneColour(groups), one, selection.Groups, picked, (group, option) => new(group, item, option))
                : Grid(GridAxis.Options, OptionBars(options), one, selection.Options, [all], (option, group) => new(group, item, option));
    }

    private static FigureKind Suiting(FigureSelection selection, bool isOne)
    {
        if (selection.HasItems)
            return !isOne ? FigureKind.Stacked : selection.HasGroups ? FigureKind.Grouped : FigureKind.Bar;
        if (!selection.HasGroups || isOne)
            return FigureKind.Bar;
        return selection.IsMulti ? FigureKind.Grouped : FigureKind.Stacked;
    }

    private static (string Code, string Message, string Hint)? Objection(FigureKind kind, FigureSelection selection, bool isOne)
    {
        if (kind is FigureKind.Multiples or FigureKind.Map)
            return MapAndPanelObjections.Of(kind, selection);
        var name = $"`{selection.Question.Id}`";
        if (selection.IsNumeric && kind is not (FigureKind.Bar or FigureKind.Dot))
            return ("RG321", $"Question {name} asks for a number, which has no shares to draw.",
                "Use `kind: \"bar\"` with a breakdown, or `table`.");
        if (selection.IsNumeric && !selection.HasGroups)
            return ("RG324", $"A single number makes no chart: question {name} has no breakdown here.",
                "Add `by:` to the binding, or use `table`.");
        if (selection.HasItems && selection.HasGroups && !isOne)
        {
            return ("RG324", $"The battery {name} by a breakdown has too many numbers for one chart.",
                "Pick one answer with `only`, or one item, or use `table`.");
        }

        switch (kind)
        {
            case FigureKind.Dot:
                return DotMisfit.Of(selection, isOne);
            case FigureKind.Diverging:
                return DivergingMisfit.Of(selection);
            case FigureKind.Bar when selection.HasItems && selection.HasGroups:
                return ("RG324", $"Plain bars cannot show the items of {name} by group.", "Use `kind: \"grouped\"`.");
            case FigureKind.Bar when selection.HasItems && !isOne:
                return ("RG324",
                    $"Plain bars show one number for each item, and {name} has {selection.Options.Length} answers here.",
                    "Pick one answer with `only`, or use `kind: \"stacked\"`.");
            case FigureKind.Bar when selection.HasGroups && !isOne:
                return ("RG324",
                    $"Plain bars show one number for each group, and {name} has {selection.Options.Length} answers here.",
                    "Pick one answer with `only`, or use `kind: \"grouped\"`.");
            case FigureKind.Stacked when selection.IsMulti:
                return ("RG321", $"Several answers are possible to {name}, so its shares do not add up to a stacked bar.",
                    "Use `kind: \"bar\"`, or `kind: \"grouped\"` with a breakdown.");
            case FigureKind.Stacked when selection.HasItems && selection.HasGroups:
                return ("RG324", $"A stacked bar cannot show the items of {name} by group.", "Use `kind: \"grouped\"`.");
            case FigureKind.Stacked when selection.Options.Count(option => option.Paint != Palette.Muted) > Palette.SeriesCount:
                return ("RG325",
                    $"A stacked bar shows at most {Palette.SeriesCount} answers, and {name} has {selection.Options.Length} here.",
                    "Pick some with `only`, or use `kind: \"grouped\"` or `table`.");
            case FigureKind.Stacked when Overlap(selection):
                return ("RG326", $"The answers picked of {name} overlap, so they do not add up to a stacked bar.",
                    "Show either the options or the groups that hold them.");
            case FigureKind.Grouped when !selection.HasGroups:
                return ("RG324", $"Grouped bars need groups, and {name} has no breakdown here.",
                    "Add `by:` to the binding, or use `kind: \"bar\"`.");
            case FigureKind.Grouped when selection.Groups.Length - 1 > Palette.SeriesCount:
                return ("RG325",
                    $"Grouped bars show at most {Palette.SeriesCount} groups, and the breakdown has {selection.Groups.Length - 1}.",
                    "Pick one answer with `only` and use `kind: \"bar\"`, or use `table`.");
            default:
                return null;
        }
    }

    internal static bool Overlap(FigureSelection selection)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        return selection.Options.Any(option =>
        {
            ImmutableArray<string> keys = option.IsGroup ? selection.Tabulation.OptionGroups[option.Index].OptionKeys : [option.Key];
            return keys.Any(key => !held.Add(key));
        });
    }

    /// <summary>Each item has a base of its own, so none stands with the group.</summary>
    private static ImmutableArray<GridLine> Bare(ImmutableArray<GridLine> groups) =>
        [.. groups.Select(group => group with { Base = null })];

    private static ImmutableArray<GridLine> OneColour(ImmutableArray<GridLine> groups) =>
        [.. groups.Select(group => group with { Paint = group.IsAll ? Palette.All : Palette.Series(0) })];

    private static ImmutableArray<GridLine> OptionBars(ImmutableArray<GridLine> options) =>
        [.. options.Select(option => option with { Paint = option.Paint == Palette.Muted ? Palette.Muted : Palette.Series(0) })];

    private static ImmutableArray<ImmutableArray<T>> Fill<T>(ImmutableArray<ImmutableArray<Place>> places, Func<Place, T> read) =>
        [.. places.Select(row => row.Select(read).ToImmutableArray())];
}
