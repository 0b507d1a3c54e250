using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations;

public sealed class PanelTests : IDisposable
{
    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Theory]
    [InlineData("A B C > D", "A B C", "D", "A B C", "D")]
    [InlineData("A B C > D", "A B", "D", "", "")]
    [InlineData("A > B C", "A", "B C", "A", "B C")]
    [InlineData("A > B C", "A", "B", "", "")]
    [InlineData("A > B", "A", "B", "A", "B")]
    [InlineData("A > A|B > B", "A", "A B", "A", "A")]
    [InlineData("A > |B > B", "A B", "B", "B", "B")]
    public void A_unit_is_in_where_all_its_parts_answered_in_both_rounds(string lines, string then, string now, string inThen, string inNow)
    {
        SurveyRound[] rounds = [Answered(2018, then), Answered(2019, now)];
        var panels = Panel.Of(rounds,
        [
            .. lines.Split('|').Select(line => new UnitLine([.. line.Split('>').Select(side => Names(side).Select(Unit).ToImmutableArray())])),
        ]);

        Assert.Equal([inThen, inNow], panels.Select((panel, at) => string.Join(' ',
            rounds[at].Responses.Units.Where((_, row) => panel.Members[row]).Select(unit => unit.Number))));
        Assert.All(panels, panel => Assert.Equal([2018, 2019], panel.Years));
        Assert.Equal(inThen.Length > 0 && lines is "A B C > D" or "A > B C", panels[0].HasRemade);
    }

    /// <summary>The answers of Halden and Rindal are the only ones that are not in both rounds' files.</summary>
    [Fact]
    public void Only_answers_of_the_panel_are_counted_and_the_id_says_so()
    {
        sample.WithEarlier(
            "mal: { question: mal, by: storrelse, trend: true, panel: true }", "hvilke: { question: hvilke, trend: true, panel: true }",
            "alle: { question: mal, trend: true }").ShowingAll();
        sample.ChangeEarlier("svar.csv", "S05;0402;", "S05;5061;");
        sample.ChangeEarlier("kommuner.csv", "1567;Rindal", "5061;Rindal");

        var tabulations = sample.Tabulate().Tabulations;

        // Kongsvinger (0402) answered in 2019 alone, Rindal in 2018 alone: each takes a «ja» with it.
        Assert.Equal((10, 7), (tabulations["mal.storrelse.panel"].All.Items[0].Base, tabulations["mal.storrelse.panel"].All.Items[0].Options[0].Count));
        Assert.Equal((10, 7), (tabulations["mal@2018.storrelse.panel"].All.Items[0].Base, Ja(tabulations["mal@2018.storrelse.panel"])));
        Assert.Equal((11, 8), (tabulations["mal"].All.Items[0].Base, Ja(tabulations["mal"])));
        Assert.Equal(tabulations["hvilke.panel"].All.Items[0].Base, tabulations["hvilke@2018.panel"].All.Items[0].Base);
        Assert.Equal(11, tabulations["hvilke.panel"].Panel!.Count);
        Assert.Equal(12, tabulations["hvilke.panel"].Panel!.Members.Length);
        Assert.Null(tabulations["mal"].Panel);
    }

    [Fact]
    public void A_unit_keeps_its_place_under_a_new_number()
    {
        sample.WithEarlier("mal: { question: mal, trend: true, panel: true }");
        sample.Responses = SampleSurvey.Change(sample.Responses, "S05;0402;", "S05;5061;");
        sample.ChangeEarlier("svar.csv", "S05;0402;", "S05;1567;");

        Assert.Equal(12, sample.Tabulate().Tabulations["mal@2018.panel"].Panel!.Count);
    }

    private static int? Ja(Tabulation tabulation) => tabulation.All.Items[0].Options.Single(cell => cell.Key == "ja").Count;

    private static SurveyRound Answered(int year, string units)
    {
        var round = new SmallSurvey().Round();
        return round with
        {
            Codebook = round.Codebook with { Info = round.Codebook.Info with { Year = year } },
            Responses = round.Responses with { Units = [.. Names(units).Select(Unit)] },
        };
    }

    private static string[] Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static FrameUnit Unit(string number) => FrameUnits.Of(number, number, "kommune", "F", "R", 1000);
}
