using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Figures;

/// <summary>What charts are painted with where no style sheet reaches them, in files and in the PDF: a theme's colours, else the palette's.</summary>
public sealed partial record ChartColours
{
    /// <summary>The palette's.</summary>
    public static readonly ChartColours Program = new(ImmutableDictionary<string, string>.Empty);

    private readonly ImmutableDictionary<string, string> own;

    private ChartColours(ImmutableDictionary<string, string> own) => this.own = own;

    /// <summary>The fills, and the text on them, that a style sheet names as `--series-1: #rrggbb;`, in its colours for a light page.</summary>
    public static ChartColours Of(string css)
    {
        var text = Comment().Replace(css, "");
        var end = text.IndexOf('}', StringComparison.Ordinal);
        var colours = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (Match token in Token().Matches(end < 0 ? text : text[..end]))
        {
            var (name, colour) = (token.Groups["name"].Value, token.Groups["colour"].Value);
            if (token.Groups["on"].Success)
            {
                colours[Palette.TextOn(name)] = colour;
            }
            else
            {
                colours[name] = colour;
                colours[Palette.LineOf(name)] = colour;
            }
        }

        return new(colours.ToImmutable());
    }

    /// <summary>The colour of a paint, `#rrggbb`.</summary>
    /// <exception cref="KeyNotFoundException">No such paint: a mistake in a chart.</exception>
    public string ColourOf(string paint) => own.TryGetValue(paint, out var colour) ? colour : Palette.ColourOf(paint);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("--(?<on>on-)?(?<name>(?:series|scale|tile)-[a-z0-9-]+)\\s*:\\s*(?<colour>#[0-9a-fA-F]{6})\\s*;", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
