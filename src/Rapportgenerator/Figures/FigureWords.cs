using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>The sentences figures are described with, beside <see cref="Wording"/>. {0} and so on are filled in order.</summary>
internal sealed record FigureWords
{
    /// <summary>The last sentence of a description.</summary>
    public required string BarChart { get; init; }
    public required string StackedChart { get; init; }
    public required string GroupedChart { get; init; }

    /// <summary>Option; what is shown where nothing stands out.</summary>
    public required string ShareOf { get; init; }

    /// <summary>The same of a state that nobody answered with: «Har svart».</summary>
    public required string ShareInState { get; init; }

    /// <summary>Statistic, in lower case.</summary>
    public required string StatisticOf { get; init; }

    /// <summary>Labels; number.</summary>
    public required string LargestShare { get; init; }
    public required string LargestShareOfSeveral { get; init; }

    /// <summary>A list of «label (number)».</summary>
    public required string Then { get; init; }

    /// <summary>Option; labels, number.</summary>
    public required string LeadHighest { get; init; }
    public required string StateHighest { get; init; }

    /// <summary>Statistic, in lower case; highest labels, number; lowest labels, number.</summary>
    public required string StatisticApart { get; init; }

    /// <summary>Statistic, in lower case; number.</summary>
    public required string StatisticAlike { get; init; }

    /// <summary>Option, within a sentence.</summary>
    public required string TheShare { get; init; }
    public required string TheShareInState { get; init; }

    /// <summary>Label; number.</summary>
    public required string Altogether { get; init; }

    /// <summary>Option; highest labels, number; lowest labels, number.</summary>
    public required string LeadApart { get; init; }
    public required string StateApart { get; init; }

    /// <summary>Option; number.</summary>
    public required string LeadAlike { get; init; }
    public required string StateAlike { get; init; }
    public required string LeadOne { get; init; }

    /// <summary>Row; highest group, number; lowest group, number.</summary>
    public required string GreatestDifference { get; init; }

    /// <summary>Label.</summary>
    public required string NotShown { get; init; }
    public required string PartNotShown { get; init; }

    public required string OneAnswer { get; init; }
    public required string SomeAnswers { get; init; }
    public required string RangeOfAnswers { get; init; }

    /// <summary>Base; respondents of a pool.</summary>
    public required string AnswersFrom { get; init; }
    public required string AskedIf { get; init; }

    /// <summary>Options; question.</summary>
    public required string Answered { get; init; }
    public required string Ticked { get; init; }
    public required string Or { get; init; }
    public required string SmallBase { get; init; }

    /// <summary>Test; number of comparisons.</summary>
    public required string Marked { get; init; }
    public required string NothingMarked { get; init; }
    public required string FisherTest { get; init; }
    public required string WelchTest { get; init; }
    public required string DesignTest { get; init; }
    public required string PoolTest { get; init; }

    /// <summary>What is heard in place of the signs.</summary>
    public required string MarkedHigher { get; init; }
    public required string MarkedLower { get; init; }

    /// <summary>Labels.</summary>
    public required string ClearlyHigher { get; init; }
    public required string ClearlyLower { get; init; }
    public required string SyntheticSource { get; init; }

