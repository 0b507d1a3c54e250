using System.Collections.Immutable;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Comparison;

/// <summary>A figure or table of the two editions; one of them is null where it is only in the other.</summary>
/// <param name="Moves">Shares and means it shows in both, that moved.</param>
internal sealed record FigureMatch(EditionFigure? Then, EditionFigure? Now, bool IsRetitled, bool ShowsAnother, ImmutableArray<NumberMove> Moves)
{
    public bool IsRenamed => Then is not null && Now is not null && Then.Id != Now.Id;

    public bool IsMoved => Then is not null && Now is not null && Then.Chapter != Now.Chapter;

    public bool IsSame => Then is not null && Now is not null && !IsRenamed && !IsMoved && !IsRetitled && !ShowsAnother;
}

/// <summary>
/// Pairs figures with figures and tables with tables: by id; then by what they show (question, breakdown, weights), in the same
/// chapter first. So one that got another id or another chapter is not taken for one that went and one that came.
/// </summary>
internal static class FigureMatcher
{
    /// <summary>In the new edition's order, those that went last.</summary>
    public static ImmutableArray<FigureMatch> Match(EditionPair pair, NumberMoves moves)
    {
        var figures = new Pairing<EditionFigure>(pair.Then.Figures, pair.Now.Figures);
        // An id that now names something else must not keep apart two that show the same.
        figures.Take((then, now) => then.Id == now.Id && Shows(then, now));
        figures.Take((then, now) => then.Chapter == now.Chapter && Shows(then, now));
        figures.Take(Shows);
        figures.Take((then, now) => then.Id == now.Id);
        var shown = moves.ById.Values.SelectMany(move => move.Now.Figures.Select(figure => (figure, move)))
            .Where(each => each.move.IsEstimate)
            .ToLookup(each => each.figure, each => each.move, StringComparer.Ordinal);
        return
        [
            .. pair.Now.Figures.Select((now, index) => figures.Found[index] is { } then
                ? new FigureMatch(
                    then, now, !SurveyText.IsSame(then.Title, pair.Then.Year, now.Title, pair.Now.Year), !Shows(then, now),
                    [.. shown[now.Id].Where(move => move.Then.Figures.Contains(then.Id))])
                : new FigureMatch(null, now, false, false, [])),
            .. figures.Left.Select(then => new FigureMatch(then, null, false, false, [])),
        ];

        bool Shows(EditionFigure then, EditionFigure now) => then.IsTable == now.IsTable && then.Tabulations.Length > 0 && now.Tabulations.Length > 0
            && pair.Renamed(then.Tabulations[0]) == now.Tabulations[0] && then.Tabulations.Length > 1 == now.Tabulations.Length > 1;
    }
}
