using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>A number a respondent; missing codes are already gone.</summary>
internal sealed class NumberColumn : AnswerColumn
{
    private readonly List<(int Row, decimal Value, decimal Weight)> answers = [];

    public NumberColumn(Question question, ResponseSet responses)
    {
        foreach (var member in question.Members)
        {
            var values = responses.Numbers[member.Items[0].Column];
            for (var row = 0; row < values.Length; row++)
            {
                if (values[row] is { } value)
                    answers.Add((row, value, responses.Weights[row]));
            }
        }

        answers.Sort((left, right) => left.Value.CompareTo(right.Value));
    }

    public override Distribution Distribute(QuestionItem item, int[]? membership, int wanted, bool weighted)
    {
        var values = answers
            .Where(answer => membership is null || membership[answer.Row] == wanted)
            .Select(answer => (answer.Value, Weight: weighted ? answer.Weight : 1))
            .ToArray();
        return new Distribution
        {
            Item = item,
            Base = values.Length,
            Hidden = false,
            Options = [],
            Groups = [],
            Numbers = values.Length == 0 ? null : Summarise(values, weighted),
        };
    }

    private static NumberSummary Summarise((decimal Value, decimal Weight)[] sorted, bool weighted)
    {
        var sum = sorted.Sum(answer => answer.Value * answer.Weight);
        var mass = sorted.Sum(answer => answer.Weight);
        return new NumberSummary(
            new Ratio(sum, mass), Quantile(sorted, 2, weighted), Quantile(sorted, 1, weighted), Quantile(sorted, 3, weighted), sum);
    }

    /// <summary>The value at <paramref name="quarters"/>/4; see <see cref="NumberSummary"/> for the two definitions.</summary>
    private static Ratio Quantile((decimal Value, decimal Weight)[] sorted, int quarters, bool weighted)
    {
        if (!weighted)
        {
            var position = (sorted.Length - 1) * quarters;
            var (below, part) = (position / 4, position % 4);
            var lower = sorted[below].Value;
            return part == 0 ? new Ratio(lower, 1) : new Ratio((4 * lower) + (part * (sorted[below + 1].Value - lower)), 4);
        }

        var wanted = sorted.Sum(answer => answer.Weight) * quarters / 4;
        var reached = 0m;
        foreach (var (value, weight) in sorted)
        {
            reached += weight;
            if (reached >= wanted)
                return new Ratio(value, 1);
        }

        return new Ratio(sorted[^1].Value, 1);
    }
}
