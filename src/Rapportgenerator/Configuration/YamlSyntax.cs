using Rapportgenerator.Diagnostics;
using YamlDotNet.Core;

namespace Rapportgenerator.Configuration;

/// <summary>
/// Says in plain words why a file is not YAML. The parser's own prose speaks of scalars and tokens; here its place and a
/// look at the line are turned into the usual mistakes: a tab, a colon in a text, an open quotation mark, an open bracket.
/// </summary>
internal static class YamlSyntax
{
    private const string Code = "RG103";

    public static void Report(Exception exception, string text, string file, YamlPlace? openBracket, DiagnosticBag bag)
    {
        var start = exception is YamlException yaml ? yaml.Start : Mark.Empty;
        var prose = exception.Message;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var line = Math.Clamp((int)start.Line, 1, lines.Length);
        var column = (int)start.Column;

        if (prose.Contains("tab", StringComparison.OrdinalIgnoreCase) && TabIndented(lines, line) is { } tabbed)
        {
            bag.Error(Code, new SourceSpan(file, tabbed, lines[tabbed - 1].IndexOf('\t') + 1), "A tab is used for indentation.", "Use spaces.");
            return;
        }

        if (openBracket is not null && (exception is InvalidOperationException || !prose.Contains("quoted", StringComparison.Ordinal)))
        {
            bag.Error(
                Code, openBracket.Span, "The bracket that opens here is not closed properly.",
                "Close each [ with ] and each { with }, put commas between the parts, and put texts with , : [ ] { } in quotes.");
            return;
        }

        if (prose.Contains("escape", StringComparison.Ordinal) || prose.Contains("hexadecimal", StringComparison.Ordinal))
        {
            var end = ((YamlException)exception).End;
            bag.Error(
                Code, new SourceSpan(file, (int)end.Line, (int)end.Column), "A backslash in double quotes begins an escape that does not exist.",
                "Use single quotes, or write \\\\ for one backslash.");
            return;
        }

        if (prose.Contains("quoted", StringComparison.Ordinal))
        {
            bag.Error(Code, new SourceSpan(file, line, column), "The quotation mark that opens here is not closed.", "Close it at the end of the text.");
            return;
        }

        var (message, hint) = Explain(prose, lines, line, column);
        bag.Error(Code, new SourceSpan(file, line, column), message, hint);
    }

    private static (string Message, string Hint) Explain(string prose, string[] lines, int line, int column)
    {
        var current = lines[line - 1];
        if (prose.Contains("cannot start any token", StringComparison.Ordinal) && column <= current.Length)
            return ($"A text cannot begin with `{current[column - 1]}` here.", "Put the text in quotes.");
        if (MissingSpace(current) || (line > 1 && MissingSpace(lines[line - 2])))
            return ("A space is missing after a colon, here or on the line above.", "Write `key: value`.");
        if (current.AsSpan(0, Math.Clamp(column - 1, 0, current.Length)).ContainsAny('"', '\''))
        {
            return ("Something stands after the closing quotation mark.",
                "Double a ' within '…', write \\\" within \"…\", or put the whole text in the other kind of quotes.");
        }

        if (prose.Contains("invalid mapping", StringComparison.Ordinal) || prose.Contains("mapping values", StringComparison.Ordinal))
        {
            return ("A colon stands where no key is expected.",
                "Put a text that holds a colon in quotes; otherwise check the indentation of this line and the one above.");
        }

        return ("This line does not fit the lines above it.",
            "Check its indentation, and that it is written as `key: value` or `- item`.");
    }

    private static bool MissingSpace(string line)
    {
        var text = line.AsSpan().TrimStart(" -");
        var colon = text.IndexOf(':');
        if (colon < 1 || colon + 1 >= text.Length || text[colon + 1] is ' ' or '/')
            return false;
        foreach (var character in text[..colon])
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-'))
                return false;
        }

        return true;
    }

    private static int? TabIndented(string[] lines, int from)
    {
        for (var i = from; i <= lines.Length; i++)
        {
            var text = lines[i - 1];
            var tab = text.IndexOf('\t');
            if (tab >= 0 && text.AsSpan(0, tab).Trim(' ').IsEmpty)
                return i;
        }

        return null;
    }
}
