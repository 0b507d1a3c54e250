using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Makes the figures and tables that show several years: `kind: "trend"`.</summary>
internal static class TrendFigures
{
    /// <summary>Lines are told apart without colours.</summary>
    internal static readonly ImmutableArray<(MarkKind Mark, LineDash Dash)> Styles =
    [
        (MarkKind.Circle, LineDash.Solid), (MarkKind.Square, LineDash.Dashed), (MarkKind.Triangle, LineDash.DashDotted),
        (MarkKind.Diamond, LineDash.Dashed), (MarkKind.Circle, LineDash.Dotted), (MarkKind.Square, LineDash.Solid),
    ];

    /// <returns>Null where the request does not suit the question; the bag says why.</returns>
    public static Figure? Build(FigureRequest request, FigureSelection selection, FigureContext context, DiagnosticBag bag)
    {
        if (request.Trend is not { } trend)
        {
            bag.Error(
                "RG337", request.Span, $"`kind: \"trend\"` shows several years, but `{selection.Question.Id}` is bound for one.",
                "Add `trend: true` to the binding.");
            return null;
        }

        if (request.MarksDifferences)
        {
            bag.Error(
                "RG338", request.Span, "`marks` compares the groups of one round, and `kind: \"trend\"` shows several.",
                "Take `marks` out, or use another kind of figure.");
            return null;
        }

        var language = context.Language;
        if (!request.IsTable && selection.IsNumeric)
            selection = selection with { Options = [selection.Options[0]], Lead = selection.Options[0] };
        var shown = TrendSelection.Of(selection, trend);
        if (!request.IsTable)
            shown = shown.WithoutUnasked();
        selection = shown.Selection;
        var numbers = new FigureNumbers(language.Numbers, selection.IsNumeric, selection.Unit);
        var table = TrendTables.Of(shown, numbers, language);
        var hasGaps = table.Rows.Any(row => row.Cells.Any(cell => cell.Text == FigureNumbers.None));
        var figure = new Figure
        {
            Id = request.Id,
            Title = request.Title,
            Language = language,
            QuestionText = request.Title == selection.Question.Text.In(language) ? "" : FigureBuilder.QuestionText(selection),
            BaseText = TrendRemarks.Base(request, shown, context),
            SourceText = TrendRemarks.Source(trend, context),
            Notes = TrendRemarks.Notes(trend, shown, hasGaps, language),
            AlternativeText = "",
            Table = table,
            Chart = null,
            Tabulation = selection.Tabulation,
            Earlier = [.. trend.Earlier.Select(point => point.Tabulation).OfType<Tabulation>()],
            Span = request.Span,
        };
        if (request.IsTable)
            return figure;
        return TrendLines.Of(request, shown, bag) is not { } lines ? null : figure with
        {
            AlternativeText = TrendText.Of(shown, lines, numbers, language),
            Chart = ChartOf(shown, lines, numbers),
        };
    }

    private static TrendChart ChartOf(TrendSelection shown, ImmutableArray<TrendLine> lines, FigureNumbers numbers)
    {
        var largest = lines.Max(line => line.Cells.Max(cell => cell.Value?.Value ?? 0));
        return new TrendChart(
            [.. shown.Years.Select(year => year.Year)],
            [.. lines.Select((line, i) => Line(line, i, numbers))],
            numbers.AxisTo(largest),
            numbers.IsNumeric ? $"{shown.Selection.Options[0].Label} ({numbers.Unit})" : null);
    }

    private static TrendChartLine Line(TrendLine line, int index, FigureNumbers numbers)
    {
        var (mark, dash) = line.IsAll ? (MarkKind.Diamond, LineDash.Solid)
            : line.Paint == Palette.Muted ? (MarkKind.Square, LineDash.Dotted) : Styles[index % Styles.Length];
        return new(line.Label, line.Paint, mark, dash, [.. line.Cells.Select(Point)]);

        // A unit at every point would take the lines' room; the caption says it once.
        ChartBar Point(TrendCell cell) =>
            new(cell.Value?.Value, numbers.IsNumeric ? numbers.Cell(cell.Value) : numbers.OnBar(cell.Value));
    }
}
