using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Language;

/// <summary>
/// A text in the languages that whoever wrote it gave it: an answer's label, a question. What is tabulated carries such texts, so that one
/// frozen result serves every language.
/// </summary>
/// <param name="Text">The main text.</param>
/// <param name="Language">The main text's language; null for what is the same in all, such as a name.</param>
public sealed record LocalText(string Text, LanguageCode? Language = null)
{
    public string? Nb { get; init; }
    public string? Nn { get; init; }
    public string? En { get; init; }

    /// <summary>Where a missing language would be added; null for the program's own texts, which lack none.</summary>
    public LocalTextPlace? Place { get; init; }

    /// <summary>A text that is the same in every language.</summary>
    public static implicit operator LocalText(string text) => new(text);

    /// <summary>A text of the program's own about the units of a survey, with the survey's language as its main one.</summary>
    public static LocalText Of(Func<Wording, string> words, UnitNoun unit, LanguageCode main)
    {
        string Said(LanguageCode code) => words(Wording.About(code, unit));
        return new(Said(main), main) { Nb = Said(LanguageCode.Nb), Nn = Said(LanguageCode.Nn), En = Said(LanguageCode.En) };
    }

    /// <summary>The text in the language, or the main text and a warning where it is missing.</summary>
    public string In(ReportLanguage language) => In(language.Code, language.Missing);

    /// <param name="bag">Where a missing text is reported; null where nobody is to know.</param>
    public string In(LanguageCode code, DiagnosticBag? bag = null)
    {
        var other = code switch
        {
            LanguageCode.Nn => Nn,
            LanguageCode.En => En,
            _ => Nb,
        };
        if (Language is null || Language == code)
            return Text;
        if (other is null && bag is not null)
            Place?.Report(code, Language.Value, bag);
        return other ?? Text;
    }

    /// <summary>The text in every language it is written in.</summary>
    public IEnumerable<string> All => new[] { Text, Nb, Nn, En }.OfType<string>();

    /// <summary>Whether the two say the same in every language they are written in, wherever they stand.</summary>
    public bool SaysTheSameAs(LocalText other) => this with { Place = null } == other with { Place = null };

    /// <summary>The main text.</summary>
    public override string ToString() => Text;
}

/// <summary>Where a text stands, for the warning that it is missing in a language.</summary>
/// <param name="Code">The warning's.</param>
/// <param name="Key">Its key in the file: `label`.</param>
/// <param name="Beside">What the missing one would stand beside: `label`, or `value: Øst`.</param>
/// <param name="What">What it is the text of: «the answer `ja` of `int_03`».</param>
/// <param name="Span">Line and column alone, so that one place is reported once.</param>
public sealed record LocalTextPlace(string Code, string Key, string Beside, string What, SourceSpan Span)
{
    public void Report(LanguageCode wanted, LanguageCode printed, DiagnosticBag bag) => bag.Warning(
        Code, Span, $"There is no text in {NameOf(wanted)} for {What}.",
        $"Write `{Key}_{ReportLanguage.TagOf(wanted)}:` beside `{Beside}`; until then the text in {NameOf(printed)} is printed.");

    private static string NameOf(LanguageCode code) => code switch
    {
        LanguageCode.Nn => "nynorsk",
        LanguageCode.En => "English",
        _ => "bokmål",
    };
}
