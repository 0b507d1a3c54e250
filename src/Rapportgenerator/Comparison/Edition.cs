using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Comparison;

/// <summary>What one publication says, as its ledger tells it: the same whether it was built last year or composed just now.</summary>
internal sealed record Edition
{
    public required string Title { get; init; }
    public required LanguageCode Language { get; init; }

    /// <summary>What its survey calls those it asks.</summary>
    public required UnitNoun Unit { get; init; }

    /// <summary>Of its own round.</summary>
    public required int Year { get; init; }

    /// <summary>The years of its earlier rounds, in the order its report names them.</summary>
    public required ImmutableArray<int> EarlierYears { get; init; }

    /// <summary>The questionnaire: questions, who was asked, and how answers are coded. Nothing else of a codebook is in a ledger.</summary>
    public required Codebook Codebook { get; init; }

    /// <summary>By id: every number that is printed or shown, or that a claim rests on.</summary>
    public required FrozenDictionary<string, EditionNumber> Numbers { get; init; }
    public required ImmutableArray<EditionClaim> Claims { get; init; }
    public required ImmutableArray<EditionSentence> Sentences { get; init; }
    public required ImmutableArray<EditionFigure> Figures { get; init; }
}

/// <summary>A number of the publication; a hidden one has nothing but its address.</summary>
/// <param name="Value">Exact; null where hidden, and where there is none.</param>
/// <param name="Measure">`share`, `mean`, `count`, … as in the ledger.</param>
/// <param name="Base">How many answered; null for what is no share and no statistic.</param>
/// <param name="Uncertainty">Of shares and means; null for all others.</param>
/// <param name="What">Question, answer and group in words; empty for a computed number.</param>
/// <param name="Printed">Each time a text prints it, in reading order; empty where only figures show it.</param>
/// <param name="Figures">Element ids of the figures and tables that show it.</param>
/// <param name="IsClaimed">An author's claim rests on it, printed or not.</param>
internal sealed record EditionNumber(
    NumberId Id, Ratio? Value, string Measure, bool Hidden, int? Base, Uncertainty? Uncertainty, EditionTabulation? Tabulation,
    string Item, string Option, string Group, string What, ImmutableArray<EditionPrint> Printed, ImmutableArray<string> Figures, bool IsClaimed)
{
    /// <summary>Whether the text says something of it, and not only a figure.</summary>
    public bool IsInText => IsClaimed || !Printed.IsEmpty;

    /// <summary>Whether texts print it as percentages or percentage points: 0–1 is then 0–100.</summary>
    public bool IsPercent => Measure == TabulatedNumber.Share || Printed.Any(print => print.Form is NumberForm.Percent or NumberForm.Points);
}

/// <param name="Form">The template function that printed it.</param>
internal sealed record EditionPrint(string Text, string Form, string Chapter);

/// <param name="IsPool">Two answers may come from one unit, so that answers are no sample of independent units.</param>
/// <param name="By">The breakdown and its classes as the round's codebook has them; null for everyone together.</param>
/// <param name="Keys">Of the answers, and of those within its groups of answers.</param>
internal sealed record EditionTabulation(
    string Id, int Year, string Question, bool IsPool, bool Weighted, LedgerBreakdown? By, FrozenDictionary<string, ImmutableArray<string>> Keys);

/// <param name="Numbers">What it was held against; empty for a condition on other things.</param>
/// <param name="Evidence">In English, for the terminal.</param>
internal sealed record EditionClaim(
    string Chapter, string Words, ClaimVerdict Verdict, string Evidence, ImmutableArray<NumberId> Numbers, SourceSpan Place);

/// <param name="Place">Where its paragraph begins.</param>
internal sealed record EditionSentence(string Chapter, ImmutableArray<Document.SentencePart> Parts, SourceSpan? Place);

/// <param name="Id">The element id: `fig-hvilke-mal`, `tab-hvilke-mal`.</param>
/// <param name="Label">«Figur 3».</param>
/// <param name="Tabulations">Ids of what it shows, this round's first.</param>
internal sealed record EditionFigure(string Id, string Label, string Title, string Chapter, ImmutableArray<string> Tabulations)
{
    public bool IsTable => Id.StartsWith("tab-", StringComparison.Ordinal);
}
