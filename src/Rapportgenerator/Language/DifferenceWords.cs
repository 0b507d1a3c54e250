using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Language;

/// <summary>
/// The sentences that say what was another way in an earlier round. Each is a whole sentence about that round, to stand
/// after its year. {0} and so on are filled in order.
/// </summary>
public sealed record DifferenceWords
{
    public required LanguageCode Language { get; init; }

    /// <summary>Where texts of the codebook that have no words in this language are reported; null where nobody is to know.</summary>
    public DiagnosticBag? Missing { get; init; }

    /// <summary>What those who were asked are called.</summary>
    public UnitNoun Unit { get; init; } = UnitNoun.Municipality;

    /// <summary>Sentences that a comparison must be read with: year; sentences.</summary>
    public required string NotComparable { get; init; }

    /// <summary>Changes that do not stand in the way of a comparison: year; sentences.</summary>
    public required string Changed { get; init; }

    /// <summary>The editor's reason to compare all the same.</summary>
    public required string Vouched { get; init; }
    public required string Wording { get; init; }

    /// <summary>This year's item; the earlier text.</summary>
    public required string ItemWording { get; init; }
    public required string Guidance { get; init; }
    public required string NoGuidance { get; init; }
    public required string OptionsMissing { get; init; }
    public required string OptionsMore { get; init; }
    public required string AnswerWording { get; init; }
    public required string ItemsMissing { get; init; }
    public required string AskedOf { get; init; }
    public required string Everyone { get; init; }

    /// <summary>Answers; question.</summary>
    public required string ThoseWho { get; init; }
    public required string FilterWording { get; init; }
    public required string Role { get; init; }
    public required string RoleAsked { get; init; }
    public required string Municipality { get; init; }
    public required string District { get; init; }
    public required string AnswerType { get; init; }
    public required string SingleType { get; init; }
    public required string MultiType { get; init; }
    public required string BatteryType { get; init; }
    public required string NumericType { get; init; }
    public required string ScaleReversed { get; init; }
    public required string ScaleOrder { get; init; }
    public required string ScaleSteps { get; init; }
    public required string NumberAsked { get; init; }

    /// <summary>Units then; units now.</summary>
    public required string UnitsRemade { get; init; }
    public required string UnitsMoved { get; init; }

    /// <summary>Unit; class.</summary>
    public required string UnitIn { get; init; }
    public required string AndMore { get; init; }
    public required string ClassesRemade { get; init; }
    public required string And { get; init; }
    public required string Or { get; init; }

    public static DifferenceWords Of(ReportLanguage language)
    {
        var words = language.Code switch
        {
            LanguageCode.Nn => Nn,
            LanguageCode.En => En,
            _ => Nb,
        };
        return words with { Missing = language.Missing, Unit = language.Unit };
    }

    public static readonly DifferenceWords Nb = new()
    {
        Language = LanguageCode.Nb,
        NotComparable = "Ikke uten videre sammenliknbart med {0}: {1}",
        Changed = "Endret siden {0}: {1}",
        Vouched = "Tallene er sammenliknet likevel, med denne begrunnelsen: {0}",
        Wording = "Spørsmålet var stilt på en annen måte («{0}»).",
        ItemWording = "«{0}» var formulert på en annen måte («{1}»).",
        Guidance = "Veiledningen til spørsmålet var en annen («{0}»).",
        NoGuidance = "Spørsmålet hadde ingen veiledning.",
        OptionsMissing = "Det var ikke mulig å svare {0}.",
        OptionsMore = "Det var også mulig å svare {0}.",
        AnswerWording = "Svaret «{0}» var formulert som «{1}».",
        ItemsMissing = "Det ble ikke spurt om {0}.",
        AskedOf = "Spørsmålet ble stilt til {0}.",
        Everyone = "alle",
        ThoseWho = "dem som svarte {0} på «{1}»",
        FilterWording = "Spørsmålet som avgjorde hvem som ble spurt, var stilt på en annen måte («{0}»).",
        Role = "Andre svarte på spørsmålet ({0}).",
        RoleAsked = "Spørsmålet ble stilt i andre typer enheter ({0}).",
        Municipality = "kommune",
        District = "bydel",
        AnswerType = "Svaret skulle gis på en annen måte ({0}).",
        SingleType = "bare ett svar",
        MultiType = "flere svar var mulig",
        BatteryType = "flere delspørsmål",
        NumericType = "et tall",
        ScaleReversed = "Svarskalaen gikk motsatt vei.",
        ScaleOrder = "Trinnene i svarskalaen sto i en annen rekkefølge.",
        ScaleSteps = "Svarskalaen hadde andre trinn ({0}).",
        NumberAsked = "Tallet skulle oppgis på en annen måte ({0}).",
        UnitsRemade = "{0} av {the_many} er siden blitt til {1} ved sammenslåing eller deling.",
        UnitsMoved = "Noen {many} hørte til en annen gruppe: {0}.",
        UnitIn = "{0} var i {1}",
        AndMore = "{0} til",
        ClassesRemade = "Gruppene var delt inn på en annen måte.",
        And = "og",
        Or = "eller",
    };

