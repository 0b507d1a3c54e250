using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Html;

/// <summary>A page with all numbers of one tabulation that figures or tables show: what a number in a cell links to.</summary>
/// <param name="Slug">Folder and file name: `tall/int_04.storrelse`.</param>
/// <param name="Figures">Those that show it, in reading order; never empty.</param>
internal sealed record NumberPage(
    string Slug, Tabulation Tabulation, ImmutableArray<FigureBlock> Figures, ImmutableArray<NumberRow> Rows)
{
    public static NumberPage Of(string slug, Tabulation tabulation, ImmutableArray<FigureBlock> figures)
    {
        var places = new Dictionary<NumberId, FigureBlock>();
        foreach (var figure in figures)
        {
            foreach (var cell in figure.Figure.Table.Rows.SelectMany(row => row.Cells))
            {
                if (cell.Number is { } id)
                    places.TryAdd(NumberLinks.RowIdOf(id), figure);
            }
        }

        var names = new DistinctNames();
        var rows = NumberRegister.Of(tabulation)
            .Where(number => number.Measure != NumberId.Count)
            .Select(number => new NumberRow(
                number, "r-" + names.Of(number.Id.Text[(tabulation.Id.Length + 1)..].Replace('/', '-')), places.GetValueOrDefault(number.Id, figures[0])));
        return new(slug, tabulation, figures, [.. rows]);
    }
}

/// <summary>A share with its count, a base or a statistic.</summary>
/// <param name="ElementId">Of the row, unique on its page; made of keys, so that it stays when rows come and go.</param>
/// <param name="Back">The first figure that prints the number; the page's first where none does.</param>
internal sealed record NumberRow(TabulatedNumber Number, string ElementId, FigureBlock Back);
