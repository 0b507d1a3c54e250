using Rapportgenerator.Language;

namespace Rapportgenerator.Formats.Data;

/// <summary>The words of the open data, beside <see cref="Wording"/>. {0} and so on are filled in order.</summary>
internal sealed record DataWords
{
    public required string AllNumbers { get; init; }
    public required string AllNumbersDescription { get; init; }
    public required string Workbook { get; init; }
    public required string WorkbookDescription { get; init; }
    public required string Codebook { get; init; }
    public required string CodebookDescription { get; init; }
    public required string Ledger { get; init; }
    public required string LedgerDescription { get; init; }
    public required string Package { get; init; }
    public required string PackageDescription { get; init; }

    public required string About { get; init; }
    public required string ToContents { get; init; }
    public required string Sheet { get; init; }
    public required string Title { get; init; }
    public required string By { get; init; }
    public required string ShownIn { get; init; }
    public required string OnlyInText { get; init; }
    public required string Group { get; init; }
    public required string Item { get; init; }
    public required string Measure { get; init; }
    public required string Share { get; init; }
    public required string Value { get; init; }
    public required string Count { get; init; }
    public required string StandardError { get; init; }
    public required string Lower { get; init; }
    public required string Upper { get; init; }
    public required string Topic { get; init; }
    public required string Explanation { get; init; }

    public required string Survey { get; init; }
    public required string Publisher { get; init; }
    public required string HiddenTopic { get; init; }
    public required string HiddenText { get; init; }
    public required string BaseText { get; init; }
    public required string RoundingTopic { get; init; }
    public required string RoundingText { get; init; }
    public required string WeightTopic { get; init; }
    public required string WeightText { get; init; }
    public required string SyntheticTopic { get; init; }
    public required string License { get; init; }

    public static DataWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    private static readonly DataWords Nb = new()
    {
        AllNumbers = "Alle tallene",
        AllNumbersDescription = "Alle tall i rapporten, ett tall i hver rad.",
        Workbook = "Tallene som regneark",
        WorkbookDescription = "De samme tallene med en tabell i hvert ark, laget for å leses på skjerm og med skjermleser.",
        Codebook = "Spørsmål og svaralternativer",
        CodebookDescription = "Hva det ble spurt om, hvem som ble spurt, og hvilke svar det gikk an å gi.",
        Ledger = "Sporet etter hvert tall",
        LedgerDescription = "Hvor hvert tall i teksten, figurene og tabellene kommer fra.",
        Package = "Beskrivelse av filene",
        PackageDescription = "Hva filene inneholder, kolonne for kolonne, for programmer (Frictionless Data Package).",
        About = "Om tallene",
        ToContents = "Til innholdet",
        Sheet = "Ark",
        Title = "Tittel",
        By = "Fordelt på",
        ShownIn = "Vises i",
        OnlyInText = "Bare i teksten",
        Group = "Gruppe",
        Item = "Delspørsmål",
        Measure = "Mål",
        Share = "Andel",
        Value = "Tall",
        Count = "Antall som svarte dette",
        StandardError = "Standardfeil",
        Lower = "Nedre grense, 95 %",
        Upper = "Øvre grense, 95 %",
        Topic = "Emne",
        Explanation = "Forklaring",
        Survey = "Undersøkelse",
        Publisher = "Utgiver",
        HiddenTopic = "Tegnet «–»",
        HiddenText = "Tallet vises ikke fordi færre enn {0} har svart, fordi det ville røpe et slikt tall, eller fordi det ikke finnes noe tall.",
        BaseText = "De som ble spurt og har svart. «Vet ikke» er et svar og er med, hvis ikke noe annet står ved tabellen.",
        RoundingTopic = "Avrunding",
        RoundingText = "Tallene i cellene er ikke avrundet; bare det som vises, er det.",
        WeightTopic = "Vekting",
        WeightText = "Andelene er uvektet når ikke noe annet står ved tabellen. Antall er alltid uvektet.",
        SyntheticTopic = "Syntetiske svar",
        License = "Lisens",
    };

