using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>One row of a dot plot: its marks, those that would cover each other one above the other, and its numbers.</summary>
internal sealed class DotRowLayout
{
    private const double Lane = 14;
    private const double ValueSize = 13;
    private const double InnerSize = 12;
    private const double Gap = 4;
    private const double HiddenLine = 18;
    private const double Around = 3;

    private readonly DotRow row;
    private readonly DotScale scale;
    private readonly double left;
    private readonly ImmutableArray<(double X, double Y, DotMark Mark)> marks;
    private readonly ImmutableArray<TextShape> numbers;
    private readonly ImmutableArray<(double X, int Line, DotMark Mark)> hidden;

    /// <summary>From the row's line to its upper and lower edge: the label's middle stands on the line.</summary>
    private readonly double reach;

    /// <param name="left">Of the room for the plot, where hidden marks begin; it ends at <paramref name="right"/>.</param>
    public DotRowLayout(DotRow row, DotScale scale, double left, double right)
    {
        (this.row, this.scale, this.left) = (row, scale, left);
        marks = Place();
        numbers = [.. Outer(), .. Inner(left, right)];
        hidden = Hidden(left, right);
        reach = marks.Select(mark => Math.Abs(mark.Y)).Append(0).Max() + MarkShape.UprightReach + Around;
        foreach (var box in numbers.Select(Box.Of))
            reach = Math.Max(reach, Math.Max(-box.Top, box.Bottom) + Around);
    }

    public double Height => 2 * reach + (hidden.IsEmpty ? 0 : HiddenLine * (hidden[^1].Line + 1));

    /// <summary>Smallest and largest value or end of an interval; null where the whole row is hidden.</summary>
    public static (double Low, double High)? Ends(DotRow row)
    {
        DotMark[] shown = [.. row.Marks.Where(mark => mark.Bar.Value is not null)];
        return shown.Length == 0 ? null
            : (shown.Min(mark => Math.Min(mark.Bar.Value!.Value, mark.Interval?.Lower ?? double.MaxValue)),
                shown.Max(mark => Math.Max(mark.Bar.Value!.Value, mark.Interval?.Upper ?? double.MinValue)));
    }

    /// <summary>What the lowest number needs left of its place.</summary>
    public static double WidthBefore(DotRow row) =>
        HasTwoEnds(row) ? Outside(Extreme(row, largest: false)) : MarkShape.Radius + 1;

    /// <summary>What the highest number needs right of its place.</summary>
    public static double WidthAfter(DotRow row) => Ends(row) is null ? MarkShape.Radius + 1 : Outside(Extreme(row, largest: true));

    /// <param name="top">Of the row.</param>
    public void Draw(ChartCanvas canvas, double top, double width)
    {
        var middle = top + reach;
        canvas.Line(scale.Left, middle, Math.Min(width, scale.Left + scale.Width), middle, "grid");
        if (marks.IsEmpty && hidden.IsEmpty)
        {
            canvas.Text(scale.Left + Gap, ChartCanvas.Baseline(middle, ValueSize), FigureNumbers.None, ValueSize, "muted", bold: true);
            return;
        }

        if (marks.Length > 1)
            canvas.Line(marks.Min(mark => mark.X), middle, marks.Max(mark => mark.X), middle, "axis");
        foreach (var (x, y, mark) in marks)
        {
            if (mark.Interval is { } interval)
            {
                canvas.Add(new PolylineShape(
                    [(scale.XOf(interval.Lower), middle + y), (scale.XOf(interval.Upper), middle + y)], mark.Paint, LineDash.Solid));
            }

            canvas.Add(new MarkShape(x, middle + y, mark.Kind, mark.Paint));
        }

        foreach (var number in numbers)
            canvas.Add(number with { Y = number.Y + middle });
        foreach (var (x, line, mark) in hidden)
        {
            var y = middle + reach + (line + 0.5) * HiddenLine;
            canvas.Add(new MarkShape(x + MarkShape.Radius, y, mark.Kind, mark.Paint));
            canvas.Text(x + 2 * MarkShape.Radius + Gap, ChartCanvas.Baseline(y, ValueSize), FigureNumbers.None, ValueSize, "muted", bold: true);
        }
    }

    /// <summary>Marks by place; those that touch each other on lanes that lie evenly around the row's middle (y = 0).</summary>
    private ImmutableArray<(double X, double Y, DotMark Mark)> Place()
    {
        const double Apart = 2 * MarkShape.Radius + 1;
        var placed = ImmutableArray.CreateBuilder<(double, double, DotMark)>();
        var cluster = new List<(double X, int Lane, DotMark Mark)>();
        // Ends of the marks on each lane of the cluster.
        var lanes = new List<double>();
        foreach (var mark in row.Marks.Where(mark => mark.Bar.Value is not null).OrderBy(mark => mark.Bar.Value))
        {
            var x = scale.XOf(mark.Bar.Value!.Value);
            if (cluster.Count > 0 && x - cluster[^1].X >= Apart)
                Close();
            var lane = lanes.FindIndex(end => x - end >= Apart);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(x);
            }

            lanes[lane] = x;
            cluster.Add((x, lane, mark));
        }

        Close();
        return placed.ToImmutable();

