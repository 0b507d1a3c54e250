using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>What a comparison of two editions says by itself, in the new edition's language. {0} and so on are filled in order.</summary>
internal sealed record ComparisonWords
{
    /// <summary>Around words and titles.</summary>
    public required string Quoted { get; init; }

    /// <summary>Title then; title now.</summary>
    public required string Title { get; init; }

    /// <summary>Where both have the same title.</summary>
    public required string SameTitle { get; init; }

    /// <summary>Title then; year then; title now; year now.</summary>
    public required string Editions { get; init; }
    public required string Summary { get; init; }
    public required string Nothing { get; init; }

    /// <summary>Of what; how many.</summary>
    public required string Counted { get; init; }

    /// <summary>Of what; how many; how many of them clearly.</summary>
    public required string CountedClear { get; init; }

    public required string ClaimsTurned { get; init; }
    public required string ClaimsTurnedLead { get; init; }
    public required string ClaimsOnAnother { get; init; }
    public required string ClaimsOnAnotherLead { get; init; }
    public required string ClaimsBroken { get; init; }
    public required string Holds { get; init; }
    public required string NearBorder { get; init; }
    public required string Broken { get; init; }

    public required string SentencesStayed { get; init; }
    public required string SentencesStayedLead { get; init; }
    public required string Clearly { get; init; }

    /// <summary>Unchanged; gone; new.</summary>
    public required string OtherSentences { get; init; }

    public required string NumbersInText { get; init; }
    public required string Clear { get; init; }
    public required string WithinChance { get; init; }
    public required string NotComparable { get; init; }
    public required string NotTested { get; init; }
    public required string SameRound { get; init; }
    public required string Number { get; init; }
    public required string Before { get; init; }
    public required string After { get; init; }
    public required string Change { get; init; }

    /// <summary>Year then.</summary>
    public required string Reason { get; init; }
    public required string HiddenInOne { get; init; }

    public required string NumbersInFigures { get; init; }
    public required string FigureOrTable { get; init; }
    public required string Moved { get; init; }
    public required string MovedClearly { get; init; }
    public required string LargestMove { get; init; }
    public required string ClearestMove { get; init; }

    public required string Figures { get; init; }
    public required string Came { get; init; }
    public required string Went { get; init; }
    public required string Altered { get; init; }
    public required string Title1 { get; init; }
    public required string Id { get; init; }
    public required string Chapter { get; init; }

    /// <summary>What it is called; then; now.</summary>
    public required string FromTo { get; init; }
    public required string ShowsAnother { get; init; }

    public required string Questions { get; init; }
    public required string QuestionsAltered { get; init; }

    /// <summary>Year then; what was another way, in whole sentences.</summary>
    public required string WasThen { get; init; }

    public required string Method { get; init; }

    /// <summary>Year then; year now.</summary>
    public required string TwoRounds { get; init; }

    /// <summary>Tests in the text; tests in figures.</summary>
    public required string Holm { get; init; }
    public required string NotLookedAt { get; init; }

    /// <summary>The year.</summary>
    public required string OneRound { get; init; }
    public required string Matching { get; init; }

