using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
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
internal sealed record GridLine(string Label, string Paint, bool IsAll = false, int? Base = null);

/// <summary>A selection laid out for a chart: which of options, items and groups are rows, and which are series.</summary>
/// <param name="Values">Rows, then series; null where hidden.</param>
internal sealed record FigureGrid(
    FigureKind Kind, GridAxis RowAxis, ImmutableArray<GridLine> Rows, ImmutableArray<GridLine> Series,
    ImmutableArray<ImmutableArray<Ratio?>> Values)
{
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

        var (all, item) = (selection.Groups[0], selection.Items[0]);
        ImmutableArray<GridLine> options = [.. selection.Options.Select(option => new GridLine(option.Label, option.Paint))];
        ImmutableArray<GridLine> items = [.. selection.Items.Select(line => new GridLine(line.Label, Palette.Series(0)))];
        ImmutableArray<GridLine> groups =
        [
            .. selection.Groups.Select(group => new GridLine(
                group.Label, group.IsAll ? Palette.All : Palette.Series(group.Index - 1), group.IsAll, selection.Base(group, item))),
        ];

        switch (kind)
        {
            case FigureKind.Grouped when selection.HasItems:
                return new(kind, GridAxis.Items, items, Bare(groups), Fill(selection.Items, selection.Groups,
                    (row, group) => selection.Value(group, row, selection.Options[0])));
            case FigureKind.Grouped:
                return new(kind, GridAxis.Options, options, groups, Fill(selection.Options, selection.Groups,
                    (option, group) => selection.Value(group, item, option)));
            case FigureKind.Stacked when selection.HasItems:
                return new(kind, GridAxis.Items, items, options, Fill(selection.Items, selection.Options,
                    (row, option) => selection.Value(all, row, option)));
            case FigureKind.Stacked:
                return new(kind, GridAxis.Groups, selection.HasGroups ? groups : [groups[0] with { Base = null }], options,
                    Fill(selection.Groups, selection.Options, (group, option) => selection.Value(group, item, option)));
        }

        ImmutableArray<GridLine> one = [new(selection.Options[0].Label, Palette.Series(0))];
        if (selection.HasItems)
        {
            return new(kind, GridAxis.Items, items, one,
                Fill(selection.Items, [0], (row, _) => selection.Value(all, row, selection.Options[0])));
        }

        return selection.HasGroups
            ? new(kind, GridAxis.Groups, OneColour(groups), one,
                Fill(selection.Groups, [0], (group, _) => selection.Value(group, item, selection.Options[0])))
            : new(kind, GridAxis.Options, OptionBars(options), one,
                Fill(selection.Options, [0], (option, _) => selection.Value(all, item, option)));
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
        var name = $"`{selection.Question.Id}`";
        if (selection.IsNumeric && kind != FigureKind.Bar)
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

    private static bool Overlap(FigureSelection selection)
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

    private static ImmutableArray<ImmutableArray<Ratio?>> Fill<TRow, TColumn>(
        ImmutableArray<TRow> rows, ImmutableArray<TColumn> columns, Func<TRow, TColumn, Ratio?> value)
    {
        var filled = ImmutableArray.CreateBuilder<ImmutableArray<Ratio?>>(rows.Length);
        foreach (var row in rows)
            filled.Add([.. columns.Select(column => value(row, column))]);
        return filled.MoveToImmutable();
    }
}
