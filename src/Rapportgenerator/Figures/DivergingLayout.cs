using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>Where the parts of a diverging chart stand in a width: middle line, length of a share, columns at the right.</summary>
internal sealed class DivergingLayout
{
    private const double LongestHead = 64;

    /// <summary>How far each side of the axis reaches; the halves are round numbers too.</summary>
    private static readonly double[] Reaches = [0.2, 0.4, 0.6, 0.8, 1];

    private readonly DivergingBarChart chart;
    private readonly double reach;
    private readonly ImmutableArray<(ImmutableArray<string> Head, double Width)> heads;

    public DivergingLayout(DivergingBarChart chart, double left, double width)
    {
        this.chart = chart;
        var largest = chart.Rows.Max(row => Math.Max(chart.Before(row), chart.After(row)));
        reach = Reaches.FirstOrDefault(each => largest <= each + 1e-9, 1);
        heads =
        [
            .. chart.Heads.Select(head =>
            {
                var lines = TextFlow.Wrap(head, LongestHead, ChartCanvas.NoteSize);
                return (lines, lines.Max(line => FontMetrics.Regular.Measure(line, ChartCanvas.NoteSize)));
            }),
        ];
        Scale = Longest(width - left);
        Middle = left + Half(Scale);
        var x = left + 2 * Half(Scale);
        var columns = ImmutableArray.CreateBuilder<DivergingColumn>();
        for (var k = 0; k < heads.Length; k++)
        {
            columns.Add(new(x + DivergingBarChart.ColumnGap, heads[k].Head));
            x += DivergingBarChart.ColumnGap + Column(k, Scale);
        }

        Columns = columns.ToImmutable();
        Axis = AxisOf(reach, chart.Style);
    }

    /// <summary>The middle line's x.</summary>
    public double Middle { get; }

    /// <summary>Length of a share of 1.</summary>
    public double Scale { get; }

    /// <summary>From the left end: the middle is half its maximum. Both sides count upwards.</summary>
    public ChartAxis Axis { get; }

    public ImmutableArray<DivergingColumn> Columns { get; }

    /// <summary>The greatest scale at which bars, their sums and the columns fit: what they need grows with it.</summary>
    private double Longest(double room)
    {
        var (low, high) = (0.0, room);
        for (var i = 0; i < 40; i++)
        {
            var scale = (low + high) / 2;
            var needed = 2 * Half(scale);
            for (var k = 0; k < heads.Length; k++)
                needed += DivergingBarChart.ColumnGap + Column(k, scale);
            (low, high) = needed <= room ? (scale, high) : (low, scale);
        }

        return low;
    }

    /// <summary>What either side of the middle line needs.</summary>
    private double Half(double scale)
    {
        var half = reach * scale;
        foreach (var row in chart.Rows)
        {
            half = Math.Max(half, chart.Before(row) * scale + DivergingBarChart.TextWidth(row.Negative));
            half = Math.Max(half, chart.After(row) * scale + DivergingBarChart.TextWidth(row.Positive));
        }

        return half;
    }

    private double Column(int column, double scale) => Math.Max(
        heads[column].Width,
        chart.Rows.Max(row => (row.Apart[column].Value ?? 0) * scale + DivergingBarChart.TextWidth(row.Apart[column])));

    private static ChartAxis AxisOf(double reach, NumberStyle style) => new(
        2 * reach,
        [
            .. Enumerable.Range(0, 5).Select(i => new AxisTick(
                i * reach / 2, style.Write((decimal)Math.Round(100 * reach * Math.Abs(i - 2) / 2)) + style.PercentSign)),
        ]);
}

/// <param name="X">Its left edge.</param>
/// <param name="Head">In lines.</param>
internal sealed record DivergingColumn(double X, ImmutableArray<string> Head);
