using System.Buffers;
using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The one place where text enters HTML: content and double-quoted attribute values alike.</summary>
internal static class HtmlText
{
    // Letters, digits and the punctuation of prose pass at full speed; everything below is looked at.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)) + "\u007F\uFFFE\uFFFF"
        + string.Concat(Enumerable.Range(0x80, 0x20).Select(code => (char)code)));

    /// <summary>
    /// Appends <paramref name="text"/> so that it is read back as the same text. Characters HTML does not allow (controls
    /// other than tab and line breaks, half surrogate pairs) become U+FFFD.
    /// </summary>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            var half = LoneSurrogate(at < 0 ? text : text[..at]);
            if (half >= 0)
                at = half;
            if (at < 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..at]).Append(Replacement(text[at]));
            text = text[(at + 1)..];
        }
    }

    /// <summary>` lang="nn"` where a part is in another language than what is around it; nothing elsewhere.</summary>
    public static string Lang(ReportLanguage part, ReportLanguage around) =>
        part.Code == around.Code ? "" : $" lang=\"{part.Tag}\"";

    public static string Escape(string text)
    {
        var output = new StringBuilder(text.Length + 16);
        Append(output, text);
        return output.ToString();
    }

    private static string Replacement(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' => "\t",
        '\n' => "\n",
        '\r' => "\n",
        _ => "\uFFFD",
    };

    private static int LoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
