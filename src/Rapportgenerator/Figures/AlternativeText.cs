using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>
/// Says a chart in words: its kind, what stands out, and then every number. Numbers that print alike count as alike, so
/// the text never sees a difference the reader of the chart does not.
/// </summary>
internal sealed class AlternativeText(FigureGrid grid, FigureSelection selection, FigureNumbers numbers, ReportLanguage language)
{
    private readonly FigureWords words = FigureWords.Of(language.Code);
    private readonly StringBuilder text = new();

    public static string Of(FigureGrid grid, FigureSelection selection, FigureNumbers numbers, ReportLanguage language)
    {
        var writer = new AlternativeText(grid, selection, numbers, language);
        switch (grid.Kind)
        {
            case FigureKind.Stacked:
                writer.Stacked(writer.words.StackedChart);
                break;
            case FigureKind.Multiples:
                writer.Stacked(PanelWords.Of(language.Code).Chart);
                break;
            case FigureKind.Map:
                writer.Bars(TileMapWords.Of(language.Code).Chart);
                break;
            case FigureKind.Grouped:
                writer.Grouped();
                break;
            default:
                writer.Bars(writer.words.BarChart);
                break;
        }

        writer.Marked(DifferenceMark.Higher, writer.words.ClearlyHigher);
        writer.Marked(DifferenceMark.Lower, writer.words.ClearlyLower);
        return writer.text.ToString();
    }

    private bool IsState => selection.Question.BaseNoun is not null;

    private string ShareOf => IsState ? words.ShareInState : words.ShareOf;

    private void Bars(string chart)
    {
        Say(chart);
        ImmutableArray<(string Label, Ratio? Value)> bars = [.. grid.Rows.Select((row, i) => (row.Label, grid.Values[i][0]))];
        if (grid.RowAxis == GridAxis.Options)
        {
            Ranking(bars, words.LargestShare, words.LargestShareOfSeveral);
        }
        else if (grid.RowAxis == GridAxis.Items)
        {
            Say(ShareOf, grid.Series[0].Label);
            Ranking(bars, words.Highest, words.Highest);
        }
        else
        {
            var subject = grid.Series[0].Label;
            Say(selection.IsNumeric ? words.StatisticOf : ShareOf, selection.IsNumeric ? LowerFirst(subject) : subject);
            var (all, apart) = (bars[0], bars.RemoveAt(0));
            if (Extremes(apart) is { } ends)
            {
                if (ends.HighestText == ends.LowestText)
                {
                    Say(words.AllAlike, ends.HighestText);
                }
                else
                {
                    Say(words.Highest, ends.Highest, ends.HighestText);
                    Say(words.Lowest, ends.Lowest, ends.LowestText);
                }
            }

            foreach (var bar in bars.Where(bar => bar.Value is not null))
                Say(words.Altogether, bar.Label, numbers.InWords(bar.Value));
            NotShown(bars);
        }
    }

    /// <summary>The largest first, and then the others by size.</summary>
    private void Ranking(ImmutableArray<(string Label, Ratio? Value)> bars, string one, string several)
    {
        var ranked = bars.Where(bar => bar.Value is not null).OrderByDescending(bar => bar.Value!.Value).ToList();
        if (ranked.Count > 0)
        {
            var largest = numbers.InWords(ranked[0].Value);
            var top = ranked.TakeWhile(bar => numbers.InWords(bar.Value) == largest).Select(bar => bar.Label).ToList();
            Say(top.Count == 1 ? one : several, Join(top), largest);
            if (ranked.Count > top.Count)
                Say(words.Then, Join([.. ranked.Skip(top.Count).Select(bar => $"{bar.Label} ({numbers.InWords(bar.Value)})")]));
        }

        NotShown(bars);
    }

