using System.Collections.Immutable;
using System.Reflection;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>
/// Gives each group of a breakdown its tile: from the codebook's map, or from one that the program brings
/// (`fylkeskart.yaml`), where its places are just the frame's fylker.
/// </summary>
internal static class TileMaps
{
    private const string Resource = "fylkeskart.yaml";

    private static readonly Lazy<ImmutableArray<TileMap>> Known = new(ReadKnown);

    /// <summary>The breakdown with tiles; without where no map fits. A map of its own that does not fit is an error (RG230, RG231).</summary>
    public static Breakdown Place(Breakdown breakdown, DiagnosticBag bag)
    {
        var map = breakdown.Map ?? (breakdown.Source == "fylke" ? Known.Value.FirstOrDefault(map => IsOf(map, breakdown)) : null);
        if (map is null || (breakdown.Map is not null && !Check(map, breakdown, bag)))
            return breakdown;
        return breakdown with { Classes = [.. breakdown.Classes.Select(each => each with { Tile = TileOf(map, each) })] };
    }

    private static bool IsOf(TileMap map, Breakdown breakdown) =>
        map.Tiles.Length == breakdown.Classes.Length && breakdown.Classes.All(each => TileOf(map, each) is not null);

    private static bool Check(TileMap map, Breakdown breakdown, DiagnosticBag bag)
    {
        var isFine = true;
        var without = breakdown.Classes.Where(each => TileOf(map, each) is null).Select(NameOf).ToArray();
        foreach (var tile in map.Tiles)
        {
            if (breakdown.Classes.Any(each => NameOf(each) == tile.Value))
                continue;
            bag.Error(
                "RG231", tile.Span, $"The tile `{tile.Value}` is no group of `{breakdown.Key}` in this round.",
                without.Length == 0 ? "Write `.` in its place." : NearestName.Hint(tile.Value, without));
            isFine = false;
        }

        foreach (var name in without)
        {
            bag.Error("RG230", map.Span, $"`{name}` of `{breakdown.Key}` has no tile on the map.", "Write it in one of the map's places.");
            isFine = false;
        }

        return isFine;
    }

    private static MapTile? TileOf(TileMap map, BreakdownClass group) => map.Tiles.FirstOrDefault(tile => tile.Value == NameOf(group))?.Tile;

    private static string NameOf(BreakdownClass group) => group.Rule?.Value ?? group.Key;

    private static ImmutableArray<TileMap> ReadKnown()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program lacks its own {Resource}.");
        using var reader = new StreamReader(stream);
        var bag = new DiagnosticBag();
        ImmutableArray<TileMap> maps = YamlReader.Parse(reader.ReadToEnd(), Resource, bag) is { } root
            ? [.. new YamlCursor(root, bag).Mappings("maps").Select(yaml => TileMapReader.Map(yaml, yaml.Span, bag))]
            : [];
        return bag.HasErrors ? throw new InvalidOperationException(string.Join('\n', bag.Sorted())) : maps;
    }
}