    public static FigureWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    public static readonly FigureWords Nb = new()
    {
        BarChart = "Figuren er et liggende søylediagram.",
        StackedChart = "Figuren er et stablet søylediagram.",
        GroupedChart = "Figuren er et gruppert søylediagram.",
        ShareOf = "Tallene viser andelen som svarte «{0}».",
        ShareInState = "Tallene viser andelen i gruppen «{0}».",
        StatisticOf = "Tallene viser {0} for hver gruppe.",
        LargestShare = "Størst andel: {0}, {1}.",
        LargestShareOfSeveral = "Størst andel: {0}, {1} hver.",
        Then = "Deretter følger {0}.",
        LeadHighest = "Andelen som svarte «{0}», er høyest for {1} ({2}).",
        StateHighest = "Andelen i gruppen «{0}» er høyest for {1} ({2}).",
        StatisticApart = "Høyest {0}: {1}, {2}. Lavest {0}: {3}, {4}.",
        StatisticAlike = "Alle har samme {0}, {1}.",
        TheShare = "andelen som svarte «{0}»",
        TheShareInState = "andelen i gruppen «{0}»",
        Altogether = "{0}: {1}.",
        LeadApart = "Andelen som svarte «{0}», er høyest for {1} ({2}) og lavest for {3} ({4}).",
        StateApart = "Andelen i gruppen «{0}» er høyest for {1} ({2}) og lavest for {3} ({4}).",
        StateAlike = "Andelen i gruppen «{0}» er lik for alle: {1}.",
        LeadAlike = "Andelen som svarte «{0}», er lik for alle: {1}.",
        LeadOne = "«{0}» har {1}.",
        GreatestDifference = "Forskjellen er størst for «{0}»: {1} har {2} og {3} har {4}.",
        NotShown = "Tall for {0} vises ikke.",
        PartNotShown = "{0} vises ikke",
        OneAnswer = "{0} svar",
        SomeAnswers = "{0} svar",
        RangeOfAnswers = "Fra {0} til {1} svar",
        AnswersFrom = "{0} fra {1}",
        AskedIf = "Stilt til dem som {0}",
        Answered = "svarte {0} på «{1}»",
        Ticked = "krysset av for {0} på «{1}»",
        Or = "eller",
        SmallBase = "n = {0}",
        Marked = "↑ betyr klart høyere og ↓ klart lavere enn i de andre gruppene til sammen. «Klart» betyr at forskjellen neppe er tilfeldig: {0} på 5\u00A0prosents nivå, skjerpet fordi {1} forskjeller er prøvd (Holms metode).",
        NothingMarked = "Ingen av gruppene skiller seg klart fra de andre til sammen: {0} på 5\u00A0prosents nivå, skjerpet fordi {1} forskjeller er prøvd (Holms metode).",
        FisherTest = "Fishers eksakte test",
        WelchTest = "Welchs t-test",
        DesignTest = "t-test av vektede tall, slik utvalgsplanen krever,",
        PoolTest = "t-test som tar hensyn til at samme {single} kan ha svart to ganger,",
        MarkedHigher = "klart høyere enn de andre",
        MarkedLower = "klart lavere enn de andre",
        ClearlyHigher = "Klart høyere enn i de andre gruppene til sammen: {0}.",
        ClearlyLower = "Klart lavere enn i de andre gruppene til sammen: {0}.",
        SyntheticSource = "Syntetiske svar.",
    };

    public static readonly FigureWords Nn = Nb with
    {
        BarChart = "Figuren er eit liggjande søylediagram.",
        StackedChart = "Figuren er eit stabla søylediagram.",
        GroupedChart = "Figuren er eit gruppert søylediagram.",
        ShareOf = "Tala viser delen som svara «{0}».",
        ShareInState = "Tala viser delen i gruppa «{0}».",
        StatisticOf = "Tala viser {0} for kvar gruppe.",
        LargestShare = "Størst del: {0}, {1}.",
        LargestShareOfSeveral = "Størst del: {0}, {1} kvar.",
        Then = "Deretter følgjer {0}.",
        LeadHighest = "Delen som svara «{0}», er høgast for {1} ({2}).",
        StateHighest = "Delen i gruppa «{0}» er høgast for {1} ({2}).",
        StatisticApart = "Høgast {0}: {1}, {2}. Lågast {0}: {3}, {4}.",
        StatisticAlike = "Alle har same {0}, {1}.",
        TheShare = "delen som svara «{0}»",
        TheShareInState = "delen i gruppa «{0}»",
        LeadApart = "Delen som svara «{0}», er høgast for {1} ({2}) og lågast for {3} ({4}).",
        StateApart = "Delen i gruppa «{0}» er høgast for {1} ({2}) og lågast for {3} ({4}).",
        StateAlike = "Delen i gruppa «{0}» er lik for alle: {1}.",
        LeadAlike = "Delen som svara «{0}», er lik for alle: {1}.",
        GreatestDifference = "Skilnaden er størst for «{0}»: {1} har {2} og {3} har {4}.",
        NotShown = "Tal for {0} blir ikkje viste.",
        PartNotShown = "{0} blir ikkje vist",
        RangeOfAnswers = "Frå {0} til {1} svar",
        AnswersFrom = "{0} frå {1}",
        AskedIf = "Stilt til dei som {0}",
        Answered = "svara {0} på «{1}»",
        Ticked = "kryssa av for {0} på «{1}»",
        Marked = "↑ betyr klart høgare og ↓ klart lågare enn i dei andre gruppene til saman. «Klart» betyr at skilnaden neppe er tilfeldig: {0} på 5\u00A0prosents nivå, skjerpa fordi {1} skilnader er prøvde (Holms metode).",
        NothingMarked = "Ingen av gruppene skil seg klart frå dei andre til saman: {0} på 5\u00A0prosents nivå, skjerpa fordi {1} skilnader er prøvde (Holms metode).",
        DesignTest = "t-test av vekta tal, slik utvalsplanen krev,",
        PoolTest = "t-test som tek omsyn til at same {single} kan ha svara to gonger,",
        MarkedHigher = "klart høgare enn dei andre",
        MarkedLower = "klart lågare enn dei andre",
        ClearlyHigher = "Klart høgare enn i dei andre gruppene til saman: {0}.",
        ClearlyLower = "Klart lågare enn i dei andre gruppene til saman: {0}.",
    };

