using System.Globalization;
using System.Text;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// Where text enters Typst. Every printable sign comes back verbatim: no markup, no smart quotes, no links, no lists at the
/// start of a line. Signs that no font has are the business of <see cref="PrintableText"/>, before.
/// </summary>
public static class TypstText
{
    // Beside the signs of markup: `"'` (smart quotes), `-.` (dashes, ellipses, «1.»), `/` (comments, terms, links), `+=`
    // (lists and headings at the start of a line), `;` (would end a call before it).
    private static readonly System.Buffers.SearchValues<char> Special = System.Buffers.SearchValues.Create("\\#$*_`<>@[]{}~'\"=-+/.;\r\n\t");

    /// <summary>Appends <paramref name="text"/> for a place where markup stands. Line breaks and tabs become spaces.</summary>
    public static void AppendMarkup(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            output.Append(text[..at]);
            if (text[at] is '\r' or '\n' or '\t')
                output.Append(' ');
            else
                output.Append('\\').Append(text[at]);
            text = text[(at + 1)..];
        }

        output.Append(text);
    }

    public static string Markup(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        AppendMarkup(output, text);
        return output.ToString();
    }

    /// <summary>A string for a place where code stands, with its quotes. Control characters are written as `\u{…}`.</summary>
    public static string Literal(string text)
    {
        var output = new StringBuilder(text.Length + 8).Append('"');
        foreach (var sign in text)
        {
            if (sign is '"' or '\\')
                output.Append('\\').Append(sign);
            else if (char.IsControl(sign))
                output.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)sign:x}}}");
            else
                output.Append(sign);
        }

        return output.Append('"').ToString();
    }
}
