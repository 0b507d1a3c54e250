using System.Collections.Immutable;

namespace Rapportgenerator.Review;

/// <summary>
/// Finds the words of a text: letters and digits between spaces, with the hyphens, apostrophes and full stops within them («IMDi-ansatte»,
/// «f.eks.», «imdi.no»). A number is one word, its decimals and groups of digits included.
/// </summary>
internal static class WordSplitter
{
    public static ImmutableArray<Range> Split(ReadOnlySpan<char> text)
    {
        var words = ImmutableArray.CreateBuilder<Range>();
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsLetterOrDigit(text[start]))
                continue;
            var end = start + 1;
            while (end < text.Length && (IsOfWord(text[end]) || Joins(text, end)))
                end++;
            words.Add(start..end);
            start = end;
        }

        return words.DrainToImmutable();
    }

    /// <summary>How many letters: neither digits nor what joins the word's parts.</summary>
    public static int Letters(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var character in word)
            letters += char.IsLetter(character) ? 1 : 0;
        return letters;
    }

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || character == '\u00AD' || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool Joins(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '-' or '_' or '\u2011' or '\'' or '’' or '.' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            ',' or '\u00A0' or '\u202F' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            _ => false,
        };
    }
}
