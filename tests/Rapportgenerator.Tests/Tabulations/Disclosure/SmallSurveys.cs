using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>Small surveys of «bydeler», small and large units, and what is hidden of them.</summary>
internal static class SmallSurveys
{
    public static readonly Breakdown Size = new("size", "Size",
    [
        new("bydel", "Bydel", unit => unit.Population < 1000), new("small", "Small", unit => unit.Population < 5000),
        new("large", "Large", unit => unit.Population >= 5000),
    ]);

    public static SmallSurvey Sized(int bydeler, int small, int large) => new SmallSurvey().Units(
        [.. Enumerable.Repeat(500, bydeler), .. Enumerable.Repeat(2000, small), .. Enumerable.Repeat(9000, large)]);

    public static TabulationRequest Ask(Question question, Breakdown? by) => new(question, by, false, [], []);

    public static int[] Alternating(int count) => [.. Enumerable.Range(0, count).Select(row => 1 + (row % 2))];

    public static ImmutableArray<Tabulation> Hide(SmallSurvey survey, int hideBelow, params TabulationRequest[] requests) =>
        Hide(survey.Round(), hideBelow, requests);

    /// <summary>The tabulations as they are published, in the order of the requests.</summary>
    public static ImmutableArray<Tabulation> Hide(SurveyRound round, int hideBelow, params TabulationRequest[] requests)
    {
        var published = Tabulator.TabulateAll(requests, round, hideBelow);
        return [.. requests.Select(request => published[request.Id])];
    }

    /// <summary>Keys of the hidden groups.</summary>
    public static string HiddenIn(Tabulation tabulation, int item = 0) =>
        string.Join(' ', tabulation.Groups.Where(group => group.Items[item].Hidden).Select(group => group.Key));
}
