using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The web's light colours for the theme of the PDF, so that both have one truth: `tokens.css` becomes `tokens.typ`.</summary>
internal static partial class ThemeColours
{
    public const string StyleSheet = "tokens.css";
    public const string Markup = "tokens.typ";

    private static readonly ImmutableArray<string> Names =
        ["ink", "muted", "heading", "link", "accent", "on-accent", "pale", "line", "strong-line", "notice", "series-2"];

    /// <summary>`#let ink = rgb("#1b222a")`, a line a colour; null where one is missing or no plain colour.</summary>
    /// <param name="file">The style sheet as the editor would write its path.</param>
    public static string? Read(string css, string file, DiagnosticBag bag)
    {
        // Same length, so that places stay what they are.
        var text = Comment().Replace(css, comment => Regex.Replace(comment.Value, "[^\n]", " ", RegexOptions.CultureInvariant));
        var end = text.IndexOf('}', StringComparison.Ordinal);
        var light = end < 0 ? text : text[..end];
        var tokens = Token().Matches(light).GroupBy(token => token.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        var markup = new StringBuilder();
        var isWhole = true;
        foreach (var name in Names)
        {
            if (!tokens.TryGetValue(name, out var token))
            {
                bag.Error(
                    "RG613", new SourceSpan(file, LineOf(css, Math.Max(0, light.IndexOf(":root", StringComparison.Ordinal)))), $"The colour `--{name}`, which the PDF uses, is not there.",
                    $"Write `--{name}: #rrggbb;` into the first block, the colours of the light page.");
                isWhole = false;
            }
            else if (token.Groups["value"].Value.Contains('\n', StringComparison.Ordinal))
            {
                bag.Error(
                    "RG614", new SourceSpan(file, LineOf(css, token.Index)), $"The line of the colour `--{name}` does not end in `;`.",
                    "Write `;` behind the colour; without it the next line is taken for a part of it.");
                return null;
            }
            else if (!Colour().IsMatch(token.Groups["value"].Value))
            {
                bag.Error(
                    "RG614", new SourceSpan(file, LineOf(css, token.Index)), $"The PDF cannot read the colour `--{name}`.",
                    "Write it as `#rrggbb`; the PDF knows no other way.");
                isWhole = false;
            }
            else
            {
                markup.Append(CultureInfo.InvariantCulture, $"#let {name} = rgb(\"{token.Groups["value"].Value}\")\n");
            }
        }

        return isWhole ? markup.ToString() : null;
    }

    private static int LineOf(string text, int offset) => 1 + text.AsSpan(0, offset).Count('\n');

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+)\s*:\s*(?<value>[^;]*?)\s*;", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
