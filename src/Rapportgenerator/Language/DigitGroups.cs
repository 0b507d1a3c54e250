using System.Text.RegularExpressions;

namespace Rapportgenerator.Language;

/// <summary>Numbers inside a text someone has written: «5 000–20 000 innbyggere».</summary>
public static partial class DigitGroups
{
    /// <summary>The text with a hard space between a number's groups of three digits, so that no line ends inside it.</summary>
    public static string KeepTogether(string text) =>
        Groups().Replace(text, number => number.Value.Replace(" ", NumberStyle.HardSpace, StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\d,.])[1-9]\d{0,2}(?: \d{3})+(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();
}
