using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Figures;

/// <param name="Points">One for each year; null values are gaps, and break the line.</param>
public sealed record TrendChartLine(string Label, string Paint, MarkKind Mark, LineDash Dash, ImmutableArray<ChartBar> Points);

/// <summary>
/// Lines over the survey years, true to scale, each named at its end. Two years read as a slope, with the first numbers
/// left of it; more years have a value axis there, and numbers where there is room for them.
/// </summary>
/// <param name="Years">Ascending.</param>
/// <param name="Caption">What the numbers are, where they do not say it; null for shares.</param>
public sealed record TrendChart(
    ImmutableArray<int> Years, ImmutableArray<TrendChartLine> Lines, ChartAxis Axis, string? Caption = null) : Chart
{
    /// <summary>A slope is read by its angle, which a wide plot would flatten.</summary>
    private const double WidestSlope = 380;
    private const double LineHeight = 18;
    private const double LabelGap = 4;
    private const double EndGap = 14;
    private const double StartGap = 10;
    private const double Pad = 12;
    private const double YearsHeight = 14;

    private bool IsSlope => Years.Length == 2;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var isWide = width >= ChartCanvas.WideFrom;
        var left = IsSlope
            ? Width(Lines.Select(line => line.Points[0].Value is null ? "" : line.Points[0].Text), bold: true, ChartCanvas.ValueSize) + StartGap
            : Width(Axis.Ticks.Select(tick => tick.Text), bold: false, ChartCanvas.TickSize) + StartGap;
        var room = width - left - EndGap;
        var ends = EndLabels(Math.Floor(!isWide ? 0.44 * width : IsSlope ? Math.Max(0.36 * width, room - WidestSlope) : 0.36 * width));
        var plotWidth = Math.Max(40, Math.Min(IsSlope ? WidestSlope : room, room - ends.Max(end => end.Width)));
        var top = Captioned(canvas);
        var height = top + Math.Max(isWide ? 260 : 220, ends.Sum(end => end.Height) + Pad);
        var plot = new Plot(left, plotWidth, top + Pad, height - top - 2 * Pad, Years, Axis.Maximum);

        Grid(canvas, plot, height);
        foreach (var line in Lines)
            Line(canvas, plot, line);
        Ends(canvas, plot, ends);
        if (IsSlope)
            Starts(canvas, plot);
        else
            new TrendNumbers(canvas, plot, Lines).Draw();
        return canvas.Finish(height + YearsHeight);
    }

    /// <returns>The height it takes.</returns>
    private double Captioned(ChartCanvas canvas)
    {
        if (Caption is null)
            return 0;
        var y = 0.0;
        foreach (var line in TextFlow.Wrap(Caption, canvas.Width, ChartCanvas.NoteSize))
        {
            canvas.Text(0, ChartCanvas.Baseline(y + LineHeight / 2, ChartCanvas.NoteSize), line, ChartCanvas.NoteSize, "muted");
            y += LineHeight;
        }

        return y + LabelGap;
    }

    /// <summary>A line's name in what room there is, its last number before it.</summary>
    private ImmutableArray<EndLabel> EndLabels(double limit) =>
    [
        .. Lines.Select(line =>
        {
            var number = line.Points[^1].Text;
            var indent = FontMetrics.SemiBold.Measure(number, ChartCanvas.ValueSize) + LabelGap;
            var lines = TextFlow.Wrap(line.Label, Math.Max(40, limit - indent), ChartCanvas.LabelSize);
            return new EndLabel(
                number, lines, indent, indent + Width(lines, bold: false, ChartCanvas.LabelSize), LineHeight * lines.Length + LabelGap);
        }),
    ];

    private void Grid(ChartCanvas canvas, Plot plot, double height)
    {
        if (!IsSlope)
        {
            foreach (var tick in Axis.Ticks)
            {
                canvas.Line(plot.Left, plot.YOf(tick.At), plot.Left + plot.Width, plot.YOf(tick.At), tick.At == 0 ? "axis" : "grid");
                canvas.Text(
                    plot.Left - StartGap, ChartCanvas.Baseline(plot.YOf(tick.At), ChartCanvas.TickSize), tick.Text, ChartCanvas.TickSize,
                    "muted", anchor: TextAnchor.End);
            }
        }
        else
        {
            canvas.Line(plot.Left, plot.YOf(0), plot.Left + plot.Width, plot.YOf(0), "axis");
        }

        // First and last year always, those between where they do not touch.
        var taken = new List<(double From, double To)>();
        foreach (var i in (int[])[0, Years.Length - 1, .. Enumerable.Range(1, Math.Max(0, Years.Length - 2))])
        {
            var x = plot.XOf(i);
            if (IsSlope)
                canvas.Line(x, plot.Top - Pad, x, plot.YOf(0), "grid");
            var text = Years[i].ToString(CultureInfo.InvariantCulture);
            var half = FontMetrics.Regular.Measure(text, ChartCanvas.TickSize) / 2;
            var from = Math.Clamp(x - half, 0, canvas.Width - 2 * half);
            if (taken.Exists(other => from < other.To + 6 && other.From < from + 2 * half + 6))
                continue;
            taken.Add((from, from + 2 * half));
            canvas.Line(x, plot.YOf(0), x, plot.YOf(0) + 4, "axis");
            canvas.Text(from, height + 10, text, ChartCanvas.TickSize, "muted");
        }
    }

    private static void Line(ChartCanvas canvas, Plot plot, TrendChartLine line)
    {
        var run = ImmutableArray.CreateBuilder<(double, double)>();
        for (var i = 0; i <= line.Points.Length; i++)
        {
            if (i < line.Points.Length && line.Points[i].Value is { } value)
            {
                run.Add((plot.XOf(i), plot.YOf(value)));
                continue;
            }

            if (run.Count > 1)
                canvas.Add(new PolylineShape(run.ToImmutable(), line.Paint, line.Dash));
            run.Clear();
        }

        for (var i = 0; i < line.Points.Length; i++)
        {
            if (line.Points[i].Value is { } value)
                canvas.Add(new MarkShape(plot.XOf(i), plot.YOf(value), line.Mark, line.Paint));
        }
    }

    private void Ends(ChartCanvas canvas, Plot plot, ImmutableArray<EndLabel> ends)
    {
        // A line that ends in a gap is named where it was seen last.
        double[] wanted = [.. Lines.Select(line => plot.YOf(line.Points.LastOrDefault(point => point.Value is not null)?.Value ?? 0))];
        var first = (LineHeight + LabelGap) / 2;
        var above = plot.Top - Pad;
        var tops = TrendLabels.Place(
            [.. wanted.Select(y => y - above - first)], [.. ends.Select(end => end.Height)], plot.Height + 2 * Pad);
        var x = plot.Left + plot.Width + EndGap;
        for (var i = 0; i < ends.Length; i++)
        {
            var middle = above + tops[i] + first;
            var baseline = ChartCanvas.Baseline(middle, ChartCanvas.LabelSize);
            var isGap = Lines[i].Points[^1].Value is null;
            Leader(canvas, plot.Left + plot.Width, wanted[i], x, middle, !isGap);
            canvas.Text(x, baseline, ends[i].Number, ChartCanvas.ValueSize, isGap ? "muted" : "text", bold: true);
            foreach (var text in ends[i].Lines)
            {
                canvas.Text(x + ends[i].Indent, baseline, text, ChartCanvas.LabelSize);
                baseline += LineHeight;
            }
        }
    }

    private void Starts(ChartCanvas canvas, Plot plot)
    {
        var shown = Lines.Where(line => line.Points[0].Value is not null).ToArray();
        double[] wanted = [.. shown.Select(line => plot.YOf(line.Points[0].Value!.Value))];
        var above = plot.Top - Pad;
        var tops = TrendLabels.Place(
            [.. wanted.Select(y => y - above - LineHeight / 2)], [.. shown.Select(_ => LineHeight)], plot.Height + 2 * Pad);
        for (var i = 0; i < shown.Length; i++)
        {
            var middle = above + tops[i] + LineHeight / 2;
            Leader(canvas, plot.Left, wanted[i], plot.Left - StartGap, middle, true);
            canvas.Text(
                plot.Left - StartGap, ChartCanvas.Baseline(middle, ChartCanvas.ValueSize), shown[i].Points[0].Text,
                ChartCanvas.ValueSize, bold: true, anchor: TextAnchor.End);
        }
    }

    /// <summary>A thin line from a point to a label that had to move.</summary>
    private static void Leader(ChartCanvas canvas, double x, double y, double labelX, double labelY, bool hasPoint)
    {
        if (!hasPoint || Math.Abs(y - labelY) < 5)
            return;
        var side = Math.Sign(labelX - x);
        canvas.Line(x + side * (MarkShape.Radius + 0.5), y, labelX - side * 2, labelY, "axis");
    }

    private static double Width(IEnumerable<string> texts, bool bold, double size) =>
        texts.Max(text => FontMetrics.Of(bold).Measure(text, size));

    /// <param name="Indent">Where the name stands, after the number.</param>
    private sealed record EndLabel(string Number, ImmutableArray<string> Lines, double Indent, double Width, double Height);
}
