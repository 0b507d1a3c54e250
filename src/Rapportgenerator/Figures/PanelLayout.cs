using System.Collections.Immutable;

namespace Rapportgenerator.Figures;

/// <summary>
/// Where small multiples and their labels stand. In a wide drawing three panels stand side by side and the labels once, left of
/// them; labels too long for that, and those of a narrow drawing, stand in each panel above their bars. Lengths in drawing units.
/// </summary>
internal sealed class PanelLayout
{
    public const double LineHeight = 17;
    public const double LineGap = 22;
    public const double HeadGap = 6;
    public const double RowLabelSize = 13;
    public const double BarHeight = 14;
    public const double ValueGap = 5;
    public const double ValueSize = 12.5;
    private const double RowGap = 9;
    private const double GapAboveBars = 4;

    /// <summary>The label column's greatest part of the width.</summary>
    private const double LargestPart = 0.27;
    private const double ColumnGap = 14;
    private const int MostLinesBeside = 3;
    private const int MostLinesAbove = 2;

    private readonly ImmutableArray<double> heights;

    private PanelLayout(bool beside, int columns, double plotLeft, double panelWidth, double room, ImmutableArray<ImmutableArray<string>> labels)
    {
        (Beside, Columns, PlotLeft, PanelWidth, Labels) = (beside, columns, plotLeft, panelWidth, labels);
        PlotWidth = Math.Max(30, panelWidth - room);
        heights = [.. labels.Select(lines => RowGap + (beside
            ? Math.Max(lines.Length * LineHeight, BarHeight)
            : lines.Length * LineHeight + GapAboveBars + BarHeight))];
    }

    public static PanelLayout Of(PanelChart chart, double width, double panelGap)
    {
        var room = chart.Panels.Max(panel => panel.Bars.Max(bar => FontMetrics.SemiBold.Measure(bar.Text, ValueSize))) + ValueGap + 1;
        var isWide = width >= ChartCanvas.WideFrom;
        var limit = Math.Floor(LargestPart * width) - ColumnGap;
        if (isWide && Break(chart, limit) is var column && column.All(label => label.Length <= MostLinesBeside))
        {
            var left = Math.Ceiling(column.Max(lines => lines.Max(line => FontMetrics.Regular.Measure(line, RowLabelSize)))) + ColumnGap;
            var columns = ColumnsFor(chart.Panels.Length);
            return new(true, columns, left, WidthOf(columns, width - left, panelGap), room, column);
        }

        var across = isWide ? ColumnsFor(chart.Panels.Length) : Math.Min(2, chart.Panels.Length);
        if (!isWide && Break(chart, WidthOf(across, width, panelGap)).Any(label => label.Length > MostLinesAbove))
            across = 1;
        var panelWidth = WidthOf(across, width, panelGap);
        return new(false, across, 0, panelWidth, room, Break(chart, panelWidth));
    }

    /// <summary>Whether labels stand once left of the panels, not in each.</summary>
    public bool Beside { get; }

    public int Columns { get; }

    public double PlotLeft { get; }

    public double PanelWidth { get; }

    /// <summary>The axis's length, the same in every panel.</summary>
    public double PlotWidth { get; }

    /// <summary>The rows' labels in lines.</summary>
    public ImmutableArray<ImmutableArray<string>> Labels { get; }

    /// <summary>Of a panel's rows together.</summary>
    public double Height => heights.Sum();

    public double BarTop(int row, double top) => Beside
        ? RowTop(row, top) + (heights[row] - BarHeight) / 2
        : RowTop(row, top) + heights[row] - RowGap / 2 - BarHeight;

    public double LabelTop(int row, double top) => Beside
        ? RowTop(row, top) + (heights[row] - Labels[row].Length * LineHeight) / 2
        : RowTop(row, top) + RowGap / 2;

    /// <summary>The head's lines; the last is its note where it has one.</summary>
    public ImmutableArray<string> BreakHead(ChartLabel head)
    {
        var lines = TextFlow.Wrap(head.Text, PanelWidth, ChartCanvas.LabelSize, bold: true);
        return head.Note is { } note ? lines.Add(note) : lines;
    }

    private double RowTop(int row, double top) => top + heights.Take(row).Sum();

    /// <summary>Three side by side, or two where that leaves no panel alone.</summary>
    private static int ColumnsFor(int panels) => panels is 2 or 4 ? 2 : Math.Min(3, panels);

    private static double WidthOf(int columns, double width, double gap) => Math.Floor((width - (columns - 1) * gap) / columns);

    private static ImmutableArray<ImmutableArray<string>> Break(PanelChart chart, double limit) =>
        [.. chart.Rows.Select(row => TextFlow.Wrap(row.Label, limit, RowLabelSize))];
}
