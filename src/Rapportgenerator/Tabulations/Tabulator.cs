using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Turns a question's answers into one frozen <see cref="Tabulation"/>.</summary>
public static class Tabulator
{
    /// <summary>With nothing hidden: only <see cref="TabulateAll"/> makes what may be published.</summary>
    public static Tabulation Tabulate(TabulationRequest request, SurveyRound round)
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
                    question.Items[index], group == 0 ? null : membership, group - 1, request.Weighted));
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
            HideBelow = 0,
            Year = round.Codebook.Info.Year,
            Groups = groups.ToImmutable(),
        };
    }

    /// <summary>
    /// Every request tabulated once, by id, with what must be hidden gone. Two bindings may add groups to one, but not two
    /// groups of one key. Who answered is never hidden: that a unit has answered is no answer.
    /// </summary>
    /// <param name="hideBelow">A base from 1 up to but not including this is hidden.</param>
    public static ImmutableDictionary<string, Tabulation> TabulateAll(
        IEnumerable<TabulationRequest> requests, SurveyRound round, int hideBelow)
    {
        var merged = requests.GroupBy(request => request.Id, StringComparer.Ordinal)
            .Select(same => same.First() with { Groups = [.. same.SelectMany(request => request.Groups).DistinctBy(group => group.Key)] })
            .ToLookup(request => request.Question.Id is ResponseTabulator.Units or ResponseTabulator.Roles);
        var whole = merged[false].Select(request => Tabulate(request, round)).ToImmutableArray();
        return merged[true].Select(request => ResponseTabulator.Tabulate(request, round))
            .Concat(Suppression.Hide(whole, round, hideBelow))
            .ToImmutableDictionary(tabulation => tabulation.Id, StringComparer.Ordinal);
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
