using System.Globalization;
using System.Text;

namespace Rapportgenerator.Templating;

/// <summary>
/// How a printed number stands in a chapter's Markdown: its place among the chapter's numbers, then its text, between three
/// characters for private use. No data can forge them, because <see cref="MarkdownText.Escape"/> lets none pass; and to Markdown
/// they are letters, so that `**{{ q.ja }}**` is emphasis as it would be without them.
/// </summary>
public static class NumberMark
{
    public const char Start = '\uE000';
    public const char Middle = '\uE001';
    public const char End = '\uE002';

    /// <param name="text">Not escaped.</param>
    internal static string Of(int index, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}{index}{Middle}{MarkdownText.Escape(text)}{End}");

    /// <summary>The text without marks, for places where no number can be told apart: code and addresses.</summary>
    public static string Strip(string text)
    {
        if (text.AsSpan().IndexOfAny(Start, End) < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var isIndex = false;
        foreach (var letter in text)
        {
            if (letter is Start or Middle or End)
                isIndex = letter == Start;
            else if (!isIndex)
                plain.Append(letter);
        }

        return plain.ToString();
    }
}
