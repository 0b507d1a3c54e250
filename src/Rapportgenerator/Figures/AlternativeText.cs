using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>
/// Says a chart in words: what stands out, then every number, and last what kind of chart it is. Numbers that print alike count as alike, so
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
                writer.Stacked();
                break;
            case FigureKind.Multiples:
                writer.Stacked();
                break;
            case FigureKind.Map:
                writer.Bars();
                break;
            case FigureKind.Grouped:
                writer.Grouped();
                break;
            case FigureKind.Dot:
                DotText.Write(writer, grid, numbers, language);
                break;
            case FigureKind.Diverging:
                DivergingText.Write(writer, grid, selection, numbers, language);
                break;
            default:
                writer.Bars();
                break;
        }

        writer.Marked(DifferenceMark.Higher, writer.words.ClearlyHigher);
        writer.Marked(DifferenceMark.Lower, writer.words.ClearlyLower);
        writer.SayKind();
        return writer.text.ToString();
    }

    private void SayKind()
    {
        switch (grid.Kind)
        {
            case FigureKind.Stacked:
                Say(words.StackedChart);
                break;
            case FigureKind.Grouped:
                Say(words.GroupedChart);
                break;
            case FigureKind.Dot:
                Say(DotWords.Of(language.Code).Chart);
                break;
            case FigureKind.Multiples:
                Say(PanelWords.Of(language.Code).Chart);
                break;
            case FigureKind.Map:
                Say(TileMapWords.Of(language.Code).Chart);
                break;
            case FigureKind.Diverging:
                DivergingText.WriteKind(this, grid, language);
                break;
            default:
                Say(words.BarChart);
                break;
        }
    }

    private bool IsState => selection.Question.BaseNoun is not null;

    private string ShareOf => IsState ? words.ShareInState : words.ShareOf;

    private string Apart => IsState ? words.StateApart : words.LeadApart;

    private string Alike => IsState ? words.StateAlike : words.LeadAlike;

    public void Bars()
    {
        ImmutableArray<(string Label, Ratio? Value)> bars = [.. grid.Rows.Select((row, i) => (row.Label, grid.Values[i][0]))];
        if (grid.RowAxis == GridAxis.Options)
        {
            Ranking(bars, (labels, number, several) => Say(several ? words.LargestShareOfSeveral : words.LargestShare, labels, number));
        }
        else if (grid.RowAxis == GridAxis.Items)
        {
            Ranking(bars, (labels, number, _) => Say(IsState ? words.StateHighest : words.LeadHighest, grid.Series[0].Label, labels, number));
        }
        else
        {
            var subject = grid.Series[0].Label;
            var apart = bars.RemoveAt(0);
            if (apart.Count(bar => bar.Value is not null) < 2 || Extremes([.. apart.Select(bar => (Name(bar.Label), bar.Value))]) is not { } ends)
                Say(selection.IsNumeric ? words.StatisticOf : ShareOf, selection.IsNumeric ? LowerFirst(subject) : subject);
            else if (selection.IsNumeric && ends.HighestText == ends.LowestText)
                Say(words.StatisticAlike, LowerFirst(subject), ends.HighestText);
            else if (selection.IsNumeric)
                Say(words.StatisticApart, LowerFirst(subject), ends.Highest, ends.HighestText, ends.Lowest, ends.LowestText);
            else if (ends.HighestText == ends.LowestText)
                Say(Alike, subject, ends.HighestText);
            else
                Say(Apart, subject, ends.Highest, ends.HighestText, ends.Lowest, ends.LowestText);

            foreach (var bar in bars.Where(bar => bar.Value is not null))
                Say(words.Altogether, bar.Label, numbers.InWords(bar.Value));
            NotShown(bars);
        }
    }

    /// <summary>The largest first, and then the others by size.</summary>
    /// <param name="sayLargest">Labels, their number, and whether there are several.</param>
    private void Ranking(ImmutableArray<(string Label, Ratio? Value)> bars, Action<string, string, bool> sayLargest)
    {
        var ranked = bars.Where(bar => bar.Value is not null).OrderByDescending(bar => bar.Value!.Value).ToList();
        if (ranked.Count > 0)
        {
            var largest = numbers.InWords(ranked[0].Value);
            var top = ranked.TakeWhile(bar => numbers.InWords(bar.Value) == largest).Select(bar => RowName(bar.Label)).ToList();
            sayLargest(Join(top), largest, top.Count > 1);
            if (ranked.Count > top.Count)
                Say(words.Then, Join([.. ranked.Skip(top.Count).Select(bar => $"{RowName(bar.Label)} ({numbers.InWords(bar.Value)})")]));
        }

        NotShown(bars);
    }

    private void Stacked()
    {
        var lines = grid.RowAxis == GridAxis.Items ? selection.Items : selection.Groups;
        ImmutableArray<(string Label, Ratio? Value)> leads =
        [
            .. lines.Where(line => !line.IsAll || !selection.HasGroups).Select(line => (RowName(line.Label), grid.RowAxis == GridAxis.Items
                ? selection.Value(selection.Groups[0], line, selection.Lead)
                : selection.Value(line, selection.Items[0], selection.Lead))),
        ];
        if (leads.Length == 1)
            Say(words.LeadOne, selection.Lead.Label, numbers.InWords(leads[0].Value));
        else if (Extremes(leads) is { } ends && ends.HighestText == ends.LowestText)
            Say(Alike, selection.Lead.Label, ends.HighestText);
        else if (Extremes(leads) is { } apart)
            Say(Apart, selection.Lead.Label, apart.Highest, apart.HighestText, apart.Lowest, apart.LowestText);
        EveryRow();
    }

    public void Grouped()
    {
        if (grid.RowAxis == GridAxis.Items)
            Say(ShareOf, selection.Options[0].Label);
        (string Label, Ends Ends)? widest = null;
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var row = grid.Values[i];
            var ends = Extremes([.. grid.Series.Select((series, j) => (series, j)).Where(pair => !pair.series.IsAll)
                .Select(pair => (Name(pair.series.Label), row[pair.j]))]);
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
            EveryNumber(i);
    }

    public void EveryNumber(int row)
    {
        var values = grid.Values[row];
        if (values.All(value => value is null))
            Say(words.NotShown, grid.Rows[row].Label);
        else
            Say(words.Altogether, grid.Rows[row].Label, Join(
            [
                .. grid.Series.Select((series, j) => values[j] is { } value
                    ? $"{Name(series.Label)} {numbers.InWords(value)}"
                    : string.Format(CultureInfo.InvariantCulture, words.PartNotShown, Name(series.Label))),
            ]));
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

    public Ends? Extremes(ImmutableArray<(string Label, Ratio? Value)> bars)
    {
        var shown = bars.Where(bar => bar.Value is not null).OrderByDescending(bar => bar.Value!.Value).ToList();
        if (shown.Count == 0)
            return null;
        var (high, low) = (numbers.InWords(shown[0].Value), numbers.InWords(shown[^1].Value));
        return new Ends(
            Join([.. shown.Where(bar => numbers.InWords(bar.Value) == high).Select(bar => bar.Label)]), high,
            Join([.. shown.Where(bar => numbers.InWords(bar.Value) == low).Select(bar => bar.Label)]), low,
            numbers.Printed(shown[0].Value!.Value) - numbers.Printed(shown[^1].Value!.Value));
    }

    public string Join(List<string> parts) => parts.Count == 1
        ? parts[0]
        : string.Join(", ", parts.Take(parts.Count - 1)) + " " + language.Words.And + " " + parts[^1];

    public void Say(string pattern, params ReadOnlySpan<string> values)
    {
        if (text.Length > 0)
            text.Append(' ');
        text.AppendFormat(CultureInfo.InvariantCulture, pattern, [.. values]);
    }

    /// <summary>A comma within a label is not to be heard as one between labels.</summary>
    private string Name(string label) => label.Contains(',', StringComparison.Ordinal) ? language.Words.Quote(label) : label;

    /// <summary>What is asked about is quoted, for it may be a whole sentence; a group is not.</summary>
    public string RowName(string label) => grid.RowAxis == GridAxis.Items ? language.Words.Quote(label) : Name(label);

    private static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <param name="Highest">One label, or several that print alike.</param>
    internal readonly record struct Ends(string Highest, string HighestText, string Lowest, string LowestText, decimal Spread);
}
