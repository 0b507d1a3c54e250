using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>
/// A chart as a picture that can leave the page: title above, question, base, notes and source below, on a ground of its
/// own. Whatever is cut off the page with it, the source stands in the picture.
/// </summary>
public static class FigurePicture
{
    /// <summary>In drawing units (CSS pixels).</summary>
    public const double Width = 800;

    private const double Margin = 40;
    private const double TitleSize = 21;
    private const double TitleLine = 28;
    private const double Gap = 20;
    private const double FactSize = 13;
    private const double FactLine = 18;
    private const double FactGap = 4;
    private const double NameGap = 14;

    /// <param name="label">«Figur 4».</param>
    /// <exception cref="ArgumentException">The figure is a table.</exception>
    public static Drawing Of(Figure figure, string label)
    {
        var chart = figure.Chart ?? throw new ArgumentException("A table has no picture.", nameof(figure));
        const double inner = Width - 2 * Margin;
        var canvas = new ChartCanvas(Width);
        var y = Margin - (TitleLine - TitleSize) / 2;
        foreach (var line in TextFlow.Balance($"{label}. {figure.Title}", inner, TitleSize, bold: true))
        {
            canvas.Text(Margin, ChartCanvas.Baseline(y + TitleLine / 2, TitleSize), line, TitleSize, bold: true);
            y += TitleLine;
        }

        var drawn = chart.Draw(inner);
        canvas.Add(new InsetShape(Margin, y + Gap, drawn));
        y += Gap + drawn.Height + Gap;
        canvas.Line(Margin, y, Width - Margin, y, "grid");
        y = Facts(canvas, figure.Details, y + Gap - FactGap);

        var drawing = canvas.Finish(y + Margin - FactGap);
        return drawing with { Shapes = [new RectangleShape(0, 0, drawing.Width, drawing.Height, Palette.Page), .. drawing.Shapes] };
    }

    /// <summary>Names in one column, what they name in the next.</summary>
    /// <returns>Where they end.</returns>
    private static double Facts(ChartCanvas canvas, ImmutableArray<(string Name, string Text)> facts, double top)
    {
        var left = Margin + NameGap + facts.Max(fact => FontMetrics.SemiBold.Measure(fact.Name, FactSize));
        var y = top;
        foreach (var (name, text) in facts)
        {
            canvas.Text(Margin, ChartCanvas.Baseline(y + FactLine / 2, FactSize), name, FactSize, "muted", bold: true);
            foreach (var line in TextFlow.Wrap(text, Width - Margin - left, FactSize))
            {
                canvas.Text(left, ChartCanvas.Baseline(y + FactLine / 2, FactSize), line, FactSize, "muted");
                y += FactLine;
            }

            y += FactGap;
        }

        return y;
    }
}
