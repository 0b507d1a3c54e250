using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>The one place where text enters a CSV file that we write.</summary>
internal static class CsvText
{
    public const char Delimiter = ';';

    /// <summary>
    /// Quoted where RFC 4180 asks for it. A text a spreadsheet would take for a formula gets an apostrophe before it
    /// (OWASP, «CSV Injection»). Hard spaces, which are for readers' eyes, become ordinary ones, so that a label can be searched for.
    /// </summary>
    public static void Append(StringBuilder output, string text)
    {
        text = text.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal);
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
        if (safe.AsSpan().IndexOfAny("\";\r\n") < 0)
            output.Append(safe);
        else
            output.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
