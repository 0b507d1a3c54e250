using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Survey;

public sealed class TileMapTests : IDisposable
{
    private static readonly string[] Fylker2024 =
    [
        "Oslo", "Rogaland", "Møre og Romsdal", "Nordland", "Østfold", "Akershus", "Buskerud", "Innlandet", "Vestfold", "Telemark", "Agder",
        "Vestland", "Trøndelag", "Troms", "Finnmark",
    ];

    private readonly SampleSurvey sample = new();

    public void Dispose() => sample.Dispose();

    [Theory]
    [InlineData(2018, 18)]
    [InlineData(2019, 18)]
    [InlineData(2020, 11)]
    public void Every_fylke_of_a_frame_has_a_tile_of_its_own(int year, int count)
    {
        var rows = File.ReadLines(RepositoryFiles.PathOf($"data/{year}/kommuner.csv")).Skip(1);
        var fylker = rows.Select(row => row.Split(';')[3]).Distinct().ToArray();
        Assert.Equal(count, fylker.Length);
        ExpectMap(fylker);
    }

    [Fact]
    public void The_fylker_of_2024_have_tiles() => ExpectMap(Fylker2024);

    [Fact]
    public void The_country_runs_from_south_west_to_north_east()
    {
        foreach (var fylker in new[] { Fylker2024, Fylker2019 })
        {
            var tiles = Placed(Fylke(fylker)).Classes.ToDictionary(each => each.Label.Text, each => each.Tile!);
            Assert.True(tiles["Finnmark"].Column > tiles["Nordland"].Column && tiles["Finnmark"].Row < tiles["Nordland"].Row);
            Assert.True(tiles["Nordland"].Row < tiles["Trøndelag"].Row && tiles["Trøndelag"].Row < tiles["Oslo"].Row);
            Assert.True(tiles["Rogaland"].Column < tiles["Oslo"].Column && tiles["Oslo"].Row < tiles["Østfold"].Row);
            Assert.True(tiles["Møre og Romsdal"].Row < tiles["Rogaland"].Row);
        }
    }

    [Fact]
    public void Fylker_of_no_known_year_have_no_map_and_no_problem() =>
        Assert.False(Placed(Fylke([.. Fylker2024.Skip(1)])).HasTiles);

    [Fact]
    public void A_codebook_draws_a_map_of_its_own()
    {
        var region = Read("[[., Øst], [Indre Øst, Sør]], short: { Indre Øst: I. Øst }")!.FindBreakdown("region")!;

        Assert.Equal(
            [("ost", 0, 1, null), ("sor", 1, 1, null), ("indre_ost", 1, 0, "I. Øst")],
            region.Classes.Select(each => (each.Key, each.Tile!.Row, each.Tile.Column, each.Tile.Short)));
    }

    [Theory]
    [InlineData("[[., Øst], [Indre Øst, Sor]]", "RG231", "Sor]", "is no group of `region`", "Did you mean `Sør`?")]
    [InlineData("[[., Øst], [Indre Øst, .]]", "RG230", "{ rows:", "`Sør` of `region` has no tile", "places")]
    [InlineData("[[Sør, Øst], [Indre Øst, Sør]]", "RG232", "Sør]]", "two tiles", ".")]
    [InlineData("[[., Øst], [Indre Øst, Sør, .]]", "RG233", "[Indre", "has 3 places, and the first has 2", ".")]
    [InlineData("[[., Øst], [Indre Øst, Sør]], short: { Indre Øs: IØ }", "RG231", "Indre Øs:", "no tile `Indre Øs`", "Did you mean `Indre Øst`?")]
    [InlineData("[[., Øst], [Indre Øst, Sør]], shorts: { Øst: Ø }", "RG106", "shorts", "not known here", "Did you mean `short`?")]
    [InlineData("[Øst, [Indre Øst, Sør]]", "RG108", "Øst, [", "must be a list", null)]
    public void One_fault_in_a_map_is_one_located_message(string rows, string code, string at, string message, string? hint)
    {
        Assert.Null(Read(rows, out var problems));

        var problem = problems.First(each => each.Code == code);
        Assert.Equal("data/kodebok.yaml", problem.Span!.File);
        Assert.StartsWith(at, sample.Codebook.Split('\n')[problem.Span.Line - 1][(problem.Span.Column - 1)..], StringComparison.Ordinal);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    private static readonly string[] Fylker2019 =
    [
        "Østfold", "Akershus", "Oslo", "Hedmark", "Oppland", "Buskerud", "Vestfold", "Telemark", "Aust-Agder", "Vest-Agder", "Rogaland", "Hordaland",
        "Sogn og Fjordane", "Møre og Romsdal", "Trøndelag", "Nordland", "Troms", "Finnmark",
    ];

    private static void ExpectMap(string[] fylker)
    {
        var placed = Placed(Fylke(fylker));

        Assert.True(placed.HasTiles);
        Assert.Equal(fylker.Length, placed.Classes.Select(each => (each.Tile!.Row, each.Tile.Column)).Distinct().Count());
        Assert.Contains(placed.Classes, each => each.Tile!.Row == 0);
        Assert.Contains(placed.Classes, each => each.Tile!.Column == 0);
    }

    private static Breakdown Fylke(IEnumerable<string> fylker) =>
        new("fylke", "Fylke", [.. fylker.Select(name => FrameBreakdowns.ClassOf("fylke", name))], "fylke");

    private static Breakdown Placed(Breakdown breakdown)
    {
        var bag = new DiagnosticBag();
        var placed = TileMaps.Place(breakdown, bag);
        Assert.Empty(bag.Sorted());
        return placed;
    }

    private Codebook? Read(string rows)
    {
        var codebook = Read(rows, out var problems);
        Assert.Empty(problems);
        return codebook;
    }

    private Codebook? Read(string rows, out IReadOnlyList<Diagnostic> problems)
    {
        sample.Codebook = SampleSurvey.Change(
            sample.Codebook, "order: [Øst, Sør, Indre Øst]}", $"order: [Øst, Sør, Indre Øst],\n    map: {{ rows: {rows} }}}}");
        sample.Write();
        var bag = new DiagnosticBag();
        var round = SurveyReader.Read(sample.Files, sample.Folder, bag);
        problems = [.. bag.Sorted()];
        return round?.Codebook;
    }
}
