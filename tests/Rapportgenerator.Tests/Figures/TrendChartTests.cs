using System.Collections.Immutable;
using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Figures;

public class TrendChartTests
{
    private static readonly ChartAxis Axis = ChartAxis.Whole(NumberStyle.Norwegian);

    private static readonly Gen<ChartBar> Point = Gen.OneOf(
        Gen.Const(new ChartBar(null, "–")), Gen.Double[0, 1].Select(share => new ChartBar(share, $"{Math.Round(share * 100)}\u00A0%")));

    private static readonly Gen<Chart> Charts =
        from gaps in Gen.Int[1, 5].Array[1, 6]
        from labels in Gen.Char["abcdefg hiklmnoprstuvåW- "].Array[1, 70].Select(letters => new string(letters).Trim()).Array[1, 8]
        from points in Point.Array[gaps.Length + 1].Array[labels.Length]
        from caption in Gen.Bool
        select (Chart)new TrendChart(
            [.. gaps.Aggregate(new List<int> { 2001 }, (years, gap) => [.. years, years[^1] + gap])],
            [.. labels.Select((label, i) => new TrendChartLine(label.Length == 0 ? "x" : label, Palette.Series(i), (MarkKind)(i % 4), (LineDash)(i % 4), [.. points[i]]))],
            Axis, caption ? "Gjennomsnitt (personer)" : null);

    [Fact]
    public void Labels_keep_apart_and_inside_in_every_width() => ChartLayoutTests.Check(Charts);

    [Fact]
    public void Years_stand_as_far_apart_as_they_are()
    {
        var marks = Draw([2013, 2016, 2018, 2019], 0.5, 0.5, 0.5, 0.5).OfType<MarkShape>().Select(mark => mark.X).ToArray();

        Assert.Equal(3.0, (marks[1] - marks[0]) / (marks[3] - marks[2]), 6);
        Assert.Equal(2.0, (marks[2] - marks[1]) / (marks[3] - marks[2]), 6);
    }

    [Fact]
    public void A_gap_breaks_the_line()
    {
        var shapes = Draw([2015, 2016, 2017, 2018, 2019], 0.1, 0.2, null, 0.4, 0.5);

        Assert.Equal([2, 2], shapes.OfType<PolylineShape>().Select(line => line.Points.Length));
        Assert.Equal(4, shapes.OfType<MarkShape>().Count());
    }

    [Fact]
    public void A_larger_number_stands_higher_from_a_base_of_nought()
    {
        var marks = Draw([2018, 2019], 0.5, 1).OfType<MarkShape>().ToArray();
        var zero = Draw([2018, 2019], 0, 0).OfType<MarkShape>().First().Y;

        Assert.Equal(2.0, (zero - marks[1].Y) / (zero - marks[0].Y), 6);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(700)]
    public void Two_years_have_their_numbers_at_both_ends_and_the_name_at_the_last(double width)
    {
        var texts = Chart([2018, 2019], 0.74, 0.8).Draw(width).Shapes.OfType<TextShape>().ToArray();

        Assert.Equal(["2018", "2019", "80 %", "Ja", "74 %"], texts.Select(text => text.Text.Replace('\u00A0', ' ')));
        Assert.True(texts[4].X < texts[2].X && texts[2].X < texts[3].X);
    }

    [Fact]
    public void A_line_that_ends_in_a_gap_says_so()
    {
        var texts = Draw([2018, 2019], 0.74, null).OfType<TextShape>();

        Assert.Contains(texts, text => text is { Text: "–", Paint: "muted" });
    }

    [Fact]
    public void Labels_that_want_one_place_share_it_evenly()
    {
        // Three labels of 20 that all want to begin at 50: the block's middle label does.
        Assert.Equal([30, 50, 70], TrendLabels.Place([50, 50, 50], [20, 20, 20], 200));
        Assert.Equal([0, 20, 100], TrendLabels.Place([-5, -5, 100], [20, 20, 20], 200));
        Assert.Equal([160, 180], TrendLabels.Place([190, 195], [20, 20], 200));
        Assert.Equal([10, 90], TrendLabels.Place([10, 90], [20, 20], 200));
    }

    [Fact]
    public void Labels_never_cover_each_other_nor_change_their_order() => Gen.Select(Gen.Double[-50, 250].Array[1, 8], Gen.Double[5, 25].Array[8]).Sample((wanted, sizes) =>
    {
        double[] heights = sizes[..wanted.Length];
        var tops = TrendLabels.Place(wanted, heights, 200);
        var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ToArray();
        Assert.All(order, i => Assert.InRange(tops[i], -1e-6, 200 - heights[i] + 1e-6));
        for (var i = 1; i < order.Length; i++)
            Assert.True(tops[order[i]] >= tops[order[i - 1]] + heights[order[i - 1]] - 1e-6);
    });

    private static TrendChart Chart(ImmutableArray<int> years, params double?[] values) => new(
        years,
        [
            new("Ja", "series-1", MarkKind.Circle, LineDash.Solid,
                [.. values.Select(value => new ChartBar(value, value is null ? "–" : $"{Math.Round(value.Value * 100)}\u00A0%"))]),
        ],
        Axis);

    private static ImmutableArray<Shape> Draw(ImmutableArray<int> years, params double?[] values) => Chart(years, values).Draw(700).Shapes;
}
