using System.Text;

namespace Rapportgenerator.Formats.Data;

/// <summary>The one place where text enters a CSV file that we write.</summary>
internal static class CsvText
{
    public const char Delimiter = ';';

    /// <summary>
    /// Quoted where RFC 4180 asks for it. A text a spreadsheet would take for a formula gets an apostrophe before it
    /// (OWASP, «CSV Injection»).
    /// </summary>
    public static void Append(StringBuilder output, string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
        if (safe.AsSpan().IndexOfAny("\";\r\n") < 0)
            output.Append(safe);
        else
            output.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
