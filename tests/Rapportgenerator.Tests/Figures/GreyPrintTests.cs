using System.Collections.Immutable;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;

namespace Rapportgenerator.Tests.Figures;

/// <summary>
/// The charts printed without colours. Parts of a bar are told apart by lightness: neighbours differ by more than a step of Munsell's
/// ten-step value scale, which is 10 in L* and seen at a glance. Lines and dots have dashes and marks as well, «vet ikke» a frame.
/// </summary>
public class GreyPrintTests
{
    private const double LeastStep = 11;

    private static readonly ColourVision Eye = ColourVision.All[0];

    /// <summary>Every row of paints that can stand end to end in a bar or beside each other in a bundle or a key.</summary>
    public static TheoryData<string> Rows =>
    [
        .. Enumerable.Range(2, Palette.SeriesCount - 1).Select(count => Row(count, index => Palette.Series(index))),
        .. Enumerable.Range(2, Palette.ScaleCount - 1).Select(count => Row(count, step => Palette.Scale(step, count))),
        .. Enumerable.Range(2, TilePalette.Count - 1).Select(count => Row(count, index => TilePalette.Of(index, count))),
        $"{Palette.All} {Palette.Series(0)}",
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Neighbours_differ_in_lightness(string row)
    {
        var paints = row.Split(' ');

        Assert.All(paints.Zip(paints.Skip(1)), pair => Assert.InRange(Math.Abs(Lightness(pair.First) - Lightness(pair.Second)), LeastStep, 100));
    }

    /// <summary>The two ends of a scale are both strong, and yet not the same grey: the positive side is the darker one.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_sides_of_a_scale_differ_and_the_middle_is_palest(int steps)
    {
        double[] lightness = [.. Enumerable.Range(0, steps).Select(step => Lightness(Palette.Scale(step, steps)))];

        for (var step = 0; step < steps / 2; step++)
            Assert.InRange(lightness[step] - lightness[^(step + 1)], LeastStep, 100);
        if (steps % 2 == 1)
            Assert.Equal(lightness.Max(), lightness[steps / 2]);
    }

    [Fact]
    public void Vet_ikke_is_a_frame_around_what_no_other_part_is_as_pale_as()
    {
        var inside = Lightness(Palette.Inside);

        Assert.All(Palette.Fills, fill => Assert.InRange(inside - Lightness(fill.Paint), 30, 100));
        var bar = new StackedBarChart(
            [new("Ja", Palette.Series(0)), new("Vet ikke", Palette.Muted)], [new(new("Alle"), [new(0.5, "50"), new(0.5, "50")], "–")],
            ChartAxis.Whole(NumberStyle.Norwegian));
        Assert.Equal(2, bar.Draw(640).Shapes.OfType<RectangleShape>().Count(shape => shape.Paint == Palette.Inside));
    }

    /// <summary>As many lines as a chart may have, with «alle» and «vet ikke»: each pair differs in dash or mark, and each has its name at its end.</summary>
    [Fact]
    public void Lines_differ_by_dash_and_mark()
    {
        var styles = TrendFigures.Styles;

        Assert.Equal(Palette.SeriesCount, styles.Distinct().Count());
        Assert.DoesNotContain((MarkKind.Diamond, LineDash.Solid), styles);
        Assert.DoesNotContain((MarkKind.Square, LineDash.Dotted), styles);
    }

    [Fact]
    public void The_key_has_the_order_of_the_parts()
    {
        ImmutableArray<ChartSeries> series = [.. Enumerable.Range(0, 5).Select(step => new ChartSeries($"Svar {step}", Palette.Scale(step, 5)))];
        var chart = new StackedBarChart(series, [new(new("Alle"), [.. series.Select(_ => new ChartBar(0.2, "20"))], "–")], ChartAxis.Whole(NumberStyle.Norwegian));

        var paints = chart.Draw(640).Shapes.OfType<RectangleShape>().Select(shape => shape.Paint).ToArray();

        Assert.Equal(series.Select(one => one.Paint), paints[..5]);
        Assert.Equal(series.Select(one => one.Paint), paints[5..10]);
    }

    private static string Row(int count, Func<int, string> paint) => string.Join(' ', Enumerable.Range(0, count).Select(paint));

    private static double Lightness(string paint) => Eye.Lightness(Palette.ColourOf(paint));
}
