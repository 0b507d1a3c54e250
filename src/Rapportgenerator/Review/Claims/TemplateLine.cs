namespace Rapportgenerator.Review.Claims;

/// <summary>Finds a line in a template as an editor counts them, whatever ends its lines.</summary>
internal static class TemplateLine
{
    /// <param name="line">Counted from 1.</param>
    /// <returns>Where the line's text begins and ends; a byte order mark and the line's end are not in it.</returns>
    public static (int Start, int End) Find(string text, int line)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var number = 1; ; number++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (number == line || length < 0)
                return (start, end);
            start = text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
        }
    }
}
