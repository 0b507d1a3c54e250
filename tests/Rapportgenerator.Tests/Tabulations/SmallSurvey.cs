using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Tabulations;

/// <summary>A survey in memory: units of the classes `small` and `large`, and columns of answers.</summary>
internal sealed class SmallSurvey
{
    public static readonly SourceSpan Nowhere = new("kodebok.yaml", 1);

    public static readonly Breakdown Size = new(
        "size",
        "Size",
        [
            new("small", "Small", unit => unit.Population < 5000),
            new("large", "Large", unit => unit.Population >= 5000),
        ]);

    public static readonly ImmutableArray<AnswerOption> YesNo =
    [
        new(1, "yes", "Yes", OptionKind.Substantive),
        new(2, "no", "No", OptionKind.Substantive),
        new(98, "vet_ikke", "Do not know", OptionKind.DontKnow),
    ];

    public static readonly ImmutableArray<AnswerOption> Scale =
    [
        new(1, "low", "Low", OptionKind.Substantive),
        new(2, "middle", "Middle", OptionKind.Substantive),
        new(3, "high", "High", OptionKind.Substantive),
        new(97, "ikke_relevant", "Not relevant", OptionKind.NotRelevant),
        new(98, "vet_ikke", "Do not know", OptionKind.DontKnow),
    ];

    private readonly List<FrameUnit> units = [];
    private readonly List<decimal> weights = [];
    private readonly Dictionary<string, ImmutableArray<int>> coded = [];
    private readonly Dictionary<string, ImmutableArray<decimal?>> numbers = [];

    public static SingleQuestion Single(string id, ImmutableArray<AnswerOption>? options = null, bool scale = false) => new()
    {
        Id = id, Chapter = "one", Role = "kd", Text = $"Question {id}?", Span = Nowhere, AnswerOptions = options ?? YesNo, OnScale = scale,
    };

    public static MultiQuestion Multi(string id, params string[] labels) => new()
    {
        Id = id, Chapter = "one", Role = "kd", Text = $"Question {id}?", Span = Nowhere,
        AnswerOptions =
        [
            .. labels.Select((label, index) => new AnswerOption(
                index + 1, $"{id}_{index + 1}", label, OptionKind.Substantive, $"{id}_{index + 1}")),
            new AnswerOption(98, "vet_ikke", "Do not know", OptionKind.DontKnow, $"{id}_98", Exclusive: true),
        ],
    };

    public static NumericQuestion Numeric(string id) => new("weeks", null, null, -98, -99)
    {
        Id = id, Chapter = "one", Role = "kd", Text = $"Question {id}?", Span = Nowhere,
    };

    /// <param name="populations">One unit each.</param>
    public SmallSurvey Units(params int[] populations)
    {
        foreach (var population in populations)
        {
            units.Add(FrameUnits.Of($"{units.Count:0000}", $"Unit {units.Count}", "kommune", "F", "R", population));
            weights.Add(1);
        }

        return this;
    }

    public SmallSurvey Weights(params decimal[] values)
    {
        weights.Clear();
        weights.AddRange(values);
        return this;
    }

    public SmallSurvey Codes(string column, params int[] codes)
    {
        coded[column] = [.. codes];
        return this;
    }

    public SmallSurvey Numbers(string column, params decimal?[] values)
    {
        numbers[column] = [.. values];
        return this;
    }

    public SurveyRound Round() => new(
        new Codebook
        {
            File = "kodebok.yaml",
            Info = new("survey", 2019, "Survey", Synthetic: true, null, null, null),
            Data = new(';', "id", "unit", null, null, 1, 0, "unit", ImmutableDictionary<string, LocalText>.Empty),
            Missing = new(99, 98, 97),
            Roles = [],
            Breakdowns = [Size],
            Chapters = [],
            Questions = [],
        },
        new Frame("kommuner.csv", [.. units]),
        new ResponseSet
        {
            File = "svar.csv",
            Ids = [.. units.Select((_, index) => $"S{index}")],
            Units = [.. units],
            Weights = [.. weights],
            Statuses = ImmutableDictionary<string, ImmutableArray<PartStatus>>.Empty,
            Coded = coded.ToImmutableDictionary(column => column.Key, column => CodedAnswers.Of(column.Value)),
            Numbers = numbers.ToImmutableDictionary(),
            Texts = ImmutableDictionary<string, ImmutableArray<string?>>.Empty,
        });
}
