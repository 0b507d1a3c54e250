using System.Collections.Immutable;
using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Figures;

/// <summary>What must hold for every chart in every width: nothing leaves the drawing, nothing covers text.</summary>
public class ChartLayoutTests
{
    private static readonly string[] Separators = [" ", " ", "-", "/", "\u00AD", "\u00A0"];
    private static readonly double[] Edges = [280, 519, 520, 1000];
    private static readonly Gen<string> Word = Gen.Char["abcdefghijklmnoprstuvwxyzæøåÅW"].Array[1, 60].Select(letters => new string(letters));
    private static readonly Gen<string> Text =
        from words in Word.Array[1, 20]
        from separator in Gen.Int[0, 5].Select(i => Separators[i])
        let text = string.Join(separator, words)
        select text.Length <= 120 ? text : text[..120].TrimEnd(' ', '\u00AD');
    private static readonly Gen<ChartLabel> Label =
        from text in Text
        from count in Gen.Int[0, 30000]
        select new ChartLabel(text, count < 10000 ? null : $"n = {NumberStyle.Norwegian.Write(count)}");
    private static readonly Gen<double> Share = Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1]);
    private static readonly Gen<ChartBar> Bar = Gen.OneOf(
        Gen.Const(new ChartBar(null, "–")), Share.Select(share => new ChartBar(share, NumberStyle.Norwegian.Write((decimal)Math.Round(share * 100)) + "\u00A0%")));
    private static readonly Gen<double> Width = Gen.OneOf(Gen.Double[280, 1000], Gen.Int[0, 3].Select(i => Edges[i]));
    private static readonly Gen<ImmutableArray<ChartSeries>> Series =
        Gen.Select(Text, Gen.Int[0, 1]).Array[1, 7].Select(all => all.Select((pair, i) =>
            new ChartSeries(pair.Item1, i == 6 ? Palette.Muted : Palette.Series(i), pair.Item2 == 0 ? null : "n = 46")).ToImmutableArray());

    private static readonly Gen<Chart> Bars = Gen.Select(Label, Bar).Array[1, 8].Select(Chart (rows) => new BarChart(
        [.. rows.Select(row => new BarRow(row.Item1, row.Item2, Palette.Series(0)))], Axis(rows.Max(row => row.Item2.Value ?? 0))));

    private static readonly Gen<Chart> Grouped =
        from series in Series
        from rows in Gen.Select(Label, Bar.Array[series.Length]).Array[1, 6]
        select (Chart)new GroupedBarChart(
            series, [.. rows.Select(row => new GroupedBarRow(row.Item1, [.. row.Item2]))],
            Axis(rows.Max(row => row.Item2.Max(bar => bar.Value ?? 0))));

    private static readonly Gen<Chart> Stacked =
        from series in Series
        from rows in Gen.Select(Label, Share.Array[series.Length], Gen.Int[0, 5]).Array[1, 8]
        select (Chart)new StackedBarChart(
            series, [.. rows.Select(row => new StackedBarRow(row.Item1, row.Item3 == 0 ? [] : Parts(row.Item2), "–"))],
            ChartAxis.Whole(NumberStyle.Norwegian));

    [Fact]
    public void Bars_keep_labels_apart_and_inside() => Check(Bars);

    [Fact]
    public void Grouped_bars_keep_labels_apart_and_inside() => Check(Grouped);

    [Fact]
    public void Stacked_bars_keep_labels_apart_and_inside() => Check(Stacked);

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var chart = new BarChart(
            [
                new(new("A"), new(0.4, "40 %"), "series-1"), new(new("B"), new(0.8, "80 %"), "series-1"),
                new(new("C"), new(0, "0 %"), "series-1"), new(new("D"), new(null, "–"), "series-1"),
            ],
            Axis(0.8));
        var drawing = chart.Draw(700);

        var bars = drawing.Shapes.OfType<RectangleShape>().ToList();
        Assert.Equal(2, bars.Count);
        Assert.Equal(2.0, bars[1].Width / bars[0].Width, 6);
        Assert.Contains(drawing.Shapes.OfType<TextShape>(), text => text.Text == "0 %" && text.Bold);
        Assert.Contains(drawing.Shapes.OfType<TextShape>(), text => text.Text == "–" && text.Paint == "muted");
    }

    [Fact]
    public void Labels_stand_beside_wide_bars_and_above_narrow_ones()
    {
        var chart = new BarChart([new(new("Individuelle samtaler"), new(0.4, "40 %"), "series-1")], Axis(0.4));

        Assert.All(chart.Draw(520).Shapes.OfType<RectangleShape>(), bar => Assert.True(bar.X > 100));
        Assert.All(chart.Draw(519).Shapes.OfType<RectangleShape>(), bar => Assert.Equal(0, bar.X));
    }

    [Fact]
    public void A_part_too_small_for_its_number_is_drawn_without()
    {
        var chart = new StackedBarChart(
            [new("Ja", "series-1"), new("Nei", "series-2")],
            [new(new("Alle"), [new(0.995, "100"), new(0.005, "1")], "–")], ChartAxis.Whole(NumberStyle.Norwegian));
        var shapes = chart.Draw(700).Shapes;

        Assert.Contains(shapes.OfType<TextShape>(), text => text.Text == "100");
        Assert.DoesNotContain(shapes.OfType<TextShape>(), text => text.Text == "1");
        Assert.Equal(4, shapes.OfType<RectangleShape>().Count());
    }

    [Theory]
    [InlineData(0.0, 1.0, "0 0,5 1,0", false)]
    [InlineData(44.5, 60.0, "0 20 40 60", true)]
    [InlineData(4.0, 4.0, "0 1 2 3 4", true)]
    [InlineData(0.7, 0.8, "0,0 0,2 0,4 0,6 0,8", true)]
    public void Axes_of_numbers_have_round_ticks(double largest, double maximum, string ticks, bool whole)
    {
        var axis = ChartAxis.ForNumbers(largest, NumberStyle.Norwegian);

        Assert.Equal(maximum, axis.Maximum, 9);
        if (whole)
            Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(tick => tick.Text)));
    }

    private static ChartAxis Axis(double largest) => ChartAxis.ForShares(largest, NumberStyle.Norwegian);

    private static ImmutableArray<ChartBar> Parts(double[] weights)
    {
        var sum = Math.Max(1e-9, weights.Sum());
        return [.. weights.Select(weight => new ChartBar(
            weight / sum, NumberStyle.Norwegian.Write((decimal)Math.Round(weight / sum * 100))))];
    }

    internal static void Check(Gen<Chart> charts) => Gen.Select(charts, Width).Sample(
        (chart, width) =>
        {
            var drawing = chart.Draw(width);
            var texts = drawing.Shapes.OfType<TextShape>().Select(text => (text.Text, Box: Box(text))).ToList();
            foreach (var rectangle in drawing.Shapes.OfType<RectangleShape>())
            {
                var bar = (Left: rectangle.X, Top: rectangle.Y, Right: rectangle.X + rectangle.Width, Bottom: rectangle.Y + rectangle.Height);
                Assert.True(Inside(bar, drawing), $"{rectangle} leaves the drawing {drawing.Width} × {drawing.Height}");
                foreach (var (text, box) in texts)
                    Assert.True(!Overlap(box, bar) || Within(box, bar), $"«{text}» {box} and {rectangle}, width {width}");
            }

            for (var i = 0; i < texts.Count; i++)
            {
                Assert.True(Inside(texts[i].Box, drawing), $"«{texts[i].Text}» {texts[i].Box} leaves {drawing.Width} × {drawing.Height}");
                for (var j = 0; j < i; j++)
                    Assert.False(Overlap(texts[i].Box, texts[j].Box), $"«{texts[i].Text}» and «{texts[j].Text}», width {width}");
            }
        }, iter: 200);

    private static (double Left, double Top, double Right, double Bottom) Box(TextShape text)
    {
        var width = FontMetrics.Of(text.Bold).Measure(text.Text, text.Size);
        var left = text.X - (text.Anchor == TextAnchor.End ? width : text.Anchor == TextAnchor.Middle ? width / 2 : 0);
        return (left, text.Y - FontMetrics.Ascent * text.Size, left + width, text.Y + FontMetrics.Descent * text.Size);
    }

    private const double Hair = 0.01;

    private static bool Inside((double Left, double Top, double Right, double Bottom) box, Drawing drawing) =>
        box.Left >= -Hair && box.Top >= -Hair && box.Right <= drawing.Width + Hair && box.Bottom <= drawing.Height + Hair;

    private static bool Overlap(
        (double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right - Hair && b.Left < a.Right - Hair && a.Top < b.Bottom - Hair && b.Top < a.Bottom - Hair;

    private static bool Within(
        (double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left >= b.Left - Hair && a.Right <= b.Right + Hair && a.Top >= b.Top - Hair && a.Bottom <= b.Bottom + Hair;
}