    public static readonly FigureWords En = new()
    {
        BarChart = "The figure is a horizontal bar chart.",
        StackedChart = "The figure is a stacked bar chart.",
        GroupedChart = "The figure is a grouped bar chart.",
        ShareOf = "The numbers are the share that answered “{0}”.",
        ShareInState = "The numbers are the share in the group “{0}”.",
        StatisticOf = "The numbers are the {0} of each group.",
        LargestShare = "Largest share: {0}, {1}.",
        LargestShareOfSeveral = "Largest share: {0}, {1} each.",
        Then = "Followed by {0}.",
        LeadHighest = "The share that answered “{0}” is highest for {1} ({2}).",
        StateHighest = "The share in the group “{0}” is highest for {1} ({2}).",
        StatisticApart = "Highest {0}: {1}, {2}. Lowest {0}: {3}, {4}.",
        StatisticAlike = "All have the same {0}, {1}.",
        TheShare = "the share that answered “{0}”",
        TheShareInState = "the share in the group “{0}”",
        Altogether = "{0}: {1}.",
        LeadApart = "The share that answered “{0}” is highest for {1} ({2}) and lowest for {3} ({4}).",
        StateApart = "The share in the group “{0}” is highest for {1} ({2}) and lowest for {3} ({4}).",
        StateAlike = "The share in the group “{0}” is the same for all: {1}.",
        LeadAlike = "The share that answered “{0}” is the same for all: {1}.",
        LeadOne = "“{0}” has {1}.",
        GreatestDifference = "The difference is greatest for “{0}”: {1} has {2} and {3} has {4}.",
        NotShown = "Numbers for {0} are not shown.",
        PartNotShown = "{0} not shown",
        OneAnswer = "{0} answer",
        SomeAnswers = "{0} answers",
        RangeOfAnswers = "From {0} to {1} answers",
        AnswersFrom = "{0} from {1}",
        AskedIf = "Asked of those who {0}",
        Answered = "answered {0} to “{1}”",
        Ticked = "ticked {0} at “{1}”",
        Or = "or",
        SmallBase = "n = {0}",
        Marked = "↑ means clearly higher and ↓ clearly lower than the other groups together. “Clearly” means that the difference is hardly due to chance: {0} at the 5\u00A0per cent level, made stricter because {1} differences were tried (Holm’s method).",
        NothingMarked = "No group differs clearly from the others together: {0} at the 5\u00A0per cent level, made stricter because {1} differences were tried (Holm’s method).",
        FisherTest = "Fisher’s exact test",
        WelchTest = "Welch’s t test",
        DesignTest = "a t test of weighted numbers, as the survey design requires,",
        PoolTest = "a t test that allows for two answers from one {single},",
        MarkedHigher = "clearly higher than the others",
        MarkedLower = "clearly lower than the others",
        ClearlyHigher = "Clearly higher than the other groups together: {0}.",
        ClearlyLower = "Clearly lower than the other groups together: {0}.",
        SyntheticSource = "Synthetic answers.",
    };
}
