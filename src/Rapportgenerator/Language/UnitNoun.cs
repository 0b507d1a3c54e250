using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Language;

/// <summary>
/// What the survey calls those it asks: «kommune eller bydel», or what the codebook's `survey: unit` says. The program's own texts have
/// its forms as `{one}`, `{the_one}`, `{many}`, `{Many}` and `{the_many}`.
/// </summary>
/// <param name="One">«kommune eller bydel».</param>
/// <param name="TheOne">«kommunen eller bydelen».</param>
/// <param name="Many">«kommuner og bydeler».</param>
/// <param name="TheMany">«kommunene og bydelene».</param>
public sealed record UnitNoun(LocalText One, LocalText TheOne, LocalText Many, LocalText TheMany)
{
    /// <summary>Norwegian municipalities and Oslo's city districts: where a codebook says nothing else.</summary>
    public static readonly UnitNoun Municipality = new(
        Known("kommune eller bydel", "kommune eller bydel", "municipality or city district"),
        Known("kommunen eller bydelen", "kommunen eller bydelen", "the municipality or city district"),
        Known("kommuner og bydeler", "kommunar og bydelar", "municipalities and city districts"),
        Known("kommunene og bydelene", "kommunane og bydelane", "the municipalities and city districts"))
    {
        Single = Known("kommune", "kommune", "municipality"),
        WeightedBy = Known(" etter kommunestørrelse", " etter kommunestorleik", " by size class"),
    };

    /// <summary>Where one of several kinds of unit is meant: «kommune».</summary>
    public LocalText Single { get; init; } = One;

    /// <summary>« etter kommunestørrelse», after «Tallene er vektet»; empty where nothing is to be said.</summary>
    public LocalText WeightedBy { get; init; } = "";

    /// <summary>Whether these are Norway's municipalities, so that the survey covers the country.</summary>
    public bool CoversNorway => ReferenceEquals(this, Municipality);

    /// <summary>The text with the noun's forms filled in.</summary>
    /// <param name="missing">Where a form that has no words in the language is reported; null where nobody is to know.</param>
    public string In(string text, LanguageCode code, DiagnosticBag? missing = null)
    {
        string Form(LocalText form) => form.In(code, missing);
        foreach (var (name, form) in ((string, LocalText)[])[("{one}", One), ("{the_one}", TheOne), ("{many}", Many), ("{the_many}", TheMany), ("{single}", Single), ("{weighted_by}", WeightedBy)])
        {
            if (text.Contains(name, StringComparison.Ordinal))
                text = text.Replace(name, Form(form), StringComparison.Ordinal);
        }

        return text.Contains("{Many}", StringComparison.Ordinal)
            ? text.Replace("{Many}", Capital(Form(Many)), StringComparison.Ordinal)
            : text;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static LocalText Known(string nb, string nn, string en) => new(nb, LanguageCode.Nb) { Nn = nn, En = en };
}
