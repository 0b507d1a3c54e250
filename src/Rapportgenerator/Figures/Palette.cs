using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>
/// The charts' colours, by the names of <see cref="Shape"/> paints. A theme may colour the names otherwise (the HTML has
/// them as classes); these are the defaults. Text on a colour has a contrast of at least 4.5 to it, every fill at least 3
/// to the white page, and neighbours in a stacked bar are parted by a white gap.
/// </summary>
public static class Palette
{
    /// <summary>How many different series a chart can show, «alle» and «vet ikke» apart.</summary>
    public const int SeriesCount = 6;

    /// <summary>How many steps the ordered colours have.</summary>
    public const int ScaleCount = 5;

    public const string Muted = "series-muted";
    public const string All = "series-all";

    /// <summary>Fills the frame that <see cref="Muted"/> makes: «vet ikke» is an answer of another kind, not a paler one.</summary>
    public const string Inside = "series-muted-inside";

    private const string OnDark = "#ffffff";
    private const string OnLight = "#14181d";

    /// <summary>Fills: name, colour, and the colour of text that stands on it.</summary>
    public static readonly ImmutableArray<(string Paint, string Colour, string Text)> Fills =
    [
        ("series-1", "#1f5583", OnDark),
        ("series-2", "#ca8336", OnLight),
        ("series-3", "#3f8f86", OnLight),
        ("series-4", "#7a4b73", OnDark),
        ("series-5", "#6897cf", OnLight),
        ("series-6", "#6b6a2f", OnDark),
        (All, "#3a434d", OnDark),
        (Muted, "#828b95", OnLight),
        ("scale-1", "#8a5214", OnDark),
        ("scale-2", "#c08747", OnLight),
        ("scale-3", "#999288", OnLight),
        ("scale-4", "#5f9ac6", OnLight),
        ("scale-5", "#1f5583", OnDark),
    ];

    /// <summary>Lines and text: name and colour.</summary>
    public static readonly ImmutableArray<(string Paint, string Colour)> Inks =
    [
        (Inside, "#edf0f2"),
        ("grid", "#e3e7ea"),
        ("axis", "#8d959e"),
        ("text", "#1d2329"),
        ("muted", "#59636e"),
    ];

    private static readonly ImmutableDictionary<string, string> Colours = Inks.Append(TilePalette.EdgeInk)
        .Concat(TilePalette.Fills.SelectMany(fill => new[] { (fill.Paint, fill.Colour), (TextOn(fill.Paint), fill.Text) }))
        .Concat(Fills.Select(fill => (fill.Paint, fill.Colour)))
        .Concat(Fills.Select(fill => (TextOn(fill.Paint), fill.Text)))
        .Concat(Fills.Select(fill => (LineOf(fill.Paint), fill.Colour)))
        .ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The colour of a paint, `#rrggbb`.</summary>
    /// <exception cref="KeyNotFoundException">No such paint: a mistake in a chart.</exception>
    public static string ColourOf(string paint) => Colours[paint];

    /// <summary>The paint of text that stands on a fill: `text-on-scale-3`.</summary>
    public static string TextOn(string paint) => "text-on-" + paint;

    /// <summary>The paint of a line in a fill's colour: `line-series-1`.</summary>
    public static string LineOf(string paint) => "line-" + paint;

    /// <summary>The paint of the series at <paramref name="index"/>, counted from 0.</summary>
    public static string Series(int index) =>
        "series-" + (index % SeriesCount + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The paint of a step of an ordered scale: the ends always get the strongest colours.</summary>
    /// <param name="step">From 0.</param>
    /// <param name="steps">At least 1, at most <see cref="ScaleCount"/>.</param>
    public static string Scale(int step, int steps)
    {
        ReadOnlySpan<int> places = steps switch
        {
            1 => [5],
            2 => [1, 5],
            3 => [1, 3, 5],
            4 => [1, 2, 4, 5],
            _ => [1, 2, 3, 4, 5],
        };
        return "scale-" + places[Math.Min(step, places.Length - 1)].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The defaults as style rules for drawings that stand inline in a page: `.chart .series-1{fill:#…}`.</summary>
    public static string StyleSheet()
    {
        var css = new StringBuilder();
        foreach (var (paint, colour, text) in Fills)
        {
            css.Append(CultureInfo.InvariantCulture, $".chart .{paint}{{fill:{colour}}}\n.chart .{TextOn(paint)}{{fill:{text}}}\n");
            css.Append(CultureInfo.InvariantCulture, $".chart .{LineOf(paint)}{{stroke:{colour}}}\n");
        }

        foreach (var (paint, colour, text) in TilePalette.Fills)
            css.Append(CultureInfo.InvariantCulture, $".chart .{paint}{{fill:{colour}}}\n.chart .{TextOn(paint)}{{fill:{text}}}\n");
        foreach (var (paint, colour) in Inks.Append(TilePalette.EdgeInk))
        {
            var property = paint is "grid" or "axis" ? "stroke" : "fill";
            css.Append(CultureInfo.InvariantCulture, $".chart .{paint}{{{property}:{colour}}}\n");
        }

        return css.ToString();
    }
}
