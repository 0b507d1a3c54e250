using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Rapportgenerator.Figures;

/// <summary>
/// The charts' colours, by the names of <see cref="Shape"/> paints. A theme may colour the names otherwise (the HTML has
/// them as classes); these are the defaults. Text on a colour has a contrast of at least 4.5 to it, every fill at least 3
/// to the white page, and neighbours in a stacked bar are parted by a gap that shows the page. Any two of a chart differ
/// also for readers who lack one kind of cone. Printed in grey, neighbours differ by their lightness: of a scale, the middle is the
/// palest and the positive side darker than the negative one.
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

    /// <summary>The ground of a picture that stands by itself.</summary>
    public const string Page = "page";

    private const string OnDark = "#ffffff";
    private const string OnLight = "#14181d";

    /// <summary>Fills: name, colour, and the colour of text that stands on it.</summary>
    public static readonly ImmutableArray<(string Paint, string Colour, string Text)> Fills =
    [
        ("series-1", "#1a4a7a", OnDark),
        ("series-2", "#c28040", OnLight),
        ("series-3", "#17755d", OnDark),
        ("series-4", "#6b92d4", OnLight),
        ("series-5", "#98608c", OnDark),
        ("series-6", "#54551f", OnDark),
        (All, "#20262e", OnDark),
        (Muted, "#8d9397", OnLight),
        ("scale-1", "#743e0a", OnDark),
        ("scale-2", "#a5642b", OnDark),
        ("scale-3", "#a2907b", OnLight),
        ("scale-4", "#20578c", OnDark),
        ("scale-5", "#0f2d52", OnDark),
    ];

    /// <summary>Lines and text: name and colour.</summary>
    public static readonly ImmutableArray<(string Paint, string Colour)> Inks =
    [
        (Inside, "#edf0f2"),
        (Page, "#ffffff"),
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
