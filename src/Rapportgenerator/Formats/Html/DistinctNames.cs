using System.Text;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// Hands out names that are safe as file name, address and element id alike: ASCII letters, digits, `_`, `-` and inner dots, each
/// name once, also where case does not count. Whatever else stands in a key becomes a hyphen.
/// </summary>
internal sealed class DistinctNames
{
    /// <summary>File systems take 255 bytes, with ending and number.</summary>
    private const int Longest = 120;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string wanted)
    {
        var letters = new StringBuilder(Math.Min(wanted.Length, Longest));
        foreach (var sign in wanted.AsSpan(0, Math.Min(wanted.Length, Longest)))
            letters.Append(char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or '.' ? sign : '-');
        var safe = letters.ToString().Trim('.');
        var name = safe.Length == 0 ? "-" : safe;
        for (var copy = 2; !taken.Add(name); copy++)
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{safe}--{copy}");
        return name;
    }
}
