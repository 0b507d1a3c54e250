using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Survey;

/// <summary>Reads the codebook's questions, each type with the keys it knows.</summary>
internal sealed class QuestionReader(
    ImmutableArray<Role> roles,
    ImmutableArray<CodebookChapter> chapters,
    OptionReader options,
    LocalTextReader texts,
    ColumnRegister columns,
    DiagnosticBag bag)
{
    private readonly Dictionary<string, SourceSpan> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> unread = new(StringComparer.Ordinal);

    /// <summary>Questions of a type that is missing or unknown: other entries may name them all the same.</summary>
    public IReadOnlySet<string> Unread => unread;

    public ImmutableArray<Question> Read(YamlCursor codebook)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var yaml in codebook.Mappings("questions", required: true))
        {
            if (Question(yaml) is { } question)
                questions.Add(question);
            else if (yaml.Has("id"))
                unread.Add(yaml.Text("id"));
        }

        return questions.DrainToImmutable();
    }

    private Question? Question(YamlCursor yaml)
    {
        var id = yaml.Text("id");
        var isNew = CheckId(id, yaml);
        var common = new Common(
            id,
            isNew,
            Known(yaml, "chapter", chapters.Select(chapter => chapter.Key)),
            Known(yaml, "role", roles.Select(role => role.Key)),
            texts.Text(yaml, "text", $"the question `{id}`"),
            yaml.Span);
        if (!yaml.Required("type", "single, multi, battery, numeric or text"))
            return null;
        Question? question = yaml.Word("type", "single", "multi", "battery", "numeric", "text") switch
        {
            0 => Single(common, yaml),
            1 => Multi(common, yaml),
            2 => Battery(common, yaml),
            3 => Numeric(common, yaml),
            4 => FreeText(common, yaml),
            _ => null,
        };
        if (question is null)
            return null;

        question = question with
        {
            Help = texts.Optional(yaml, "help", $"the help of `{id}`"),
            PreviousId = yaml.OptionalText("previous_id"),
            Filters = [.. yaml.Mappings("filter").Select(Filter)],
        };
        yaml.Close();
        return question;
    }

    private SingleQuestion Single(Common common, YamlCursor yaml)
    {
        AddColumn(common, yaml);
        var list = options.OwnOrScale(yaml);
        return new SingleQuestion
        {
            Id = common.Id, Chapter = common.Chapter, Role = common.Role, Text = common.Text, Span = common.Span,
            AnswerOptions = list.Options, AnswerGroups = list.Groups, OnScale = list.IsScale,
        };
    }

    private MultiQuestion Multi(Common common, YamlCursor yaml)
    {
        var list = options.Own(yaml, inColumns: true);
        return new MultiQuestion
        {
            Id = common.Id, Chapter = common.Chapter, Role = common.Role, Text = common.Text, Span = common.Span,
            AnswerOptions = list.Options, AnswerGroups = list.Groups,
        };
    }

    private BatteryQuestion Battery(Common common, YamlCursor yaml)
    {
        var items = ImmutableArray.CreateBuilder<QuestionItem>();
        foreach (var item in yaml.Mappings("items", required: true))
        {
            var next = new QuestionItem(
                item.Text("key"), texts.Text(item, "text", $"the item `{item.OptionalText("key")}` of `{common.Id}`"), item.Text("column"));
            columns.Add(next.Column, item.SpanOf("column"));
            if (items.Any(other => other.Key == next.Key))
                bag.Error("RG221", item.SpanOf("key"), $"The item `{next.Key}` stands twice.", "Give one of them another key.");
            if (next.Key.Length > 0 && !BindingName.IsKey(next.Key))
                bag.Error("RG226", item.SpanOf("key"), $"`{next.Key}` cannot be an item's key.", "Use small letters, digits and _.");
            item.Close();
            items.Add(next);
        }

        if (items.Count == 0 && yaml.Has("items"))
            bag.Error("RG220", yaml.SpanOf("items"), "The battery has no items.", "Write at least one item.");
        var list = options.OwnOrScale(yaml);
        return new BatteryQuestion
        {
            Id = common.Id, Chapter = common.Chapter, Role = common.Role, Text = common.Text, Span = common.Span,
            BatteryItems = items.DrainToImmutable(), AnswerOptions = list.Options, AnswerGroups = list.Groups,
        };
    }

    private NumericQuestion Numeric(Common common, YamlCursor yaml)
    {
        AddColumn(common, yaml);
        int? dontKnow = null, noAnswer = null;
        if (yaml.OptionalMapping("missing") is { } missing)
        {
            dontKnow = missing.OptionalInteger("dont_know", -9999, 9999);
            noAnswer = missing.OptionalInteger("no_answer", -9999, 9999);
            missing.Close();
        }

        var (minimum, maximum) = (yaml.OptionalNumber("min"), yaml.OptionalNumber("max"));
        if (minimum > maximum)
            bag.Error("RG220", yaml.SpanOf("min"), "`min` is above `max`.", "Swap the two numbers.");
        foreach (var code in (int?[])[dontKnow, noAnswer])
        {
            if (code is { } number && (minimum is null || number >= minimum) && (maximum is null || number <= maximum))
            {
                bag.Error(
                    "RG221", yaml.SpanOf("missing"), $"The missing code {number} is also a possible answer.",
                    "Use a code outside `min` and `max`, such as -99.");
            }
        }

        return new NumericQuestion(texts.Text(yaml, "unit", $"the unit of `{common.Id}`"), minimum, maximum, dontKnow, noAnswer)
        {
            Id = common.Id, Chapter = common.Chapter, Role = common.Role, Text = common.Text, Span = common.Span,
        };
    }

    private TextQuestion FreeText(Common common, YamlCursor yaml)
    {
        AddColumn(common, yaml);
        return new TextQuestion
        {
            Id = common.Id, Chapter = common.Chapter, Role = common.Role, Text = common.Text, Span = common.Span,
        };
    }

    /// <summary>The question's id names its column. One that stands twice has been reported as an id.</summary>
    private void AddColumn(Common common, YamlCursor yaml)
    {
        if (common.IsNew)
            columns.Add(common.Id, yaml.SpanOf("id"));
    }

    private AnswerFilter Filter(YamlCursor yaml)
    {
        yaml.Required("in", "a list of codes");
        var filter = new AnswerFilter(yaml.Text("column"), [.. yaml.Integers("in").Select(code => code.Value)], yaml.SpanOf("column"));
        if (yaml.Has("in") && filter.Codes.IsEmpty)
            bag.Error("RG223", yaml.SpanOf("in"), "The filter lets nobody through.", "Name the codes that open the question.");
        yaml.Close();
        return filter;
    }

    /// <summary>False where another question has the id.</summary>
    private bool CheckId(string id, YamlCursor yaml)
    {
        if (id.Length == 0)
            return true;
        if (!BindingName.IsKey(id))
            bag.Error("RG226", yaml.SpanOf("id"), $"`{id}` cannot be a question's id.", "Use small letters, digits and _.");
        if (ids.TryAdd(id, yaml.SpanOf("id")))
            return true;
        bag.Error(
            "RG221", yaml.SpanOf("id"), $"The question id `{id}` stands twice.",
            $"It stands on line {ids[id].Line} already; give one of the questions another id.");
        return false;
    }

    private string Known(YamlCursor yaml, string key, IEnumerable<string> names)
    {
        var name = yaml.Text(key);
        var known = names.ToArray();
        if (name.Length > 0 && !known.Contains(name))
            bag.Error("RG222", yaml.SpanOf(key), $"There is no {key} `{name}`.", NearestName.Hint(name, known));
        return name;
    }

    private sealed record Common(string Id, bool IsNew, string Chapter, string Role, LocalText Text, SourceSpan Span);
}
