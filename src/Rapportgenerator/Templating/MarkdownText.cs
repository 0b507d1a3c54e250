using System.Text;

namespace Rapportgenerator.Templating;

/// <summary>Markdown that is ready to be parsed; everything else that a template prints is escaped.</summary>
internal sealed record MarkdownFragment(string Text);

/// <summary>The one place where text enters Markdown.</summary>
public static class MarkdownText
{
    /// <summary>How much of one printed text is kept; a longer one ends in «…» and the caller says so.</summary>
    public const int LongestText = 2_000;

    /// <summary>
    /// The text so that Markdown prints it verbatim, on one line: line breaks become spaces, and characters that no
    /// document may hold (control characters, unpaired surrogates, private use) become U+FFFD.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '\r' or '\n' or '\t' or '\u2028' or '\u2029')
            {
                if (escaped.Length > 0 && escaped[^1] != ' ')
                    escaped.Append(' ');
            }
            else if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                escaped.Append(character).Append(text[++index]);
            }
            else if (char.IsControl(character) || char.IsSurrogate(character) || character is >= '\uE000' and <= '\uF8FF')
            {
                escaped.Append('\uFFFD');
            }
            else if (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)))
            {
                escaped.Append('\\').Append(character);
            }
            else
            {
                escaped.Append(character);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// As <see cref="Escape"/>, for Markdown that people read as it stands too: only what could mean something within a line, or at its
    /// beginning, has a backslash before it.
    /// </summary>
    /// <param name="beginsLine">Not so within a line, nor in a table's cell.</param>
    public static string EscapeForReaders(string text, bool beginsLine)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var (index, character) in text.Index())
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                escaped.Append(' ');
            else if (character is '\\' or '`' or '*' or '_' or '~' or '[' or ']' or '<' or '>' or '|' or '&' or '$' or '#' or '{' || (beginsLine && BeginsList(text, index)))
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>A hyphen, a plus or an equals sign at the beginning, or the sign after its number.</summary>
    private static bool BeginsList(string text, int index) => text[index] switch
    {
        '-' or '+' or '=' => index == 0,
        '.' or ')' => index > 0 && !text.AsSpan(0, index).ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    /// <summary>The text cut, and marked as cut, at <see cref="LongestText"/> letters, never within a pair.</summary>
    public static string Shorten(string text, string mark)
    {
        if (text.Length <= LongestText)
            return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"{text[..end]} … {mark}";
    }
}
