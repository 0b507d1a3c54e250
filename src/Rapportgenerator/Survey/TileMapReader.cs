using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Reads a map that is drawn in YAML: `rows:` from north to south, in each the places from west to east, `.` for an empty one.</summary>
internal static class TileMapReader
{
    private const string Empty = ".";

    /// <returns>Null where the breakdown has no `map:`, or a faulty one that the bag has errors about (RG231–RG233).</returns>
    public static TileMap? Read(YamlCursor breakdown, DiagnosticBag bag)
    {
        if (!breakdown.Has("map"))
            return null;
        var span = breakdown.SpanOf("map");
        return breakdown.OptionalMapping("map") is { } yaml ? Map(yaml, span, bag) : null;
    }

    public static TileMap Map(YamlCursor yaml, SourceSpan span, DiagnosticBag bag)
    {
        var tiles = Tiles(yaml, bag);
        var shorts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in yaml.Names("short"))
        {
            if (!tiles.Exists(tile => tile.Value == entry.Key))
            {
                bag.Error(
                    "RG231", entry.Place.Span, $"The map has no tile `{entry.Key}` to shorten.",
                    NearestName.Hint(entry.Key, [.. tiles.Select(tile => tile.Value)]));
            }
            else if (yaml.AsText(entry.Value) is { } text)
            {
                shorts[entry.Key] = text;
            }
        }

        yaml.Close();
        return new TileMap(
            [.. tiles.Select(tile => tile with { Tile = tile.Tile with { Short = shorts.GetValueOrDefault(tile.Value) } })], span);
    }

    private static List<DrawnTile> Tiles(YamlCursor yaml, DiagnosticBag bag)
    {
        var tiles = new List<DrawnTile>();
        yaml.Required("rows", "a list of rows, each a list of places");
        int? width = null;
        foreach (var (row, node) in yaml.List("rows").Index())
        {
            var places = yaml.AsList(node);
            if (places.Length != (width ??= places.Length))
            {
                bag.Error(
                    "RG233", node.Span,
                    string.Create(CultureInfo.InvariantCulture, $"This row of the map has {places.Length} places, and the first has {width}."),
                    $"Write `{Empty}` for every empty place, so that the tiles stand under one another.");
            }

            foreach (var (column, place) in places.Index())
            {
                if (yaml.AsText(place) is not { } value || value == Empty)
                    continue;
                if (tiles.Exists(tile => tile.Value == value))
                    bag.Error("RG232", place.Span, $"`{value}` has two tiles on the map.", $"Write `{Empty}` in one of the two places.");
                else
                    tiles.Add(new DrawnTile(value, new MapTile(row, column), place.Span));
            }
        }

        return tiles;
    }
}
