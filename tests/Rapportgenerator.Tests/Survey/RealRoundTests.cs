using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

public sealed class RealRoundTests
{
    [Theory]
    [InlineData(2018, 299, 73, 8, 436)]
    [InlineData(2019, 330, 79, 8, 436)]
    public void Both_rounds_load_without_a_problem(int year, int answers, int questions, int pools, int units)
    {
        var round = Read(year);

        Assert.Equal(year, round.Codebook.Info.Year);
        Assert.Equal(answers, round.Responses.Count);
        Assert.Equal(questions, round.Codebook.Questions.Count(question => question is not PooledQuestion));
        Assert.Equal(pools, round.Codebook.Questions.Count(question => question is PooledQuestion));
        Assert.Equal(units, round.Frame.Units.Length);
        Assert.All(round.Responses.Coded.Values, column => Assert.Equal(answers, column.Length));
        Assert.All(round.Responses.Weights, weight => Assert.True(weight > 0));
    }

    [Fact]
    public void Every_unit_is_in_one_class_of_each_breakdown()
    {
        var round = Read(2019);

        Assert.Equal(["storrelse", "region", "enhet", "fylke"], round.Codebook.Breakdowns.Select(breakdown => breakdown.Key));
        foreach (var breakdown in round.Codebook.Breakdowns)
            Assert.All(round.Frame.Units, unit => Assert.Single(breakdown.Classes, item => item.Contains(unit)));
        var size = round.Codebook.FindBreakdown("storrelse")!;
        // The numbers of units a size class in the data's own description.
        Assert.Equal([220, 143, 58, 15], size.Classes.Select(item => round.Frame.Units.Count(item.Contains)));
        Assert.Equal(
            ["ost", "indre_ost", "sor", "vest", "midt_norge", "nord"],
            round.Codebook.FindBreakdown("region")!.Classes.Select(item => item.Key));
        Assert.Equal(18, round.Codebook.FindBreakdown("fylke")!.Classes.Length);
        Assert.Equal("Østfold", round.Codebook.FindBreakdown("fylke")!.Classes[0].Label);
    }

    [Fact]
    public void Labels_keep_a_number_on_one_line()
    {
        var size = Read(2019).Codebook.FindBreakdown("storrelse")!;

        Assert.Equal("5\u00A0000–20\u00A0000 innbyggere", size.Classes[1].Label.Text);
    }

    [Fact]
    public void Options_groups_and_pools_are_as_the_codebook_says()
    {
        var codebook = Read(2019).Codebook;

        Assert.Equal(["ja", "nei", "vet_ikke"], codebook.Find("int_03")!.Options.Select(option => option.Key));
        Assert.Equal("bos_04_1", codebook.Find("bos_04")!.Options[0].Key);
        Assert.Equal("ingen", codebook.Find("bos_04")!.Options[^2].Key);
        Assert.True(codebook.Find("bos_04")!.Options[^1] is { Key: "vet_ikke", Exclusive: true });
        Assert.Equal(["nor_04_1", "nor_04_2", "nor_04_3"], codebook.Find("nor_04")!.Groups.Single().OptionKeys);
        var pool = codebook.Find("nsk_01")!;
        Assert.Equal(["nsk_kd_01", "nsk_ss_01"], pool.Members.Select(member => member.Id));
        Assert.True(pool.IsScale);
        Assert.Equal(["svaert_liten", "liten"], pool.Groups[0].OptionKeys);
        var ids = codebook.Questions.Select(question => question.Id).ToList();
        Assert.Equal(ids.IndexOf("nsk_ss_01") + 1, ids.IndexOf("nsk_01"));
        Assert.Equal("Veit ikkje", codebook.Find("int_03")!.Options[2].Label.Nn);
    }

    [Fact]
    public void A_question_knows_its_line_in_the_codebook()
    {
        var question = Read(2019).Codebook.Find("int_03")!;

        var line = File.ReadAllLines(RepositoryFiles.PathOf("data/2019/kodebok.yaml"))[question.Span.Line - 1];
        Assert.Equal("  - id: int_03", line);
        Assert.Equal("data/2019/kodebok.yaml", question.Span.File);
    }

    [Fact]
    public void Answers_are_read_as_they_stand()
    {
        var responses = Read(2019).Responses;

        Assert.Equal("S19-0001", responses.Ids[0]);
        Assert.Equal("1931", responses.Units[0].Number);
        Assert.Equal(0.9664m, responses.Weights[0]);
        Assert.Equal(5.5m, responses.Numbers["bos_09"][0]);
        Assert.Equal("Vi får ikke tak i kvalifiserte lærere.", responses.Texts["nor_17"][0]);
        Assert.Equal(ResponseSet.NotAsked, responses.Coded["nor_09_1"][0]);
        Assert.Null(responses.Numbers["sam_06"][0]);
    }

    private static SurveyRound Read(int year)
    {
        var folder = RepositoryFiles.PathOf($"data/{year}");
        var files = new SurveyFiles(
            Path.Combine(folder, "kodebok.yaml"), Path.Combine(folder, "svar.csv"), Path.Combine(folder, "kommuner.csv"), 5,
            [
                new(RepositoryFiles.PathOf("data/kommuneendringer-2019.csv"), 2019),
                new(RepositoryFiles.PathOf("data/kommuneendringer-2020.csv"), 2020),
            ],
            new SourceSpan("report.yaml"));
        var bag = new DiagnosticBag();
        var round = SurveyReader.Read(files, RepositoryFiles.Root, bag);
        Assert.Empty(bag.Sorted());
        return round!;
    }
}
