using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Tests.Tabulations.Trends;

/// <summary>The rounds of 2018 and 2019 as they are; what differs between them stands in the data's README.</summary>
public class RealTrendTests
{
    private static readonly Codebook Then = Read(2018);
    private static readonly Codebook Now = Read(2019);

    /// <summary>Everything that breaks a comparison: reworded and reversed questions, and those a reworded one opens.</summary>
    [Fact]
    public void The_traps_of_2018_are_found_and_nothing_else()
    {
        var comparability = new Comparability(Then, Now, question => question.Id);
        var found = Now.Questions
            .Where(question => Then.Find(question.Id) is not null)
            .SelectMany(question => comparability.Find(Then.Find(question.Id)!, question).Select(each => $"{question.Id} {each.GetType().Name}"))
            .ToArray();

        Assert.Equal(
            [
                "bak_01 AnswerWordingChanged", "bak_01 AnswerWordingChanged", "int_03 WordingChanged",
                "int_04 FilterWordingChanged", "int_06 FilterWordingChanged",
                "nsk_kd_01 WordingChanged", "nsk_kd_01 ScaleReversed", "nsk_ss_01 WordingChanged", "nsk_ss_01 ScaleReversed",
                "nsk_01 WordingChanged", "nsk_01 ScaleReversed",
            ],
            found);
    }

    /// <summary>
    /// Counted from the two CSV files by another program, units matched by the change table of 2019. «Ja» on `int_03` is code
    /// 2 in 2018 and code 1 in 2019.
    /// </summary>
    [Theory]
    [InlineData("int_03", false, 193, 271, 234, 294)]
    [InlineData("nor_10", false, 56, 231, 90, 270)]
    [InlineData("nor_10", true, 49, 189, 67, 205)]
    [InlineData("int_07", true, 152, 228, 152, 215)]
    public void Both_rounds_are_counted_as_another_program_counts_them(
        string id, bool panel, int yesThen, int baseThen, int yesNow, int baseNow)
    {
        var bag = new DiagnosticBag();
        var report = ReportDefinitionReader.Read(RepositoryFiles.PathOf("report.yaml"), bag)!;
        var binding = new BindingDefinition { Name = "q", Question = id, Trend = new(panel, null), Span = new("report.yaml", 1) };
        report = report with { Front = report.Front with { Bindings = [binding] }, Chapters = [], Appendices = [] };
        ImmutableArray<SurveyRound> rounds =
            [.. report.Earlier.Insert(0, report.Survey).Select(files => SurveyReader.Read(files, report.Folder, bag)!)];
        var bound = BindingResolver.ResolveAll(report, rounds, bag).Values.SelectMany(chapter => chapter).Single();
        var tabulations = RoundTabulator.TabulateAll(report, rounds, [bound]);

        Assert.Empty(bag.Sorted());
        Assert.Equal((yesThen, baseThen), Yes(tabulations[$"{id}@2018{(panel ? ".panel" : "")}"]));
        Assert.Equal((yesNow, baseNow), Yes(tabulations[$"{id}{(panel ? ".panel" : "")}"]));
        if (panel)
            Assert.Equal([249, 249], tabulations.Values.Select(tabulation => tabulation.Panel!.Count));
    }

    private static (int?, int?) Yes(Tabulation tabulation) =>
        (tabulation.All.Items[0].Options.Single(cell => cell.Key == "ja").Count, tabulation.All.Items[0].Base);

    private static Codebook Read(int year) => CodebookReader.Read(
        RepositoryFiles.PathOf($"data/{year}/kodebok.yaml"), "kodebok.yaml", new DiagnosticBag())!;
}
