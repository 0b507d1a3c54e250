using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tabulations;

/// <summary>A number a respondent, or one a role in a pool; missing codes are already gone.</summary>
internal sealed class NumberColumn(Question question, ResponseSet responses, DomainLayout layout) : AnswerColumn(question, layout)
{
    private readonly ImmutableArray<decimal?>[] columns = [.. question.Members.Select(member => responses.Numbers[member.Items[0].Column])];

    public override ItemTabulation Tabulate(QuestionItem item)
    {
        var (values, rows) = InOrder();
        var everyone = new Answers();
        var byClass = Layout.Classes.Select(_ => new Answers()).ToArray();
        for (var index = 0; index < values.Length; index++)
        {
            var answer = (values[index], Layout.Design.Weights is { } weights ? weights[rows[index]] * Layout.Design.WeightUnit : 1);
            everyone.Add(answer);
            if (Layout.Cells[rows[index]] % Layout.Slots is var slot && slot < byClass.Length)
                byClass[slot].Add(answer);
        }

        var estimates = Estimates(values.Length == 0 ? 0 : values[values.Length / 2]);
        var ofClasses = estimates[1..];
        var distributions = ImmutableArray.CreateBuilder<Distribution>(estimates.Length);
        for (var index = 0; index < estimates.Length; index++)
        {
            var answers = index == 0 ? everyone : byClass[index - 1];
            distributions.Add(new Distribution
            {
                Item = item,
                Base = answers.Count,
                Hidden = false,
                Options = [],
                Groups = [],
                Numbers = answers.Count == 0 ? null : Summarise(answers),
                MeanEstimate = answers.Count == 0 ? null : estimates[index],
                MeanUncertainty = MeanInference.Of(estimates[index]),
                MeanContrast = AgainstOthers(ofClasses, index - 1, MeanInference.Compare),
            });
        }

        return new ItemTabulation(distributions.MoveToImmutable(), []);
    }

    /// <summary>All answers by size, with the rows they come from.</summary>
    private (decimal[] Values, int[] Rows) InOrder()
    {
        var (values, rows) = (new List<decimal>(), new List<int>());
        foreach (var column in columns)
        {
            for (var row = 0; row < column.Length; row++)
            {
                if (column[row] is { } value)
                {
                    values.Add(value);
                    rows.Add(row);
                }
            }
        }

        var (sorted, from) = (values.ToArray(), rows.ToArray());
        Array.Sort(sorted, from);
        return (sorted, from);
    }

    /// <summary>The means of everyone and of each class: a unit counts with its numbers added up.</summary>
    /// <param name="offset">In the midst of the numbers.</param>
    private DomainEstimate[] Estimates(decimal offset)
    {
        var cells = new DomainSums[Layout.CellCount];
        for (var row = 0; row < Layout.Cells.Length; row++)
        {
            var (sum, answers) = (0m, 0);
            foreach (var column in columns)
            {
                if (column[row] is { } value)
                    (sum, answers) = (sum + value - offset, answers + 1);
            }

            if (answers == 0)
                continue;
            var weight = Layout.Design.Weights is { } weights ? (double)(weights[row] * Layout.Design.WeightUnit) : 1;
            var (c, m) = (weight * (double)sum, weight * answers);
            cells[Layout.Cells[row]] += new DomainSums(1, c, m, c * c, c * m, m * m);
        }

        var source = new EstimateSource(Layout.Design.Strata, Sampling, (double)offset);
        var estimates = new DomainEstimate[Layout.Classes.Length + 1];
        for (var index = 0; index < estimates.Length; index++)
        {
            var sums = new DomainSums[Layout.Design.Strata.Length];
            for (var cell = 0; cell < cells.Length; cell++)
            {
                if (index == 0 || cell % Layout.Slots == index - 1)
                    sums[cell / Layout.Slots] += cells[cell];
            }

            estimates[index] = new DomainEstimate(source, index - 1, ImmutableArray.Create(sums));
        }

        return estimates;
    }

    private NumberSummary Summarise(Answers sorted)
    {
        decimal sum = 0, mass = 0;
        foreach (var (value, weight) in sorted)
            (sum, mass) = (sum + (value * weight), mass + weight);
        return new NumberSummary(new Ratio(sum, mass), Quantile(sorted, mass, 2), Quantile(sorted, mass, 1), Quantile(sorted, mass, 3), sum);
    }

    /// <summary>The value at <paramref name="quarters"/>/4; see <see cref="NumberSummary"/> for the two definitions.</summary>
    private Ratio Quantile(Answers sorted, decimal mass, int quarters)
    {
        if (!Layout.IsWeighted)
        {
            var position = (long)(sorted.Count - 1) * quarters;
            var (below, part) = ((int)(position / 4), position % 4);
            var lower = sorted[below].Value;
            return part == 0 ? new Ratio(lower, 1) : new Ratio((4 * lower) + (part * (sorted[below + 1].Value - lower)), 4);
        }

        var wanted = mass * quarters / 4;
        var reached = 0m;
        foreach (var (value, weight) in sorted)
        {
            reached += weight;
            if (reached >= wanted)
                return new Ratio(value, 1);
        }

        return new Ratio(sorted[^1].Value, 1);
    }

    private sealed class Answers : List<(decimal Value, decimal Weight)>;
}
