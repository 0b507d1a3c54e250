using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Who answered, as two questions put to the frame: `response` (did the unit answer at all) and `response_roles` (how far
/// each role came, among the units that answered). Bound, drawn and printed like any other question, but never hidden:
/// that a unit has answered is no answer. Nor is anything uncertain: the frame is counted, and no sample stands for it.
/// </summary>
public static class ResponseTabulator
{
    public const string Units = "response";
    public const string Roles = "response_roles";

    /// <summary>Everything that can be bound: the codebook's questions and pools, and then these two.</summary>
    public static ImmutableArray<Question> Bindable(Codebook codebook) => [.. codebook.Questions, .. Questions(codebook)];

    /// <summary>The two questions, with words of our own and the codebook's status labels.</summary>
    public static ImmutableArray<Question> Questions(Codebook codebook)
    {
        var span = new SourceSpan(codebook.File);
        LocalText Own(Func<Wording, string> words) => LocalText.Of(words, codebook.Info.Unit, codebook.Info.Title.Language ?? LanguageCode.Nb);
        var asked = new BaseNoun(Own(words => words.SomeAsked), Own(words => words.RangeOfAsked), Own(words => words.Asked));
        LocalText Status(string code) => codebook.Data.StatusLabels.GetValueOrDefault(code) ?? code;
        return
        [
            new SingleQuestion
            {
                Id = Units, Chapter = "", Role = "", Text = Own(words => words.ResponseQuestion), Span = span, BaseNoun = asked,
                AnswerOptions =
                [
                    new(1, "answered", Own(words => words.HasAnswered), OptionKind.Substantive),
                    new(0, "not_answered", Own(words => words.HasNotAnswered), OptionKind.Substantive),
                ],
            },
            new BatteryQuestion
            {
                Id = Roles, Chapter = "", Role = "", Text = Own(words => words.ResponseRolesQuestion), Span = span, BaseNoun = asked, OnScale = false,
                BatteryItems = [.. codebook.Roles.Select(role => new QuestionItem(role.Key, role.Label, role.StatusColumn))],
                AnswerOptions =
                [
                    new((int)PartStatus.Complete, "complete", Status("1"), OptionKind.Substantive),
                    new((int)PartStatus.BrokenOff, "broken_off", Status("2"), OptionKind.Substantive),
                    new((int)PartStatus.Missing, "missing", Status("0"), OptionKind.None),
                    new((int)PartStatus.NotAsked, "not_asked", Status(""), OptionKind.NotRelevant),
                ],
            },
        ];
    }

    /// <summary>Tabulates one of the two; the units of the frame are `response`'s respondents.</summary>
    public static Tabulation Tabulate(TabulationRequest request, SurveyRound round)
    {
        var responses = request.Question.Id == Units ? FrameAsResponses(round) : StatusesAsResponses(round);
        return Counted(Tabulator.Tabulate(request, round with { Responses = responses }));
    }

    private static Tabulation Counted(Tabulation tabulation) => tabulation with
    {
        Tests = [],
        Groups =
        [
            .. tabulation.Groups.Select(group => group with
            {
                Items = [.. group.Items.Select(item => item with { Options = Counted(item.Options), Groups = Counted(item.Groups) })],
            }),
        ],
    };

    private static ImmutableArray<Cell> Counted(ImmutableArray<Cell> cells) =>
        [.. cells.Select(cell => cell with { Uncertainty = null, Contrast = null, Estimate = null })];

    private static ResponseSet FrameAsResponses(SurveyRound round)
    {
        var answered = round.Responses.Units.Select(unit => unit.Number).ToHashSet(StringComparer.Ordinal);
        return round.Responses with
        {
            Ids = [.. round.Frame.Units.Select(unit => unit.Number)],
            Units = round.Frame.Units,
            Weights = [.. round.Frame.Units.Select(_ => 1m)],
            Coded = ImmutableDictionary<string, CodedAnswers>.Empty.Add(
                Units, CodedAnswers.Of([.. round.Frame.Units.Select(unit => answered.Contains(unit.Number) ? 1 : 0)])),
        };
    }

    private static ResponseSet StatusesAsResponses(SurveyRound round) => round.Responses with
    {
        Coded = round.Codebook.Roles.ToImmutableDictionary(
            role => role.StatusColumn,
            role => CodedAnswers.Of([.. round.Responses.Statuses[role.Key].Select(status => (int)status)])),
    };
}
