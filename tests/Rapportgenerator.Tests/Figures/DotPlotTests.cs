using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Figures;

public class DotPlotTests
{
    private static readonly Gen<string> Label =
        Gen.Char["abcdefg hiklmnoprstuvåW- "].Array[1, 90].Select(letters => new string(letters).Trim()).Select(text => text.Length == 0 ? "x" : text);
    private static readonly Gen<ChartBar> Bar = Gen.OneOf(
        Gen.Const(new ChartBar(null, "–")),
        Gen.Select(Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1], Gen.Double[0.4, 0.45]), Gen.Bool)
            .Select((share, marked) => new ChartBar(share, $"{(marked ? "↑\u00A0" : "")}{Math.Round(share * 100)}\u00A0%")));

    private static readonly Gen<DotPlot> Plots =
        from names in Label.Array[1, 7]
        from rows in Gen.Select(Label, Bar.Array[names.Length], Gen.Double[0, 1]).Array[1, 6]
        select new DotPlot(
            names.Length == 1 ? [] : [.. names.Select((name, j) => new ChartSeries(name, Palette.Series(j), null, Kind(j)))],
            [
                .. rows.Select(row => new DotRow(new ChartLabel(row.Item1, row.Item3 > 0.5 ? "n = 46" : null),
                [
                    .. row.Item2.Select((bar, j) => new DotMark(bar, Kind(j), Palette.Series(j),
                        names.Length == 1 && bar.Value is { } value ? (value * row.Item3, value + (1 - value) * row.Item3) : null)),
                ])),
            ],
            ChartAxis.Whole(NumberStyle.Norwegian));

    [Fact]
    public void Numbers_keep_apart_and_inside_in_every_width() => ChartLayoutTests.Check(Plots.Select(Chart (plot) => plot));

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public void No_mark_covers_another_or_a_number_or_leaves_the_drawing(double width) => Plots.Sample(plot =>
    {
        var drawing = plot.Draw(width);
        var marks = drawing.Shapes.OfType<MarkShape>().ToList();
        var texts = drawing.Shapes.OfType<TextShape>().ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            var (x, y, up) = (marks[i].X, marks[i].Y, Up(marks[i]));
            Assert.True(x >= 5.4 && x <= width - 5.4 && y >= up && y <= drawing.Height - up, $"{marks[i]} leaves {drawing.Width} × {drawing.Height}");
            for (var j = 0; j < i; j++)
                Assert.False(Math.Abs(x - marks[j].X) < 10.9 && Math.Abs(y - marks[j].Y) < up + Up(marks[j]) - 0.1, $"{marks[i]} and {marks[j]}");
            foreach (var text in texts)
            {
                var wide = FontMetrics.Of(text.Bold).Measure(text.Text, text.Size);
                var from = text.X - (text.Anchor == TextAnchor.End ? wide : text.Anchor == TextAnchor.Middle ? wide / 2 : 0);
                // Digits and capitals, 0.66 em high, are what is seen of a number.
                Assert.False(
                    x + 5.4 > from && x - 5.4 < from + wide && y + up > text.Y - 0.66 * text.Size && y - up < text.Y, $"{marks[i]} and «{text.Text}»");
            }
        }

        static double Up(MarkShape mark) => mark.Kind == MarkKind.Upright ? 8 : 5.5;
    }, iter: 200);

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public void Marks_stand_at_their_share_of_the_axis(double width)
    {
        // 10, 25, 40 and 55 per cent: the axis of 0–60 has ticks at 0, 20, 40 and 60.
        var drawing = Row(0.10, 0.25, 0.40, 0.55).Draw(width);
        var upright = drawing.Shapes.OfType<LineShape>().Where(line => line.X1 == line.X2).Select(line => line.X1).Order().ToList();
        var (zero, sixty) = (upright[0], upright[^1]);
        var marks = drawing.Shapes.OfType<MarkShape>().Skip(4).ToList();

        Assert.Equal(4, marks.Count);
        foreach (var (mark, share) in marks.Zip([0.10, 0.25, 0.40, 0.55]))
            Assert.Equal(zero + (sixty - zero) * share / 0.6, mark.X, 6);
        // A thin line from the lowest to the highest.
        Assert.Contains(drawing.Shapes.OfType<LineShape>(), line =>
            line.Paint == "axis" && line.Y1 == line.Y2 && line.Y1 == marks[0].Y && Math.Abs(line.X1 - marks[0].X) < 1e-6 && Math.Abs(line.X2 - marks[3].X) < 1e-6);
    }

    [Fact]
    public void The_ends_are_printed_outside_the_range_and_the_others_at_their_marks()
    {
        var drawing = Row(0.10, 0.25, 0.40, 0.55).Draw(700);
        var marks = drawing.Shapes.OfType<MarkShape>().Skip(4).ToList();
        var texts = drawing.Shapes.OfType<TextShape>().Where(text => text.Bold).ToDictionary(text => text.Text.Replace('\u00A0', ' '));

        Assert.Equal(["10 %", "25 %", "40 %", "55 %"], texts.Keys.Order());
        Assert.True(texts["10 %"] is { Anchor: TextAnchor.End } low && low.X < marks[0].X - 5);
        Assert.True(texts["55 %"] is { Anchor: TextAnchor.Start } high && high.X > marks[3].X + 5);
        Assert.Equal(marks[1].X, texts["25 %"].X, 6);
        Assert.Equal(TextAnchor.Middle, texts["40 %"].Anchor);
    }

    [Fact]
    public void Alike_marks_are_told_apart_by_place_and_shape_and_printed_once()
    {
        var drawing = Row(0.5, 0.5, 0.5).Draw(700);
        var marks = drawing.Shapes.OfType<MarkShape>().Skip(3).ToList();

        Assert.Single(marks.Select(mark => mark.X).Distinct());
        Assert.Equal(3, marks.Select(mark => mark.Y).Distinct().Count());
        Assert.Equal(3, marks.Select(mark => mark.Kind).Distinct().Count());
        Assert.Single(drawing.Shapes.OfType<TextShape>(), text => text.Bold);
    }

    [Fact]
    public void One_mark_a_row_has_its_interval_and_the_number_stands_beyond_it()
    {
        var plot = new DotPlot(
            [], [new(new("Alle"), [new(new(0.4, "40 %"), MarkKind.Upright, Palette.All, (0.3, 0.55))])], ChartAxis.ForShares(0.55, NumberStyle.Norwegian));
        var drawing = plot.Draw(700);
        var upright = drawing.Shapes.OfType<LineShape>().Where(line => line.X1 == line.X2).Select(line => line.X1).Order().ToList();
        var line = Assert.Single(drawing.Shapes.OfType<PolylineShape>());
        var unit = (upright[^1] - upright[0]) / 0.6;

        Assert.Equal(upright[0] + 0.3 * unit, line.Points[0].X, 6);
        Assert.Equal(upright[0] + 0.55 * unit, line.Points[1].X, 6);
        Assert.True(Assert.Single(drawing.Shapes.OfType<TextShape>(), text => text.Bold).X > line.Points[1].X);
    }

    [Fact]
    public void A_hidden_mark_is_shown_with_a_dash_in_its_own_shape()
    {
        var drawing = Row(0.2, null, 0.5).Draw(700);
        var dash = Assert.Single(drawing.Shapes.OfType<TextShape>(), text => text.Text == "–");
        var marks = drawing.Shapes.OfType<MarkShape>().Skip(3).ToList();

        Assert.Equal([MarkKind.Circle, MarkKind.Triangle, MarkKind.Square], marks.Select(mark => mark.Kind));
        Assert.True(dash.X > marks[2].X && Math.Abs(dash.Y - marks[2].Y) < 8);
        Assert.True(marks[2].Y > marks[0].Y + 10);
    }

    private static MarkKind Kind(int place) => (MarkKind)((place + 6) % 7);

    private static DotPlot Row(params double?[] shares)
    {
        var kinds = shares.Select((_, j) => (MarkKind)j).ToList();
        return new(
            [.. shares.Select((_, j) => new ChartSeries("Gruppe " + j, Palette.Series(j), null, kinds[j]))],
            [
                new(new("A"), [.. shares.Select((share, j) => new DotMark(
                    new(share, share is null ? "–" : $"{Math.Round(share.Value * 100)}\u00A0%"), kinds[j], Palette.Series(j)))]),
            ],
            ChartAxis.ForShares(shares.Max() ?? 0, NumberStyle.Norwegian));
    }
}
