using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>What a round counts beside its answers.</summary>
public static class SurveyNumbers
{
    /// <summary>Units of the frame.</summary>
    public const string Invited = "invited";

    /// <summary>Responses: units that answered at all.</summary>
    public const string Answered = "answered";

    /// <summary>Questions of the codebook; a pool is none.</summary>
    public const string Questions = "questions";

    public const string HideBelow = "hide_below";

    /// <summary>The report's own rule: `report/hide_below`.</summary>
    public static NumberId HideBelowId { get; } = new($"report/{HideBelow}");

    /// <summary>All of them, this round's first.</summary>
    public static ImmutableArray<SurveyNumber> OfAll(ImmutableArray<SurveyRound> rounds, int hideBelow) =>
    [
        .. rounds.Index().SelectMany(round => new[] { Invited, Answered, Questions }.Select(
            what => Of(round.Item, what, isEarlier: round.Index > 0))),
        new(HideBelowId, HideBelow, rounds[0].Codebook.Info.Year, hideBelow),
    ];

    public static SurveyNumber Of(SurveyRound round, string what, bool isEarlier)
    {
        var year = round.Codebook.Info.Year;
        return new(NumberId.OfSurvey(what, isEarlier ? year : null), what, year, what switch
        {
            Invited => round.Frame.Units.Length,
            Answered => round.Responses.Count,
            _ => round.Codebook.Questions.Count(question => question is not PooledQuestion),
        });
    }
}
