using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>One answer a respondent: a single choice or a battery item.</summary>
internal sealed class CodedColumn : ShareColumn
{
    private readonly bool isScale;
    private readonly ImmutableArray<decimal> weights;
    private readonly List<(int Row, int Option)> answers = [];

    public CodedColumn(
        Question question, int item, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, ResponseSet responses)
        : base(options, groups)
    {
        (isScale, weights) = (question.IsScale, responses.Weights);
        foreach (var member in question.Members)
        {
            // A member's codes may differ from the first member's: keys are what they share.
            var byCode = new Dictionary<int, int>();
            foreach (var option in member.Options)
            {
                for (var index = 0; index < options.Length; index++)
                {
                    if (options[index].Key == option.Key)
                        byCode[option.Code] = index;
                }
            }

            var codes = responses.Coded[member.Items[item].Column];
            for (var row = 0; row < codes.Length; row++)
            {
                if (byCode.TryGetValue(codes[row], out var option))
                    answers.Add((row, option));
            }
        }
    }

    protected override void Count(Tally tally, int[]? membership, int wanted)
    {
        foreach (var (row, option) in answers)
        {
            if (membership is not null && membership[row] != wanted)
                continue;
            tally.Add(option, weights[row]);
            tally.Base++;
            tally.BaseWeight += weights[row];
        }

        for (var group = 0; group < GroupMembers.Length; group++)
        {
            tally.Counts[Options.Length + group] = GroupMembers[group].Sum(index => tally.Counts[index]);
            tally.Weights[Options.Length + group] = GroupMembers[group].Sum(index => tally.Weights[index]);
        }
    }

    /// <summary>Mean of the codes of the substantive steps (Σ w·code / Σ w).</summary>
    protected override Ratio? Mean(Tally tally, bool weighted)
    {
        if (!isScale)
            return null;
        decimal sum = 0, mass = 0;
        for (var index = 0; index < Options.Length; index++)
        {
            if (Options[index].Kind != OptionKind.Substantive)
                continue;
            var weight = weighted ? tally.Weights[index] : tally.Counts[index];
            sum += weight * Options[index].Code;
            mass += weight;
        }

        return mass == 0 ? null : new Ratio(sum, mass);
    }
}
