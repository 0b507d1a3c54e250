using Rapportgenerator.Survey;

namespace Rapportgenerator.Templating.Suggestions;

/// <summary>What of a question a text belongs to.</summary>
public enum QuestionPart
{
    Id,
    Text,
    Help,
    Item,
    Option,
    Group,
}

/// <summary>A text of a question, in one of the languages it is written in.</summary>
/// <param name="Key">Of the item, option or group; empty for the question itself.</param>
public sealed record QuestionPlace(QuestionPart Part, string Key, string Text)
{
    /// <summary>Everything of a question that can be looked for.</summary>
    public static IEnumerable<QuestionPlace> Of(Question question) =>
    [
        new(QuestionPart.Id, "", question.Id),
        .. question.Text.All.Select(text => new QuestionPlace(QuestionPart.Text, "", text)),
        .. (question.Help?.All ?? []).Select(text => new QuestionPlace(QuestionPart.Help, "", text)),
        .. question.Items.Where(item => item.Key.Length > 0).SelectMany(item => item.Text.All.Select(text => new QuestionPlace(QuestionPart.Item, item.Key, text))),
        .. question.Options.SelectMany(option => option.Label.All.Select(text => new QuestionPlace(QuestionPart.Option, option.Key, text))),
        .. question.Groups.SelectMany(group => group.Label.All.Select(text => new QuestionPlace(QuestionPart.Group, group.Key, text))),
    ];

    /// <summary>Its key and text as they are looked through.</summary>
    internal string Folded { get; } = FoldedText.Of($"{Key} {Text}");
}
