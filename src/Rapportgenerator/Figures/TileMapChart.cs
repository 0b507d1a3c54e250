using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>One tile with its number.</summary>
/// <param name="Short">For a tile too small for the name; null for none.</param>
/// <param name="Text">The number as printed: «79 %», «–».</param>
/// <param name="Paint">Of its class; <see cref="Palette.Muted"/> where the number is not shown.</param>
public sealed record PlacedValue(string Name, string? Short, int Row, int Column, string Text, string Paint);

/// <param name="Text">The class's limits: «60–69 %».</param>
public sealed record TileClass(string Text, string Paint);

/// <summary>
/// A tile map: a square for each place, in about its position in the country, with name and number on it. Colour only repeats the
/// number. In a wide drawing the legend stands beside the map, in a narrow one above it; names that had to be shortened are
/// explained below.
/// </summary>
/// <param name="Heads">Stand over the legend: everyone's number.</param>
public sealed record TileMapChart(ImmutableArray<PlacedValue> Tiles, ImmutableArray<TileClass> Legend, ImmutableArray<string> Heads) : Chart
{
    private const double LargestTile = 80;
    private const double SmallestBeside = 56;
    private const double Gap = 3;
    private const double LegendGap = 36;
    private const double Swatch = 16;
    private const double SwatchGap = 7;
    private const double ItemGap = 16;
    private const double LegendLine = 23;
    private const double Frame = 1.25;

    public override Drawing Draw(double width)
    {
        var canvas = new ChartCanvas(width);
        var columns = Tiles.Max(tile => tile.Column) + 1;
        var beside = SizeOf(width - LegendWidth - LegendGap, columns);
        var isBeside = width >= ChartCanvas.WideFrom && beside >= SmallestBeside;
        var size = isBeside ? beside : SizeOf(width, columns);
        var mapTop = isBeside ? 0 : DrawLegendAbove(canvas);
        foreach (var tile in Tiles)
            DrawTile(canvas, tile, tile.Column * (size + Gap), mapTop + tile.Row * (size + Gap), size);
        var bottom = mapTop + (Tiles.Max(tile => tile.Row) + 1) * (size + Gap) - Gap;
        if (isBeside)
            bottom = Math.Max(bottom, DrawLegendBeside(canvas, columns * (size + Gap) - Gap + LegendGap));
        return canvas.Finish(DrawKey(canvas, size, bottom));
    }

    private static double SizeOf(double width, int columns) => Math.Min(LargestTile, Math.Floor((width - (columns - 1) * Gap) / columns));

    private double LegendWidth => Math.Max(
        Legend.Select(each => WidthOf(each)).DefaultIfEmpty().Max(),
        Heads.Select(head => FontMetrics.SemiBold.Measure(head, ChartCanvas.LabelSize)).DefaultIfEmpty().Max());

    private static double WidthOf(TileClass each) => Swatch + SwatchGap + FontMetrics.Regular.Measure(each.Text, ChartCanvas.LabelSize);

    private double DrawLegendBeside(ChartCanvas canvas, double left)
    {
        var top = 0.0;
        foreach (var head in Heads)
        {
            canvas.Text(left, ChartCanvas.Baseline(top + LegendLine / 2, ChartCanvas.LabelSize), head, ChartCanvas.LabelSize, bold: true);
            top += LegendLine + 6;
        }

        // The most stands on top, as the north does.
        foreach (var each in Legend.Where(each => each.Paint != Palette.Muted).Reverse().Concat(Legend.Where(each => each.Paint == Palette.Muted)))
        {
            DrawClass(canvas, each, left, top);
            top += LegendLine;
        }

        return top;
    }

    private double DrawLegendAbove(ChartCanvas canvas)
    {
        var top = 0.0;
        foreach (var head in Heads)
        {
            foreach (var line in TextFlow.Wrap(head, canvas.Width, ChartCanvas.LabelSize, bold: true))
            {
                canvas.Text(0, ChartCanvas.Baseline(top + LegendLine / 2, ChartCanvas.LabelSize), line, ChartCanvas.LabelSize, bold: true);
                top += LegendLine;
            }
        }

        var x = 0.0;
        foreach (var each in Legend)
        {
            if (x > 0 && x + WidthOf(each) > canvas.Width)
                (x, top) = (0, top + LegendLine);
            DrawClass(canvas, each, x, top);
            x += WidthOf(each) + ItemGap;
        }

        return top + (x > 0 ? LegendLine : 0) + 8;
    }

    private static void DrawClass(ChartCanvas canvas, TileClass each, double x, double top)
    {
        var middle = top + LegendLine / 2;
        Fill(canvas, x, middle - Swatch / 2, Swatch, each.Paint);
        canvas.Text(
            x + Swatch + SwatchGap, ChartCanvas.Baseline(middle, ChartCanvas.LabelSize), each.Text, ChartCanvas.LabelSize);
    }

    private static void DrawTile(ChartCanvas canvas, PlacedValue tile, double x, double y, double size)
    {
        Fill(canvas, x, y, size, tile.Paint);
        var paint = tile.Paint == Palette.Muted ? "muted" : Palette.TextOn(tile.Paint);
        var label = new TileLabel(tile, size);
        var top = y + (size - label.Height) / 2;
        foreach (var line in label.Lines)
        {
            canvas.Text(
                x + size / 2, ChartCanvas.Baseline(top + TileLabel.LineHeight / 2, label.NameSize), line, label.NameSize, paint,
                anchor: TextAnchor.Middle);
            top += TileLabel.LineHeight;
        }

        canvas.Text(
            x + size / 2, ChartCanvas.Baseline(top + label.ValueHeight / 2, label.ValueSize), tile.Text, label.ValueSize, paint, bold: true,
            TextAnchor.Middle);
    }

    private static void Fill(ChartCanvas canvas, double x, double y, double size, string paint)
    {
        if (!TilePalette.IsFramed(paint))
        {
            canvas.Bar(x, y, size, size, paint);
            return;
        }

        canvas.Rectangle(x, y, size, size, TilePalette.Edge);
        canvas.Rectangle(x + Frame, y + Frame, size - 2 * Frame, size - 2 * Frame, paint);
    }

    /// <summary>What the shortened names stand for.</summary>
    /// <returns>Where it ends.</returns>
    private double DrawKey(ChartCanvas canvas, double size, double bottom)
    {
        var shortened = Tiles.Select(tile => (tile.Name, Label: new TileLabel(tile, size))).Where(tile => tile.Label.IsShort)
            .Select(tile => $"{string.Join(' ', tile.Label.Lines)}: {tile.Name}").ToArray();
        if (shortened.Length == 0)
            return bottom;
        const double LineHeight = 17;
        var top = bottom + 8;
        foreach (var line in TextFlow.Wrap(string.Join(", ", shortened), canvas.Width, ChartCanvas.NoteSize))
        {
            canvas.Text(0, ChartCanvas.Baseline(top + LineHeight / 2, ChartCanvas.NoteSize), line, ChartCanvas.NoteSize);
            top += LineHeight;
        }

        return top;
    }
}
