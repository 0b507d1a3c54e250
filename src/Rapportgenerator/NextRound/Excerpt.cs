using System.Text.RegularExpressions;

namespace Rapportgenerator.NextRound;

/// <summary>The beginning of a text for a list: one line, code as «…».</summary>
internal static partial class Excerpt
{
    private const int Longest = 90;

    public static string Of(string text)
    {
        var words = Dots().Replace(Spaces().Replace(Code().Replace(text, Told), " "), "…").Trim();
        if (!words.Any(char.IsLetter))
            words = Spaces().Replace(text.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal), " ").Trim();
        var cut = words.Length > Longest ? words.LastIndexOf(' ', Longest) : 0;
        return words.Length <= Longest ? words : words[..(cut > 0 ? cut : Longest)] + " …";
    }

    /// <summary>The words of a claim, the title of a figure; «…» for a number.</summary>
    private static string Told(Match code) => Words().Match(code.Value) is { Success: true } words ? words.Groups[1].Value : "…";

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?:claim |fact |title: )""([^""]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex("…(?:[ ]?…)+", RegexOptions.CultureInvariant)]
    private static partial Regex Dots();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