    public static ComparisonWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    public static readonly ComparisonWords Nb = new()
    {
        Quoted = "«{0}»",
        Title = "Hva er endret fra «{0}» til «{1}»?",
        SameTitle = "Hva er endret i «{0}»?",
        Editions = "Gammel utgave: {0}, runden i {1}. Ny utgave: {2}, runden i {3}.",
        Summary = "Oppsummert",
        Nothing = "Ingen.",
        Counted = "{0}: {1}",
        CountedClear = "{0}: {1}, klart endret: {2}",
        ClaimsTurned = "Påstander som har snudd",
        ClaimsTurnedLead = "Ordene er skrevet for hånd, og svarene støtter dem ikke på samme måte som i den gamle utgaven.",
        ClaimsOnAnother = "Påstander som fortsatt stemmer, men der tallet er klart endret",
        ClaimsOnAnotherLead = "Ordene holder, men kanskje ikke vinklingen.",
        ClaimsBroken = "Påstander som ikke stemte i den gamle utgaven heller",
        Holds = "stemmer",
        NearBorder = "stemmer så vidt",
        Broken = "stemmer ikke",
        SentencesStayed = "Setninger som er de samme, men med andre tall",
        SentencesStayedLead = "Ordene står som i den gamle utgaven. Les dem på nytt med de nye tallene.",
        Clearly = "klart endret",
        OtherSentences = "Andre setninger med tall eller påstander: uendret {0}, borte eller skrevet om {1}, nye eller skrevet om {2}.",
        NumbersInText = "Tall i teksten",
        Clear = "Klart endret",
        WithinChance = "Endret, men ikke mer enn at det kan være tilfeldig",
        NotComparable = "Ikke sammenliknbare",
        NotTested = "Endret, men ikke testet",
        SameRound = "Endret",
        Number = "Tall",
        Before = "Før",
        After = "Nå",
        Change = "Endring",
        Reason = "Slik var det i {0}",
        HiddenInOne = "Tall som bare vises i den ene av utgavene",
        NumbersInFigures = "Andeler og gjennomsnitt i figurer og tabeller",
        FigureOrTable = "Figur eller tabell",
        Moved = "Tall som er endret",
        MovedClearly = "Klart endret",
        LargestMove = "Største endring",
        ClearestMove = "Tydeligste endring",
        Figures = "Figurer og tabeller",
        Came = "Nye",
        Went = "Borte",
        Altered = "Har fått nytt navn, ny tittel eller ny plass",
        Title1 = "tittel",
        Id = "id",
        Chapter = "kapittel",
        FromTo = "{0}: {1} → {2}",
        ShowsAnother = "viser noe annet enn før",
        Questions = "Spørsmål",
        QuestionsAltered = "Stilt på en annen måte, eller med ny id",
        WasThen = "I {0}: {1}",
        Method = "Slik er utgavene sammenliknet",
        TwoRounds = "Utgavene er laget av hver sin runde ({0} og {1}). Forskjeller mellom andeler og mellom gjennomsnitt er testet med en tosidig z-test, med standardfeilene fra de to utgavene. Rundene er regnet som uavhengige av hverandre, selv om mange svarte begge gangene. De som svarte begge gangene, svarer ofte likt, og da er den virkelige usikkerheten mindre. Testen er derfor forsiktig.",
        Holm = "En endring er klar når p-verdien er under 0,05 etter Holms metode, som tar hensyn til at mange tall er testet samtidig: {0} tall i teksten, og for seg {1} tall som bare står i figurer og tabeller. Intervallene i parentes er 95 %-konfidensintervaller for hvert tall alene.",
        NotLookedAt = "Om {many} er slått sammen eller delt mellom rundene, er ikke undersøkt her. Antall, medianer, kvartiler, summer og utregnede tall er ikke testet.",
        OneRound = "Begge utgavene er laget av runden i {0}. Tallene er ikke testet, for her skyldes ingen forskjell tilfeldigheter: Enten er svarene, metoden eller malene endret.",
        Matching = "Spørsmål er koblet med id, med «previous_id» i den nye kodeboken eller med samme ordlyd, og svar med nøkkel. Figurer og tabeller er koblet med id eller med det de viser, og setninger og påstander med ordene.",
    };

    public static readonly ComparisonWords Nn = Nb with
    {
        Title = "Kva er endra frå «{0}» til «{1}»?",
        SameTitle = "Kva er endra i «{0}»?",
        Editions = "Gammal utgåve: {0}, runden i {1}. Ny utgåve: {2}, runden i {3}.",
        Summary = "Oppsummert",
        Nothing = "Ingen.",
        CountedClear = "{0}: {1}, klart endra: {2}",
        ClaimsTurned = "Påstandar som har snudd",
        ClaimsTurnedLead = "Orda er skrivne for hand, og svara støttar dei ikkje på same måten som i den gamle utgåva.",
        ClaimsOnAnother = "Påstandar som framleis stemmer, men der talet er klart endra",
        ClaimsOnAnotherLead = "Orda held, men kanskje ikkje vinklinga.",
        ClaimsBroken = "Påstandar som ikkje stemte i den gamle utgåva heller",
        NearBorder = "stemmer så vidt",
        Broken = "stemmer ikkje",
        SentencesStayed = "Setningar som er dei same, men med andre tal",
        SentencesStayedLead = "Orda står som i den gamle utgåva. Les dei på nytt med dei nye tala.",
        Clearly = "klart endra",
        OtherSentences = "Andre setningar med tal eller påstandar: uendra {0}, borte eller skrivne om {1}, nye eller skrivne om {2}.",
        NumbersInText = "Tal i teksten",
        Clear = "Klart endra",
        WithinChance = "Endra, men ikkje meir enn at det kan vere tilfeldig",
        NotComparable = "Ikkje samanliknbare",
        NotTested = "Endra, men ikkje testa",
        SameRound = "Endra",
        Number = "Tal",
        After = "No",
        Reason = "Slik var det i {0}",
        HiddenInOne = "Tal som berre er viste i den eine av utgåvene",
        NumbersInFigures = "Delar og gjennomsnitt i figurar og tabellar",
        FigureOrTable = "Figur eller tabell",
        Moved = "Tal som er endra",
        MovedClearly = "Klart endra",
        ClearestMove = "Tydelegaste endring",
        Figures = "Figurar og tabellar",
        Altered = "Har fått nytt namn, ny tittel eller ny plass",
        ShowsAnother = "viser noko anna enn før",
        QuestionsAltered = "Stilte på ein annan måte, eller med ny id",
        Method = "Slik er utgåvene samanlikna",
        TwoRounds = "Utgåvene er laga av kvar sin runde ({0} og {1}). Skilnader mellom delar og mellom gjennomsnitt er testa med ein tosidig z-test, med standardfeila frå dei to utgåvene. Rundane er rekna som uavhengige av kvarandre, sjølv om mange svara begge gongene. Dei som svara begge gongene, svarar ofte likt, og då er den verkelege uvissa mindre. Testen er derfor forsiktig.",
        Holm = "Ei endring er klar når p-verdien er under 0,05 etter Holms metode, som tek omsyn til at mange tal er testa samtidig: {0} tal i teksten, og for seg {1} tal som berre står i figurar og tabellar. Intervalla i parentes er 95 %-konfidensintervall for kvart tal åleine.",
        NotLookedAt = "Om {many} er slåtte saman eller delte mellom rundane, er ikkje undersøkt her. Talet på svar, medianar, kvartilar, summar og utrekna tal er ikkje testa.",
        OneRound = "Begge utgåvene er laga av runden i {0}. Tala er ikkje testa, for her kjem ingen skilnad av at noko er tilfeldig: Anten er svara, metoden eller malane endra.",
        Matching = "Spørsmål er kopla med id, med «previous_id» i den nye kodeboka eller med same ordlyd, og svar med nøkkel. Figurar og tabellar er kopla med id eller med det dei viser, og setningar og påstandar med orda.",
    };

