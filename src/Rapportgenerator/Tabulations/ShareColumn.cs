using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Answers that are chosen among options: what single and multiple choice have in common.</summary>
internal abstract class ShareColumn(ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups) : AnswerColumn
{
    protected ImmutableArray<AnswerOption> Options { get; } = options;

    /// <summary>For each group, the indices of its options; keys that are not among the options count for nothing.</summary>
    protected ImmutableArray<int[]> GroupMembers { get; } =
    [
        .. groups.Select(group => Enumerable.Range(0, options.Length).Where(index => group.OptionKeys.Contains(options[index].Key)).ToArray()),
    ];

    /// <summary>Counts and weights of those asked for: the options, and after them the groups.</summary>
    protected sealed record Tally(int[] Counts, decimal[] Weights)
    {
        public int Base { get; set; }
        public decimal BaseWeight { get; set; }

        public void Add(int index, decimal weight)
        {
            Counts[index]++;
            Weights[index] += weight;
        }
    }

    /// <param name="membership">The class of each response, or null for everyone.</param>
    protected abstract void Count(Tally tally, int[]? membership, int wanted);

    /// <summary>The mean of a scale; null where there is none.</summary>
    protected virtual Ratio? Mean(Tally tally, bool weighted) => null;

    public override Distribution Distribute(QuestionItem item, int[]? membership, int wanted, bool weighted)
    {
        var tally = new Tally(new int[Options.Length + groups.Length], new decimal[Options.Length + groups.Length]);
        Count(tally, membership, wanted);
        Cell CellOf(string key, string label, OptionKind kind, int index)
        {
            Ratio? share = tally.Base == 0
                ? null
                : weighted ? new Ratio(tally.Weights[index], tally.BaseWeight) : new Ratio(tally.Counts[index], tally.Base);
            return new Cell(key, label, kind, tally.Counts[index], share);
        }

        return new Distribution
        {
            Item = item,
            Base = tally.Base,
            Hidden = false,
            Options = [.. Options.Select((option, index) => CellOf(option.Key, option.Label, option.Kind, index))],
            Groups =
            [
                .. groups.Select((group, index) => CellOf(group.Key, group.Label, OptionKind.Substantive, Options.Length + index)),
            ],
            ScaleMean = Mean(tally, weighted),
        };
    }
}
