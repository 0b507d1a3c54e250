using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>Makes small multiples of a grid whose rows are groups: a panel for each, and everyone's numbers as a line in all of them.</summary>
internal static class PanelCharts
{
    public static PanelChart Of(FigureGrid grid, FigureNumbers numbers, ReportLanguage language)
    {
        var panels = ImmutableArray.CreateBuilder<ChartPanel>();
        ImmutableArray<double?> reference = [.. grid.Series.Select(_ => (double?)null)];
        string? referenceText = null;
        foreach (var (i, row) in grid.Rows.Index())
        {
            if (!row.IsAll)
            {
                panels.Add(new ChartPanel(
                    FigureCharts.Label(row, language),
                    [.. grid.Values[i].Select((value, j) => FigureCharts.Bar(value, grid.Marks[i][j], numbers))]));
            }
            else if (FigureCharts.Base(row, language) is { } @base)
            {
                reference = [.. grid.Values[i].Select(value => value?.Value)];
                referenceText = string.Format(CultureInfo.InvariantCulture, PanelWords.Of(language.Code).Reference, @base);
            }
        }

        return new PanelChart(
            [.. grid.Series.Select((series, j) => new PanelRow(series.Label, series.Paint, reference[j]))],
            panels.ToImmutable(), referenceText, FigureCharts.Axis(grid, numbers));
    }
}
