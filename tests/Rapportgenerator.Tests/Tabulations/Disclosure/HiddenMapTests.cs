using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>The real answers by fylke and by region, with ten as the fewest: a fylke with fewer is hidden, and another with it.</summary>
public sealed class HiddenMapTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hidden-map-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task No_region_less_its_other_fylker_gives_a_hidden_fylke_away()
    {
        var figures = (await Compose()).ToDictionary(figure => figure.Id);
        var map = Assert.IsType<TileMapChart>(figures["fylke"].Chart);
        var shown = figures["fylke"].Table.Rows.ToDictionary(row => row.Head, row => row.Cells[1].Text);
        var regions = figures["region"].Table.Rows.ToDictionary(row => row.Head, row => row.Cells[^1].Text);
        var frame = File.ReadLines(RepositoryFiles.PathOf("data/2019/kommuner.csv")).Skip(1).Select(line => line.Split(';'))
            .Select(unit => (Fylke: unit[3], Region: unit[4])).Distinct().ToArray();

        // Nine answered in Østfold and seven in Vestfold; nobody was asked in Oslo.
        Assert.Equal(("–", "–", "0"), (shown["Østfold"], shown["Vestfold"], shown["Oslo"]));
        Assert.All(map.Tiles, tile => Assert.Equal(tile.Name == "Oslo" || shown[tile.Name] == "–", tile.Text == "–" && tile.Paint == Palette.Muted));
        foreach (var region in regions.Where(region => region.Key != "Alle" && region.Value != "–"))
            Assert.NotEqual(1, frame.Count(pair => pair.Region == region.Key && shown[pair.Fylke] == "–"));
        Assert.NotEqual(1, shown.Values.Count(text => text == "–"));
    }

    private async Task<IEnumerable<Figure>> Compose()
    {
        Directory.CreateDirectory(Path.Combine(folder, "templates/chapters"));
        await File.WriteAllTextAsync(Path.Combine(folder, "templates/chapters/forside.md"), "# Forside\n", Token);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "templates/chapters/kapittel.md"),
            "# Kapittel\n\n{{ figure fylke kind: \"map\" only: [\"ja\"] title: \"Fylke\" }}\n\n{{ table region only: [\"ja\"] title: \"Region\" }}\n", Token);
        var data = RepositoryFiles.PathOf("data/2019");
        await File.WriteAllTextAsync(Path.Combine(folder, "report.yaml"), $$"""
            title: Prøve
            language: nb
            published: 2020-06-03
            publisher: IMDi
            survey: { codebook: {{data}}/kodebok.yaml, responses: {{data}}/svar.csv, frame: {{data}}/kommuner.csv, hide_below: 10 }
            front: { template: chapters/forside.md }
            chapters:
              - template: chapters/kapittel.md
                bind:
                  fylke: { question: nor_10, by: fylke }
                  region: { question: nor_10, by: region }
            """, Token);
        var bag = new DiagnosticBag();
        var definition = ReportDefinitionReader.Read(Path.Combine(folder, "report.yaml"), bag);
        var report = definition is null ? null : await Report.Compose(definition, bag, progress: null, Token);
        Assert.True(report is not null && !bag.HasErrors, string.Join('\n', bag.Sorted()));
        return report.Chapters.SelectMany(chapter => chapter.Figures.Values);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
