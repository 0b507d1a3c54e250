using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Figures;

/// <param name="Cells">One for each year.</param>
internal sealed record TrendLine(string Label, string Paint, bool IsAll, ImmutableArray<TrendCell> Cells);

/// <summary>The lines of a trend: options; or groups or items, where one option is picked.</summary>
internal static class TrendLines
{
    /// <returns>Null where the question does not suit a chart of lines; the bag says what does.</returns>
    public static ImmutableArray<TrendLine>? Of(FigureRequest request, TrendSelection trend, DiagnosticBag bag)
    {
        var selection = trend.Selection;
        var name = $"`{selection.Question.Id}`";
        var isOne = selection.Options.Length == 1;
        if ((selection.HasGroups || selection.HasItems) && !isOne)
        {
            bag.Error(
                "RG338", request.Span,
                $"A line shows one number a year, and {name} has {selection.Options.Length} answers for each {(selection.HasItems ? "item" : "group")} here.",
                "Pick one answer with `only`, or use `table`.");
            return null;
        }

        if (selection.HasGroups && selection.HasItems)
        {
            bag.Error("RG338", request.Span, $"Lines cannot show the items of {name} by group.", "Pick one item with `only`, or take `by` out of the binding.");
            return null;
        }

        var (all, item, option) = (trend.All, selection.Items[0], selection.Options[0]);
        ImmutableArray<TrendLine> lines = selection.HasGroups
            ? [.. selection.Groups.Select(group => new TrendLine(
                group.Label, group.IsAll ? Palette.All : Palette.Series(group.Index - 1), group.IsAll, trend.Values(group, item, option)))]
            : selection.HasItems
                ? [.. selection.Items.Select((each, i) => new TrendLine(each.Label, Palette.Series(i), false, trend.Values(all, each, option)))]
                : [.. selection.Options.Select(each => new TrendLine(each.Label, each.Paint, false, trend.Values(all, item, each)))];
        var coloured = lines.Count(line => !line.IsAll && line.Paint != Palette.Muted);
        if (coloured > Palette.SeriesCount)
        {
            bag.Error(
                "RG338", request.Span, $"A chart of lines shows at most {Palette.SeriesCount} lines, and {name} has {coloured} here.",
                "Pick some with `only`, or use `table`.");
            return null;
        }

        if (lines.All(line => line.Cells.SkipLast(1).All(cell => cell.Value is null)))
        {
            bag.Error(
                "RG338", request.Span, $"No earlier round has a number to show for what is picked of {name}.",
                "Pick other answers with `only`, or use another kind of figure.");
            return null;
        }

        return lines;
    }
}
