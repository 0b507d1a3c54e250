using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Several ticks a respondent. In the base are those who answered the question at all; whoever ticked nothing but options
/// that are left out of the base is left out with them.
/// </summary>
internal sealed class MultiColumn : ShareColumn
{
    private readonly ImmutableArray<decimal> weights;
    private readonly List<(int Row, bool[] Ticks)> answers = [];

    public MultiColumn(
        Question question, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, ResponseSet responses)
        : base(options, groups)
    {
        weights = responses.Weights;
        foreach (var member in question.Members)
        {
            var columns = member.Options.Select(option => responses.Coded[option.Column!]).ToArray();
            var kept = options.Select(option => responses.Coded[member.FindOption(option.Key)!.Column!]).ToArray();
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

    protected override void Count(Tally tally, int[]? membership, int wanted)
    {
        foreach (var (row, ticks) in answers)
        {
            if (membership is not null && membership[row] != wanted)
                continue;
            tally.Base++;
            tally.BaseWeight += weights[row];
            for (var index = 0; index < ticks.Length; index++)
            {
                if (ticks[index])
                    tally.Add(index, weights[row]);
            }

            for (var group = 0; group < GroupMembers.Length; group++)
            {
                if (Array.Exists(GroupMembers[group], member => ticks[member]))
                    tally.Add(ticks.Length + group, weights[row]);
            }
        }
    }
}
