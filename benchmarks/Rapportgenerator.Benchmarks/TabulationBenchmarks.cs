using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Benchmarks;

/// <summary>
/// A hundred single-choice questions by four classes over a million responses in memory, with intervals, contrasts and
/// tests. The answers are drawn from a seeded generator; the goal for the weighted one is two seconds on two cores.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RuntimeMoniker.Net10_0, warmupCount: 1, iterationCount: 5)]
public class TabulationBenchmarks
{
    private const int Responses = 1_000_000, Questions = 100, Classes = 4;

    private static readonly decimal[] WeightOf = [1.0674m, 0.9664m, 0.8780m, 1.0882m];

    private SurveyRound round = null!;
    private ImmutableArray<SingleQuestion> questions;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(20191118);
        var span = new SourceSpan("kodebok.yaml", 1);
        var breakdown = new Breakdown(
            "size", "Size", [.. Enumerable.Range(0, Classes).Select(index => new BreakdownClass($"c{index}", $"Class {index}", unit => unit.NumberOf("innbyggere") == index))]);
        ImmutableArray<AnswerOption> options =
        [
            .. Enumerable.Range(1, 5).Select(code => new AnswerOption(code, $"o{code}", $"Option {code}", OptionKind.Substantive)),
            new(98, "vet_ikke", "Vet ikke", OptionKind.DontKnow),
        ];
        questions =
        [
            .. Enumerable.Range(0, Questions).Select(index => new SingleQuestion
            {
                Id = $"q{index}", Chapter = "one", Role = "kd", Text = $"Question {index}?", Span = span, AnswerOptions = options,
            }),
        ];
        ImmutableArray<FrameUnit> units = [.. Enumerable.Range(0, Responses).Select(row => new FrameUnit($"{row:000000}", "U", "kommune", [new("innbyggere", $"{row % Classes}")]))];
        ImmutableArray<int> codes = [1, 2, 3, 4, 5, 98, 99];
        round = new SurveyRound(
            new Codebook
            {
                File = "kodebok.yaml",
                Info = new("survey", 2019, "Survey", Synthetic: true, null, null, null),
                Data = new(';', "id", "unit", null, "weight", 1, 0, "unit", ImmutableDictionary<string, LocalText>.Empty),
                Missing = new(99, 98, 97),
                Roles = [],
                Breakdowns = [breakdown],
                Chapters = [],
                Questions = [.. questions],
            },
            new Frame("kommuner.csv", units),
            new ResponseSet
            {
                File = "svar.csv",
                Ids = [.. units.Select(unit => unit.Number)],
                Units = units,
                Weights = [.. units.Select(unit => WeightOf[unit.NumberOf("innbyggere")])],
                Statuses = ImmutableDictionary<string, ImmutableArray<PartStatus>>.Empty,
                Coded = questions.ToImmutableDictionary(
                    question => question.Id,
                    _ =>
                    {
                        // From 0 (not asked) to all codes, one of them in eight.
                        var places = new byte[Responses];
                        random.NextBytes(places);
                        for (var row = 0; row < places.Length; row++)
                            places[row] &= 7;
                        return new CodedAnswers(codes, ImmutableArray.Create(places));
                    }),
                Numbers = ImmutableDictionary<string, ImmutableArray<decimal?>>.Empty,
                Texts = ImmutableDictionary<string, ImmutableArray<string?>>.Empty,
            })
        {
            Design = new DesignDefinition(new("size", span), FrameIsPopulation: false, new("weight", span), span),
        };
    }

    [Benchmark]
    public ImmutableDictionary<string, Tabulation> Weighted() => Tabulate(weighted: true);

    [Benchmark]
    public ImmutableDictionary<string, Tabulation> Unweighted() => Tabulate(weighted: false);

    private ImmutableDictionary<string, Tabulation> Tabulate(bool weighted) => Tabulator.TabulateAll(
        questions.Select(question => new TabulationRequest(question, round.Codebook.Breakdowns[0], weighted, [], [])), round, 5);
}
