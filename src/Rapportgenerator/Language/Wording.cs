namespace Rapportgenerator.Language;

/// <summary>The words the program prints by itself, outside templates. One property, three languages.</summary>
public sealed record Wording
{
    public required string Figure { get; init; }
    public required string Table { get; init; }
    public required string Question { get; init; }
    public required string Base { get; init; }
    public required string Source { get; init; }
    public required string Note { get; init; }
    public required string All { get; init; }
    public required string Percent { get; init; }
    public required string Answers { get; init; }

    /// <summary>The base where units that were asked are counted, not answers.</summary>
    public required string Asked { get; init; }
    public required string SomeAsked { get; init; }
    public required string RangeOfAsked { get; init; }
    public required string Number { get; init; }
    public required string Mean { get; init; }
    public required string Median { get; init; }
    public required string LowerQuartile { get; init; }
    public required string UpperQuartile { get; init; }
    public required string Sum { get; init; }
    public required string Contents { get; init; }
    public required string ListOfFigures { get; init; }
    public required string ListOfTables { get; init; }
    public required string Appendix { get; init; }
    public required string Chapter { get; init; }
    public required string Footnotes { get; init; }

    /// <summary>Before its number.</summary>
    public required string Footnote { get; init; }
    public required string BackToText { get; init; }
    public required string ShowNumbers { get; init; }
    public required string Download { get; init; }

    /// <summary>«Figur 4»; stands before the type of file.</summary>
    public required string DownloadAs { get; init; }
    public required string SkipToContent { get; init; }
    public required string Previous { get; init; }
    public required string Next { get; init; }
    public required string Published { get; init; }
    public required string Page { get; init; }
    public required string MainFinding { get; init; }
    public required string FiguresSlug { get; init; }
    public required string Menu { get; init; }
    public required string Hidden { get; init; }
    public required string Synthetic { get; init; }
    public required string Weighted { get; init; }
    public required string SeveralAnswers { get; init; }
    public required string And { get; init; }
    public required string DownloadPdf { get; init; }
    public required string OpenData { get; init; }
    public required string OpenDataLead { get; init; }
    public required string OnThisPage { get; init; }
    public required string FiguresAndTables { get; init; }
    public required string FrontPage { get; init; }
    public required string OptionColumn { get; init; }
    public required string NotIncluded { get; init; }
    public required string ResponseQuestion { get; init; }
    public required string HasAnswered { get; init; }
    public required string HasNotAnswered { get; init; }
    public required string ResponseRolesQuestion { get; init; }
    public required string PercentagePoint { get; init; }
    public required string PercentagePoints { get; init; }
    public required string Shortened { get; init; }

    /// <summary>Between a count and its base: «234 av 294».</summary>
    public required string Of { get; init; }

    /// <summary>Between the ends of an interval: «75 til 84 prosent».</summary>
    public required string To { get; init; }
    public required string PrintedAs { get; init; }
    public required string ExactNumber { get; init; }
    public required string WhatNumber { get; init; }
    public required string NumbersInText { get; init; }
    public required string NumbersInFigures { get; init; }
    public required string NumbersBeginWith { get; init; }
    public required string UnitsInvited { get; init; }
    public required string UnitsAnswered { get; init; }
    public required string QuestionsAsked { get; init; }
    public required string SmallestShown { get; init; }
    public required string AskedAndAnswered { get; init; }
    public required System.Collections.Immutable.ImmutableArray<string> Months { get; init; }

    /// <summary>Around what somebody said: «{0}».</summary>
    public required string Quoted { get; init; }

    public string Quote(string text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Quoted, text);

