using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>The sentences of diverging charts. {0} and so on are filled in order; answers come quoted.</summary>
internal sealed record DivergingWords
{
    public required string Chart { get; init; }

    /// <summary>Answers to the left; answers to the right.</summary>
    public required string Sides { get; init; }

    /// <summary>The answer in the middle.</summary>
    public required string Middle { get; init; }

    /// <summary>Answers; highest labels, number; lowest labels, number.</summary>
    public required string Apart { get; init; }

    /// <summary>Answers; number.</summary>
    public required string Alike { get; init; }

    /// <summary>The two sides' numbers of the row that was said last.</summary>
    public required string Sums { get; init; }
    public required string Or { get; init; }

    /// <summary>The answer in the middle.</summary>
    public required string SumsAndMiddle { get; init; }
    public required string SumsAlone { get; init; }

    /// <summary>Answers that are no steps.</summary>
    public required string StandsApart { get; init; }

    public static DivergingWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    private static readonly DivergingWords Nb = new()
    {
        Chart = "Figuren er et stablet søylediagram med en midtlinje.",
        Sides = "Til venstre for linjen står {0}, og til høyre står {1}.",
        Middle = "{0} er delt på midten.",
        Apart = "Andelen som svarte {0}, er høyest for {1} ({2}) og lavest for {3} ({4}).",
        Alike = "Andelen som svarte {0}, er lik for alle: {1}.",
        Sums = "Til sammen {0} til venstre og {1} til høyre.",
        Or = "eller",
        SumsAndMiddle = "Tallene ved endene av søylene er summen av svarene på hver side. {0} er delt på midten og er ikke med i summene.",
        SumsAlone = "Tallene ved endene av søylene er summen av svarene på hver side.",
        StandsApart = "{0} står for seg til høyre, men er regnet med i prosentene.",
    };

    private static readonly DivergingWords Nn = Nb with
    {
        Chart = "Figuren er eit stabla søylediagram med ei midtlinje.",
        Sides = "Til venstre for linja står {0}, og til høgre står {1}.",
        Middle = "{0} er delt på midten.",
        Apart = "Delen som svara {0}, er høgast for {1} ({2}) og lågast for {3} ({4}).",
        Alike = "Delen som svara {0}, er lik for alle: {1}.",
        Sums = "Til saman {0} til venstre og {1} til høgre.",
        SumsAndMiddle = "Tala ved endane av søylene er summen av svara på kvar side. {0} er delt på midten og er ikkje med i summane.",
        SumsAlone = "Tala ved endane av søylene er summen av svara på kvar side.",
        StandsApart = "{0} står for seg til høgre, men er rekna med i prosentane.",
    };

    private static readonly DivergingWords En = new()
    {
        Chart = "The figure is a stacked bar chart with a middle line.",
        Sides = "To the left of the line stand {0}, to the right {1}.",
        Middle = "{0} is divided by the line.",
        Apart = "The share that answered {0} is highest for {1} ({2}) and lowest for {3} ({4}).",
        Alike = "The share that answered {0} is the same for all: {1}.",
        Sums = "Together {0} to the left and {1} to the right.",
        Or = "or",
        SumsAndMiddle = "The numbers at the ends of the bars are the sums of each side. {0} is divided by the middle line and is in neither sum.",
        SumsAlone = "The numbers at the ends of the bars are the sums of each side.",
        StandsApart = "{0} stands apart to the right, but counts in the percentages.",
    };
}
