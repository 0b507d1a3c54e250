using System.Collections.Immutable;

namespace Rapportgenerator.Language;

/// <summary>Words that are read as another, so that «sju av ti» and «syv av ti» are one phrase: `read_as` of a language file.</summary>
public static class AlikeWords
{
    /// <summary>The words, with single spaces between them, each as it is read.</summary>
    /// <param name="words">In small letters.</param>
    public static string Read(this ImmutableDictionary<string, string> readAs, string words)
    {
        // A loop: this is done for every phrase at each start, before anything is compiled.
        var each = words.Split(' ');
        for (var at = 0; at < each.Length; at++)
            each[at] = readAs.GetValueOrDefault(each[at], each[at]);
        return string.Join(' ', each);
    }
}
