using System.Collections.Immutable;
using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Figures;

public class DivergingChartTests
{
    private static readonly Gen<string> Label =
        Gen.Char["abcdefg hiklmnoprstuvåW- "].Array[1, 90].Select(letters => new string(letters).Trim()).Select(text => text.Length == 0 ? "x" : text);
    private static readonly Gen<double> Weight = Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1]);

    private static readonly Gen<Chart> Charts =
        from negative in Gen.Int[1, 2]
        from hasMiddle in Gen.Bool
        from positive in Gen.Int[1, 2]
        from heads in Label.Array[0, 2]
        from steps in Label.Array[negative + positive + (hasMiddle ? 1 : 0)]
        from rows in Gen.Select(Label, Weight.Array[steps.Length + heads.Length], Gen.Int[0, 5]).Array[1, 6]
        select (Chart)new DivergingBarChart(
            [.. steps.Select((step, j) => new ChartSeries(step, Palette.Scale(j, 5)))], negative, hasMiddle, [.. heads],
            [.. rows.Select(row => Row(row.Item1, row.Item3 == 0 ? null : row.Item2, negative, hasMiddle, steps.Length, heads.Length))],
            "–", NumberStyle.Norwegian);

    // NAV: 10 of 100 negative, 20 in the middle, 60 positive, 10 apart. Skoler: 40, 10, 50, 0.
    private static readonly Tabulation Battery = Samples.Tabulate(
        Samples.Battery("NAV", "Skoler"), [[[4, 6, 20, 35, 25, 10], [10, 30, 10, 40, 10, 0]]]);

    [Fact]
    public void Numbers_keep_apart_and_inside_in_every_width() => ChartLayoutTests.Check(Charts);

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public void The_axis_is_symmetric_and_bars_are_true_to_it(double width)
    {
        var drawing = Draw(Battery, width);
        var middle = drawing.Shapes.OfType<LineShape>().First(line => line.Paint == "axis").X1;
        // The longest side is NAV's right one, 60 per cent and half of the middle's 20: the axis reaches 80.
        var ticks = drawing.Shapes.OfType<TextShape>().Where(text => text.Size == 12 && text.Paint == "muted").ToList();
        Assert.Equal(["80 %", "40 %", "0 %", "40 %", "80 %"], ticks.Select(tick => tick.Text.Replace('\u00A0', ' ')));
        var unit = (ticks[3].X - middle) / 0.4;
        Assert.Equal(middle, ticks[2].X, 6);
        Assert.Equal(ticks[3].X - middle, middle - ticks[1].X, 6);

        var bars = Rows(drawing);
        Assert.Equal(2, bars.Count);
        Assert.Equal(middle - (0.10 + 0.10) * unit, bars[0][0].X, 6);
        Assert.Equal(middle + (0.60 + 0.10) * unit, Right(bars[0][4]), 6);
        Assert.Equal(middle - (0.40 + 0.05) * unit, bars[1][0].X, 6);
        Assert.Equal(middle + (0.50 + 0.05) * unit, Right(bars[1][4]), 6);
        // The middle step lies half and half over the line; a gap of the page's colour parts it from its neighbours.
        Assert.Equal(middle + 0.10 * unit - BarParts.PartGap / 2, Right(bars[0][2]), 6);
        Assert.Equal(middle - 0.10 * unit + BarParts.PartGap / 2, bars[0][2].X, 6);
        Assert.Equal(bars[0][2].X - BarParts.PartGap, Right(bars[0][1]), 6);
        // «Vet ikke» is no part of the bar, and drawn to the same scale to the right of everything.
        var apart = Assert.Single(drawing.Shapes.OfType<RectangleShape>(), bar => bar.Paint == Palette.Muted);
        Assert.Equal(0.10 * unit, apart.Width, 6);
        Assert.True(apart.X > middle + 0.80 * unit);
    }

    [Fact]
    public void Sums_stand_at_the_ends_and_are_rounded_once()
    {
        // A half per cent twice: each prints 1, and together they are 1. 24.5 and 24.5 print 25 each and are 49.
        var drawing = Draw(Samples.Tabulate(Samples.Battery("NAV", "Skoler"), [[[1, 1, 100, 49, 49, 0], [0, 0, 200, 0, 0, 0]]]), 700);
        var texts = drawing.Shapes.OfType<TextShape>().Where(text => text.Bold).Select(text => text.Text.Replace('\u00A0', ' ')).ToList();

        Assert.Equal(["1 %", "49 %", "50", "25", "25", "0 %", "0 %", "0 %", "100", "0 %"], texts);
        var bar = Rows(drawing)[0];
        var (low, high) = (Text(drawing, "1 %"), Text(drawing, "49 %"));
        Assert.True(low.Anchor == TextAnchor.End && low.X < bar[0].X && low.X > bar[0].X - 10);
        Assert.True(high.Anchor == TextAnchor.Start && high.X > Right(bar[^1]) && high.X < Right(bar[^1]) + 10);
    }

    [Fact]
    public void An_even_scale_has_no_middle()
    {
        var question = Samples.Scale() with { AnswerOptions = [.. Samples.Degree.Where(option => option.Key is not "noen")], AnswerGroups = [] };
        var drawing = Draw(Samples.Tabulate(question, [[[10, 20, 30, 40, 0]]]), 700);
        var middle = drawing.Shapes.OfType<LineShape>().First(line => line.Paint == "axis").X1;
        var bar = Assert.Single(Rows(drawing));

        Assert.Equal(["scale-1", "scale-2", "scale-4", "scale-5"], bar.Select(part => part.Paint));
        Assert.Equal(middle - BarParts.PartGap / 2, Right(bar[1]), 6);
        Assert.Equal(middle + BarParts.PartGap / 2, bar[2].X, 6);
    }

    [Fact]
    public void Colours_and_sides_follow_the_scale_and_not_the_order_asked_for()
    {
        var figure = Samples.Build(Samples.Request(FigureKind.Diverging, "vet_ikke", "svaert_stor", "liten"), Battery);
        var chart = (DivergingBarChart)figure.Chart!;

        Assert.Equal([("I liten grad", "scale-2"), ("I svært stor grad", "scale-5")], chart.Series.Select(series => (series.Label, series.Paint)));
        Assert.Equal((1, false, "Vet ikke"), (chart.NegativeCount, chart.HasMiddle, Assert.Single(chart.Heads)));
    }

    [Fact]
    public void Collapsed_steps_stand_on_their_steps_sides()
    {
        var chart = (DivergingBarChart)Samples.Build(Samples.Request(FigureKind.Diverging) with { Collapsed = true }, Battery).Chart!;

        Assert.Equal(["scale-1", "scale-3", "scale-5"], chart.Series.Select(series => series.Paint));
        Assert.Equal((1, true), (chart.NegativeCount, chart.HasMiddle));
    }

    [Fact]
    public void A_hidden_row_is_dashes()
    {
        var drawing = Draw(Samples.Tabulate(Samples.Battery("NAV", "Skoler"), [[[4, 6, 20, 35, 25, 10], null]]), 700);

        Assert.Single(Rows(drawing));
        Assert.Equal(2, drawing.Shapes.OfType<TextShape>().Count(text => text is { Text: "–", Paint: "muted" }));
    }

    private static DivergingBarRow Row(string label, double[]? weights, int negative, bool hasMiddle, int steps, int heads)
    {
        static ChartBar Bar(double share, string unit) => new(share, $"{Math.Round(share * 100)}{unit}");
        var none = new ChartBar(null, "–");
        if (weights is null)
            return new(new(label, "n = 46"), [], none, none, [.. Enumerable.Repeat(none, heads)]);
        var all = Math.Max(1e-9, weights.Sum());
        double[] shares = [.. weights.Select(weight => weight / all)];
        return new(
            new(label), [.. shares[..steps].Select(share => Bar(share, ""))],
            Bar(shares[..negative].Sum(), "\u00A0%"), Bar(shares[(negative + (hasMiddle ? 1 : 0))..steps].Sum(), "\u00A0%"),
            [.. shares[steps..].Select(share => Bar(share, "\u00A0%"))]);
    }

    private static Drawing Draw(Tabulation tabulation, double width) =>
        Samples.Build(Samples.Request(FigureKind.Diverging), tabulation).Chart!.Draw(width);

    private static TextShape Text(Drawing drawing, string text) =>
        drawing.Shapes.OfType<TextShape>().First(shape => shape.Text.Replace('\u00A0', ' ') == text);

    /// <summary>The parts of each bar from the left, the legend's swatches apart.</summary>
    private static List<ImmutableArray<RectangleShape>> Rows(Drawing drawing) =>
    [
        .. drawing.Shapes.OfType<RectangleShape>().Where(bar => bar.Height == 26 && bar.Paint.StartsWith("scale", StringComparison.Ordinal))
            .GroupBy(bar => bar.Y).Select(row => row.ToImmutableArray()),
    ];

    private static double Right(RectangleShape bar) => bar.X + bar.Width;
}
