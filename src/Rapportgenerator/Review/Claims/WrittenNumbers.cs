using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Rapportgenerator.Language;

namespace Rapportgenerator.Review.Claims;

/// <summary>
/// Tells the numbers in a text of one language: digits, number words from two up, «én», and words for shares such as «halvparten». Dates, years, sections of laws, list markers, links and ids are none. «En» is not read as a number, since it is
/// mostly an article, nor are words for majorities, which also say other things («få», «alle»).
/// </summary>
internal sealed partial class WrittenNumbers
{
    private readonly string[] phrases;
    private readonly HashSet<string> words;
    private readonly string[] tens;
    private readonly string[] months;

    public WrittenNumbers(ReportLanguage language)
    {
        var book = language.Phrasebook;
        var majorities = book.Of(PhraseFamily.Majorities).SelectMany(phrase => phrase.Forms).ToHashSet();
        phrases =
        [
            .. book.Phrases.SelectMany(phrase => phrase.Forms)
                .Where(form => !majorities.Contains(form))
                .OrderByDescending(form => form.Length),
        ];
        words = [.. book.Numbers.Skip(2), .. book.ReadAs.Where(each => book.Numbers.IndexOf(each.Value) > 1).Select(each => each.Key)];
        // «én», where the accent tells it from the article.
        words.UnionWith(new[] { book.One.Masculine, book.One.Feminine, book.One.Neuter }.Where(word => word.Contains('é', StringComparison.Ordinal)));
        tens = Tens(book.Language);
        words.UnionWith([.. tens, .. Larger(book.Language)]);
        months = [.. language.Words.Months.Select(month => month.ToLowerInvariant())];
    }

    /// <summary>Each number with the word after it, and its place in the text.</summary>
    /// <param name="isMarkdown">False for a title or a note, in which a number at the start is no list marker.</param>
    public IEnumerable<(int At, string Text)> In(string text, bool isMarkdown)
    {
        var letters = text.ToLowerInvariant().ToCharArray();
        foreach (var rule in isMarkdown ? [Markup(), Times()] : new[] { Times() })
            Hide(letters, rule.Matches(new string(letters)));
        Hide(letters, DayOfMonth().Matches(new string(letters)).Where(date => months.Contains(date.Groups[1].Value)));

        var found = new List<(int At, int Length)>();
        foreach (var phrase in phrases)
        {
            var shown = new string(letters);
            for (var at = shown.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = shown.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                if (!StandsAlone(shown, at, phrase.Length))
                    continue;
                found.Add((at, phrase.Length));
                letters.AsSpan(at, phrase.Length).Fill(' ');
            }
        }

        foreach (Match match in Words().Matches(new string(letters)))
        {
            if (char.IsDigit(match.Value[0]) || words.Contains(match.Value) || IsCompound(match.Value))
                found.Add((match.Index, match.Length));
        }

        return found.Order().Select(each => (each.At, Shown(text, each.At, each.Length)));
    }

    /// <summary>«trettifem», «femtien».</summary>
    private bool IsCompound(string word) => tens.FirstOrDefault(ten => word.StartsWith(ten, StringComparison.Ordinal)) is { } ten
        && (words.Contains(word[ten.Length..]) || word[ten.Length..] is "en" or "ett" or "ein" or "eitt");

    private static string[] Tens(LanguageCode language) => language == LanguageCode.En
        ? ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        : ["tjue", "tyve", "tretti", "tredve", "førti", "femti", "seksti", "sytti", "åtti", "nitti"];

    private static string[] Larger(LanguageCode language) => language == LanguageCode.En
        ?
        [
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "hundred", "thousand", "million", "billion", "dozen",
        ]
        :
        [
            "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "hundre", "tusen", "million", "millioner", "millionar",
            "milliard", "milliarder", "milliardar", "halvannen", "halvannet", "halvannan", "halvanna", "dusin",
        ];

    private static bool StandsAlone(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    private static string Shown(string text, int at, int length)
    {
        var next = NextWord().Match(text, at + length);
        return text.Substring(at, length + (next.Success ? next.Length : 0));
    }

    private static void Hide(char[] letters, IEnumerable<Match> matches)
    {
        foreach (var match in matches)
            letters.AsSpan(match.Index, match.Length).Fill(' ');
    }

    // Link targets, footnote labels, ids in braces, code, addresses, list markers, table rules.
    [GeneratedRegex(@"\]\([^)\n]*\)|\[\^[^\]\n]*\]|\{[^}\n]*\}|`[^`\n]*`|https?://\S+|^[ \t>]*\d+[.)](?=\s)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    // Dates in digits, times of day, years and spans of them, sections of laws.
    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b|\bkl\.?[\s\u00A0]*\d{1,2}(?:[.:]\d{2})?\b|(?<![\d,.])(?:19|20)\d{2}(?:[/–-]\d{2,4})?(?!\d|[.,]\d)|(?:§{1,2}|\b(?:kapittel|kapitla|artikkel|chapter|article|section|paragraf))[\s\u00A0]*\d+(?:[\s\u00A0]?[–-][\s\u00A0]?\d+)*(?:[\s\u00A0]?[a-z]\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b\d{1,2}\.?[\s\u00A0](\p{L}+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<![\p{L}\d_])(?<!\p{L}-)(?:\d+(?:[.,\u00A0 ]\d+)*|\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\G[\s\u00A0-]?(?:%|\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex NextWord();
}
