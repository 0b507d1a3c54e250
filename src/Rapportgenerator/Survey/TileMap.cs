using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>
/// A breakdown's groups as tiles in about their places in the country, as the codebook's `map:` draws them. A grid has one
/// tile in one place by its nature; that the tiles are the groups, <see cref="TileMaps"/> sees to.
/// </summary>
public sealed record TileMap(ImmutableArray<DrawnTile> Tiles, SourceSpan Span);

/// <param name="Value">The group's value in the frame, or its key.</param>
/// <param name="Span">Where the tile stands in the map.</param>
public sealed record DrawnTile(string Value, MapTile Tile, SourceSpan Span);

/// <summary>Where a group stands on its map.</summary>
/// <param name="Row">From 0, the northernmost.</param>
/// <param name="Column">From 0, the westernmost.</param>
/// <param name="Short">For tiles too small for the name; null for none.</param>
public sealed record MapTile(int Row, int Column, string? Short = null);
