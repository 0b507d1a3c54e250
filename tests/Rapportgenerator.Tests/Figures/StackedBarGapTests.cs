using System.Collections.Immutable;
using CsCheck;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Figures;

/// <summary>
/// Neighbours in a stacked bar need no contrast to each other where each has one to the page, and the page shows between
/// them (WCAG 2.2, 1.4.11).
/// </summary>
public class StackedBarGapTests
{
    private static readonly Gen<double[]> Shares = Gen.OneOf(Gen.Double[0.02, 1], Gen.Double[0.0001, 0.003], Gen.Const(0.0)).Array[2, 7];

    [Fact]
    public void Parts_are_parted_by_two_pixels_of_the_page_and_keep_their_length()
    {
        Gen.Select(Shares, Gen.Double[280, 1000]).Sample((weights, width) =>
        {
            var sum = weights.Sum();
            if (sum == 0)
                return;
            var shares = weights.Select(weight => weight / sum).ToArray();
            var (bars, plot) = Draw(shares, width);
            var drawn = shares.Select((share, i) => (Length: share * plot, i)).Where(part => part.Length > 0).ToArray();
            Assert.Equal(drawn.Length, bars.Length);
            for (var i = 0; i < bars.Length; i++)
            {
                var lost = drawn[i].Length - bars[i].Width;
                Assert.InRange(lost, -1e-9, drawn[i].Length <= 1 ? drawn[i].Length / 2 + 1e-9 : 2 * BarParts.PartGap);
                if (i == 0)
                    continue;
                var gap = bars[i].X - bars[i - 1].X - bars[i - 1].Width;
                Assert.InRange(gap, Math.Max(drawn[i].Length, drawn[i - 1].Length) >= 7 ? 2 : 0.1 * Math.Min(drawn[i].Length, drawn[i - 1].Length), BarParts.PartGap + 1e-9);
            }
        }, iter: 500);
    }

    [Fact]
    public void The_bars_ends_stand_where_the_axis_says()
    {
        var (bars, plot) = Draw([0.25, 0, 0.5, 0.25], 300);

        Assert.Equal(0, bars[0].X, 9);
        Assert.Equal(plot, bars[^1].X + bars[^1].Width, 9);
        Assert.Equal(0.5 * plot - BarParts.PartGap, bars[1].Width, 9);
    }

    /// <summary>The parts of one row, and how wide a whole is.</summary>
    private static (ImmutableArray<RectangleShape> Bars, double Plot) Draw(double[] shares, double width)
    {
        ImmutableArray<ChartSeries> series = [.. shares.Select((_, i) => new ChartSeries("a", i == 6 ? "series-all" : Palette.Series(i)))];
        var chart = new StackedBarChart(
            series, [new(new("Alle"), [.. shares.Select(share => new ChartBar(share, ""))], "–")], ChartAxis.Whole(NumberStyle.Norwegian));
        ImmutableArray<RectangleShape> all = [.. chart.Draw(width).Shapes.OfType<RectangleShape>()];
        return (all[series.Length..], width - all[series.Length].X);
    }
}
