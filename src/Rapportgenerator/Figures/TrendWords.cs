using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>The sentences about numbers of several years. {0} and so on are filled in order.</summary>
internal sealed record TrendWords
{
    /// <summary>Years; the last sentence of a description.</summary>
    public required string LineChart { get; init; }

    /// <summary>Label; first number, year; last number, year.</summary>
    public required string Went { get; init; }
    public required string GreatestChange { get; init; }

    /// <summary>The same, and then of what: «andelen som svarte «Ja»».</summary>
    public required string GreatestChangeIn { get; init; }

    /// <summary>Label; number; years.</summary>
    public required string Stayed { get; init; }

    /// <summary>Label; a list of «number in year».</summary>
    public required string Were { get; init; }

    /// <summary>Number or base; year.</summary>
    public required string InYear { get; init; }
    public required string NotAsked { get; init; }

    /// <summary>Label; years.</summary>
    public required string PartNotAsked { get; init; }
    public required string PartNotShown { get; init; }

    /// <summary>Years.</summary>
    public required string PanelOfTwo { get; init; }
    public required string Panel { get; init; }
    public required string PanelRemade { get; init; }

    public static TrendWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    public static readonly TrendWords Nb = new()
    {
        LineChart = "Figuren er et linjediagram for {0}.",
        Went = "{0} gikk fra {1} i {2} til {3} i {4}.",
        GreatestChange = "Størst endring: {0}, fra {1} i {2} til {3} i {4}.",
        GreatestChangeIn = "Størst endring i {5}: {0}, fra {1} i {2} til {3} i {4}.",
        Stayed = "{0} var {1} både i {2}.",
        Were = "{0} var {1}.",
        InYear = "{0} i {1}",
        NotAsked = "Spørsmålet ble ikke stilt i {0}.",
        PartNotAsked = "{0} var ikke med i {1}.",
        PartNotShown = "Tall for {0} vises ikke for {1}.",
        PanelOfTwo = "Bare {many} som svarte på undersøkelsen både i {0}, er regnet med.",
        Panel = "Bare {many} som svarte på undersøkelsen i alle årene ({0}), er regnet med.",
        PanelRemade = "De som er slått sammen eller delt, er med hvis alle delene svarte.",
    };

    public static readonly TrendWords Nn = Nb with
    {
        LineChart = "Figuren er eit linjediagram for {0}.",
        Went = "{0} gjekk frå {1} i {2} til {3} i {4}.",
        GreatestChange = "Størst endring: {0}, frå {1} i {2} til {3} i {4}.",
        GreatestChangeIn = "Størst endring i {5}: {0}, frå {1} i {2} til {3} i {4}.",
        NotAsked = "Spørsmålet blei ikkje stilt i {0}.",
        PartNotAsked = "{0} var ikkje med i {1}.",
        PartNotShown = "Tal for {0} blir ikkje viste for {1}.",
        PanelOfTwo = "Berre {many} som svara på undersøkinga både i {0}, er rekna med.",
        Panel = "Berre {many} som svara på undersøkinga i alle åra ({0}), er rekna med.",
        PanelRemade = "Dei som er slåtte saman eller delte, er med dersom alle delane svara.",
    };

    public static readonly TrendWords En = new()
    {
        LineChart = "The figure is a line chart of {0}.",
        Went = "{0} went from {1} in {2} to {3} in {4}.",
        GreatestChange = "Greatest change: {0}, from {1} in {2} to {3} in {4}.",
        GreatestChangeIn = "Greatest change in {5}: {0}, from {1} in {2} to {3} in {4}.",
        Stayed = "{0} was {1} in both {2}.",
        Were = "{0} was {1}.",
        InYear = "{0} in {1}",
        NotAsked = "The question was not asked in {0}.",
        PartNotAsked = "{0} was not included in {1}.",
        PartNotShown = "Numbers for {0} are not shown for {1}.",
        PanelOfTwo = "Only {many} that answered the survey in both {0} are counted.",
        Panel = "Only {many} that answered the survey in all the years ({0}) are counted.",
        PanelRemade = "Those that were merged or split are counted if all their parts answered.",
    };
}
