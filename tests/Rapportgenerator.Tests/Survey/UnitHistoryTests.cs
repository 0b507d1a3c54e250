using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;
using Rapportgenerator.Tests.Tabulations;

namespace Rapportgenerator.Tests.Survey;

public class UnitHistoryTests
{
    private static readonly ChangeTable Of2019 = new(2019, [("1567", "5061"), ("0101", "0101")]);

    /// <summary>Three into one, one into two, a new number, and one that nobody names.</summary>
    private static readonly ChangeTable Of2020 = new(2020,
        [("0104", "3002"), ("0136", "3002"), ("0137", "3002"), ("1850", "1806"), ("1850", "1875"), ("1805", "1806"), ("5061", "5061"), ("0101", "3001")]);

    [Fact]
    public void Mergers_splits_and_new_numbers_are_followed()
    {
        var lines = UnitHistory.Follow([Round(2019, "0101", "0104", "0136", "0137", "1850", "1805", "5061", "0301"),
            Round(2020, "3001", "3002", "1806", "1875", "5061", "0301")], [Of2020, Of2019]);

        Assert.Equal(
            ["0101 > 3001", "0104 0136 0137 > 3002", "0301 > 0301", "1805 1850 > 1806 1875", "5061 > 5061"], Written(lines));
    }

    [Fact]
    public void Tables_of_several_years_make_a_chain() => Assert.Equal(
        ["0101 > 3001", "1567 > 5061"], Written(UnitHistory.Follow([Round(2018, "1567", "0101"), Round(2020, "5061", "3001")], [Of2020, Of2019])));

    [Fact]
    public void A_round_between_is_one_more_step() => Assert.Equal(
        ["1567 > 5061 > 5061"],
        Written(UnitHistory.Follow([Round(2018, "1567"), Round(2019, "5061"), Round(2020, "5061")], [Of2019, Of2020])));

    [Fact]
    public void Tables_of_other_years_count_for_nothing() => Assert.Equal(
        ["0101 > 0101"], Written(UnitHistory.Follow([Round(2018, "0101"), Round(2019, "0101")], [Of2020])));

    [Fact]
    public void What_no_table_explains_is_a_line_that_ends()
    {
        var lines = UnitHistory.Follow([Round(2018, "1567", "0301"), Round(2019, "5061", "0301")], []);

        Assert.Equal([" > 5061", "0301 > 0301", "1567 > "], Written(lines));
        Assert.Equal([true], lines.Where(line => line.IsWhole).Select(line => line.IsOne));
    }

    [Fact]
    public void The_real_map_of_2018_is_that_of_2019_but_for_the_number_of_Rindal()
    {
        var lines = UnitHistory.Follow([Real(2018), Real(2019)], [Changes(2019)]);

        Assert.Equal(436, lines.Length);
        Assert.All(lines, line => Assert.True(line.IsOne));
        Assert.Equal(["1567 > 5061"], Written([.. lines.Where(line => line.Rounds[0][0].Number != line.Rounds[1][0].Number)]));
    }

    /// <summary>
    /// The reform of 2020, over two tables. The counts are those of the connected parts of the two tables taken together,
    /// counted by another program; Tysfjord and Snillfjord were split among neighbours that others were merged into.
    /// </summary>
    [Fact]
    public void The_real_map_of_2020_is_reached_from_2018_by_two_tables()
    {
        var lines = UnitHistory.Follow([Real(2018), Real(2020)], [Changes(2020), Changes(2019)]);

        Assert.All(lines, line => Assert.True(line.IsWhole));
        Assert.Equal((436, 370), (lines.Sum(line => line.Rounds[0].Length), lines.Sum(line => line.Rounds[1].Length)));
        var remade = lines.Where(line => !line.IsOne).ToArray();
        Assert.Equal(
            (367, 40, 109, 43),
            (lines.Length, remade.Length, remade.Sum(line => line.Rounds[0].Length), remade.Sum(line => line.Rounds[1].Length)));
        Assert.Contains("1805 1849 1850 1854 > 1806 1875", Written(lines));
        Assert.Contains("1571 5011 5012 5013 5016 5023 5024 > 5055 5056 5059", Written(lines));
    }

    private static IEnumerable<string> Written(ImmutableArray<UnitLine> lines) => lines
        .Select(line => string.Join(" > ", line.Rounds.Select(units => string.Join(' ', units.Select(unit => unit.Number).Order(StringComparer.Ordinal)))))
        .Order(StringComparer.Ordinal);

    private static SurveyRound Round(int year, params string[] numbers) => Of(
        year, new Frame("kommuner.csv", [.. numbers.Select(number => FrameUnits.Of(number, number, "kommune", "F", "R", 1000))]));

    private static SurveyRound Of(int year, Frame frame)
    {
        var round = new SmallSurvey().Round();
        return round with { Codebook = round.Codebook with { Info = round.Codebook.Info with { Year = year } }, Frame = frame };
    }

    private static SurveyRound Real(int year) => Of(year, FrameReader.Read(
        RepositoryFiles.PathOf($"data/{year}/kommuner.csv"), "kommuner.csv", FrameLayout.Municipal, new DiagnosticBag())!);

    private static ChangeTable Changes(int year) => ChangeTable.Read(
        RepositoryFiles.PathOf($"data/kommuneendringer-{year}.csv"), "kommuneendringer.csv", year, new DiagnosticBag())!;
}
