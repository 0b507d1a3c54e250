using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Turns a question's answers into one frozen <see cref="Tabulation"/>.</summary>
public static class Tabulator
{
    /// <param name="hideBelow">A base from 1 up to but not including this is hidden.</param>
    public static Tabulation Tabulate(TabulationRequest request, SurveyRound round, int hideBelow)
    {
        var question = request.Question;
        var groups = ImmutableArray.CreateBuilder<TabulationGroup>();
        var classes = request.By?.Classes ?? [];
        var membership = Membership(classes, round.Responses.Units);
        var options = question.Options
            .Where(option => option.Kind != OptionKind.NotRelevant && !request.Without.Contains(option.Key))
            .ToImmutableArray();
        var optionGroups = question.Groups.AddRange(request.Groups);

        var columns = question.Items.Select(
            (item, index) => AnswerColumn.Read(question, index, options, optionGroups, round)).ToArray();
        for (var group = 0; group <= classes.Length; group++)
        {
            var items = ImmutableArray.CreateBuilder<Distribution>(question.Items.Length);
            for (var index = 0; index < question.Items.Length; index++)
            {
                items.Add(columns[index].Distribute(
                    question.Items[index], group == 0 ? null : membership, group - 1, request.Weighted, hideBelow));
            }

            groups.Add(group == 0
                ? new TabulationGroup(Tabulation.AllKey, "", items.MoveToImmutable())
                : new TabulationGroup(classes[group - 1].Key, classes[group - 1].Label, items.MoveToImmutable()));
        }

        return new Tabulation
        {
            Id = request.Id,
            Question = question,
            By = request.By,
            Weighted = request.Weighted,
            Without = request.Without,
            OptionGroups = optionGroups,
            HideBelow = hideBelow,
            Groups = groups.ToImmutable(),
        };
    }

    /// <summary>Every request tabulated once, by id. Two bindings may add groups to one, but not two groups of one key.</summary>
    public static ImmutableDictionary<string, Tabulation> TabulateAll(
        IEnumerable<TabulationRequest> requests, SurveyRound round, int hideBelow)
    {
        var all = ImmutableDictionary.CreateBuilder<string, Tabulation>(StringComparer.Ordinal);
        foreach (var same in requests.GroupBy(request => request.Id, StringComparer.Ordinal))
        {
            var merged = same.First() with { Groups = [.. same.SelectMany(request => request.Groups).DistinctBy(group => group.Key)] };
            all[same.Key] = merged.Question.Id is ResponseTabulator.Units or ResponseTabulator.Roles
                ? ResponseTabulator.Tabulate(merged, round)
                : Tabulate(merged, round, hideBelow);
        }

        return all.ToImmutable();
    }

    /// <summary>The class each unit belongs to, by index; −1 for none.</summary>
    internal static int[] Membership(ImmutableArray<BreakdownClass> classes, ImmutableArray<FrameUnit> units)
    {
        var membership = new int[units.Length];
        for (var row = 0; row < units.Length; row++)
        {
            membership[row] = -1;
            for (var index = 0; index < classes.Length && membership[row] < 0; index++)
            {
                if (classes[index].Contains(units[row]))
                    membership[row] = index;
            }
        }

        return membership;
    }
}