    public static readonly DifferenceWords Nn = Nb with
    {
        Language = LanguageCode.Nn,
        NotComparable = "Ikkje utan vidare samanliknbart med {0}: {1}",
        Changed = "Endra sidan {0}: {1}",
        Vouched = "Tala er samanlikna likevel, med denne grunngivinga: {0}",
        Wording = "Spørsmålet var stilt på ein annan måte («{0}»).",
        ItemWording = "«{0}» var formulert på ein annan måte («{1}»).",
        Guidance = "Rettleiinga til spørsmålet var ei anna («{0}»).",
        NoGuidance = "Spørsmålet hadde inga rettleiing.",
        OptionsMissing = "Det var ikkje mogleg å svare {0}.",
        OptionsMore = "Det var også mogleg å svare {0}.",
        ItemsMissing = "Det blei ikkje spurt om {0}.",
        AskedOf = "Spørsmålet blei stilt til {0}.",
        ThoseWho = "dei som svara {0} på «{1}»",
        FilterWording = "Spørsmålet som avgjorde kven som blei spurde, var stilt på ein annan måte («{0}»).",
        Role = "Andre svara på spørsmålet ({0}).",
        RoleAsked = "Spørsmålet blei stilt i andre typar einingar ({0}).",
        AnswerType = "Svaret skulle givast på ein annan måte ({0}).",
        SingleType = "berre eitt svar",
        MultiType = "fleire svar var moglege",
        BatteryType = "fleire delspørsmål",
        NumericType = "eit tal",
        ScaleReversed = "Svarskalaen gjekk motsett veg.",
        ScaleOrder = "Trinna i svarskalaen stod i ei anna rekkjefølgje.",
        NumberAsked = "Talet skulle oppgivast på ein annan måte ({0}).",
        UnitsRemade = "{0} av {the_many} er sidan blitt til {1} ved samanslåing eller deling.",
        UnitsMoved = "Nokre {many} høyrde til ei anna gruppe: {0}.",
        ClassesRemade = "Gruppene var delte inn på ein annan måte.",
    };

    public static readonly DifferenceWords En = new()
    {
        Language = LanguageCode.En,
        NotComparable = "Not readily comparable with {0}: {1}",
        Changed = "Changed since {0}: {1}",
        Vouched = "The numbers are compared all the same, for this reason: {0}",
        Wording = "The question was worded differently (“{0}”).",
        ItemWording = "“{0}” was worded differently (“{1}”).",
        Guidance = "The guidance to the question was different (“{0}”).",
        NoGuidance = "The question had no guidance.",
        OptionsMissing = "It was not possible to answer {0}.",
        OptionsMore = "It was also possible to answer {0}.",
        AnswerWording = "The answer “{0}” was worded as “{1}”.",
        ItemsMissing = "Nothing was asked about {0}.",
        AskedOf = "The question was put to {0}.",
        Everyone = "everyone",
        ThoseWho = "those who answered {0} to “{1}”",
        FilterWording = "The question that decided who was asked was worded differently (“{0}”).",
        Role = "Others answered the question ({0}).",
        RoleAsked = "The question was put to other kinds of units ({0}).",
        Municipality = "municipality",
        District = "city district",
        AnswerType = "The question was answered in another way ({0}).",
        SingleType = "one answer only",
        MultiType = "several answers were possible",
        BatteryType = "several sub-questions",
        NumericType = "a number",
        ScaleReversed = "The answer scale ran the other way.",
        ScaleOrder = "The steps of the answer scale were in a different order.",
        ScaleSteps = "The answer scale had other steps ({0}).",
        NumberAsked = "The number was to be given in another way ({0}).",
        UnitsRemade = "{0} of {the_many} have since become {1} by mergers or splits.",
        UnitsMoved = "Some {many} belonged to another group: {0}.",
        UnitIn = "{0} was in {1}",
        AndMore = "{0} more",
        ClassesRemade = "The groups were divided differently.",
        And = "and",
        Or = "or",
    };
}
