using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Several ticks a respondent. In the base are those who answered the question at all; whoever ticked nothing but options
/// that are left out of the base is left out with them.
/// </summary>
internal sealed class MultiColumn : AnswerColumn
{
    private readonly ImmutableArray<AnswerOption> options;
    private readonly ImmutableArray<OptionGroup> groups;
    private readonly ImmutableArray<decimal> weights;
    private readonly List<(int Row, bool[] Ticks)> answers = [];

    public MultiColumn(
        Question question, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, ResponseSet responses)
    {
        (this.options, this.groups, weights) = (options, groups, responses.Weights);
        foreach (var member in question.Members)
        {
            var columns = member.Options.Select(option => responses.Coded[option.Column!]).ToArray();
            var kept = options
                .Select(option => responses.Coded[member.FindOption(option.Key)!.Column!])
                .ToArray();
            for (var row = 0; row < responses.Count; row++)
            {
                if (!Array.TrueForAll(columns, column => column[row] is 0 or 1))
                    continue;
                var ticks = Array.ConvertAll(kept, column => column[row] == 1);
                if (Array.Exists(ticks, tick => tick) || !Array.Exists(columns, column => column[row] == 1))
                    answers.Add((row, ticks));
            }
        }
    }

    public override Distribution Distribute(QuestionItem item, int[]? membership, int wanted, bool weighted, int hideBelow)
    {
        var counts = new int[options.Length + groups.Length];
        var sums = new decimal[options.Length + groups.Length];
        var total = 0;
        var totalWeight = 0m;
        var groupMembers = groups
            .Select(group => Enumerable.Range(0, options.Length).Where(index => group.OptionKeys.Contains(options[index].Key)).ToArray())
            .ToArray();
        foreach (var (row, ticks) in answers)
        {
            if (membership is not null && membership[row] != wanted)
                continue;
            total++;
            totalWeight += weights[row];
            for (var index = 0; index < counts.Length; index++)
            {
                var counted = index < options.Length
                    ? ticks[index]
                    : Array.Exists(groupMembers[index - options.Length], member => ticks[member]);
                if (!counted)
                    continue;
                counts[index]++;
                sums[index] += weights[row];
            }
        }

        var hidden = IsHidden(total, hideBelow);
        return new Distribution
        {
            Item = item,
            Base = hidden ? null : total,
            Hidden = hidden,
            Options =
            [
                .. options.Select((option, index) => CellOf(
                    option.Key, option.Label, option.Kind, hidden, counts[index], sums[index], total, totalWeight, weighted)),
            ],
            Groups =
            [
                .. groups.Select((group, index) => CellOf(
                    group.Key,
                    group.Label,
                    OptionKind.Substantive,
                    hidden,
                    counts[options.Length + index],
                    sums[options.Length + index],
                    total,
                    totalWeight,
                    weighted)),
            ],
        };
    }
}
