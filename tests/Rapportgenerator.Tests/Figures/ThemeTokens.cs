using System.Text.RegularExpressions;

namespace Rapportgenerator.Tests.Figures;

/// <summary>The names and values of templates/theme/tokens.css, as a light and as a dark page has them.</summary>
internal static partial class ThemeTokens
{
    private static readonly string Css = Comments().Replace(
        File.ReadAllText(RepositoryFiles.PathOf("templates/theme/tokens.css")), "");

    public static readonly IReadOnlyDictionary<string, string> Light = Read(Dark().Replace(Css, ""), []);
    public static readonly IReadOnlyDictionary<string, string> OnlyDark = Read(string.Concat(Dark().Matches(Css).Select(match => match.Value)), []);
    public static readonly IReadOnlyDictionary<string, string> WhenDark = Read(string.Concat(Dark().Matches(Css).Select(match => match.Value)), Light);

    public static IReadOnlyDictionary<string, string> Of(string scheme) => scheme == "dark" ? WhenDark : Light;

    private static Dictionary<string, string> Read(string css, IEnumerable<KeyValuePair<string, string>> before)
    {
        var tokens = new Dictionary<string, string>(before, StringComparer.Ordinal);
        foreach (Match token in Token().Matches(css))
            tokens[token.Groups["name"].Value] = token.Groups["value"].Value.Trim();
        return tokens;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <summary>A whole block `@media … (prefers-color-scheme: dark) { … { … } }`.</summary>
    [GeneratedRegex(@"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    private static partial Regex Dark();

    [GeneratedRegex(@"(?<=[{;\s])(?<name>--[a-z0-9-]+)\s*:\s*(?<value>[^;}]+)")]
    private static partial Regex Token();
}