    private static readonly Wording OfNb = new()
    {
        Quoted = "«{0}»", Figure = "Figur", Table = "Tabell", Question = "Spørsmål", Base = "Grunnlag", Source = "Kilde", Note = "Merknad",
        All = "Alle", Percent = "Prosent", Answers = "Antall svar", Asked = "Antall spurt",
        SomeAsked = "{0} {many}", RangeOfAsked = "Fra {0} til {1} {many}", Number = "Antall",
        Mean = "Gjennomsnitt", Median = "Median",
        LowerQuartile = "Nedre kvartil", UpperQuartile = "Øvre kvartil", Sum = "Sum", Contents = "Innhold",
        ListOfFigures = "Figurer", ListOfTables = "Tabeller", Appendix = "Vedlegg", Chapter = "Kapittel",
        Footnotes = "Fotnoter", Footnote = "Fotnote", BackToText = "Tilbake til teksten", ShowNumbers = "Vis tallene som tabell",
        Download = "Last ned", DownloadAs = "Last ned {0} som", SkipToContent = "Hopp til innholdet", Previous = "Forrige", Next = "Neste",
        Published = "Publisert", Page = "Side", MainFinding = "Hovedfunn", FiguresSlug = "figurer", Menu = "Meny",
        Hidden = "«–» betyr at tallet ikke vises fordi færre enn {0} har svart, fordi det ville røpe et slikt tall, eller fordi ingen er spurt.",
        Synthetic = "Syntetiske svar: Ingen {one} har gitt disse svarene.",
        Weighted = "Tallene er vektet{weighted_by}. Antall svar er uvektet.",
        SeveralAnswers = "Det var mulig å gi flere svar, så andelene kan bli mer enn 100\u00A0prosent til sammen.", And = "og",
        DownloadPdf = "Last ned rapporten (PDF)", OpenData = "Åpne data",
        OpenDataLead = "Tallene i rapporten kan lastes ned og brukes videre:", OnThisPage = "På denne siden", FiguresAndTables = "Figurer og tabeller",
        FrontPage = "Forside", OptionColumn = "Svar",
        NotIncluded = "Svar som ikke er regnet med: {0}.",
        ResponseQuestion = "Har {the_one} svart på undersøkelsen?", HasAnswered = "Har svart",
        HasNotAnswered = "Har ikke svart", ResponseRolesQuestion = "Hvor langt har hver rolle kommet i sin del av skjemaet?",
        PercentagePoint = "prosentpoeng", PercentagePoints = "prosentpoeng", Shortened = "(forkortet)",
        Of = "av", To = "til", PrintedAs = "Står som", ExactNumber = "Eksakt", WhatNumber = "Hva tallet er, og id",
        NumbersInText = "Tall i teksten", NumbersInFigures = "Tall i figurer og tabeller", NumbersBeginWith = "Id-ene begynner med",
        UnitsInvited = "{Many} som ble spurt", UnitsAnswered = "{Many} som svarte",
        QuestionsAsked = "Spørsmål i skjemaet", SmallestShown = "Minste antall svar som vises",
        AskedAndAnswered = "De som fikk spørsmålet og svarte.",
        Months =
        [
            "januar", "februar", "mars", "april", "mai", "juni", "juli",
            "august", "september", "oktober", "november", "desember",
        ],
    };

    private static readonly Wording OfNn = OfNb with
    {
        Question = "Spørsmål",
        Base = "Grunnlag",
        Source = "Kjelde",
        Note = "Merknad",
        Answers = "Talet på svar",
        Asked = "Talet på spurde",
        SomeAsked = "{0} {many}",
        RangeOfAsked = "Frå {0} til {1} {many}",
        Number = "Tal",
        Mean = "Gjennomsnitt",
        LowerQuartile = "Nedre kvartil",
        UpperQuartile = "Øvre kvartil",
        Contents = "Innhald",
        ListOfFigures = "Figurar",
        ListOfTables = "Tabellar",
        Footnotes = "Fotnotar",
        BackToText = "Tilbake til teksten",
        ShowNumbers = "Vis tala som tabell",
        SkipToContent = "Hopp til innhaldet",
        Previous = "Førre",
        Next = "Neste",
        Published = "Publisert",
        MainFinding = "Hovudfunn",
        FiguresSlug = "figurar",
        Hidden = "«–» betyr at talet ikkje blir vist fordi færre enn {0} har svara, fordi det ville røpe eit slikt tal, eller fordi ingen er spurde.",
        Synthetic = "Syntetiske svar: Ingen {one} har gitt desse svara.",
        Weighted = "Tala er vekta{weighted_by}. Talet på svar er uvekta.",
        SeveralAnswers = "Det var mogleg å gi fleire svar, så delane kan bli meir enn 100\u00A0prosent til saman.",
        DownloadPdf = "Last ned rapporten (PDF)",
        OpenData = "Opne data",
        OpenDataLead = "Tala i rapporten kan lastast ned og brukast vidare:",
        OnThisPage = "På denne sida",
        FiguresAndTables = "Figurar og tabellar",
        FrontPage = "Framside",
        NotIncluded = "Svar som ikkje er rekna med: {0}.",
        ResponseQuestion = "Har {the_one} svara på undersøkinga?",
        HasAnswered = "Har svara",
        HasNotAnswered = "Har ikkje svara",
        ResponseRolesQuestion = "Kor langt har kvar rolle kome i sin del av skjemaet?",
        Shortened = "(forkorta)",
        PrintedAs = "Står som",
        WhatNumber = "Kva talet er, og id",
        NumbersInText = "Tal i teksten",
        NumbersInFigures = "Tal i figurar og tabellar",
        NumbersBeginWith = "Id-ane byrjar med",
        UnitsInvited = "{Many} som blei spurde",
        UnitsAnswered = "{Many} som svara",
        SmallestShown = "Minste talet på svar som blir vist",
        AskedAndAnswered = "Dei som fekk spørsmålet og svara.",
    };

