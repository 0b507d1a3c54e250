using System.Text.RegularExpressions;
using Rapportgenerator.Language;
using Scriban.Parsing;

namespace Rapportgenerator.NextRound;

/// <summary>Finds text that speaks of a year: a year in digits, «i fjor», «for første gang». Comments and code are no text.</summary>
internal static partial class YearTexts
{
    public static void Find(string text, LanguageCode language, string chapter, string file, TodoGatherer todo)
    {
        var words = language switch
        {
            LanguageCode.Nn => Nynorsk(),
            LanguageCode.En => English(),
            _ => Bokmaal(),
        };
        var found = new List<(int Offset, string Said)>();
        foreach (var token in new Lexer(text))
        {
            var (start, end) = (token.Start.Offset, Math.Min(token.End.Offset + 1, text.Length));
            if (token.Type is TokenType.Raw or TokenType.String)
                found.AddRange(words.Matches(text[start..end]).Select(match => (start + match.Index, match.Value)));
        }

        foreach (var line in found.GroupBy(each => text.AsSpan(0, each.Offset).Count('\n') + 1))
        {
            var first = line.First().Offset;
            var said = string.Join(", ", line.Select(each => $"«{each.Said.ReplaceLineEndings(" ")}»").Distinct());
            todo.Add(
                TodoKind.YearText, chapter, file, line.Key, $"{said} i «{Around(text, first)}»", "Teksten handler om et bestemt år.",
                "Skriv om hvis det ikke lenger er sant.");
        }
    }

    private static string Around(string text, int offset)
    {
        var start = Math.Max(text.LastIndexOf('\n', Math.Max(0, offset - 1)) + 1, text.LastIndexOf(". ", offset, StringComparison.Ordinal) + 2);
        var end = text.IndexOf('\n', offset);
        return Excerpt.Of(text[(start == 1 ? 0 : start)..(end < 0 ? text.Length : end)]);
    }

    private const string Year = @"(?<![\d,.§-])(?:19|20)\d\d(?![\d,]|\.\d)";

    [GeneratedRegex($@"{Year}|\b(?:i fjor|fjorår\w*|i år|årets|året før|forrige (?:år|gang|undersøkelse\w*)|siden sist|for første gang|neste år|nytt i år)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bokmaal();

    [GeneratedRegex($@"{Year}|\b(?:i fjor|fjorår\w*|i år|årets|året før|førre (?:året|gong\w*|undersøking\w*)|sidan sist|for første gong|neste år|nytt i år)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nynorsk();

    [GeneratedRegex($@"{Year}|\b(?:last year\w*|this year\w*|the year before|the previous (?:year|survey)|since last time|for the first time|next year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English();
}
