using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Figures;

/// <summary>
/// Breaks a label into lines that fit a width: at spaces, after hyphens, dashes and slashes, at soft hyphens, and inside
/// a word only where the word alone is wider than a line.
/// </summary>
internal static class TextFlow
{
    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';
    private const int SmallestPart = 3;
    private const int LongestSyllable = 7;

    /// <summary>At least one line; every line is at most <paramref name="width"/> wide unless a single sign is wider.</summary>
    public static ImmutableArray<string> Wrap(string text, double width, double size, bool bold = false)
    {
        var font = FontMetrics.Of(bold);
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var piece in Pieces(Clean(text)))
        {
            if (Fits(line + piece))
            {
                line += piece;
                continue;
            }

            if (Printed(line, atEnd: true).Length > 0)
                lines.Add(Printed(line, atEnd: true));
            line = piece;
            while (!Fits(line))
            {
                var cut = LongestPart(line);
                lines.Add(line[..cut] + "-");
                line = line[cut..];
            }
        }

        if (lines.Count == 0 || Printed(line, atEnd: true).Length > 0)
            lines.Add(Printed(line, atEnd: false));
        return lines.ToImmutable();

        bool Fits(string candidate) => font.Measure(Printed(candidate, atEnd: true), size) <= width;

        int LongestPart(string word)
        {
            var (cut, next) = (0, 0);
            while (next < word.Length)
            {
                next += StringInfo.GetNextTextElementLength(word, next);
                if (cut > 0 && font.Measure(word.AsSpan(0, next), size) + font.Measure("-", size) > width)
                    break;
                cut = next;
            }

            return BeforeSyllable(word, Math.Min(cut, word.Length - SmallestPart)) ?? cut;
        }
    }

    /// <summary>The same number of lines as <see cref="Wrap"/> makes, about as long as each other: no last word stands alone.</summary>
    public static ImmutableArray<string> Balance(string text, double width, double size, bool bold = false)
    {
        var lines = Wrap(text, width, size, bold);
        // Half the width always takes more lines; closer than a tenth of a letter no eye sees.
        for (var (low, high) = (width / 2, width); lines.Length > 1 && high - low > size / 10;)
        {
            var middle = (low + high) / 2;
            var narrower = Wrap(text, middle, size, bold);
            if (narrower.Length == lines.Length)
                (lines, high) = (narrower, middle);
            else
                low = middle;
        }

        return lines;
    }

    /// <summary>
    /// The last place at or shortly before <paramref name="cut"/> where a syllable begins: a consonant that a vowel follows
    /// (Norwegian's one-consonant rule). Null where there is none, as in another script.
    /// </summary>
    private static int? BeforeSyllable(string word, int cut)
    {
        for (var at = cut; at > cut - LongestSyllable && at >= SmallestPart; at--)
        {
            if (char.IsLetter(word[at]) && !IsVowel(word[at]) && IsVowel(word[at + 1]) && char.IsLetter(word[at - 1]))
                return at;
        }

        return null;
    }

    private static bool IsVowel(char letter) => "aeiouyæøåAEIOUYÆØÅ".Contains(letter);

    /// <summary>Control characters and line breaks would make a line that is measured but not drawn as measured.</summary>
    private static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
                clean.Append(' ');
            else if (System.Text.Rune.GetUnicodeCategory(rune) is not UnicodeCategory.Control)
                clean.Append(rune);
        }

        return clean.ToString();
    }

    /// <summary>The smallest parts between which a line may break; together they are the text.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var breaks = text[i] is ' ' or '-' or '–' or '—' or '/' or SoftHyphen or ZeroWidthSpace;
            // Not between a minus and its number, nor before a space that ends the line anyway.
            if (!breaks || i + 1 == text.Length || text[i + 1] == ' ' || (text[i] == '-' && i == start))
                continue;
            // «5 000–20 000» is one number or range, wherever its author forgot the hard space.
            if (text[i] is '–' or ' ' && i > 0 && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
                continue;
            yield return text[start..(i + 1)];
            start = i + 1;
        }

        if (start < text.Length)
            yield return text[start..];
    }

    private static string Printed(string line, bool atEnd)
    {
        var hyphen = atEnd && line.EndsWith(SoftHyphen) ? "-" : "";
        return line.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Trim(' ') + hyphen;
    }
}
