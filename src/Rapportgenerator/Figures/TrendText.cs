using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>
/// Says a chart of lines in words: the greatest change, and then every number. Numbers that print alike count as alike.
/// </summary>
internal sealed class TrendText(
    TrendSelection trend, ImmutableArray<TrendLine> lines, FigureNumbers numbers, ReportLanguage language)
{
    private readonly TrendWords words = TrendWords.Of(language.Code);
    private readonly StringBuilder text = new();

    public static string Of(TrendSelection trend, ImmutableArray<TrendLine> lines, FigureNumbers numbers, ReportLanguage language)
    {
        var writer = new TrendText(trend, lines, numbers, language);
        writer.Write();
        return writer.text.ToString();
    }

    private void Write()
    {
        var figureWords = FigureWords.Of(language.Code);
        var selection = trend.Selection;
        Say(words.LineChart, Join(trend.Years.Select(year => Year(year.Year))));
        if (selection.HasGroups || selection.HasItems)
        {
            var subject = selection.Options[0].Label;
            if (selection.IsNumeric)
                Say(figureWords.StatisticOf, char.ToLowerInvariant(subject[0]) + subject[1..]);
            else
                Say(selection.Question.BaseNoun is null ? figureWords.ShareOf : figureWords.ShareInState, subject);
        }

        GreatestChange();
        foreach (var line in lines)
            Line(line);
        if (trend.Years.Where(year => year.Tabulation is null).Select(year => Year(year.Year)).ToArray() is { Length: > 0 } never)
            Say(words.NotAsked, Join(never));
    }

    private void GreatestChange()
    {
        if (lines.Length < 2)
            return;
        var changes = lines.Where(line => !line.IsAll).Select(line => (line.Label, Points: Shown(line)))
            .Where(line => line.Points.Count > 1 && line.Points[0].Text != line.Points[^1].Text)
            .OrderByDescending(line => Math.Abs(line.Points[^1].Value - line.Points[0].Value)).ToArray();
        if (changes.Length > 0)
        {
            var (label, points) = changes[0];
            Say(words.GreatestChange, Name(label), points[0].Text, points[0].Year, points[^1].Text, points[^1].Year);
        }
    }

    private void Line(TrendLine line)
    {
        var points = Shown(line);
        if (points.Count == 2)
        {
            if (points[0].Text == points[1].Text)
                Say(words.Stayed, Name(line.Label), points[0].Text, Join(points.Select(point => point.Year)));
            else
                Say(words.Went, Name(line.Label), points[0].Text, points[0].Year, points[1].Text, points[1].Year);
        }
        else if (points.Count > 0)
        {
            Say(words.Were, Name(line.Label), Join(points.Select(point => Fill(words.InYear, point.Text, point.Year))));
        }

        Gaps(line, TrendGap.NotAsked, words.PartNotAsked);
        Gaps(line, TrendGap.NotShown, words.PartNotShown);
    }

    private void Gaps(TrendLine line, TrendGap gap, string pattern)
    {
        var years = trend.Years.Where((year, i) => year.Tabulation is not null && line.Cells[i].Gap == gap).Select(year => Year(year.Year)).ToArray();
        if (years.Length > 0)
            Say(pattern, Name(line.Label), Join(years));
    }

    private List<(string Year, string Text, double Value)> Shown(TrendLine line) =>
    [
        .. trend.Years.Select((year, i) => (Year: Year(year.Year), line.Cells[i].Value)).Where(point => point.Value is not null)
            .Select(point => (point.Year, numbers.InWords(point.Value), point.Value!.Value.Value)),
    ];

    /// <summary>An answer is quoted, for it may hold a comma; a group is not.</summary>
    private string Name(string label) => trend.Selection.HasGroups || trend.Selection.IsNumeric
        ? label
        : language.Code == LanguageCode.En ? $"“{label}”" : $"«{label}»";

    private string Join(IEnumerable<string> parts) => TrendRemarks.Join([.. parts], language);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string pattern, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);

    private void Say(string pattern, params ReadOnlySpan<object?> values)
    {
        if (text.Length > 0)
            text.Append(' ');
        text.Append(Fill(pattern, values));
    }
}
