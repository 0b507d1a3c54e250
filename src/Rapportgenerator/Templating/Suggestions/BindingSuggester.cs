using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Templating.Suggestions;

/// <summary>Suggests how a question can be bound and used: what it says can be pasted as it stands.</summary>
/// <param name="language">Of the titles.</param>
public sealed class BindingSuggester(Questionnaire questionnaire, LanguageCode language)
{
    /// <summary>Stands for the id of the response to be quoted, which only a person who has read the answer can choose.</summary>
    public const string Response = "SVARNUMMER";

    /// <summary>The question as it is, and by each breakdown that makes sense.</summary>
    public ImmutableArray<BindingSuggestion> For(Question question)
    {
        var name = NameOf(question.Id);
        if (question.Members[0] is TextQuestion)
        {
            return
            [
                new(name, $"{name}: {{ question: {question.Id}, answer: {Response} }}", null, [new(SuggestedUse.Quotation, $"{{{{ quote {name} }}}}")])
                {
                    Blank = Response,
                },
            ];
        }

        var sort = question.Members[0] is MultiQuestion ? ", sort: largest" : "";
        return
        [
            new(name, sort.Length == 0 ? $"{name}: {question.Id}" : $"{name}: {{ question: {question.Id}{sort} }}", null, Whole(question, name)),
            .. BreakdownsFor(question).Select(by =>
            {
                var bound = $"{name}_{NameOf(by.Key)}";
                return new BindingSuggestion(bound, $"{bound}: {{ question: {question.Id}, by: {by.Key}{sort} }}", by, ByGroup(question, by, bound));
            }),
        ];
    }

    /// <summary>Those that part the units that were asked: where only municipalities were, they are not parted from bydeler.</summary>
    public ImmutableArray<Breakdown> BreakdownsFor(Question question) =>
        [.. questionnaire.Codebook.Breakdowns.Where(breakdown => GroupsOf(question, breakdown).Length > 1)];

    private ImmutableArray<BreakdownClass> GroupsOf(Question question, Breakdown breakdown)
    {
        var kinds = question.Members
            .SelectMany(member => questionnaire.Codebook.Roles.Where(role => role.Key == member.Role))
            .SelectMany(role => role.Asked)
            .ToHashSet(StringComparer.Ordinal);
        var asked = questionnaire.Frame.Units.Where(unit => kinds.Count == 0 || kinds.Contains(unit.Type)).ToArray();
        return [.. breakdown.Classes.Where(each => asked.Any(each.Contains))];
    }

    private ImmutableArray<TemplateLine> Whole(Question question, string name)
    {
        if (question.Members[0] is NumericQuestion)
        {
            return
            [
                new(SuggestedUse.Number, $"{{{{ {name}.median | number }}}}"),
                new(SuggestedUse.Number, $"{{{{ {name}.mean | number 1 }}}}"),
                new(SuggestedUse.Table, $"{{{{ table {name}{Title(question)} }}}}"),
            ];
        }

        var share = question.Members[0] is MultiQuestion
            ? $"{{{{ {name}.largest.label | lower_first }}}} ({{{{ {name}.largest }}}})"
            : $"{{{{ {name}{ItemStep(question)}{Step(LeadOf(question))} }}}}";
        return
        [
            new(SuggestedUse.Share, share),
            new(SuggestedUse.Figure, $"{{{{ figure {name}{Kind(question)}{Title(question)} }}}}"),
            new(SuggestedUse.Table, $"{{{{ table {name}{Title(question)} }}}}"),
        ];
    }

    private ImmutableArray<TemplateLine> ByGroup(Question question, Breakdown by, string name)
    {
        var group = $"{name}.by{Step(GroupsOf(question, by)[0].Key)}";
        var table = new TemplateLine(SuggestedUse.Table, $"{{{{ table {name}{Title(question)} }}}}");
        if (question.Members[0] is NumericQuestion)
        {
            return
            [
                new(SuggestedUse.Number, $"{{{{ {group}.median | number }}}}"),
                new(SuggestedUse.Figure, $"{{{{ figure {name} kind: \"bar\" only: [\"mean\"]{Title(question)} }}}}"),
                table,
            ];
        }

        var lead = LeadOf(question);
        var lines = ImmutableArray.CreateBuilder<TemplateLine>();
        lines.Add(new(SuggestedUse.Share, $"{{{{ {group}{ItemStep(question)}{Step(lead)} }}}}"));
        lines.Add(new(SuggestedUse.Figure, $"{{{{ figure {name}{KindByGroup(question, by, lead)}{Title(question)} }}}}"));
        if (by.HasTiles && question.Items is [{ Key: "" }])
            lines.Add(new(SuggestedUse.Map, $"{{{{ figure {name} kind: \"map\" only: [\"{lead}\"] id: \"{name.Replace('_', '-')}-kart\"{Title(question)} }}}}"));
        lines.Add(table);
        return lines.ToImmutable();
    }

    private static string Kind(Question question) =>
        question.Items is [{ Key: "" }] ? " kind: \"bar\"" : FitsOneBar(question) ? " kind: \"stacked\"" : $" only: [\"{LeadOf(question)}\"]";

    /// <summary>All answers where they can be told apart, else one.</summary>
    private static string KindByGroup(Question question, Breakdown by, string lead)
    {
        if (question.Items is not [{ Key: "" }])
            return by.Classes.Length <= Palette.SeriesCount ? $" kind: \"grouped\" only: [\"{lead}\"]" : $" kind: \"bar\" only: [\"{question.Items[0].Key}\", \"{lead}\"]";
        if (question.Members[0] is MultiQuestion)
            return by.Classes.Length <= Palette.SeriesCount ? " kind: \"grouped\"" : $" kind: \"bar\" only: [\"{lead}\"]";
        return FitsOneBar(question) ? " kind: \"stacked\"" : $" kind: \"bar\" only: [\"{lead}\"]";
    }

    private static bool FitsOneBar(Question question) =>
        question.Options.Count(option => option.Kind is not (OptionKind.DontKnow or OptionKind.NotRelevant)) <= Palette.SeriesCount;

    /// <summary>The answer that is most often spoken of: a scale's upper end, else the first.</summary>
    private static string LeadOf(Question question)
    {
        var answers = question.Options.Where(option => option.Kind == OptionKind.Substantive).ToArray();
        if (answers.Length == 0)
            return question.Options[0].Key;
        if (!question.IsScale)
            return answers[0].Key;
        return question.Groups.FirstOrDefault(group => group.OptionKeys.Contains(answers[^1].Key))?.Key ?? answers[^1].Key;
    }

    private static string ItemStep(Question question) => question.Items is [{ Key.Length: > 0 } first, ..] ? Step(first.Key) : "";

    /// <summary>A key after a value: as a member, or in brackets where it is no name.</summary>
    private static string Step(string key) => BindingName.IsValid(key) && !BindingName.IsReserved(key) ? $".{key}" : $"[\"{key}\"]";

    /// <summary>A name that a template can use, and a figure's id can be made of.</summary>
    private static string NameOf(string key)
    {
        var name = key.Replace("æ", "ae", StringComparison.Ordinal).Replace('ø', 'o').Replace('å', 'a');
        return BindingName.IsValid(name) && !BindingName.IsReserved(name) && !BindingName.OfRound.Contains(name) ? name : $"svar_{name}";
    }

    /// <summary>The question as a title; none where its signs would end the text.</summary>
    private string Title(Question question)
    {
        var text = question.Text.In(language);
        return text.AsSpan().ContainsAny("\"\\{}\n") ? "" : $" title: \"{text}\"";
    }
}
