using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>One item of a tabulation: everyone first, then the breakdown's classes.</summary>
internal sealed record ItemTabulation(ImmutableArray<Distribution> Groups, ImmutableArray<BreakdownTest> Tests);

/// <summary>
/// The answers to one item, the members of a pool together, read in one pass over the responses. Only those who are in the
/// base count.
/// </summary>
internal abstract class AnswerColumn(Question question, DomainLayout layout)
{
    protected Question Question { get; } = question;

    protected DomainLayout Layout { get; } = layout;

    /// <summary>What is random in this item's estimates.</summary>
    protected Sampling Sampling { get; } =
        layout.IsWeighted ? Sampling.Designed : question.Members.Length > 1 ? Sampling.Clustered : Sampling.Simple;

    /// <param name="groups">«Any of these»; keys that are not among the options count for nothing.</param>
    public static AnswerColumn Of(
        Question question,
        int item,
        ImmutableArray<AnswerOption> options,
        ImmutableArray<OptionGroup> groups,
        ResponseSet responses,
        DomainLayout layout) => question.Members[0] switch
        {
            MultiQuestion => new MultiColumn(question, options, groups, responses, layout),
            NumericQuestion => new NumberColumn(question, responses, layout),
            TextQuestion => throw new ArgumentException($"{question.Id} is free text and has no numbers."),
            _ => new CodedColumn(question, item, options, groups, responses, layout),
        };

    public abstract ItemTabulation Tabulate(QuestionItem item);

    /// <summary>The estimates of the classes, for each against the others: null where there are no classes.</summary>
    protected static Contrast? AgainstOthers(
        IReadOnlyList<DomainEstimate> classes, int group, Func<DomainEstimate, DomainEstimate, Contrast?> compare) =>
        group < 0 || classes[group].IsEmpty ? null : compare(classes[group], DomainEstimate.Others(classes, group));
}
