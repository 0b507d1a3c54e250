using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <param name="Note">A muted addition to the label: «n = 46».</param>
public sealed record ChartLabel(string Text, string? Note = null);

/// <summary>
/// The rows' labels, broken into lines: a column left of the plot in a wide drawing, lines above each row's bars in a
/// narrow one.
/// </summary>
internal sealed class ChartLabels
{
    /// <summary>The label column's greatest part of the width.</summary>
    private const double LargestPart = 0.42;
    private const double LineHeight = 18;
    private const double ColumnGap = 14;
    private const double NoteGap = 7;
    private const double GapAboveBars = 4;

    private readonly ImmutableArray<Block> blocks;

    public ChartLabels(ImmutableArray<ChartLabel> labels, double width)
    {
        Beside = width >= ChartCanvas.WideFrom && labels.Any(label => label.Text.Length > 0);
        var limit = Beside ? Math.Floor(LargestPart * width) - ColumnGap : width;
        blocks = [.. labels.Select(label => Break(label, limit))];
        PlotLeft = Beside ? Math.Ceiling(blocks.Max(block => block.Width)) + ColumnGap : 0;
    }

    /// <summary>Whether labels stand left of the bars, not above.</summary>
    public bool Beside { get; }

    public double PlotLeft { get; }

    /// <summary>The row's height when its bars need <paramref name="barHeight"/>.</summary>
    public double RowHeight(int row, double barHeight) =>
        Beside ? Math.Max(HeightOf(row), barHeight) : HeightOf(row) + (HeightOf(row) > 0 ? GapAboveBars : 0) + barHeight;

    /// <summary>Where the row's bars begin, below its <paramref name="top"/>.</summary>
    public double BarsTop(int row, double top, double barHeight) =>
        Beside ? top + (RowHeight(row, barHeight) - barHeight) / 2 : top + RowHeight(row, barHeight) - barHeight;

    public void Draw(ChartCanvas canvas, int row, double top, double barHeight)
    {
        var block = blocks[row];
        var y = Beside ? top + (RowHeight(row, barHeight) - HeightOf(row)) / 2 : top;
        for (var i = 0; i < block.Lines.Length; i++, y += LineHeight)
        {
            var baseline = ChartCanvas.Baseline(y + LineHeight / 2, ChartCanvas.LabelSize);
            var isNoteLine = block.NoteBelow && i == block.Lines.Length - 1;
            if (isNoteLine)
                canvas.Text(0, baseline, block.Lines[i], ChartCanvas.NoteSize, "muted");
            else
                canvas.Text(0, baseline, block.Lines[i], ChartCanvas.LabelSize);
            if (block.NoteBeside is { } note && i == block.Lines.Length - 1)
                canvas.Text(block.NoteX, baseline, note, ChartCanvas.NoteSize, "muted");
        }
    }

    private double HeightOf(int row) => LineHeight * blocks[row].Lines.Length;

    private static Block Break(ChartLabel label, double limit)
    {
        if (label.Text.Length == 0)
            return new Block([], null, 0, false, 0);
        var lines = TextFlow.Wrap(label.Text, limit, ChartCanvas.LabelSize);
        var width = 0.0;
        foreach (var line in lines)
            width = Math.Max(width, FontMetrics.Regular.Measure(line, ChartCanvas.LabelSize));
        if (label.Note is not { } note)
            return new Block(lines, null, 0, false, width);
        var noteWidth = FontMetrics.Regular.Measure(note, ChartCanvas.NoteSize);
        var noteX = FontMetrics.Regular.Measure(lines[^1], ChartCanvas.LabelSize) + NoteGap;
        return noteX + noteWidth <= limit
            ? new Block(lines, note, noteX, false, Math.Max(width, noteX + noteWidth))
            : new Block(lines.Add(note), null, 0, true, Math.Max(width, noteWidth));
    }

    /// <param name="NoteBelow">The last line is the note.</param>
    private sealed record Block(
        ImmutableArray<string> Lines, string? NoteBeside, double NoteX, bool NoteBelow, double Width);
}
