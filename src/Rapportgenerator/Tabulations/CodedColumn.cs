using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>One answer a respondent: a single choice or a battery item.</summary>
internal sealed class CodedColumn : AnswerColumn
{
    private readonly Question question;
    private readonly ImmutableArray<AnswerOption> options;
    private readonly ImmutableArray<OptionGroup> groups;
    private readonly ImmutableArray<decimal> weights;
    private readonly List<(int Row, int Option)> answers = [];

    public CodedColumn(
        Question question, int item, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, SurveyRound round)
    {
        (this.question, this.options, this.groups, weights) = (question, options, groups, round.Responses.Weights);
        foreach (var member in question.Members)
        {
            // A member's codes may differ from the first member's: keys are what they share.
            var byCode = new Dictionary<int, int>();
            foreach (var option in member.Options)
            {
                var index = IndexOf(option.Key);
                if (index >= 0)
                    byCode[option.Code] = index;
            }

            var codes = round.Responses.Coded[member.Items[item].Column];
            for (var row = 0; row < codes.Length; row++)
            {
                if (byCode.TryGetValue(codes[row], out var option))
                    answers.Add((row, option));
            }
        }
    }

    public override Distribution Distribute(QuestionItem item, int[]? membership, int wanted, bool weighted, int hideBelow)
    {
        var counts = new int[options.Length];
        var sums = new decimal[options.Length];
        var total = 0;
        var totalWeight = 0m;
        foreach (var (row, option) in answers)
        {
            if (membership is not null && membership[row] != wanted)
                continue;
            counts[option]++;
            sums[option] += weights[row];
            total++;
            totalWeight += weights[row];
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
                .. groups.Select(group =>
                {
                    var members = group.OptionKeys.Select(IndexOf).Where(index => index >= 0).ToArray();
                    return CellOf(
                        group.Key,
                        group.Label,
                        OptionKind.Substantive,
                        hidden,
                        members.Sum(index => counts[index]),
                        members.Sum(index => sums[index]),
                        total,
                        totalWeight,
                        weighted);
                }),
            ],
            ScaleMean = hidden || !question.IsScale ? null : Mean(counts, sums, weighted),
        };
    }

    /// <summary>Mean of the codes of the substantive steps (Σ w·code / Σ w).</summary>
    private Ratio? Mean(int[] counts, decimal[] sums, bool weighted)
    {
        decimal sum = 0, mass = 0;
        for (var index = 0; index < options.Length; index++)
        {
            if (options[index].Kind != OptionKind.Substantive)
                continue;
            var weight = weighted ? sums[index] : counts[index];
            sum += weight * options[index].Code;
            mass += weight;
        }

        return mass == 0 ? null : new Ratio(sum, mass);
    }

    private int IndexOf(string key)
    {
        for (var index = 0; index < options.Length; index++)
        {
            if (options[index].Key == key)
                return index;
        }

        return -1;
    }
}
