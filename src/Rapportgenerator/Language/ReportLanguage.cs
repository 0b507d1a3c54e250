namespace Rapportgenerator.Language;

/// <summary>The languages a report can be printed in.</summary>
public enum LanguageCode
{
    Nb,
    Nn,
    En,
}

/// <summary>Everything that changes with the language of a report: the words we print and how numbers look.</summary>
public sealed record ReportLanguage(LanguageCode Code, string Tag, Wording Words, NumberStyle Numbers, Phrases Phrases)
{
    /// <summary>«3. juni 2020».</summary>
    public string LongDate(DateOnly date)
    {
        var month = Words.Months[date.Month - 1];
        return Code == LanguageCode.En
            ? FormattableString.Invariant($"{date.Day}{NumberStyle.HardSpace}{month} {date.Year}")
            : FormattableString.Invariant($"{date.Day}.{NumberStyle.HardSpace}{month} {date.Year}");
    }

    public static ReportLanguage Of(LanguageCode code) => code switch
    {
        LanguageCode.Nb => new(code, "nb", Wording.Nb, NumberStyle.Norwegian, Phrases.Nb),
        LanguageCode.Nn => new(code, "nn", Wording.Nn, NumberStyle.Norwegian, Phrases.Nn),
        LanguageCode.En => new(code, "en", Wording.En, NumberStyle.English, Phrases.En),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
