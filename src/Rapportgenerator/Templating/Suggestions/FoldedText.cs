using System.Collections.Immutable;
using System.Text;

namespace Rapportgenerator.Templating.Suggestions;

/// <summary>Text as it is looked for: without case and accents, and the same whether «å» was typed or «aa», «ø» or «oe».</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
            plain.Append(Plain(letter));
        return plain.Replace("aa", "a").Replace("oe", "o").ToString();
    }

    /// <summary>By hand, for the letters of Norwegian, Sámi and the neighbours: the program takes no tables of the machine's.</summary>
    private static string Plain(char letter) => letter switch
    {
        < '\u0080' => char.ToString(letter),
        'æ' or 'ä' => "ae",
        'å' or 'á' or 'à' or 'â' => "a",
        'ø' or 'ö' or 'ó' or 'ò' or 'ô' or 'õ' => "o",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'í' or 'ì' or 'î' or 'ï' => "i",
        'ú' or 'ù' or 'û' or 'ü' => "u",
        'ý' => "y",
        'č' or 'ç' => "c",
        'đ' => "d",
        'ŋ' or 'ń' or 'ñ' => "n",
        'š' => "s",
        'ŧ' => "t",
        'ž' => "z",
        >= '\u0300' and <= '\u036F' => "",
        _ => char.ToString(letter),
    };

    /// <summary>The words of a text, as they stand; `int_03` is one.</summary>
    public static ImmutableArray<string> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
                continue;
            if (at > start)
                words.Add(text[start..at]);
            start = at + 1;
        }

        return words.ToImmutable();
    }
}
