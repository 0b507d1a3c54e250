using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>Answers that are chosen among options: what single and multiple choice have in common.</summary>
internal abstract class ShareColumn : AnswerColumn
{
    private readonly ImmutableArray<OptionGroup> groups;

    protected ShareColumn(Question question, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, DomainLayout layout)
        : base(question, layout)
    {
        (Options, this.groups) = (options, groups);
        GroupMembers = [.. groups.Select(group => Enumerable.Range(0, options.Length).Where(index => group.OptionKeys.Contains(options[index].Key)).ToArray())];
    }

    protected ImmutableArray<AnswerOption> Options { get; }

    /// <summary>For each group, the indices of its options; keys that are not among the options count for nothing.</summary>
    protected ImmutableArray<int[]> GroupMembers { get; }

    /// <summary>The options, and after them the groups.</summary>
    protected int Targets => Options.Length + GroupMembers.Length;

    /// <summary>One pass over the responses: the targets' sums, and the mean's where there is a scale.</summary>
    protected abstract (ShareMoments Shares, ShareMoments? Scale) Count();

    /// <summary>Whether the classes differ; asked only where there are classes.</summary>
    protected abstract IEnumerable<BreakdownTest> Tests(QuestionItem item, ShareMoments shares);

    public override ItemTabulation Tabulate(QuestionItem item)
    {
        var (shares, scale) = Count();
        var distributions = new Distribution[Layout.Classes.Length + 1];
        var cells = Array.ConvertAll(distributions, _ => new Cell[Targets]);
        for (var target = 0; target < Targets; target++)
            Fill(cells, shares, target);
        var means = scale is null ? null : Estimates(scale, 0);
        var meansOfClasses = means?[1..];
        for (var index = 0; index < distributions.Length; index++)
        {
            var mean = means is { } each && !each[index].IsEmpty ? each[index] : null;
            distributions[index] = new Distribution
            {
                Item = item,
                Base = shares.AnswersOf(index - 1),
                Hidden = false,
                Options = ImmutableArray.Create(cells[index], 0, Options.Length),
                Groups = ImmutableArray.Create(cells[index], Options.Length, GroupMembers.Length),
                ScaleMean = scale?.RatioOf(index - 1, 0),
                MeanEstimate = mean,
                MeanUncertainty = mean is null ? null : MeanInference.Of(mean),
                MeanContrast = mean is null ? null : AgainstOthers(meansOfClasses!, index - 1, MeanInference.Compare),
            };
        }

        return new ItemTabulation(
            ImmutableArray.Create(distributions), Layout.Classes.IsEmpty ? [] : [.. Tests(item, shares)]);
    }

    private void Fill(Cell[][] cells, ShareMoments shares, int target)
    {
        var estimates = Estimates(shares, target);
        var classes = estimates[1..];
        var (key, label, kind) = target < Options.Length
            ? (Options[target].Key, Options[target].Label, Options[target].Kind)
            : (groups[target - Options.Length].Key, groups[target - Options.Length].Label, OptionKind.Substantive);
        for (var index = 0; index < estimates.Length; index++)
        {
            cells[index][target] = new Cell(key, label, kind, shares.CountOf(index - 1, target), shares.RatioOf(index - 1, target))
            {
                Estimate = estimates[index],
                Uncertainty = ShareInference.Of(estimates[index]),
                Contrast = AgainstOthers(classes, index - 1, ShareInference.Compare),
            };
        }
    }

    private DomainEstimate[] Estimates(ShareMoments moments, int target)
    {
        var source = new EstimateSource(Layout.Design.Strata, Sampling);
        var estimates = new DomainEstimate[Layout.Classes.Length + 1];
        for (var index = 0; index < estimates.Length; index++)
            estimates[index] = moments.Estimate(source, index - 1, target);
        return estimates;
    }

    protected BreakdownTest? Named(QuestionItem item, string? option, CrossTable table) =>
        IndependenceTest.Of(table, Sampling) is not { } result
            ? null
            : new BreakdownTest(
                item.Key, option, Sampling == Sampling.Simple ? TestMethod.PearsonChiSquare : TestMethod.RaoScott, result.Statistic,
                result.DegreesOfFreedom, result.DenominatorDegreesOfFreedom, result.PValue);
}
