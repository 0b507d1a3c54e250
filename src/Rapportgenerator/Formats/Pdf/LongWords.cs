using System.Text;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// Places to break in what no rule of hyphenation breaks: an address without slashes, a row of signs. Typst would set it past the edge
/// of the page.
/// </summary>
internal static class LongWords
{
    /// <summary>More signs without a space than any word of Norwegian has, and fewer than a line holds.</summary>
    public const int Most = 50;

    private const char BreakHere = '\u200B';

    /// <summary>The text with an invisible place to break after every <paramref name="most"/> signs of a word that is longer than that.</summary>
    public static string Broken(string text, int most)
    {
        if (text.Length <= most)
            return text;
        StringBuilder? output = null;
        var (start, written, signs) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            signs = Rune.IsWhiteSpace(rune) ? 0 : signs + 1;
            if (signs > most)
            {
                output ??= new StringBuilder(text.Length + 16);
                output.Append(text, written, start - written).Append(BreakHere);
                (written, signs) = (start, 1);
            }

            start += rune.Utf16SequenceLength;
        }

        return output is null ? text : output.Append(text, written, text.Length - written).ToString();
    }
}
