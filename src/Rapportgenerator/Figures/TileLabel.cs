using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>
/// Name and number in a tile: the name as it is where its words fit, else the short one, else as much of it as there is room for.
/// </summary>
internal sealed class TileLabel
{
    public const double LineHeight = 14;
    private const double LargestValue = 18;
    private const double SmallTile = 64;
    private const double Padding = 2;
    private const int MostLines = 2;

    public TileLabel(PlacedValue tile, double size)
    {
        NameSize = size < SmallTile ? 11.5 : 12.5;
        var room = size - 2 * Padding;
        var value = FontMetrics.SemiBold.Measure(tile.Text, 1);
        ValueSize = Math.Min(Math.Min(LargestValue, size / 4), room / value);
        var most = Math.Clamp((int)((room - ValueHeight) / LineHeight), 1, MostLines);
        IsShort = !TryBreak(tile.Name, room, most, out var lines);
        Lines = !IsShort || (tile.Short is { } text && TryBreak(text, room, most, out lines)) ? lines : [Cut(tile.Short ?? tile.Name, room)];
    }

    public ImmutableArray<string> Lines { get; }

    /// <summary>Whether the name needs an explanation.</summary>
    public bool IsShort { get; }

    public double NameSize { get; }

    public double ValueSize { get; }

    public double ValueHeight => 1.2 * ValueSize;

    public double Height => Lines.Length * LineHeight + ValueHeight;

    /// <summary>Whether the words fit in lines without a break inside one.</summary>
    private bool TryBreak(string text, double room, int most, out ImmutableArray<string> lines)
    {
        lines = TextFlow.Wrap(text, room, NameSize);
        return lines.Length <= most
            && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
    }

    private string Cut(string text, double room)
    {
        var length = text.Length;
        while (length > 1 && FontMetrics.Regular.Measure(text[..length].TrimEnd() + ".", NameSize) > room)
            length--;
        return text[..length].TrimEnd() + ".";
    }
}
