using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Language;

namespace Rapportgenerator.Figures;

/// <summary>
/// Says a chart of lines in words: the greatest change, then every number, and last the kind of chart. Numbers that print alike count as alike.
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
        var told = GreatestChange();
        if (told is null)
            Subject();
        foreach (var line in lines)
            Line(line, isTold: line == told);
        if (trend.Years.Where(year => year.Tabulation is null).Select(year => Year(year.Year)).ToArray() is { Length: > 0 } never)
            Say(words.NotAsked, Join(never));
        Say(words.LineChart, Join(trend.Years.Select(year => Year(year.Year))));
    }

    /// <summary>Where lines are groups or items, what they show of them must be said.</summary>
    private bool HasSubject => trend.Selection.HasGroups || trend.Selection.HasItems;

    private string Shows => trend.Selection.Options[0].Label;

    private bool IsState => trend.Selection.Question.BaseNoun is not null;

    private void Subject()
    {
        var figureWords = FigureWords.Of(language.Code);
        if (HasSubject && trend.Selection.IsNumeric)
            Say(figureWords.StatisticOf, LowerFirst(Shows));
        else if (HasSubject)
            Say(IsState ? figureWords.ShareInState : figureWords.ShareOf, Shows);
    }

    /// <summary>The subject within a sentence: «andelen som svarte «Ja»».</summary>
    private string TheSubject()
    {
        var figureWords = FigureWords.Of(language.Code);
        return trend.Selection.IsNumeric ? LowerFirst(Shows) : Fill(IsState ? figureWords.TheShareInState : figureWords.TheShare, Shows);
    }

    private static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word[1..];

    /// <returns>The line it is of; null where there is none.</returns>
    private TrendLine? GreatestChange()
    {
        if (lines.Length < 2)
            return null;
        var changes = lines.Where(line => !line.IsAll).Select(line => (Line: line, Points: Shown(line)))
            .Where(change => change.Points.Count > 1 && change.Points[0].Text != change.Points[^1].Text)
            .OrderByDescending(change => Math.Abs(change.Points[^1].Value - change.Points[0].Value)).ToArray();
        if (changes.Length == 0)
            return null;
        var (line, points) = changes[0];
        Say(
            HasSubject ? words.GreatestChangeIn : words.GreatestChange,
            Name(line.Label), points[0].Text, points[0].Year, points[^1].Text, points[^1].Year, HasSubject ? TheSubject() : "");
        return line;
    }

    /// <param name="isTold">Whether its first and last number have been said.</param>
    private void Line(TrendLine line, bool isTold)
    {
        var points = Shown(line);
        if (points.Count == 2 && !isTold)
        {
            if (points[0].Text == points[1].Text)
                Say(words.Stayed, Name(line.Label), points[0].Text, Join(points.Select(point => point.Year)));
            else
                Say(words.Went, Name(line.Label), points[0].Text, points[0].Year, points[1].Text, points[1].Year);
        }
        else if (points.Count != 2 && points.Count > 0)
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

    private List<(string Year, string Text, decimal Value)> Shown(TrendLine line) =>
    [
        .. trend.Years.Select((year, i) => (Year: Year(year.Year), line.Cells[i].Value)).Where(point => point.Value is not null)
            .Select(point => (point.Year, numbers.InWords(point.Value), numbers.Printed(point.Value!.Value))),
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
