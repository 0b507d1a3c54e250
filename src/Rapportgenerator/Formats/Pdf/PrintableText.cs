using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Makes the texts of one chapter printable, and counts the signs it had to replace.</summary>
public sealed class PrintableText(GlyphCoverage coverage)
{
    private readonly string replacement = coverage.Has(new Rune('□')) ? "□" : "?";

    /// <summary>How many signs have been replaced so far.</summary>
    public int Replaced { get; private set; }

    /// <summary>
    /// The text with «□» for every sign that cannot be shown, and without invisible signs that no font has (joiners,
    /// variation selectors, marks of direction). Line breaks of every kind become spaces.
    /// </summary>
    public string Of(string text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (!Shown(rune))
                return Replace(text);
        }

        return text;
    }

    // EnumerateRunes gives U+FFFD for half a surrogate pair, too. No text may be mapped to U+FFFD or U+FEFF, even where a
    // font has them (ISO 14289-1, 7.21.7).
    private bool Shown(Rune rune) =>
        rune.Value is >= 0x20 and not (>= 0x7F and < 0xA0) and not (0xFEFF or 0xFFFD) && coverage.Has(rune) && !IsPrivate(rune);

    private static bool IsPrivate(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse;

    private string Replace(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (Shown(rune))
                output.Append(rune);
            else if (rune.Value is >= 0x09 and <= 0x0D or 0x85 or 0x2028 or 0x2029)
                output.Append(' ');
            else if (!IsInvisible(rune))
            {
                output.Append(replacement);
                Replaced++;
            }
        }

        return output.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
