using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>The parts of a bar, end to end, with the page between them and the value on those that have the room.</summary>
internal static class BarParts
{
    /// <summary>At least 2 px of the page also where a page draws the chart a sixth smaller.</summary>
    public const double PartGap = 2.4;

    private const double Padding = 4;
    private const double ValueSize = 13;

    /// <param name="lengths">One for each part, in drawing units; parts of no length are left out.</param>
    /// <param name="x">Where the first part begins.</param>
    public static void Draw(
        ChartCanvas canvas, ImmutableArray<ChartSeries> series, ImmutableArray<ChartBar> parts, double[] lengths, double x, double y, double height)
    {
        var before = 0.0;
        for (var j = 0; j < lengths.Length; j++)
        {
            var length = lengths[j];
            if (length > 0)
            {
                var start = x + Gaps(before, length).After;
                var drawn = x + length - Gaps(length, Array.Find(lengths[(j + 1)..], next => next > 0)).Before - start;
                canvas.Bar(start, y, drawn, height, series[j].Paint);
                var text = parts[j].Text;
                if (FontMetrics.SemiBold.Measure(text, ValueSize) + 2 * Padding <= drawn)
                {
                    canvas.Text(
                        start + drawn / 2, ChartCanvas.Baseline(y + height / 2, ValueSize), text, ValueSize, Palette.TextOn(series[j].Paint),
                        bold: true, TextAnchor.Middle);
                }

                before = length;
            }

            x += length;
        }
    }

    /// <summary>
    /// What two neighbours give of the gap on their border: half each, but a narrow part gives little and its neighbour
    /// the rest, so that no part is eaten whole.
    /// </summary>
    /// <param name="before">Length of the part before the border; 0 where there is none, and no gap.</param>
    /// <param name="after">Length of the part after it; likewise.</param>
    private static (double Before, double After) Gaps(double before, double after)
    {
        if (before <= 0 || after <= 0)
            return (0, 0);
        var (first, second) = (CanGive(before), CanGive(after));
        var fromSecond = Math.Min(Math.Max(PartGap / 2, PartGap - first), second);
        return (Math.Min(PartGap - fromSecond, first), fromSecond);
    }

    private static double CanGive(double length) => Math.Max(length / 4, (length - 1) / 2);
}
