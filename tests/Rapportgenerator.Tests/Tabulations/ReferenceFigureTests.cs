using System.Collections.Immutable;
using System.Text.Json;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;

namespace Rapportgenerator.Tests.Tabulations;

/// <summary>
/// The round of 2019 against R. `r-survey-2019.json` was made with R 4.2 and its survey package 4.1-1, which share no code
/// with this project, from the same answers and frame: `svydesign(strata, fpc, weights)`, `svyby` and `subset` for the
/// domains, `svyciprop(method = "logit")`, `svychisq` and `svymean`; its header says more.
/// </summary>
public class ReferenceFigureTests
{
    private const double Relative = 1e-6;

    private static readonly JsonElement Reference = Load();
    private static readonly SurveyRound Round = Read();

    public static IEnumerable<TheoryDataRow<int>> Shares() => Rows("shares");

    public static IEnumerable<TheoryDataRow<int>> Tests() => Rows("tests");

    public static IEnumerable<TheoryDataRow<int>> Numbers() => Rows("numbers");

    [Theory]
    [MemberData(nameof(Shares))]
    public void Shares_agree_with_R(int row)
    {
        var expected = Reference.GetProperty("shares")[row];
        var group = expected.GetProperty("group").GetString();

        var plain = CellOf(expected, group, weighted: false, Round);
        Assert.Equal(expected.GetProperty("n").GetInt32(), plain.Base);
        Assert.Equal(expected.GetProperty("count").GetInt32(), plain.Cell.Count);
        if (plain.Base == 0)
        {
            Assert.Null(plain.Cell.Share);
            Assert.Null(plain.Cell.Uncertainty);
            return;
        }

        Agree(expected, "wilson_lower", plain.Cell.Uncertainty!.Lower);
        Agree(expected, "wilson_upper", plain.Cell.Uncertainty.Upper);
        Agree(expected.GetProperty("weighted_fpc"), CellOf(expected, group, weighted: true, Round).Cell);
        var endless = Round with { Design = Round.Design! with { FrameIsPopulation = false } };
        Agree(expected.GetProperty("weighted_no_fpc"), CellOf(expected, group, weighted: true, endless).Cell);
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public void Tests_agree_with_R(int row)
    {
        var expected = Reference.GetProperty("tests")[row];
        var question = Round.Codebook.Find(expected.GetProperty("question").GetString()!)!;
        var code = expected.GetProperty("code").GetInt32();

        // R was given the option against all others, so the answers are put together before they are counted.
        var answers = Round.Responses.Coded[question.Id];
        var two = CodedAnswers.Of([.. Enumerable.Range(0, answers.Length).Select(at => answers[at] switch
        {
            ResponseSet.NotAsked or 99 or 97 => ResponseSet.NotAsked,
            var chosen => chosen == code ? 1 : 2,
        })]);
        var round = Round with
        {
            Responses = Round.Responses with { Coded = ImmutableDictionary<string, CodedAnswers>.Empty.Add("two", two) },
        };
        var request = new TabulationRequest(SmallSurvey.Single("two"), Round.Codebook.FindBreakdown("storrelse"), true, [], []);

        var test = Assert.Single(Tabulator.Tabulate(request, round).Tests);

        Assert.Equal(TestMethod.RaoScott, test.Method);
        Agree(expected, "rao_scott_F", test.Statistic);
        Agree(expected, "ndf", test.DegreesOfFreedom);
        Agree(expected, "ddf", test.DenominatorDegreesOfFreedom!.Value);
        Agree(expected, "p", test.PValue);
        var layout = new DomainLayouts(round).For(request);
        int[] inOrder = [-1, .. two.Codes.Select(each => each - 1)];
        var chiSquare = RaoScottTest.ChiSquare(OptionMoments.OfOne(two, inOrder, 2, layout).CrossTable().Occupied())!.Value;
        Agree(expected, "pearson_X2_rs", chiSquare.Statistic);
        Agree(expected, "p_chisq", chiSquare.PValue);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Numbers_agree_with_R(int row)
    {
        var expected = Reference.GetProperty("numbers")[row];
        var question = Round.Codebook.Find(expected.GetProperty("question").GetString()!)!;

        var weighted = Tabulator.Tabulate(new(question, null, true, [], []), Round).All.Items[0];
        var plain = Tabulator.Tabulate(new(question, null, false, [], []), Round).All.Items[0];

        Assert.Equal(expected.GetProperty("n").GetInt32(), weighted.Base);
        Agree(expected, "mean", weighted.Numbers!.Mean.Value);
        Agree(expected, "se_mean_fpc", weighted.MeanUncertainty!.StandardError);
        Agree(expected, "median_unweighted", plain.Numbers!.Median.Value);
        Agree(expected, "sum_unweighted", (double)plain.Numbers.Sum);
    }

    private static (Cell Cell, int? Base) CellOf(JsonElement expected, string? group, bool weighted, SurveyRound round)
    {
        var id = expected.GetProperty("question").GetString()!;
        int[] codes = [.. expected.GetProperty("codes").EnumerateArray().Select(code => code.GetInt32())];
        int[] @base = [.. expected.GetProperty("base_codes").EnumerateArray().Select(code => code.GetInt32())];
        var by = expected.GetProperty("by").GetString() is { } key ? round.Codebook.FindBreakdown(key) : null;

        // A tick is named by its column, and all who answered its question are asked.
        var question = round.Codebook.Find(id) ?? round.Codebook.Questions.Single(each => each.Options.Any(option => option.Column == id));
        var option = question.Options.FirstOrDefault(each => each.Column == id);
        string[] keys = option is null ? [.. codes.Select(code => question.Options.Single(each => each.Code == code).Key)] : [option.Key];
        string[] without = option is null ? [.. question.Options.Where(each => !@base.Contains(each.Code)).Select(each => each.Key)] : [];
        var any = new OptionGroup("any", "Any", [.. keys]);

        var tabulation = Tabulator.Tabulate(new(question, by, weighted, [.. without], [any]), round);
        var item = tabulation.Groups.Single(each => each.Key == (group ?? Tabulation.AllKey)).Items[0];
        return (item.Groups.Single(each => each.Key == "any"), item.Base);
    }

    /// <summary>R has no interval at 0 and 100 per cent; ours is tested by itself.</summary>
    private static void Agree(JsonElement expected, Cell cell)
    {
        Agree(expected, "share", cell.Share!.Value.Value);
        Agree(expected, "se", cell.Uncertainty!.StandardError);
        if (expected.GetProperty("logit_lower").ValueKind == JsonValueKind.Null)
            return;
        Agree(expected, "logit_lower", cell.Uncertainty.Lower);
        Agree(expected, "logit_upper", cell.Uncertainty.Upper);
    }

    private static void Agree(JsonElement expected, string name, double actual)
    {
        var value = expected.GetProperty(name).GetDouble();
        Assert.True(Math.Abs(actual - value) <= Relative * Math.Abs(value), $"{name}: {actual:R}, R has {value:R}.");
    }

    private static IEnumerable<TheoryDataRow<int>> Rows(string part) =>
        Enumerable.Range(0, Reference.GetProperty(part).GetArrayLength()).Select(row => new TheoryDataRow<int>(row));

    private static JsonElement Load()
    {
        using var file = File.OpenRead(RepositoryFiles.PathOf("tests/Rapportgenerator.Tests/Tabulations/r-survey-2019.json"));
        return JsonDocument.Parse(file).RootElement;
    }

    private static SurveyRound Read()
    {
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(RepositoryFiles.PathOf("report.yaml"), bag)!;
        var round = SurveyReader.Read(report.Survey, report.Folder, bag)!;
        Assert.Empty(bag.Sorted());
        return round;
    }
}
