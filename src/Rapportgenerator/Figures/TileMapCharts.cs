using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Makes the map of a grid: everyone's number, and a tile for each group in the colour of its class.</summary>
internal static class TileMapCharts
{
    public static TileMapChart Of(FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        var places = grid.Rows.Select((row, i) => (Row: row, Value: grid.Values[i][0], Mark: grid.Marks[i][0])).ToArray();
        var tiles = places.Where(place => place.Row.Tile is not null).ToArray();
        ImmutableArray<decimal> printed = [.. tiles.Select(tile => tile.Value).OfType<Ratio>().Select(numbers.Printed)];
        var classes = numbers.IsNumeric ? ValueClasses.OfNumbers(printed) : ValueClasses.OfShares(printed);
        var legend = classes.All.Select((each, index) => new TileClass(
            numbers.Between(each.From, each.To), TilePalette.Of(index, classes.All.Length))).ToList();
        if (tiles.Any(tile => tile.Value is null))
            legend.Add(new TileClass($"{FigureNumbers.None} {TileMapWords.Of(language.Code).NotShown}", Palette.Muted));
        return new TileMapChart(
            [
                .. tiles.Select(tile => new PlacedValue(
                    tile.Row.Label, tile.Row.Tile!.Short, tile.Row.Tile.Row, tile.Row.Tile.Column,
                    FigureMarks.Before(tile.Mark) + numbers.OnTile(tile.Value),
                    tile.Value is { } value ? TilePalette.Of(classes.IndexOf(numbers.Printed(value)), classes.All.Length) : Palette.Muted)),
            ],
            legend.ToImmutableArray(),
            [.. places.Where(place => place.Row.IsAll).Select(place => $"{place.Row.Label}: {numbers.OnBar(place.Value)}")]);
    }
}
