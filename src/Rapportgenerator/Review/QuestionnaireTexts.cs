using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Review;

/// <summary>The words of the questionnaires: what respondents read, which a report repeats and no editor can change.</summary>
internal sealed class QuestionnaireTexts
{
    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);

    public static QuestionnaireTexts Of(ImmutableArray<Codebook> codebooks)
    {
        var all = new QuestionnaireTexts();
        foreach (var text in codebooks.SelectMany(codebook => codebook.Questions.SelectMany(Of)))
        {
            all.texts.Add(text.Trim());
            var start = 0;
            foreach (var end in SentenceSplitter.Ends(text))
            {
                all.texts.Add(text[start..end].Trim());
                start = end;
            }
        }

        return all;
    }

    public bool Has(ReadOnlySpan<char> text) => texts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Trim());

    /// <summary>Whether a heading, title or list item is a text of the questionnaire, with an id before it or a respondent behind.</summary>
    public bool HasBlock(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var bracket = text.LastIndexOf(" (", StringComparison.Ordinal);
        return Has(text)
            || (colon > 0 && !text[..colon].Contains(' ') && Has(text[(colon + 2)..]))
            || (bracket > 0 && text.EndsWith(")", StringComparison.Ordinal) && Has(text[..bracket]));
    }

    /// <summary>What respondents read of one question.</summary>
    public static IEnumerable<string> Of(Question question)
    {
        IEnumerable<LocalText?> texts =
        [
            question.Text, question.Help, .. question.Items.Select(item => item.Text), .. question.Options.Select(option => option.Label),
        ];
        return texts.OfType<LocalText>().SelectMany(text => text.All);
    }
}
