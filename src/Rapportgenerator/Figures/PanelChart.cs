using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>An answer: a bar in every panel.</summary>
/// <param name="Reference">Everyone's number, in the unit of the axis; null where it is not shown.</param>
public sealed record PanelRow(string Label, string Paint, double? Reference);

/// <param name="Bars">One for each row, in their order.</param>
public sealed record ChartPanel(ChartLabel Head, ImmutableArray<ChartBar> Bars);

/// <summary>
/// Small multiples: a bar chart for each group, side by side, with the same rows in the same order on the same axis. A thin line in
/// every panel stands at everyone's number.
/// </summary>
/// <param name="ReferenceText">What the thin line is; null where there is none.</param>
public sealed record PanelChart(
    ImmutableArray<PanelRow> Rows, ImmutableArray<ChartPanel> Panels, string? ReferenceText, ChartAxis Axis) : Chart
{
    private const double PanelGap = 26;
    private const double ReferenceWidth = 2;

    /// <summary>How far the line reaches above and below a bar, so that it is seen on one as well.</summary>
    private const double Reach = 4;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var layout = PanelLayout.Of(this, width, PanelGap);
        var top = DrawReferenceText(canvas, layout.PlotLeft);
        for (var first = 0; first < Panels.Length; first += layout.Columns)
        {
            var line = Panels.Skip(first).Take(layout.Columns).ToArray();
            var heads = line.Select(panel => layout.BreakHead(panel.Head)).ToArray();
            var barsTop = top + heads.Max(head => head.Length) * PanelLayout.LineHeight + PanelLayout.HeadGap;
            if (layout.Beside)
                DrawLabels(canvas, layout, 0, barsTop);
            for (var i = 0; i < line.Length; i++)
            {
                var left = layout.PlotLeft + i * (layout.PanelWidth + PanelGap);
                DrawHead(canvas, line[i].Head, heads[i], left, top);
                if (!layout.Beside)
                    DrawLabels(canvas, layout, left, barsTop);
                DrawBars(canvas, layout, line[i], left, barsTop);
            }

            top = barsTop + layout.Height + (first + layout.Columns < Panels.Length ? PanelLayout.LineGap : 0);
        }

        return canvas.Finish(top);
    }

    private double DrawReferenceText(ChartCanvas canvas, double left)
    {
        if (ReferenceText is null)
            return 0;
        const double Height = 16;
        canvas.Rectangle(left, 1, ReferenceWidth, Height - 2, Palette.All);
        var lines = TextFlow.Wrap(ReferenceText, canvas.Width - left - 10, ChartCanvas.NoteSize);
        foreach (var (i, line) in lines.Index())
            canvas.Text(left + 10, ChartCanvas.Baseline(Height * (i + 0.5), ChartCanvas.NoteSize), line, ChartCanvas.NoteSize);
        return Height * lines.Length + 12;
    }

    private static void DrawHead(ChartCanvas canvas, ChartLabel head, ImmutableArray<string> lines, double left, double top)
    {
        foreach (var (i, line) in lines.Index())
        {
            var isNote = head.Note is not null && i == lines.Length - 1;
            var size = isNote ? ChartCanvas.NoteSize : ChartCanvas.LabelSize;
            canvas.Text(left, ChartCanvas.Baseline(top + PanelLayout.LineHeight * (i + 0.5), size), line, size, isNote ? "muted" : "text", bold: !isNote);
        }
    }

    private void DrawLabels(ChartCanvas canvas, PanelLayout layout, double left, double top)
    {
        for (var j = 0; j < Rows.Length; j++)
        {
            var y = layout.LabelTop(j, top);
            foreach (var line in layout.Labels[j])
            {
                canvas.Text(left, ChartCanvas.Baseline(y + PanelLayout.LineHeight / 2, PanelLayout.RowLabelSize), line, PanelLayout.RowLabelSize);
                y += PanelLayout.LineHeight;
            }
        }
    }

    private void DrawBars(ChartCanvas canvas, PanelLayout layout, ChartPanel panel, double left, double top)
    {
        if (layout.Beside)
            canvas.Line(left, top, left, top + layout.Height, "axis");
        for (var j = 0; j < Rows.Length; j++)
        {
            var (y, end) = (layout.BarTop(j, top), left + LengthOf(panel.Bars[j].Value, layout));
            var text = end + PanelLayout.ValueGap;
            if (end > left)
                canvas.Bar(left, y, end - left, PanelLayout.BarHeight, Rows[j].Paint);
            if (Rows[j].Reference is { } reference)
            {
                var at = left + Math.Max(0, LengthOf(reference, layout) - ReferenceWidth / 2);
                canvas.Rectangle(at, y - Reach, ReferenceWidth, PanelLayout.BarHeight + 2 * Reach, Palette.All);
                // A line that would run through the number moves it to its other side.
                if (at + ReferenceWidth > end && at < text + FontMetrics.SemiBold.Measure(panel.Bars[j].Text, PanelLayout.ValueSize) + 1)
                    text = at + ReferenceWidth + PanelLayout.ValueGap - 1;
            }

            canvas.Text(
                text, ChartCanvas.Baseline(y + PanelLayout.BarHeight / 2, PanelLayout.ValueSize), panel.Bars[j].Text, PanelLayout.ValueSize,
                panel.Bars[j].Value is null ? "muted" : "text", bold: true);
        }
    }

    private double LengthOf(double? value, PanelLayout layout) => layout.PlotWidth * Math.Clamp((value ?? 0) / Axis.Maximum, 0, 1);
}
