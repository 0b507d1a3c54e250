using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Language;

/// <summary>The languages a report can be printed in.</summary>
public enum LanguageCode
{
    Nb,
    Nn,
    En,
}

/// <summary>Everything that changes with the language of a report: the words we print, the words for numbers and how numbers look.</summary>
public sealed record ReportLanguage(LanguageCode Code, string Tag, Wording Words, NumberStyle Numbers, Phrasebook Phrasebook)
{
    /// <summary>Where texts of the codebook that have no words in this language are reported; null where nobody is to know.</summary>
    public DiagnosticBag? Missing { get; init; }

    /// <summary>What <see cref="Words"/> call those who were asked.</summary>
    public UnitNoun Unit { get; private init; } = UnitNoun.Municipality;

    /// <summary>The same language about the units of a survey.</summary>
    public ReportLanguage About(UnitNoun unit) => this with { Unit = unit, Words = Wording.About(Code, unit, Missing) };

    /// <summary>A text of ours with the noun's forms in it.</summary>
    public string Named(string text) => Unit.In(text, Code, Missing);

    /// <summary>The languages' tags, in the order of <see cref="LanguageCode"/>: as report files and HTML name them.</summary>
    public static readonly string[] Tags = ["nb", "nn", "en"];

    public static string TagOf(LanguageCode code) => Tags[(int)code];

    /// <summary>«3. juni 2020».</summary>
    public string LongDate(DateOnly date)
    {
        var month = Words.Months[date.Month - 1];
        return Code == LanguageCode.En
            ? FormattableString.Invariant($"{date.Day}{NumberStyle.HardSpace}{month} {date.Year}")
            : FormattableString.Invariant($"{date.Day}.{NumberStyle.HardSpace}{month} {date.Year}");
    }

    public static ReportLanguage Of(LanguageCode code, Phrasebook phrasebook) => code switch
    {
        LanguageCode.Nb => new(code, TagOf(code), Wording.Nb, NumberStyle.Norwegian, phrasebook),
        LanguageCode.Nn => new(code, TagOf(code), Wording.Nn, NumberStyle.Norwegian, phrasebook),
        LanguageCode.En => new(code, TagOf(code), Wording.En, NumberStyle.English, phrasebook),
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
