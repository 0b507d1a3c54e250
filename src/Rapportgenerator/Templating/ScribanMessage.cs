using System.Text.RegularExpressions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Rapportgenerator.Templating;

/// <summary>Says what Scriban said in words that fit an editor: no types of the program, and one mistake said once.</summary>
internal static partial class ScribanMessage
{
    private const string Arguments = "Check what is given to the function here, and in which order.";

    /// <summary>Whether a loop, a call or the output went over a limit.</summary>
    public static bool IsLimit(ScriptRuntimeException problem) =>
        problem is not TemplateProblem && problem.Message.Contains("limit", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The one message worth having of a template that cannot be parsed: the first, for those after it often follow from it;
    /// but a text that is not closed explains more than the token it ran into. Null where there is none.
    /// </summary>
    public static (TextPosition At, string Message)? OfSyntax(IReadOnlyCollection<LogMessage> messages)
    {
        var open = messages.FirstOrDefault(message => message.Message.Contains("string not terminated", StringComparison.Ordinal));
        if (open is not null)
            return (open.Span.Start, "A quotation mark that is opened before this is never closed.");
        return messages.FirstOrDefault() is { } first ? (first.Span.Start, OfExpected(first.Message) ?? OfToken(first.Message) ?? Sentence(first.Message)) : null;
    }

    /// <summary>«Error while parsing … : Expecting &lt;expression&gt; instead of `}}` in: …» in plain words; null where it is another.</summary>
    private static string? OfExpected(string message) => Expected().Match(message) is { Success: true } found
        ? $"A value is missing before `{found.Groups[1].Value}`."
        : null;

    /// <summary>«Invalid token found `“`. Expecting …» in plain words; null where it is another.</summary>
    private static string? OfToken(string message) => Token().Match(message) is not { Success: true } found ? null
        : found.Groups[1].Value switch
        {
            "“" or "”" or "„" or "«" or "»" or "‘" or "’" => $"`{found.Groups[1].Value}` is no quotation mark in code: write `\"`.",
            "," => "No comma stands between values here: write a space.",
            var sign => $"`{sign}` means nothing here.",
        };

    public static (string Message, string Hint) OfRun(string message)
    {
        if (WrongNumber().Match(message) is { Success: true } found
            && TemplateFunctions.All.FirstOrDefault(each => each.Name == found.Groups[1].Value) is { } function)
        {
            return ($"`{function.Name}` has been given too few or too many values.", Takes(function));
        }

        if (message.Contains("for iterator", StringComparison.Ordinal))
            return ("`for` goes through a list, and this is none.", "Use a list, such as `q.options`, `q.groups` or `q.items`.");
        if (message.Contains("number of arguments", StringComparison.Ordinal) || message.StartsWith("Argument index must", StringComparison.Ordinal))
            return ("The function has been given too few or too many values.", Arguments);
        if (message.Contains("target function", StringComparison.Ordinal))
            return ("A value stands where a function is expected.", "Only functions are followed by other values; look for a missing operator.");
        return message.Contains("Scriban.", StringComparison.Ordinal)
            || message.Contains("Rapportgenerator.", StringComparison.Ordinal)
            || message.Contains("System.", StringComparison.Ordinal)
                ? ("A value here is of the wrong kind.", Arguments)
                : (Sentence(message), Arguments);
    }

    /// <summary>«It takes `value`, and may be given `gender:`; all on one line.»</summary>
    private static string Takes(TemplateFunction function)
    {
        var required = string.Join(", ", function.Parameters.Where(each => each.Required).Select(each => $"`{each.Name}`"));
        var optional = string.Join(", ", function.Parameters.Where(each => !each.Required).Select(each => $"`{each.Name}:`"));
        string[] parts = [required, optional.Length == 0 ? "" : $"may be given {optional}"];
        return $"It takes {string.Join(", and ", parts.Where(part => part.Length > 0).DefaultIfEmpty("nothing"))}. All of it stands on one line.";
    }

    [GeneratedRegex(@"Expecting (?:an )?<expression>(?: to the right of the operator)? instead of `(.+?)` in:", RegexOptions.CultureInvariant)]
    private static partial Regex Expected();

    [GeneratedRegex(@"^Invalid token found `(.+?)`", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"number of arguments `\d+` passed to `(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex WrongNumber();

    private static string Sentence(string message)
    {
        var text = message.Replace("\n", "\\n", StringComparison.Ordinal).Trim();
        return text.Length == 0 ? "This is not understood." : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
    }
}
