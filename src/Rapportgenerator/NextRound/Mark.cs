using System.Globalization;
using System.Text.RegularExpressions;

namespace Rapportgenerator.NextRound;

/// <summary>
/// A comment for the editor, in a template or in the report file, that prints nothing. While the new report is being made it
/// carries a number in ⟦ ⟧, so that its line is found whatever is written above it afterwards.
/// </summary>
internal static partial class Mark
{
    private const string Open = "{{~ ## ";
    private const string Close = "## ~}}";

    /// <summary>The lines of a comment in a template, ended by a line break.</summary>
    /// <param name="kept">What was taken out of the printed text; empty where nothing was.</param>
    public static string InTemplate(int number, string text, string kept = "")
    {
        var head = $"{Open}{Tag(number)}{Harmless(text)}";
        return kept.Length == 0 ? $"{head} {Close}\n" : $"{head}\n{Harmless(Unmarked(kept).Trim('\n', ' '))}\n{Close}\n";
    }

    /// <summary>A comment line in a YAML file, ended by a line break.</summary>
    public static string InYaml(int number, string indent, string text) => $"{indent}# {Tag(number)}{text}\n";

    /// <summary>Whether a line begins a comment of ours.</summary>
    public static bool Opens(ReadOnlySpan<char> line) => line.StartsWith(Open + "⟦", StringComparison.Ordinal);

    /// <summary>Whether a line ends a comment of ours.</summary>
    public static bool Closes(ReadOnlySpan<char> line) => line.EndsWith(Close, StringComparison.Ordinal);

    /// <summary>The line of each mark, counted from 1, by its number.</summary>
    public static Dictionary<int, int> Lines(string text)
    {
        var lines = new Dictionary<int, int>();
        foreach (Match match in Tags().Matches(text))
            lines[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)] = text.AsSpan(0, match.Index).Count('\n') + 1;
        return lines;
    }

    /// <summary>The text as the editor gets it.</summary>
    public static string Untagged(string text) => Tags().Replace(text, "");

    /// <summary>The same text with spaces in place of every comment of ours.</summary>
    public static string Blanked(string text) =>
        Whole().Replace(text, match => new string([.. match.Value.Select(letter => letter == '\n' ? '\n' : ' ')]));

    private static string Tag(int number) => string.Create(CultureInfo.InvariantCulture, $"⟦{number}⟧");

    /// <summary>What stood there before: text that was taken out earlier is taken out of its own comment.</summary>
    private static string Unmarked(string text) => Whole().Replace(text, match => match.Groups[1].Value);

    /// <summary>Two number signs, or two braces, would end the comment.</summary>
    private static string Harmless(string text)
    {
        foreach (var sign in (string[])["#", "{", "}"])
        {
            while (text.Contains(sign + sign, StringComparison.Ordinal))
                text = text.Replace(sign + sign, $"{sign} {sign}", StringComparison.Ordinal);
        }

        return text;
    }

    [GeneratedRegex("⟦([0-9]+)⟧", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\{\{~ ## ⟦[0-9]+⟧[^\n]*?(?: ## ~\}\}\n|\n((?s:.*?)\n)## ~\}\}\n)", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
