using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Html;

/// <summary>The words of the pages behind the figures' numbers, beside <see cref="Wording"/>. {0} is filled with a figure's name.</summary>
internal sealed record NumberPageWords
{
    /// <summary>Of the addresses: letters only.</summary>
    public required string Folder { get; init; }
    public required string Behind { get; init; }
    public required string BehindFigure { get; init; }
    public required string BehindTable { get; init; }
    public required string SeeAll { get; init; }
    public required string Lead { get; init; }
    public required string AnswersFrom { get; init; }
    public required string By { get; init; }
    public required string Year { get; init; }
    public required string Weights { get; init; }
    public required string Unweighted { get; init; }
    public required string Uncertainty { get; init; }
    public required string IntervalText { get; init; }
    public required string ShownIn { get; init; }
    public required string Value { get; init; }
    public required string UnweightedCount { get; init; }
    public required string Interval { get; init; }
    public required string Id { get; init; }
    public required string BackTo { get; init; }

    public static NumberPageWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    private static readonly NumberPageWords Nb = new()
    {
        Folder = "tall",
        Behind = "Tallene bak {0}",
        BehindFigure = "Tallene bak figuren",
        BehindTable = "Tallene bak tabellen",
        SeeAll = "Se alle tallene",
        Lead = "Hver rad er ett tall, med det eksakte tallet bak avrundingen. Pilen ved tallet fører tilbake til figuren eller tabellen.",
        AnswersFrom = "Svar fra",
        By = "Fordelt på",
        Year = "År",
        Weights = "Vekting",
        Unweighted = "Tallene er ikke vektet.",
        Uncertainty = "Usikkerhet",
        IntervalText = "Intervallet viser hvor usikkert tallet er, regnet med 95\u00A0prosents sikkerhet.",
        ShownIn = "Vises i",
        Value = "Tall",
        UnweightedCount = "Antall, uvektet",
        Interval = "95\u00A0%-intervall",
        Id = "Id",
        BackTo = "Tilbake til {0}",
    };

    private static readonly NumberPageWords Nn = Nb with
    {
        Folder = "tal",
        Behind = "Tala bak {0}",
        BehindFigure = "Tala bak figuren",
        BehindTable = "Tala bak tabellen",
        SeeAll = "Sjå alle tala",
        Lead = "Kvar rad er eitt tal, med det eksakte talet bak avrundinga. Pila ved talet fører tilbake til figuren eller tabellen.",
        AnswersFrom = "Svar frå",
        Unweighted = "Tala er ikkje vekta.",
        Uncertainty = "Uvisse",
        IntervalText = "Intervallet viser kor usikkert talet er, rekna med 95\u00A0prosents tryggleik.",
        ShownIn = "Vist i",
        Value = "Tal",
        UnweightedCount = "Talet på svar, uvekta",
    };

    private static readonly NumberPageWords En = new()
    {
        Folder = "numbers",
        Behind = "The numbers behind {0}",
        BehindFigure = "The numbers behind the figure",
        BehindTable = "The numbers behind the table",
        SeeAll = "See all the numbers",
        Lead = "Each row is one number, with the exact number behind the rounding. The arrow at the number leads back to the figure or table.",
        AnswersFrom = "Answers from",
        By = "By",
        Year = "Year",
        Weights = "Weights",
        Unweighted = "The numbers are not weighted.",
        Uncertainty = "Uncertainty",
        IntervalText = "The interval shows how uncertain the number is, at a confidence of 95\u00A0per cent.",
        ShownIn = "Shown in",
        Value = "Number",
        UnweightedCount = "Number, unweighted",
        Interval = "95% interval",
        Id = "Id",
        BackTo = "Back to {0}",
    };
}
