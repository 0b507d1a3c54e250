using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>The one place where text enters a workbook. It is written as text, so that none of it is ever a formula.</summary>
internal static class SpreadsheetText
{
    private const int Longest = 32767;

    /// <summary>
    /// Without what XML cannot hold, and with nothing that Excel would take for an escape (`_x0041_`). Hard spaces become
    /// ordinary ones, as in <see cref="CsvText"/>.
    /// </summary>
    public static string Of(string text)
    {
        text = text.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\u024F'))
            return Short(text);
        var runes = text.EnumerateRunes().Where(rune => rune.Value is '\n' or (>= ' ' and not (0xFFFE or 0xFFFF)));
        return Short(string.Concat(runes.Select(rune => rune.ToString())));
    }

    private static string Short(string text)
    {
        text = text.Replace("_x", "_x005F_x", StringComparison.Ordinal);
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }
}
