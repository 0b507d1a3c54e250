using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// The answers to one item as the tabulator counts them, the members of a pool after one another: only those who are in
/// the base, each with the response it came from.
/// </summary>
internal abstract class AnswerColumn
{
    /// <param name="groups">«Any of these»; keys that are not among the options count for nothing.</param>
    public static AnswerColumn Read(
        Question question,
        int item,
        ImmutableArray<AnswerOption> options,
        ImmutableArray<OptionGroup> groups,
        SurveyRound round) => question.Members[0] switch
        {
            MultiQuestion => new MultiColumn(question, options, groups, round.Responses),
            NumericQuestion => new NumberColumn(question, round.Responses),
            TextQuestion => throw new ArgumentException($"{question.Id} is free text and has no numbers."),
            _ => new CodedColumn(question, item, options, groups, round.Responses),
        };

    /// <param name="membership">The class of each response, or null for everyone.</param>
    public abstract Distribution Distribute(QuestionItem item, int[]? membership, int wanted, bool weighted);
}
