using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>The sentences of dot plots. {0} and so on are filled in order.</summary>
internal sealed record DotWords
{
    public required string Chart { get; init; }

    /// <summary>A list of «label from to».</summary>
    public required string Intervals { get; init; }

    /// <summary>Over a table's column.</summary>
    public required string IntervalHead { get; init; }
    public required string IntervalLine { get; init; }
    public required string RangeLine { get; init; }

    public static DotWords Of(LanguageCode code) => code switch
    {
        LanguageCode.Nn => Nn,
        LanguageCode.En => En,
        _ => Nb,
    };

    private static readonly DotWords Nb = new()
    {
        Chart = "Figuren er et punktdiagram.",
        Intervals = "95\u00A0prosents konfidensintervall: {0}.",
        IntervalHead = "95\u00A0prosents konfidensintervall",
        IntervalLine = "Streken gjennom hvert merke viser hvor usikkert tallet er: et 95\u00A0prosents konfidensintervall.",
        RangeLine = "Streken i hver rad går fra det laveste til det høyeste tallet.",
    };

    private static readonly DotWords Nn = Nb with
    {
        Chart = "Figuren er eit punktdiagram.",
        IntervalLine = "Streken gjennom kvart merke viser kor usikkert talet er: eit 95\u00A0prosents konfidensintervall.",
        RangeLine = "Streken i kvar rad går frå det lågaste til det høgaste talet.",
    };

    private static readonly DotWords En = new()
    {
        Chart = "The figure is a dot plot.",
        Intervals = "95\u00A0per cent confidence intervals: {0}.",
        IntervalHead = "95\u00A0per cent confidence interval",
        IntervalLine = "The line through each mark shows how uncertain the number is: a 95\u00A0per cent confidence interval.",
        RangeLine = "The line in each row runs from the lowest to the highest number.",
    };
}
