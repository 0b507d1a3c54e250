using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Figures;

/// <summary>
/// The colours of a map's classes, from little to much, one hue from light to dark. Text on each has a contrast of at least 4.5
/// to it. The two palest are near the page, so that <see cref="Edge"/> frames them with at least 3 to it, as a darker fill has itself.
/// </summary>
public static class TilePalette
{
    /// <summary>How many classes a map can tell apart.</summary>
    public const int Count = 5;

    /// <summary>Frames what is too pale to be seen by itself.</summary>
    public const string Edge = "tile-edge";

    public static readonly (string Paint, string Colour) EdgeInk = (Edge, "#6f8296");

    /// <summary>Fills: name, colour, and the colour of text that stands on it.</summary>
    public static readonly ImmutableArray<(string Paint, string Colour, string Text)> Fills =
    [
        ("tile-1", "#e4eef8", "#14181d"),
        ("tile-2", "#b4d0ea", "#14181d"),
        ("tile-3", "#6496cc", "#14181d"),
        ("tile-4", "#2f6da8", "#ffffff"),
        ("tile-5", "#12365c", "#ffffff"),
    ];

    public static bool IsFramed(string paint) => paint is "tile-1" or "tile-2";

    /// <summary>The paint of a class: the fewer there are, the farther apart their colours.</summary>
    /// <param name="index">From 0, the least.</param>
    /// <param name="classes">At least 1, at most <see cref="Count"/>.</param>
    public static string Of(int index, int classes)
    {
        ReadOnlySpan<int> places = classes switch
        {
            1 => [3],
            2 => [2, 4],
            3 => [1, 3, 5],
            4 => [1, 2, 4, 5],
            _ => [1, 2, 3, 4, 5],
        };
        return "tile-" + places[index].ToString(CultureInfo.InvariantCulture);
    }
}
