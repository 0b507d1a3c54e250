using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Document;

/// <summary>Says in the report's language what a tabulation is of: who is in it, and what one must know to read it.</summary>
public sealed class TabulationWords(ImmutableArray<Codebook> codebooks, ReportLanguage language)
{
    private readonly Wording words = language.Words;

    /// <summary>«De som fikk spørsmålet og svarte. Svar som ikke er regnet med: «Vet ikke».»</summary>
    public string Base(Tabulation tabulation)
    {
        var left = tabulation.Question.Options
            .Where(option => tabulation.All.Items[0].Options.All(cell => cell.Key != option.Key))
            .Select(option => words.Quote(option.Label.In(language))).ToArray();
        return left.Length == 0 ? words.AskedAndAnswered : $"{words.AskedAndAnswered} {Fill(words.NotIncluded, string.Join(", ", left))}";
    }

    /// <summary>«Stilt til dem som svarte «Ja» på «Har kommunen …?»»; null where everyone was asked, or it cannot be said.</summary>
    /// <param name="member">The tabulation's question, or one of its pool.</param>
    public string? AskedIf(Tabulation tabulation, Question member) =>
        codebooks.FirstOrDefault(codebook => codebook.Info.Year == tabulation.Year) is { } codebook
            ? new FigureContext(language, codebook).AskedIf(member)
            : null;

    /// <summary>What «–» stands for: why a number is not there.</summary>
    public string Dash(Tabulation tabulation) => Fill(words.Hidden, language.Numbers.Write(tabulation.HideBelow));

    /// <summary>Which responses are counted; null where all are.</summary>
    public string? Panel(Tabulation tabulation) =>
        tabulation.Panel is { } panel ? TrendRemarks.PanelInWords(panel, language) : null;

    /// <summary>What was another way in an earlier round, each in a sentence.</summary>
    public ImmutableArray<string> Differences(Tabulation tabulation) =>
        [.. tabulation.Differences.Select(difference => difference.Say(DifferenceWords.Of(language)))];

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);
}