    private void Stacked(string chart)
    {
        Say(chart);
        var lines = grid.RowAxis == GridAxis.Items ? selection.Items : selection.Groups;
        ImmutableArray<(string Label, Ratio? Value)> leads =
        [
            .. lines.Where(line => !line.IsAll || !selection.HasGroups).Select(line => (line.Label, grid.RowAxis == GridAxis.Items
                ? selection.Value(selection.Groups[0], line, selection.Lead)
                : selection.Value(line, selection.Items[0], selection.Lead))),
        ];
        if (leads.Length == 1)
            Say(words.LeadOne, selection.Lead.Label, numbers.InWords(leads[0].Value));
        else if (Extremes(leads) is { } ends && ends.HighestText == ends.LowestText)
            Say(IsState ? words.StateAlike : words.LeadAlike, selection.Lead.Label, ends.HighestText);
        else if (Extremes(leads) is { } apart)
            Say(IsState ? words.StateApart : words.LeadApart, selection.Lead.Label, apart.Highest, apart.HighestText, apart.Lowest, apart.LowestText);
        EveryRow();
    }

    private void Grouped()
    {
        Say(words.GroupedChart);
        if (grid.RowAxis == GridAxis.Items)
            Say(ShareOf, selection.Options[0].Label);
        (string Label, Ends Ends)? widest = null;
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var row = grid.Values[i];
            var ends = Extremes([.. grid.Series.Select((series, j) => (series, j)).Where(pair => !pair.series.IsAll)
                .Select(pair => (pair.series.Label, row[pair.j]))]);
            if (ends is { } some && some.HighestText != some.LowestText && (widest is null || some.Spread > widest.Value.Ends.Spread))
                widest = (grid.Rows[i].Label, some);
        }

        if (widest is { } found)
        {
            Say(words.GreatestDifference, found.Label, found.Ends.Highest, found.Ends.HighestText,
                found.Ends.Lowest, found.Ends.LowestText);
        }

        EveryRow();
    }

    private void EveryRow()
    {
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var values = grid.Values[i];
            if (values.All(value => value is null))
                Say(words.NotShown, grid.Rows[i].Label);
            else
                Say(words.Altogether, grid.Rows[i].Label, Join(
                [
                    .. grid.Series.Select((series, j) => values[j] is { } value
                        ? $"{series.Label} {numbers.InWords(value)}"
                        : string.Format(CultureInfo.InvariantCulture, words.PartNotShown, series.Label)),
                ]));
        }
    }

    /// <summary>What the signs on the bars say; both labels where rows and series both tell numbers apart.</summary>
    private void Marked(DifferenceMark mark, string pattern)
    {
        var labels = new List<string>();
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            for (var j = 0; j < grid.Series.Length; j++)
            {
                if (grid.Marks[i][j] == mark)
                    labels.Add(grid.Series.Length == 1 ? grid.Rows[i].Label : $"{grid.Rows[i].Label} – {grid.Series[j].Label}");
            }
        }

        if (labels.Count > 0)
            Say(pattern, Join(labels));
    }

    private void NotShown(ImmutableArray<(string Label, Ratio? Value)> bars)
    {
        var hidden = bars.Where(bar => bar.Value is null).Select(bar => bar.Label).ToList();
        if (hidden.Count > 0)
            Say(words.NotShown, Join(hidden));
    }

    private Ends? Extremes(ImmutableArray<(string Label, Ratio? Value)> bars)
    {
        var shown = bars.Where(bar => bar.Value is not null).OrderByDescending(bar => bar.Value!.Value).ToList();
        if (shown.Count == 0)
            return null;
        var (high, low) = (numbers.InWords(shown[0].Value), numbers.InWords(shown[^1].Value));
        return new Ends(
            Join([.. shown.Where(bar => numbers.InWords(bar.Value) == high).Select(bar => bar.Label)]), high,
            Join([.. shown.Where(bar => numbers.InWords(bar.Value) == low).Select(bar => bar.Label)]), low,
            shown[0].Value!.Value.Value - shown[^1].Value!.Value.Value);
    }

    private string Join(List<string> parts) => parts.Count == 1
        ? parts[0]
        : string.Join(", ", parts.Take(parts.Count - 1)) + " " + language.Words.And + " " + parts[^1];

    private void Say(string pattern, params ReadOnlySpan<string> values)
    {
        if (text.Length > 0)
            text.Append(' ');
        text.AppendFormat(CultureInfo.InvariantCulture, pattern, [.. values]);
    }

    private static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <param name="Highest">One label, or several that print alike.</param>
    private readonly record struct Ends(string Highest, string HighestText, string Lowest, string LowestText, double Spread);
}
