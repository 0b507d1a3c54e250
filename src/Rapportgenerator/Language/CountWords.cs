namespace Rapportgenerator.Language;

/// <summary>
/// Whole numbers as running text has them: 0 to 12 in words, larger ones and those below 0 in digits. What a number counts
/// stands after a hard space, so that no line ends between them.
/// </summary>
public static class CountWords
{
    /// <summary>«null», «én», «ett», «tolv», «13».</summary>
    /// <param name="gender">What 1 agrees with.</param>
    public static string InWords(this ReportLanguage language, decimal whole, Gender gender = Gender.Masculine)
    {
        var book = language.Phrasebook;
        return whole == 1 ? book.One.In(gender)
            : whole >= 0 && whole < book.Numbers.Length ? book.Numbers[(int)whole]
            : language.Numbers.Write(whole);
    }

    /// <summary>«ingen kommuner», «ett tiltak», «tre kommuner», «234 kommuner».</summary>
    public static string Counted(this ReportLanguage language, decimal whole, string one, string several, Gender gender) =>
        (whole == 0 ? language.Phrasebook.None : language.InWords(whole, gender)) + NumberStyle.HardSpace + (whole == 1 ? one : several);

    /// <summary>«ti prosentpoeng flere», «ett prosentpoeng færre», «like mange».</summary>
    /// <param name="points">Whole percentage points: the rounding has been done.</param>
    public static string Compared(this ReportLanguage language, decimal points, DifferencePhrase words)
    {
        if (points == 0)
            return words.Same;
        var apart = Math.Abs(points);
        var unit = apart == 1 ? language.Words.PercentagePoint : language.Words.PercentagePoints;
        return $"{language.InWords(apart, Gender.Neuter)}{NumberStyle.HardSpace}{unit} {(points > 0 ? words.More : words.Less)}";
    }
}
