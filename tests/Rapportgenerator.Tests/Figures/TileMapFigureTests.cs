using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class TileMapFigureTests
{
    private static readonly Breakdown Places = new("fylke", "Fylke",
    [
        new("nord", "Nordland", _ => true) { Tile = new(0, 2) },
        new("trond", "Trøndelag", _ => true) { Tile = new(1, 1) },
        new("vest", "Vestfold og Telemark", _ => true) { Tile = new(2, 0, "VT") },
        new("oslo", "Oslo", _ => true) { Tile = new(2, 1) },
    ]);

    // 82 of 100 altogether; 69.5 is printed 70; Oslo is hidden.
    private static readonly Tabulation ByPlace = Samples.Tabulate(
        Samples.Single(), [[[246, 40, 14]], [[139, 61, 0]], [[8, 2, 0]], [[61, 39, 0]], [null]], Places);

    [Fact]
    public void Every_group_has_one_tile_with_its_number_in_its_place()
    {
        var chart = Chart(ByPlace, "ja");

        Assert.Equal(
            [("Nordland", 0, 2, "70 %"), ("Trøndelag", 1, 1, "80 %"), ("Vestfold og Telemark", 2, 0, "61 %"), ("Oslo", 2, 1, "–")],
            chart.Tiles.Select(tile => (tile.Name, tile.Row, tile.Column, Plain(tile.Text))));
        Assert.Equal(["Alle: 82 %"], chart.Heads.Select(Plain));
    }

    [Fact]
    public void A_tile_has_the_colour_of_the_class_that_holds_its_printed_number()
    {
        var chart = Chart(ByPlace, "ja");

        // 61, 70, 80: within five fives from 60 to 84.
        Assert.Equal(["60–64 %", "65–69 %", "70–74 %", "75–79 %", "80–84 %", "– Vises ikke"], chart.Legend.Select(each => Plain(each.Text)));
        Assert.Equal(["tile-3", "tile-5", "tile-1", Palette.Muted], chart.Tiles.Select(tile => tile.Paint));
        Assert.Equal(["tile-1", "tile-2", "tile-3", "tile-4", "tile-5", Palette.Muted], chart.Legend.Select(each => each.Paint));
    }

    [Theory]
    [InlineData(280)]
    [InlineData(300)]
    [InlineData(640)]
    [InlineData(700)]
    public void Tiles_are_squares_of_one_size_that_do_not_touch(double width)
    {
        var drawing = Chart(ByPlace, "ja").Draw(width);

        // The legend's swatches are smaller, and what is framed has a smaller square inside.
        var size = drawing.Shapes.OfType<RectangleShape>().Max(shape => shape.Width);
        var tiles = drawing.Shapes.OfType<RectangleShape>().Where(shape => shape.Width == size).ToArray();
        Assert.Equal(4, tiles.Length);
        Assert.All(tiles, tile => Assert.True(
            tile.Height == size && tile.X >= 0 && tile.Y >= 0 && tile.X + size <= drawing.Width && tile.Y + size <= drawing.Height));
        for (var i = 0; i < tiles.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True(Math.Max(Math.Abs(tiles[i].X - tiles[j].X), Math.Abs(tiles[i].Y - tiles[j].Y)) >= size + 1);
        }
    }

    [Fact]
    public void The_palest_tiles_have_an_edge_and_a_hidden_one_is_muted()
    {
        var shapes = Chart(ByPlace, "ja").Draw(700).Shapes.OfType<RectangleShape>().ToList();

        Assert.All(shapes.Where(shape => shape.Paint is "tile-1" or "tile-2"), pale => Assert.Contains(shapes, shape =>
            shape.Paint == TilePalette.Edge && shape.X < pale.X && shape.X + shape.Width > pale.X + pale.Width));
        Assert.Equal(2, shapes.Count(shape => shape.Paint == Palette.Muted));
    }

    [Fact]
    public void A_name_too_long_for_its_tile_is_shortened_and_explained()
    {
        var chart = new TileMapChart(
            [new("Vestfold og Telemark", "VeTe", 0, 0, "61 %", "tile-1"), new("Trøndelag", null, 0, 6, "80 %", "tile-5")], [], []);

        var narrow = Texts(chart.Draw(300));
        Assert.DoesNotContain("Vestfold", narrow);
        Assert.Contains("VeTe", narrow);
        Assert.Contains(narrow, text => text.StartsWith("VeTe: Vestfold og Telemark, Tr", StringComparison.Ordinal) && text.EndsWith(".: Trøndelag", StringComparison.Ordinal));
        Assert.Equal(["61 %", "80 %"], narrow.Where(text => text.EndsWith('%')));
        Assert.Equal(["Vestfold og", "Telemark", "61 %", "Trøndelag", "80 %"], Texts(chart.Draw(700)));
    }

    private static readonly Gen<string> Name = Gen.Char["abcdefghijklmnopøåW"].Array[1, 24].Select(letters => new string(letters))
        .Array[1, 3].Select(words => string.Join(' ', words));

    private static readonly Gen<Chart> Maps =
        from names in Name.Array[1, 20]
        from shorts in Name.Array[names.Length]
        from columns in Gen.Int[1, 8]
        from paints in Gen.Int[0, 5].Array[names.Length]
        select (Chart)new TileMapChart(
            [
                .. names.Select((name, i) => new PlacedValue(
                    name, i % 2 == 0 ? shorts[i] : null, i / columns, i % columns, i % 3 == 0 ? "↑\u00A0100\u00A0%" : "12\u00A0345,6",
                    paints[i] == 0 ? Palette.Muted : "tile-" + paints[i])),
            ],
            [new("0–19\u00A0%", "tile-1"), new("20–39 vertsfamilier", "tile-5"), new("– Vises ikke", Palette.Muted)], ["Alle: 12\u00A0345,6"]);

    [Fact]
    public void Maps_keep_texts_apart_and_inside() => ChartLayoutTests.Check(Maps);

    [Theory]
    [InlineData(LanguageCode.Nb, "Andelen som svarte «Ja», er høyest for Trøndelag (80 prosent) og lavest for Vestfold og Telemark "
        + "(61 prosent). Alle: 82 prosent. Nordland: 70 prosent. Trøndelag: 80 prosent. Vestfold og Telemark: "
        + "61 prosent. Tall for Oslo vises ikke. Figuren er et flisekart med én flis for hver gruppe, omtrent der den ligger i landet.")]
    [InlineData(LanguageCode.Nn, "Delen som svara «Ja», er høgast for Trøndelag (80 prosent) og lågast for Vestfold og Telemark "
        + "(61 prosent). Alle: 82 prosent. Nordland: 70 prosent. Trøndelag: 80 prosent. Vestfold og Telemark: "
        + "61 prosent. Tal for Oslo blir ikkje viste. Figuren er eit flisekart med éi flis for kvar gruppe, omtrent der ho ligg i landet.")]
    [InlineData(LanguageCode.En, "The share that answered “Ja” is highest for Trøndelag (80 per cent) and lowest for Vestfold og Telemark "
        + "(61 per cent). All: 82 per cent. Nordland: 70 per cent. Trøndelag: 80 per cent. "
        + "Vestfold og Telemark: 61 per cent. Numbers for Oslo are not shown. The figure is a tile map with one tile for each group, about where it "
        + "lies in the country.")]
    public void The_alternative_text_says_the_finding_every_number_and_the_kind(LanguageCode language, string expected) => Assert.Equal(
        expected, Plain(Samples.Build(Samples.Request(FigureKind.Map, "ja"), ByPlace, Samples.Context(language)).AlternativeText));

    [Fact]
    public void A_place_where_nobody_was_asked_keeps_its_tile_and_its_row()
    {
        var unasked = Samples.Tabulate(Samples.Single(), [[[82, 14, 4]], [[7, 3, 0]], [[8, 2, 0]], [[6, 4, 0]], [[0, 0, 0]]], Places);
        var figure = Samples.Build(Samples.Request(FigureKind.Map, "ja"), unasked);

        Assert.Equal(("Oslo", "–", Palette.Muted), (((TileMapChart)figure.Chart!).Tiles[3].Name, ((TileMapChart)figure.Chart).Tiles[3].Text, ((TileMapChart)figure.Chart).Tiles[3].Paint));
        Assert.Equal(["Alle", "Nordland", "Trøndelag", "Vestfold og Telemark", "Oslo"], figure.Table.Rows.Select(row => row.Head));
        Assert.Contains(figure.Notes, note => note.StartsWith("«–» betyr", StringComparison.Ordinal));
    }

    [Fact]
    public void A_mean_has_its_unit_in_the_legend()
    {
        var chart = Chart(
            Samples.TabulateNumbers(
                Samples.Numeric(), Places, (294, Samples.Numbers(12, 8)), (140, Samples.Numbers(5, 4)), (9, Samples.Numbers(44.5m, 30)), null, null));

        Assert.Equal(["5,0", "44,5", "–", "–"], chart.Tiles.Select(tile => tile.Text));
        Assert.Equal(["0,0–9,9 personer", "10,0–19,9 personer", "20,0–29,9 personer", "30,0–39,9 personer", "40,0–49,9 personer", "– Vises ikke"], chart.Legend.Select(each => Plain(each.Text)));
        Assert.Equal("Alle: 12,0 personer", Plain(chart.Heads[0]));
    }

    [Fact]
    public void A_place_that_differs_clearly_has_its_sign_on_the_tile()
    {
        var contrasts = ByPlace with
        {
            Groups = [.. ByPlace.Groups.Select((group, g) => g != 2 ? group : group with
            {
                Items = [group.Items[0] with { Options = [.. group.Items[0].Options.Select(cell => cell with { Contrast = new Contrast(0.3, 0.1, 0.5, 0.001) })] }],
            })],
        };
        var figure = Samples.Build(Samples.Request(FigureKind.Map, "ja") with { MarksDifferences = true }, contrasts);

        Assert.Equal(["70 %", "↑ 80 %", "61 %", "–"], ((TileMapChart)figure.Chart!).Tiles.Select(tile => Plain(tile.Text)));
        Assert.Contains("Klart høyere enn i de andre gruppene til sammen: Trøndelag.", figure.AlternativeText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "RG356", "`int_03` has no breakdown here", "by: fylke")]
    [InlineData("ja size", "RG358", "`storrelse`", "`map:` under `storrelse`")]
    [InlineData("ja nei", "RG357", "has 2 answers here", "only")]
    public void What_makes_no_map_is_one_located_error(string what, string code, string message, string hint)
    {
        var tabulation = what switch
        {
            "ja" => Samples.Tabulate(Samples.Single(), [[[240, 40, 14]]]),
            "ja size" => Samples.Tabulate(Samples.Single(), [[[8, 2, 0]], [[8, 2, 0]], [[8, 2, 0]], [[8, 2, 0]], [[8, 2, 0]]], Samples.Size),
            _ => ByPlace,
        };
        var problem = Samples.Problem(Samples.Request(FigureKind.Map, what == "ja nei" ? ["ja", "nei"] : ["ja"]), tabulation);

        Assert.Equal((code, Samples.Span), (problem.Code, problem.Span));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_place_prints_the_same_whatever_stands_in_it()
    {
        var full = ByPlace with { Groups = ByPlace.Groups.SetItem(4, DisclosureTests.Forget(ByPlace.Groups[4])) };

        Assert.Equal(
            DisclosureTests.AllText(Samples.Build(Samples.Request(FigureKind.Map, "ja"), ByPlace)),
            DisclosureTests.AllText(Samples.Build(Samples.Request(FigureKind.Map, "ja"), full)));
    }

    private static TileMapChart Chart(Tabulation tabulation, params string[] only) =>
        Assert.IsType<TileMapChart>(Samples.Build(Samples.Request(FigureKind.Map, only), tabulation).Chart);

    private static string[] Texts(Drawing drawing) => [.. drawing.Shapes.OfType<TextShape>().Select(text => Plain(text.Text))];

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
