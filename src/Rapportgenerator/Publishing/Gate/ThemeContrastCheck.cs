using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Publishing.Editions;

namespace Rapportgenerator.Publishing.Gate;

/// <summary>
/// Text against its ground (WCAG 1.4.3: 4.5 to 1) and bars and frames against the page (1.4.11: 3 to 1), for the theme's named
/// colours, light and dark. A colour that is not written as `#rrggbb` cannot be measured, and holds the edition back.
/// </summary>
internal static partial class ThemeContrastCheck
{
    public const string StyleSheet = "html/assets/report.css";
    public const string TokensFile = "templates/theme/tokens.css";

    private static readonly ImmutableArray<(string Ink, string Ground, double Least)> Pairs =
    [
        .. from ground in (string[])["page", "pale"] from ink in (string[])["ink", "muted", "heading", "link", "accent"] select (ink, ground, 4.5),
        ("on-accent", "accent", 4.5), ("ink", "notice", 4.5), ("focus", "page", 3), ("focus", "pale", 3), ("strong-line", "page", 3),
    ];

    public static Task Run(BuiltEdition edition, DiagnosticBag bag, CancellationToken cancellation)
    {
        var path = edition.PathOf(StyleSheet);
        if (!File.Exists(path))
        {
            bag.Error("RG783", new SourceSpan(StyleSheet), "The edition has no style sheet.", "Build it again with the web pages.");
            return Task.CompletedTask;
        }

        var css = Comments().Replace(File.ReadAllText(path, Encoding.UTF8), "");
        var light = Tokens(Dark().Replace(css, ""));
        var dark = new Dictionary<string, string>(light, StringComparer.Ordinal);
        foreach (Match block in Dark().Matches(css))
        {
            foreach (var (name, value) in Tokens(block.Value))
                dark[name] = value;
        }

        Measure(light, "light", bag);
        if (Dark().IsMatch(css))
            Measure(dark, "dark", bag);
        return Task.CompletedTask;
    }

    private static void Measure(Dictionary<string, string> tokens, string scheme, DiagnosticBag bag)
    {
        var unread = new SortedSet<string>(StringComparer.Ordinal);
        // Each fill of the charts has the colour of the text on it beside it; where a fill is a frame, the text stands on what is inside.
        var fills = tokens.Keys.Where(name => name.StartsWith("on-", StringComparison.Ordinal)).Select(name => name[3..])
            .Where(fill => fill.StartsWith("series-", StringComparison.Ordinal) || fill.StartsWith("scale-", StringComparison.Ordinal));
        foreach (var (ink, ground, least) in Pairs.Concat(fills.SelectMany(fill => ((string, string, double)[])[("on-" + fill, tokens.ContainsKey(fill + "-inside") ? fill + "-inside" : fill, 4.5), (fill, "page", 3)])))
        {
            if (!tokens.TryGetValue(ink, out var one) || !tokens.TryGetValue(ground, out var other))
                continue;
            var span = new SourceSpan(TokensFile, Place: $"--{ink}");
            if (Luminance(one) is not { } first || Luminance(other) is not { } second)
            {
                foreach (var name in ((string[])[ink, ground]).Where(name => Luminance(tokens[name]) is null))
                    unread.Add(name);
                continue;
            }

            var contrast = (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
            if (contrast < least)
            {
                bag.Error(
                    "RG783", span,
                    string.Create(CultureInfo.InvariantCulture, $"`--{ink}` on `--{ground}` has a contrast of {contrast:0.00} to 1 where the machine is {scheme}, and {least:0.#} is the least."),
                    "Make one darker or the other lighter.");
            }
        }

        foreach (var name in unread)
        {
            bag.Error(
                "RG784", new SourceSpan(TokensFile, Place: $"--{name}"),
                $"The colour of `--{name}` where the machine is {scheme} is not written as `#rrggbb`, so its contrast cannot be measured.",
                "Write `#`, six of the signs 0 to 9 and a to f, and `;` after them.");
        }
    }

    private static Dictionary<string, string> Tokens(string css)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match token in Token().Matches(css))
            tokens[token.Groups[1].Value] = token.Groups[2].Value.Trim();
        return tokens;
    }

    /// <summary>Relative luminance by WCAG 2.2; null for what is not `#rrggbb`.</summary>
    private static double? Luminance(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#' || !int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return null;
        return 0.2126 * Channel(rgb >> 16) + 0.7152 * Channel(rgb >> 8) + 0.0722 * Channel(rgb);

        static double Channel(int value)
        {
            var share = (value & 0xFF) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    public static partial Regex Comments();

    /// <summary>A media query for dark machines, with the rules in it.</summary>
    [GeneratedRegex(@"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    public static partial Regex Dark();

    [GeneratedRegex(@"--([\w-]+)\s*:\s*([^;}]+)")]
    private static partial Regex Token();
}
