using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>From a frozen tabulation to a finished figure. Nothing is counted here.</summary>
public static class FigureBuilder
{
    /// <returns>Null where the request does not suit the question; the bag says why (RG320–RG327, RG337, RG338, RG350–RG353), at the request's place.</returns>
    public static Figure? Build(FigureRequest request, Tabulation tabulation, FigureContext context, DiagnosticBag bag)
    {
        if (tabulation.Question.Members[0] is TextQuestion)
        {
            bag.Error(
                "RG320", request.Span, $"Question `{tabulation.Question.Id}` is answered in free text, which makes no figure or table.",
                "Bind a question with options or numbers.");
            return null;
        }

        var language = context.Language;
        if (FigureSelector.Select(request, tabulation, language, bag) is not { } selection)
            return null;
        if (request.Kind == FigureKind.Trend)
            return TrendFigures.Build(request, selection, context, bag);
        // A map has a tile for every place, as a table has a row.
        if (!request.IsTable && request.Kind != FigureKind.Map)
            selection = selection.WithoutUnasked();
        if (request.MarksDifferences)
        {
            if (FigureMarks.Of(request, selection, bag) is not { } marks)
                return null;
            selection = selection with { Marks = marks };
        }

        var numbers = new FigureNumbers(language.Numbers, selection.IsNumeric, selection.Unit);
        var figure = new Figure
        {
            Id = request.Id,
            Title = request.Title,
            Language = language,
            QuestionText = request.Title == selection.Question.Text.In(language) ? "" : QuestionText(selection),
            BaseText = FigureRemarks.Base(request, selection, context),
            SourceText = FigureRemarks.Source(context),
            Notes = FigureRemarks.Notes(selection, language),
            AlternativeText = "",
            Table = FigureTables.Of(selection, numbers, language),
            Chart = null,
            Tabulation = tabulation,
            Span = request.Span,
        };
        if (request.IsTable)
            return figure;

        // A chart of a number shows one statistic; the mean unless another is picked.
        if (selection.IsNumeric && selection.Options.Length > 1)
            selection = selection with { Options = [selection.Options[0]], Lead = selection.Options[0] };
        if (FigureGrid.Of(request, selection, bag) is not { } grid)
            return null;
        return figure with
        {
            Notes = [.. FigureRemarks.OfKind(grid, language), .. figure.Notes],
            Table = grid.Kind == FigureKind.Dot ? DotTables.WithIntervals(figure.Table, grid, numbers, language) : figure.Table,
            AlternativeText = AlternativeText.Of(grid, selection, numbers, language),
            Chart = FigureCharts.Of(grid, numbers, language),
        };
    }

    /// <summary>Where one item of a battery is shown alone, nothing but the question can name it.</summary>
    internal static string QuestionText(FigureSelection selection) =>
        selection.Tabulation.All.Items.Length > 1 && !selection.HasItems
            ? $"{selection.Question.Text.In(selection.Language)} {selection.Items[0].Label}"
            : selection.Question.Text.In(selection.Language);
}