    private static readonly DataWords Nn = Nb with
    {
        AllNumbers = "Alle tala",
        AllNumbersDescription = "Alle tal i rapporten, eitt tal i kvar rad.",
        Workbook = "Tala som rekneark",
        WorkbookDescription = "Dei same tala med ein tabell i kvart ark, laga for å bli lesne på skjerm og med skjermlesar.",
        Codebook = "Spørsmål og svaralternativ",
        CodebookDescription = "Kva det blei spurt om, kven som blei spurde, og kva svar det gjekk an å gi.",
        Ledger = "Sporet etter kvart tal",
        LedgerDescription = "Kor kvart tal i teksten, figurane og tabellane kjem frå.",
        Package = "Skildring av filene",
        PackageDescription = "Kva filene inneheld, kolonne for kolonne, for program (Frictionless Data Package).",
        About = "Om tala",
        ToContents = "Til innhaldet",
        Title = "Tittel",
        By = "Fordelt på",
        ShownIn = "Vist i",
        OnlyInText = "Berre i teksten",
        Group = "Gruppe",
        Share = "Del",
        Value = "Tal",
        Count = "Talet på dei som svara dette",
        Topic = "Emne",
        Survey = "Undersøking",
        Publisher = "Utgivar",
        HiddenTopic = "Teiknet «–»",
        HiddenText = "Talet blir ikkje vist fordi færre enn {0} har svara, fordi det ville røpe eit slikt tal, eller fordi det ikkje finst noko tal.",
        BaseText = "Dei som blei spurde og har svara. «Veit ikkje» er eit svar og er med, om ikkje noko anna står ved tabellen.",
        RoundingText = "Tala i cellene er ikkje avrunda; berre det som blir vist, er det.",
        WeightText = "Delane er uvekta når ikkje noko anna står ved tabellen. Talet på svar er alltid uvekta.",
    };

    private static readonly DataWords En = new()
    {
        AllNumbers = "All numbers",
        AllNumbersDescription = "Every number in the report, one per row.",
        Workbook = "The numbers as a workbook",
        WorkbookDescription = "The same numbers with one table per sheet, made to be read on screen and with a screen reader.",
        Codebook = "Questions and answers",
        CodebookDescription = "What was asked, who was asked, and which answers could be given.",
        Ledger = "The ledger of all numbers",
        LedgerDescription = "Where each number in the text, figures and tables comes from.",
        Package = "Description of the files",
        PackageDescription = "What the files hold, column by column, for programs (Frictionless Data Package).",
        About = "About the numbers",
        ToContents = "To the contents",
        Sheet = "Sheet",
        Title = "Title",
        By = "By",
        ShownIn = "Shown in",
        OnlyInText = "Only in the text",
        Group = "Group",
        Item = "Item",
        Measure = "Measure",
        Share = "Share",
        Value = "Number",
        Count = "Number who gave this answer",
        StandardError = "Standard error",
        Lower = "Lower limit, 95%",
        Upper = "Upper limit, 95%",
        Topic = "Topic",
        Explanation = "Explanation",
        Survey = "Survey",
        Publisher = "Publisher",
        HiddenTopic = "The sign “–”",
        HiddenText = "The number is not shown because fewer than {0} answered, because it would give such a number away, or because there is none.",
        BaseText = "Those who were asked and answered. “Don’t know” is an answer and is counted, unless the table says otherwise.",
        RoundingTopic = "Rounding",
        RoundingText = "The numbers in the cells are not rounded; only what is shown is.",
        WeightTopic = "Weights",
        WeightText = "Shares are unweighted unless the table says otherwise. Counts are always unweighted.",
        SyntheticTopic = "Synthetic answers",
        License = "Licence",
    };
}