    public static readonly ComparisonWords En = new()
    {
        Quoted = "“{0}”",
        Title = "What changed from “{0}” to “{1}”?",
        SameTitle = "What changed in “{0}”?",
        Editions = "Old edition: {0}, the round of {1}. New edition: {2}, the round of {3}.",
        Summary = "In short",
        Nothing = "None.",
        Counted = "{0}: {1}",
        CountedClear = "{0}: {1}, clearly changed: {2}",
        ClaimsTurned = "Claims that turned",
        ClaimsTurnedLead = "The words were written by hand, and the answers no longer support them as they did in the old edition.",
        ClaimsOnAnother = "Claims that still hold, over a number that clearly changed",
        ClaimsOnAnotherLead = "The words hold, but the angle may not.",
        ClaimsBroken = "Claims that did not hold in the old edition either",
        Holds = "holds",
        NearBorder = "just holds",
        Broken = "broken",
        SentencesStayed = "Sentences that stayed, with other numbers",
        SentencesStayedLead = "The words stand as in the old edition. Read them again with the new numbers.",
        Clearly = "clearly changed",
        OtherSentences = "Other sentences with numbers or claims: unchanged {0}, gone or rewritten {1}, new or rewritten {2}.",
        NumbersInText = "Numbers in the text",
        Clear = "Clearly changed",
        WithinChance = "Changed, but no more than may be chance",
        NotComparable = "Not comparable",
        NotTested = "Changed, but not tested",
        SameRound = "Changed",
        Number = "Number",
        Before = "Before",
        After = "Now",
        Change = "Change",
        Reason = "How it was in {0}",
        HiddenInOne = "Numbers that only one of the editions shows",
        NumbersInFigures = "Shares and means in figures and tables",
        FigureOrTable = "Figure or table",
        Moved = "Numbers that changed",
        MovedClearly = "Clearly changed",
        LargestMove = "Largest change",
        ClearestMove = "Clearest change",
        Figures = "Figures and tables",
        Came = "New",
        Went = "Gone",
        Altered = "With a new name, title or place",
        Title1 = "title",
        Id = "id",
        Chapter = "chapter",
        FromTo = "{0}: {1} → {2}",
        ShowsAnother = "shows something other than before",
        Questions = "Questions",
        QuestionsAltered = "Asked differently, or with a new id",
        WasThen = "In {0}: {1}",
        Method = "How the editions were compared",
        TwoRounds = "The editions were made from a round each ({0} and {1}). Differences between shares and between means are tested by a two-sided z test, with the standard errors of the two editions. The rounds are treated as independent, although many answered both. Those who did often answer alike, so that the true uncertainty is smaller. The test is therefore cautious.",
        Holm = "A change is clear where the p-value is below 0.05 by Holm’s method, which allows for many numbers being tested at once: {0} numbers in the text and, apart from them, {1} numbers that only figures and tables show. The intervals in parentheses are 95\u00A0per cent confidence intervals for each number alone.",
        NotLookedAt = "Whether {many} were merged or split between the rounds is not looked at here. Counts, medians, quartiles, sums and computed numbers are not tested.",
        OneRound = "Both editions were made from the round of {0}. The numbers are not tested, because no difference here comes from chance: the answers, the method or the templates were changed.",
        Matching = "Questions are matched by id, by “previous_id” in the new codebook or by the same wording, and answers by key. Figures and tables are matched by id or by what they show, sentences and claims by their words.",
    };
}
