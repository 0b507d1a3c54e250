using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>A question or two of different kinds with their answers: some options rare, some questions not answered by all.</summary>
internal sealed class GeneratedQuestions(Random random, SmallSurvey survey, int count)
{
    private const int NoAnswer = 99;

    private static readonly ImmutableArray<AnswerOption> Rare =
    [
        new(1, "yes", "Yes", OptionKind.Substantive), new(2, "no", "No", OptionKind.Substantive),
        new(3, "other", "Other", OptionKind.Substantive), new(98, "vet_ikke", "Do not know", OptionKind.DontKnow),
    ];

    private static readonly ImmutableArray<OptionGroup> Steps =
        [new("some", "Some", ["middle", "high"]), new("any", "Any", ["low", "middle", "high"])];

    private readonly double missing = random.Next(2) * 0.2;

    public ImmutableArray<Question> Some()
    {
        var first = random.Next(6);
        return random.Next(4) > 0 ? Kind(first, "a") : [.. Kind(first, "a"), .. Kind((first + random.Next(1, 6)) % 6, "b")];
    }

    /// <summary>A question, or a pool before its members.</summary>
    private ImmutableArray<Question> Kind(int kind, string id) => kind switch
    {
        0 => [Choice(id, Rare, [5, 12, 1, 1])],
        1 => [Choice(id, SmallSurvey.Scale, [2, 6, 4, 2, 1], scale: true) with { AnswerGroups = Steps }],
        2 => [Multiple(id)],
        3 => [Battery(id)],
        4 => Pool(id),
        _ => [Number(id)],
    };

    private SingleQuestion Choice(string id, ImmutableArray<AnswerOption> options, int[] odds, bool scale = false)
    {
        survey.Codes(id, Codes(options, odds));
        return SmallSurvey.Single(id, options, scale);
    }

    private MultiQuestion Multiple(string id)
    {
        var question = SmallSurvey.Multi(id, "First", "Second") with { AnswerGroups = [new("either", "Either", [$"{id}_1", $"{id}_2"])] };
        int[][] ticks = [.. Enumerable.Range(0, count).Select(_ => Missing() ? [NoAnswer, NoAnswer, NoAnswer]
            : random.Next(8) == 0 ? [0, 0, 1] : (int[])[random.Next(2), random.Next(6) == 0 ? 1 : 0, 0])];
        for (var option = 0; option < 3; option++)
            survey.Codes(question.Options[option].Column!, [.. ticks.Select(each => each[option])]);
        return question;
    }

    private BatteryQuestion Battery(string id)
    {
        var battery = new BatteryQuestion
        {
            Id = id, Chapter = "one", Role = "kd", Text = $"Question {id}?", Span = SmallSurvey.Nowhere, AnswerOptions = SmallSurvey.Scale, AnswerGroups = Steps,
            BatteryItems = [new("x", "X", $"{id}_x"), new("y", "Y", $"{id}_y")],
        };
        foreach (var column in battery.Columns)
            survey.Codes(column, Codes(SmallSurvey.Scale, [2, 6, 4, 2, 1]));
        return battery;
    }

    private ImmutableArray<Question> Pool(string id)
    {
        ImmutableArray<Question> members = [Choice(id + "1", Rare, [5, 12, 1, 1]), Choice(id + "2", Rare, [3, 6, 0, 1])];
        var pool = new PooledQuestion(members, "members")
        {
            Id = id + "_pool", Chapter = "one", Role = "kd", Text = $"Question {id}?", Span = SmallSurvey.Nowhere,
        };
        return [pool, .. members.Where(_ => random.Next(2) == 0)];
    }

    private NumericQuestion Number(string id)
    {
        survey.Numbers(id, [.. Enumerable.Range(0, count).Select(_ => Missing() ? (decimal?)null : random.Next(60))]);
        return SmallSurvey.Numeric(id);
    }

    private int[] Codes(ImmutableArray<AnswerOption> options, int[] odds) =>
        [.. Enumerable.Range(0, count).Select(_ => Missing() ? NoAnswer : options[Drawn(odds)].Code)];

    private bool Missing() => random.NextDouble() < missing;

    private int Drawn(int[] odds)
    {
        var left = random.Next(odds.Sum());
        var at = 0;
        while (left >= odds[at])
            left -= odds[at++];
        return at;
    }
}
