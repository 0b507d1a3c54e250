using System.Text;
using System.Text.RegularExpressions;

namespace Rapportgenerator.Cli;

/// <summary>What `docs/feil.md`, which the program carries with it, says of a problem's code.</summary>
internal static partial class ErrorGuide
{
    private const string Resource = "feil.md";

    /// <summary>Whether a word is a code, such as `RG403`, in letters of any size.</summary>
    public static bool IsCode(string word) => Code().IsMatch(word);

    /// <summary>
    /// The entry of a code as lines for the terminal: its title, its text, and its example indented, without the fence around it.
    /// Null where the guide has none.
    /// </summary>
    public static string? Entry(string code)
    {
        var entry = new StringBuilder();
        var isExample = false;
        foreach (var line in Lines().SkipWhile(line => !line.StartsWith($"### {code}:", StringComparison.OrdinalIgnoreCase)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isExample = !isExample;
            else if (isExample)
                entry.Append("    ").AppendLine(line);
            else if (!line.StartsWith('#'))
                entry.AppendLine(line);
            else if (entry.Length == 0)
                entry.AppendLine(line.TrimStart('#', ' '));
            else
                break;
        }

        return entry.Length == 0 ? null : entry.ToString().TrimEnd() + Environment.NewLine;
    }

    /// <summary>Every code that has an entry.</summary>
    public static IReadOnlyCollection<string> Codes() =>
        [.. Lines().Select(line => Heading().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(ErrorGuide).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    [GeneratedRegex("^RG[0-9]{3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^### (RG[0-9]{3}):")]
    private static partial Regex Heading();
}
