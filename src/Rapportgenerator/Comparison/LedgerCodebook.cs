using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Comparison;

/// <summary>The questionnaire that a ledger holds, as a codebook: enough to compare how questions were put.</summary>
internal static class LedgerCodebook
{
    private static readonly SourceSpan Place = new("ledger.json");

    public static Codebook Of(LedgerFile ledger)
    {
        var round = ledger.Rounds[0];
        var asked = ledger.Questions.Where(question => question.Members is null).Select(AsQuestion).DistinctBy(question => question.Id)
            .ToDictionary(question => question.Id, StringComparer.Ordinal);
        return new Codebook
        {
            File = Place.File,
            Info = new SurveyInfo("", round.Round, ledger.Title, Synthetic: false, Note: null, FieldworkFrom: null, FieldworkTo: null),
            Data = new DataLayout(
                ';', "", "", DateColumn: null, WeightColumn: null, round.Ticked, round.NotTicked, "", ImmutableDictionary<string, LocalText>.Empty),
            Missing = new MissingCodes(round.NoAnswer, DontKnow: 0, NotRelevant: 0),
            Roles = [.. round.Roles.Select(role => new Role(role.Key, role.Label, LabelBydel: null, StatusColumn: "", [.. role.Asked]))],
            Breakdowns = [],
            Chapters = [],
            Questions = [.. ledger.Questions.Select(question => AsListed(question, asked)).OfType<Question>()],
        };
    }

    /// <summary>Whether every filter is an answer to one of the questions.</summary>
    public static bool IsWhole(Codebook codebook)
    {
        var columns = codebook.Questions.SelectMany(question => question.Columns).ToHashSet(StringComparer.Ordinal);
        return codebook.Questions.SelectMany(question => question.Filters).All(filter => columns.Contains(filter.Column));
    }

    /// <summary>Null for a pool without members, which no codebook has.</summary>
    private static Question? AsListed(LedgerQuestion question, Dictionary<string, Question> asked)
    {
        if (question.Members is not { } ids)
            return asked.GetValueOrDefault(question.Id);
        var members = ids.Select(id => asked.GetValueOrDefault(id)).OfType<Question>().ToImmutableArray();
        return members.IsEmpty ? null : Put(question, new PooledQuestion(members, "") { Id = "", Chapter = "", Role = "", Text = "", Span = Place });
    }

    private static Question AsQuestion(LedgerQuestion question)
    {
        ImmutableArray<AnswerOption> options = [.. (question.Options ?? []).Select(Option)];
        ImmutableArray<QuestionItem> items = [.. (question.Items ?? []).Select(item => new QuestionItem(item.Key, item.Text, item.Column))];
        return question.Type switch
        {
            "multi" => Put(question, new MultiQuestion { AnswerOptions = options, Id = "", Chapter = "", Role = "", Text = "", Span = Place }),
            "battery" => Put(question, new BatteryQuestion
            {
                BatteryItems = items, AnswerOptions = options, OnScale = question.Scale, Id = "", Chapter = "", Role = "", Text = "", Span = Place,
            }),
            "numeric" => Put(question, new NumericQuestion(question.Unit, question.Min, question.Max, DontKnowCode: null, NoAnswerCode: null)
            {
                Id = "", Chapter = "", Role = "", Text = "", Span = Place,
            }),
            "text" => Put(question, new TextQuestion { Id = "", Chapter = "", Role = "", Text = "", Span = Place }),
            _ => Put(question, new SingleQuestion
            {
                AnswerOptions = options, OnScale = question.Scale, Id = "", Chapter = "", Role = "", Text = "", Span = Place,
            }),
        };
    }

    /// <summary>What all kinds of questions have in common.</summary>
    private static Question Put(LedgerQuestion question, Question kind) => kind with
    {
        Id = question.Id,
        Chapter = question.Chapter,
        Role = question.Role,
        Text = question.Text,
        Help = question.Help is { } help ? new LocalText(help) : null,
        PreviousId = question.PreviousId,
        Filters = [.. (question.Filters ?? []).Select(filter => new AnswerFilter(filter.Column, [.. filter.Codes], Place))],
    };

    private static AnswerOption Option(LedgerOption option) => new(
        option.Code, option.Key, option.LabelNn is { } nynorsk ? new LocalText(option.Label, LanguageCode.Nb) { Nn = nynorsk } : option.Label,
        option.Kind switch
        {
            "dont_know" => OptionKind.DontKnow,
            "not_relevant" => OptionKind.NotRelevant,
            "none" => OptionKind.None,
            _ => OptionKind.Substantive,
        },
        option.Column);
}