    private static readonly Wording OfEn = new()
    {
        Quoted = "“{0}”", Figure = "Figure", Table = "Table", Question = "Question", Base = "Base", Source = "Source", Note = "Note",
        All = "All", Percent = "Per cent", Answers = "Number of answers", Asked = "Number asked",
        SomeAsked = "{0} {many}", RangeOfAsked = "From {0} to {1} {many}",
        Number = "Number", Mean = "Mean", Median = "Median",
        LowerQuartile = "Lower quartile", UpperQuartile = "Upper quartile", Sum = "Sum", Contents = "Contents",
        ListOfFigures = "Figures", ListOfTables = "Tables", Appendix = "Appendix", Chapter = "Chapter",
        Footnotes = "Footnotes", Footnote = "Footnote", BackToText = "Back to the text", ShowNumbers = "Show the numbers as a table",
        Download = "Download", DownloadAs = "Download {0} as", SkipToContent = "Skip to content", Previous = "Previous", Next = "Next",
        Published = "Published", Page = "Page", MainFinding = "Main finding", FiguresSlug = "figures", Menu = "Menu",
        Hidden = "“–” means that the number is not shown because fewer than {0} answered, because it would give such a number away, or because nobody was asked.",
        Synthetic = "Synthetic answers: no {one} gave these answers.",
        Weighted = "The numbers are weighted{weighted_by}. The number of answers is unweighted.",
        SeveralAnswers = "Several answers were possible, so the shares may add up to more than 100\u00A0per cent.", And = "and",
        DownloadPdf = "Download the report (PDF)", OpenData = "Open data",
        OpenDataLead = "The report’s numbers can be downloaded and reused:", OnThisPage = "On this page", FiguresAndTables = "Figures and tables",
        FrontPage = "Front page", OptionColumn = "Answer",
        NotIncluded = "Answers that are not counted: {0}.",
        ResponseQuestion = "Has {the_one} answered the survey?", HasAnswered = "Answered",
        HasNotAnswered = "Did not answer", ResponseRolesQuestion = "How far did each role get in its part of the questionnaire?",
        PercentagePoint = "percentage point", PercentagePoints = "percentage points", Shortened = "(shortened)",
        Of = "of", To = "to", PrintedAs = "Printed as", ExactNumber = "Exact", WhatNumber = "What the number is, and its id",
        NumbersInText = "Numbers in the text", NumbersInFigures = "Numbers in figures and tables",
        NumbersBeginWith = "The ids begin with",
        UnitsInvited = "{Many} that were asked",
        UnitsAnswered = "{Many} that answered",
        QuestionsAsked = "Questions in the questionnaire", SmallestShown = "Smallest number of answers that is shown",
        AskedAndAnswered = "Those who were asked and answered.",
        Months =
        [
            "January", "February", "March", "April", "May", "June", "July",
            "August", "September", "October", "November", "December",
        ],
    };

    /// <summary>The words of each language about Norway's municipalities.</summary>
    public static readonly Wording Nb = About(LanguageCode.Nb, UnitNoun.Municipality);
    public static readonly Wording Nn = About(LanguageCode.Nn, UnitNoun.Municipality);
    public static readonly Wording En = About(LanguageCode.En, UnitNoun.Municipality);

    /// <summary>A language's words about the units of a survey.</summary>
    /// <param name="missing">Where a form of the noun that has no words in the language is reported; null where nobody is to know.</param>
    public static Wording About(LanguageCode code, UnitNoun unit, Diagnostics.DiagnosticBag? missing = null)
    {
        string Named(string text) => unit.In(text, code, missing);
        var words = code switch
        {
            LanguageCode.Nn => OfNn,
            LanguageCode.En => OfEn,
            _ => OfNb,
        };
        return words with
        {
            SomeAsked = Named(words.SomeAsked),
            RangeOfAsked = Named(words.RangeOfAsked),
            Synthetic = Named(words.Synthetic),
            Weighted = Named(words.Weighted),
            ResponseQuestion = Named(words.ResponseQuestion),
            UnitsInvited = Named(words.UnitsInvited),
            UnitsAnswered = Named(words.UnitsAnswered),
        };
    }
}
