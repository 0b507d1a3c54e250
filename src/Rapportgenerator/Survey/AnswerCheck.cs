using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>What must hold between the cells of a row: parts nobody answered, closed filters, multiple choice.</summary>
internal sealed class AnswerCheck
{
    private readonly ImmutableArray<Plan> plans;
    private readonly RespondentColumns respondents;
    private readonly DataLayout layout;
    private readonly bool[] reported;

    public AnswerCheck(
        Codebook codebook, RespondentColumns respondents, Dictionary<string, AnswerColumn> columns)
    {
        this.respondents = respondents;
        layout = codebook.Data;
        reported = new bool[codebook.Roles.Length];
        var roles = codebook.Roles.Select(role => role.Key).ToList();
        plans =
        [
            .. codebook.Questions.Where(question => question is not PooledQuestion).Select(question => new Plan(
                question,
                roles.IndexOf(question.Role),
                [.. question.Columns.Select(column => columns[column])],
                [.. question.Filters.Select(filter => ((CodedColumn)columns[filter.Column], filter))])),
        ];
    }

    public void Run(CsvTable row, DiagnosticBag bag)
    {
        Array.Clear(reported);
        foreach (var plan in plans)
        {
            var filled = 0;
            AnswerColumn? first = null;
            foreach (var column in plan.Columns)
            {
                if (!column.Filled)
                    continue;
                filled++;
                first ??= column;
            }

            if (first is null)
                continue;
            if (respondents.LastStatus(plan.Role) is PartStatus.Missing or PartStatus.NotAsked)
            {
                ReportPart(plan, first, row, bag);
                continue;
            }

            if (ClosedFilter(plan) is { } filter)
            {
                bag.Error(
                    "RG210", row.Span(first.Index), $"`{plan.Question.Id}` is answered where its filter is closed.",
                    $"It is asked only where `{filter.Column}` is {string.Join(" or ", filter.Codes)}: empty the cells, or correct the filter.");
            }
            else if (plan.Question is MultiQuestion multi)
            {
                CheckMulti(multi, plan, filled, row, bag);
            }
        }
    }

    private static AnswerFilter? ClosedFilter(Plan plan)
    {
        foreach (var (column, filter) in plan.Filters)
        {
            if (column.Last != CodedColumn.Refused && !filter.Codes.Contains(column.Last))
                return filter;
        }

        return null;
    }

    /// <summary>Once a row and role: a whole part that should be empty is one mistake, not a hundred.</summary>
    private void ReportPart(Plan plan, AnswerColumn first, CsvTable row, DiagnosticBag bag)
    {
        if (reported[plan.Role])
            return;
        reported[plan.Role] = true;
        var status = respondents.LastStatus(plan.Role) == PartStatus.Missing ? "is missing" : "was not asked";
        bag.Error(
            "RG210", row.Span(respondents.StatusColumn(plan.Role)), $"The status says that the part {status}, but it holds answers.",
            $"The first filled cell is `{first.Name}`: correct the status, or empty the part.");
    }

    private void CheckMulti(MultiQuestion question, Plan plan, int filled, CsvTable row, DiagnosticBag bag)
    {
        var (ticks, answered, refused) = (0, 0, false);
        AnswerColumn? exclusive = null;
        for (var i = 0; i < plan.Columns.Length; i++)
        {
            var code = ((CodedColumn)plan.Columns[i]).Last;
            refused |= code == CodedColumn.Refused;
            if (code == layout.Ticked || code == layout.NotTicked)
                answered++;
            if (code != layout.Ticked)
                continue;
            ticks++;
            if (question.AnswerOptions[i].Exclusive)
                exclusive = plan.Columns[i];
        }

        if (refused)
            return;
        if (filled < plan.Columns.Length || (answered > 0 && answered < filled))
        {
            bag.Error(
                "RG214", row.Span(plan.Columns[0].Index), $"Some cells of `{question.Id}` are answered and some are not.",
                $"Where one option has a value, all need one: {layout.Ticked} ticked, {layout.NotTicked} not ticked.");
        }
        else if (exclusive is not null && ticks > 1)
        {
            bag.Warning(
                "RG213", row.Span(exclusive.Index), $"An option of `{question.Id}` that stands alone is ticked together with others.",
                "All ticks are counted as they stand; correct the answer if one of them is wrong.");
        }
    }

    private sealed record Plan(
        Question Question,
        int Role,
        ImmutableArray<AnswerColumn> Columns,
        ImmutableArray<(CodedColumn Column, AnswerFilter Filter)> Filters);
}
