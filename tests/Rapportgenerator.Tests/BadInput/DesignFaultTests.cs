using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tests.Tabulations;
using Rapportgenerator.Tests.Tabulations.Inference;

namespace Rapportgenerator.Tests.BadInput;

/// <summary>A survey design that does not go with codebook, frame or answers is said where it stands, and nothing is written.</summary>
public sealed class DesignFaultTests : IDisposable
{
    private const string Design = "design: { strata: storrelse, population: frame, weights: vekt }";

    private readonly FaultyBuild build = new();

    public DesignFaultTests() => Fit(new() { ["liten"] = "1.071429", ["stor"] = "0.857143", ["bydel"] = "1.714286" });

    public void Dispose() => build.Dispose();

    [Fact]
    public async Task A_design_that_fits_is_taken()
    {
        Write(Design);
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "forhold: forhold", "forhold: { question: forhold, weighted: true, by: storrelse }");

        var (_, warnings) = await build.Succeed();

        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData("strata: storelse", "RG310", "survey.design.strata", "`storelse`", "Did you mean `storrelse`?")]
    [InlineData("weights: vekta", "RG311", "survey.design.weights", "`vekta`", "Did you mean `vekt`?")]
    [InlineData("weights: antall", "RG311", "survey.design.weights", "`antall`", "Known here: vekt.")]
    [InlineData("population: all", "RG108", "survey.design.population", "frame", null)]
    [InlineData("stratum: storrelse", "RG106", "survey.design.stratum", "`stratum`", "Did you mean `strata`?")]
    [InlineData("", "RG113", "survey.design", "says nothing", "Write `strata:`")]
    public async Task One_fault_in_what_the_report_says(string design, string code, string place, string message, string? hint)
    {
        Write($"design: {{ {design} }}");

        var problem = await build.Problem();

        Assert.Equal((code, "report.yaml", 10, place), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Place));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint ?? "", problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_design_of_an_earlier_round_is_held_against_that_round()
    {
        build.Sample.Report = SampleSurvey.Change(
            build.Sample.Report, "front:",
            "earlier:\n  - { codebook: data/kodebok.yaml, responses: data/svar.csv, frame: data/kommuner.csv, design: { strata: fylker } }\nfront:");

        var problem = await build.Problem();

        Assert.Equal(("RG310", "earlier[0].design.strata"), (problem.Code, problem.Span!.Place));
        Assert.Contains("`fylke`", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    // Seven answers of twelve with 1.05 have 60 per cent of the weights; seven units of fourteen are half of the frame.
    [InlineData("0.95", "1.05", "1.00", "RG314", "`stor` has 60.49 % of them, but 50.00 % of the units in the frame")]
    // Nobody weighs a survey with ones for a stratum of which half has answered, and ones for one that is complete.
    [InlineData("1", "1", "1", "RG314", "`stor` has 58.33 % of them, but 50.00 %")]
    [InlineData("2.142858", "1.714286", "3.428572", "RG315", "The weights add up to 24, neither to the 12 answers nor to the 14 units")]
    [InlineData("1.071429", "0.857143", "1000001", "RG316", "above a million")]
    public async Task Weights_that_do_not_add_up(string small, string large, string bydel, string code, string message)
    {
        Fit(new() { ["liten"] = small, ["stor"] = large, ["bydel"] = bydel });
        Write(Design);

        var problem = await build.Problem();

        Assert.Equal((code, "data/svar.csv", 1, "column vekt"), (problem.Code, problem.Span!.File, problem.Span.Line, problem.Span.Place));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Rounding to two decimals explains the first; weights that stand for 14/12 units each add up to the frame.
    [InlineData("1.07", "0.86", "1.71")]
    [InlineData("1.25", "1", "2")]
    public async Task Weights_that_add_up_as_well_as_their_decimals_allow(string small, string large, string bydel)
    {
        Fit(new() { ["liten"] = small, ["stor"] = large, ["bydel"] = bydel });
        Write(Design);

        Assert.Empty((await build.Succeed()).Warnings);
    }

    [Fact]
    public async Task A_stratum_that_nobody_answers_for_is_a_warning()
    {
        var lines = build.Sample.Responses.Split('\n');
        build.Sample.Responses = string.Join('\n', lines.Where(line => !line.StartsWith("S12;", StringComparison.Ordinal)));
        Write("design: { strata: storrelse, population: frame }");

        var warning = Assert.Single((await build.Succeed()).Warnings);

        Assert.Equal(("RG313", Severity.Warning, "survey.design.strata"), (warning.Code, warning.Severity, warning.Span!.Place));
        Assert.Contains("`bydel` has no answers (units in the frame: 2)", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: kommune, max: 4999}", "type: kommune, max: 5000}", "overlaps with `liten`")]
    [InlineData("- {key: bydel, label: Bydeler i Oslo, type: bydel}", "", "belong to no class")]
    public async Task Classes_that_overlap_or_are_missing(string old, string @new, string message)
    {
        build.Sample.Codebook = SampleSurvey.Change(build.Sample.Codebook, old, @new);
        Write(Design);

        var problem = await build.Problem();

        Assert.Equal(("RG225", "data/kodebok.yaml"), (problem.Code, problem.Span!.File));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    /// <summary>Files cannot say it, for each answer is of another unit of the frame (RG206); a round in memory can.</summary>
    [Fact]
    public void A_stratum_has_no_fewer_units_than_answers()
    {
        var round = new SmallSurvey().Units(1, 1, 9000).Codes("q", 1, 2, 1).Round().Stratified(0, 0);
        round = round with { Frame = round.Frame with { Units = round.Frame.Units.RemoveAt(0) } };
        var bag = new DiagnosticBag();

        SurveyDesignCheck.Run(round, ".", bag);

        var problem = Assert.Single(bag.Sorted());
        Assert.Equal(("RG312", Severity.Error), (problem.Code, problem.Severity));
        Assert.Contains("`small` has more answers (2) than units in the frame (1)", problem.Message, StringComparison.Ordinal);
    }

    private void Write(string design) =>
        build.Sample.Report = SampleSurvey.Change(build.Sample.Report, "  hide_below: 2\n", $"  hide_below: 2\n  {design}\n");

    /// <summary>The weight of every answer, by its unit's class.</summary>
    private void Fit(Dictionary<string, string> weightOf)
    {
        var small = new[] { "0111", "0118", "0423", "1026" };
        build.Sample.Responses = string.Join('\n', build.Sample.Responses.Split('\n').Select(line =>
        {
            var cells = line.Split(';');
            if (cells.Length > 6 && cells[0].StartsWith('S'))
                cells[5] = weightOf[cells[1].Length == 6 ? "bydel" : small.Contains(cells[1]) ? "liten" : "stor"];
            return string.Join(';', cells);
        }));
    }
}
