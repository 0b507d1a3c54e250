using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating.Suggestions;

namespace Rapportgenerator.Cli.Preview;

/// <summary>The codebook's questions that have some words, and how to bind them, as `rapport questions` tells it.</summary>
/// <param name="Verdict">As <see cref="SearchVerdict"/>.</param>
/// <param name="Total">How many there are; the first of them are in <paramref name="Questions"/>.</param>
internal sealed record QuestionsView(string Verdict, string? Meant, int Total, ImmutableArray<QuestionView> Questions)
{
    private const int Most = 25;

    /// <summary>Null as long as the codebook could not be read.</summary>
    public static QuestionsView? Of(Questionnaire? questionnaire, PreviewState state, string text)
    {
        if (questionnaire is null)
            return null;
        var language = state.Document?.Definition.Language ?? LanguageCode.Nb;
        var suggester = new BindingSuggester(questionnaire, language);
        var finds = QuestionSearch.Find(ResponseTabulator.Bindable(questionnaire.Codebook), text);
        return new(
            finds.Verdict.ToString(), finds.Meant, finds.Questions.Length,
            [.. finds.Questions.Take(Most).Select(found => QuestionView.Of(found, suggester, language))]);
    }
}

/// <param name="Places">Where the words were found.</param>
/// <param name="Answers">Items, options and groups by the key that a template writes.</param>
internal sealed record QuestionView(
    string Id, string Text, ImmutableArray<PlaceView> Places, ImmutableArray<AnswerView> Answers, ImmutableArray<SuggestionView> Suggestions)
{
    public static QuestionView Of(FoundQuestion found, BindingSuggester suggester, LanguageCode language)
    {
        var question = found.Question;
        return new(
            question.Id,
            question.Text.In(language),
            [.. found.Places.DistinctBy(place => (place.Part, place.Key)).Select(PlaceView.Of)],
            [
                .. question.Items.Where(item => item.Key.Length > 0).Select(item => new AnswerView(item.Key, item.Text.In(language))),
                .. question.Options.Select(option => new AnswerView(option.Key, option.Label.In(language))),
                .. question.Groups.Select(group => new AnswerView(group.Key, group.Label.In(language))),
            ],
            [.. suggester.For(question).Select(suggestion => SuggestionView.Of(suggestion, language))]);
    }
}

/// <param name="Part">As <see cref="QuestionPart"/>.</param>
internal sealed record PlaceView(string Part, string Text)
{
    public static PlaceView Of(QuestionPlace place) => new(place.Part.ToString(), place.Text);
}

internal sealed record AnswerView(string Key, string Label);

/// <param name="By">The breakdown's name; null without one.</param>
/// <param name="Blank">A word in <paramref name="Yaml"/> that is the editor's to choose; null where nothing is.</param>
internal sealed record SuggestionView(string Yaml, string? By, string? Blank, ImmutableArray<LineView> Lines)
{
    public static SuggestionView Of(BindingSuggestion suggestion, LanguageCode language) => new(
        suggestion.Yaml, suggestion.By?.Label.In(language), suggestion.Blank, [.. suggestion.Lines.Select(line => new LineView(line.Use.ToString(), line.Code))]);
}

internal sealed record LineView(string Use, string Code);