        void Close()
        {
            foreach (var (x, lane, mark) in cluster)
                placed.Add((x, (lane - (lanes.Count - 1) / 2.0) * Lane, mark));
            cluster.Clear();
            lanes.Clear();
        }
    }

    /// <summary>The lowest and the highest number, outside the range; one where they print alike.</summary>
    private IEnumerable<TextShape> Outer()
    {
        if (Ends(row) is not { } ends)
            yield break;
        var high = marks.First(mark => ReferenceEquals(mark.Mark, Extreme(row, largest: true)));
        yield return Number(Math.Max(scale.XOf(ends.High), high.X + MarkShape.Radius) + Gap, high.Y, high.Mark, ValueSize, TextAnchor.Start);
        if (!HasTwoEnds(row))
            yield break;
        var low = marks.First(mark => ReferenceEquals(mark.Mark, Extreme(row, largest: false)));
        yield return Number(low.X - MarkShape.Radius - Gap, low.Y, low.Mark, ValueSize, TextAnchor.End);
    }

    /// <summary>The numbers between, above or below their marks where nothing else stands; those with a sign first.</summary>
    private List<TextShape> Inner(double leftEdge, double rightEdge)
    {
        var found = new List<TextShape>();
        if (!HasTwoEnds(row))
            return found;
        DotMark[] outer = [Extreme(row, largest: false), Extreme(row, largest: true)];
        List<Box> taken = [.. marks.Select(mark => Box.Of(mark.X, mark.Y, mark.Mark.Kind)), .. Outer().Select(Box.Of)];
        foreach (var (x, y, mark) in marks.Where(mark => !outer.Any(end => ReferenceEquals(end, mark.Mark)))
            .OrderBy(mark => mark.Mark.Bar.Text.StartsWith(FigureMarks.HigherSign, StringComparison.Ordinal)
                || mark.Mark.Bar.Text.StartsWith(FigureMarks.LowerSign, StringComparison.Ordinal) ? 0 : 1))
        {
            var reach = Box.Of(x, y, mark.Kind).Bottom - y + 0.45 * InnerSize + 2;
            foreach (var side in (int[])[-1, 1])
            {
                var number = Number(x, y + side * reach, mark, InnerSize, TextAnchor.Middle);
                var box = Box.Of(number);
                if (box.Left < leftEdge || box.Right > rightEdge || taken.Exists(other => other.Touches(box)))
                    continue;
                found.Add(number);
                taken.Add(box);
                break;
            }
        }

        return found;
    }

    /// <summary>Marks without a number, in lines below the row; none where the whole row has no number, or the legend says it.</summary>
    private ImmutableArray<(double X, int Line, DotMark Mark)> Hidden(double leftEdge, double rightEdge)
    {
        var slot = 2 * MarkShape.Radius + Gap + FontMetrics.SemiBold.Measure(FigureNumbers.None, ValueSize);
        var found = ImmutableArray.CreateBuilder<(double, int, DotMark)>();
        var (x, line) = (Math.Max(leftEdge, scale.Left - MarkShape.Radius), 0);
        foreach (var mark in row.Marks.Where(mark => mark.Bar.Value is null && !mark.IsToldAbove && !marks.IsEmpty))
        {
            if (x + slot > rightEdge)
                (x, line) = (left, line + 1);
            found.Add((x, line, mark));
            x += slot + 3 * Gap;
        }

        return found.ToImmutable();
    }

    private static TextShape Number(double x, double y, DotMark mark, double size, TextAnchor anchor) =>
        new(x, ChartCanvas.Baseline(y, size), mark.Bar.Text, size, true, anchor, "text");

    private static bool HasTwoEnds(DotRow row) =>
        row.Marks.Where(mark => mark.Bar.Value is not null).Select(mark => mark.Bar.Text).Distinct().Skip(1).Any();

    /// <summary>The first of the marks with the smallest or largest value; some have one.</summary>
    private static DotMark Extreme(DotRow row, bool largest)
    {
        var shown = row.Marks.Where(mark => mark.Bar.Value is not null);
        return largest ? shown.MaxBy(mark => mark.Bar.Value)! : shown.MinBy(mark => mark.Bar.Value)!;
    }

    private static double Outside(DotMark mark) =>
        MarkShape.Radius + Gap + FontMetrics.SemiBold.Measure(mark.Bar.Text, ValueSize);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(TextShape text)
        {
            var width = FontMetrics.Of(text.Bold).Measure(text.Text, text.Size);
            var from = text.X - (text.Anchor == TextAnchor.End ? width : text.Anchor == TextAnchor.Middle ? width / 2 : 0);
            return new(from, text.Y - FontMetrics.Ascent * text.Size, from + width, text.Y + FontMetrics.Descent * text.Size);
        }

        public static Box Of(double x, double y, MarkKind kind)
        {
            var (across, up) = (MarkShape.Radius, kind == MarkKind.Upright ? MarkShape.UprightReach : MarkShape.Radius);
            return new(x - across, y - up, x + across, y + up);
        }

        public bool Touches(Box other) =>
            Left < other.Right + 1 && other.Left < Right + 1 && Top < other.Bottom && other.Top < Bottom;
    }
}
