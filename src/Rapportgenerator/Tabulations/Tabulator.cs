using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Turns a question's answers into one frozen <see cref="Tabulation"/>.</summary>
public static class Tabulator
{
    /// <summary>With nothing hidden: only `TabulateAll` makes what may be published.</summary>
    public static Tabulation Tabulate(TabulationRequest request, SurveyRound round) => Tabulate(request, new DomainLayouts(round));

    /// <summary>
    /// Every request tabulated once, by id, with what must be hidden gone. Two bindings may add groups to one, but not two
    /// groups of one key. Who answered is never hidden: that a unit has answered is no answer.
    /// </summary>
    /// <param name="hideBelow">A base from 1 up to but not including this is hidden.</param>
    public static ImmutableDictionary<string, Tabulation> TabulateAll(
        IEnumerable<TabulationRequest> requests, SurveyRound round, int hideBelow) => TabulateAll(requests, round, hideBelow, memory: null);

    /// <param name="memory">What was tabulated of the same round before its answers changed.</param>
    internal static ImmutableDictionary<string, Tabulation> TabulateAll(
        IEnumerable<TabulationRequest> requests, SurveyRound round, int hideBelow, TabulationMemory? memory)
    {
        var merged = requests.GroupBy(request => request.Id, StringComparer.Ordinal)
            .Select(same => same.First() with { Groups = [.. same.SelectMany(request => request.Groups).DistinctBy(group => group.Key)] })
            .ToLookup(request => request.Question.Id is ResponseTabulator.Units or ResponseTabulator.Roles);
        var asked = merged[false].ToArray();
        var whole = new Tabulation[asked.Length];
        var layouts = new DomainLayouts(round);
        memory?.Look(round);
        Parallel.For(0, asked.Length, index => whole[index] = memory?.Find(asked[index]) ?? Tabulate(asked[index], layouts));
        memory?.Keep(asked.Zip(whole));
        return merged[true].Select(request => ResponseTabulator.Tabulate(request, round))
            .Concat(Suppression.Hide(ImmutableArray.Create(whole), round, hideBelow))
            .ToImmutableDictionary(tabulation => tabulation.Id, StringComparer.Ordinal);
    }

    private static Tabulation Tabulate(TabulationRequest request, DomainLayouts layouts)
    {
        var (question, round) = (request.Question, layouts.Round);
        var layout = layouts.For(request);
        var responses = request.Panel is { } panel ? panel.Restrict(round.Responses, question) : round.Responses;
        var options = question.Options
            .Where(option => option.Kind != OptionKind.NotRelevant && !request.Without.Contains(option.Key))
            .ToImmutableArray();
        var optionGroups = question.Groups.AddRange(request.Groups);
        var items = question.Items.Select((item, index) =>
            AnswerColumn.Of(question, index, options, optionGroups, responses, layout).Tabulate(item)).ToArray();

        TabulationGroup Group(string key, LocalText label, int index) => new(key, label, [.. items.Select(item => item.Groups[index])]);
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
            Panel = request.Panel,
            Tests = [.. items.SelectMany(item => item.Tests)],
            Groups =
            [
                Group(Tabulation.AllKey, "", 0),
                .. layout.Classes.Select((each, index) => Group(each.Key, each.Label, index + 1)),
            ],
        };
    }
}
