using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
using Rapportgenerator.Templating.Values;
using Scriban.Runtime;

namespace Rapportgenerator.Templating;

/// <summary>The names every chapter knows beside its bindings: `report`, `survey`, `earlier` and `codebook`.</summary>
internal static class TemplateVariables
{
    public static ScriptObject Create(
        ReportDefinition report, SurveyRound round, ImmutableArray<SurveyRound> earlier, ImmutableArray<ResolvedBinding> bindings,
        ImmutableDictionary<string, Tabulation> tabulations)
    {
        var variables = new ScriptObject
        {
            ["report"] = new RecordValue("`report`", new Dictionary<string, Func<object>>
            {
                ["title"] = () => report.Title,
                ["subtitle"] = () => report.Subtitle ?? "",
                ["publisher"] = () => report.Publisher,
                ["published"] = () => report.Published,
                ["hide_below"] = () => MeasureValue.Counted("`report.hide_below`", SurveyNumbers.HideBelowId, report.Survey.HideBelow),
            }),
            ["survey"] = new RecordValue("`survey`", RoundMembers("`survey`", round, isEarlier: false)),
            ["codebook"] = new RecordValue("`codebook`", new Dictionary<string, Func<object>>
            {
                ["chapters"] = () => new ScriptArray(round.Codebook.Chapters.Select(chapter => Chapter(chapter, round.Codebook))),
            }),
        };
        foreach (var binding in bindings)
            Bind(variables, binding, tabulations, round.Responses);
        var bound = variables.Values.OfType<TabulationValue>().ToDictionary(value => value.Name);
        variables["earlier"] = EarlierRounds.Of(earlier, bindings, bound, (name, each) => RoundMembers(name, each, isEarlier: true));
        return variables;
    }

    /// <summary>Adds what a binding stands for: a tabulation, a list of them, or one answer.</summary>
    private static void Bind(
        ScriptObject variables,
        ResolvedBinding binding,
        ImmutableDictionary<string, Tabulation> tabulations,
        ResponseSet responses)
    {
        var definition = binding.Definition;
        variables[definition.Name] = binding switch
        {
            { Answer: { } answer } => new AnswerValue(definition.Name, answer.Text(responses)),
            { IsList: true } => new ScriptArray(binding.Requests.Select(request => new TabulationValue(
                request.Question.Id, tabulations[request.Id], definition.Sort))),
            _ => new TabulationValue(
                definition.Name, tabulations[binding.Requests[0].Id], definition.Sort,
                binding.Trend is { } trend ? Trend.Of(trend, tabulations) : null),
        };
    }

    /// <summary>What is told of a round itself; <see cref="BindingName.OfRound"/> lists the names.</summary>
    private static Dictionary<string, Func<object>> RoundMembers(string name, SurveyRound round, bool isEarlier)
    {
        var info = round.Codebook.Info;
        Func<object> Counted(string what)
        {
            var number = SurveyNumbers.Of(round, what, isEarlier);
            return () => MeasureValue.Counted($"{name}.{what}", number.Id, number.Whole);
        }

        return new Dictionary<string, Func<object>>
        {
            ["title"] = () => info.Title,
            ["year"] = () => info.Year.ToString(CultureInfo.InvariantCulture),
            ["synthetic"] = () => info.Synthetic,
            ["fieldwork_from"] = () => info.FieldworkFrom ?? (object)"",
            ["fieldwork_to"] = () => info.FieldworkTo ?? (object)"",
            ["invited"] = Counted(SurveyNumbers.Invited),
            ["answered"] = Counted(SurveyNumbers.Answered),
            ["questions"] = Counted(SurveyNumbers.Questions),
        };
    }

    private static RecordValue Chapter(CodebookChapter chapter, Codebook codebook) =>
        new("The codebook's chapter", new Dictionary<string, Func<object>>
        {
            ["key"] = () => chapter.Key,
            ["title"] = () => chapter.Title,
            ["questions"] = () => new ScriptArray(codebook.Questions
                .Where(question => question.Chapter == chapter.Key && question is not PooledQuestion)
                .Select(question => Question(question, codebook))),
        });

    private static RecordValue Question(Question question, Codebook codebook) =>
        new($"The question {question.Id}", new Dictionary<string, Func<object>>
        {
            ["id"] = () => question.Id,
            ["type"] = () => question.Type,
            ["text"] = () => question.Text,
            ["help"] = () => question.Help ?? (object)"",
            ["role"] = () => codebook.Roles.First(role => role.Key == question.Role).Label,
            ["unit"] = () => (question as NumericQuestion)?.Unit ?? (object)"",
            ["filters"] = () => new ScriptArray(question.Filters.Select(filter => Filter(filter, codebook))),
            ["options"] = () => question.Options.Select(option => option.Label),
            ["items"] = () => question.Items.Where(item => item.Key.Length > 0).Select(item => item.Text),
        });

    /// <summary>`filter.question` («Har kommunen …?») and `filter.answers` (the labels that open the question).</summary>
    private static RecordValue Filter(AnswerFilter filter, Codebook codebook)
    {
        var question = codebook.Questions.First(question => question.Columns.Contains(filter.Column));
        var answers = question is MultiQuestion
            ? question.Options.Where(option => option.Column == filter.Column)
            : question.Options.Where(option => filter.Codes.Contains(option.Code));
        return new RecordValue("The filter", new Dictionary<string, Func<object>>
        {
            ["id"] = () => question.Id,
            ["question"] = () => question.Text,
            ["answers"] = () => answers.Select(option => option.Label),
        });
    }
}
