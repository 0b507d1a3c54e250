using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Figures;

/// <summary>The lines under a figure of several years: bases, sources, gaps, and what keeps the years from being compared.</summary>
internal static class TrendRemarks
{
    /// <summary>«265 svar i 2018 og 294 svar i 2019. Stilt til …»</summary>
    public static string Base(FigureRequest request, TrendSelection trend, FigureContext context)
    {
        var words = TrendWords.Of(context.Language.Code);
        var years = trend.Years.Select((year, i) => (year, i)).Where(each => each.year.Tabulation is not null).Select(each => Fill(
            words.InYear,
            FigureRemarks.Answers(trend.Selection.Items.Select(item => trend.Bases(trend.All, item)[each.i].Count), trend.Selection.Question, context.Language),
            each.year.Year));
        return FigureRemarks.WithAsked(Join([.. years], context.Language), request, trend.Selection.Question, context);
    }

    public static string Source(Trend trend, FigureContext context)
    {
        var titles = trend.Earlier.Where(point => point.Tabulation is not null).Select(point => point.Title.In(context.Language));
        return Join([.. titles, FigureRemarks.Source(context)], context.Language);
    }

    public static ImmutableArray<string> Notes(Trend trend, TrendSelection shown, bool hasGaps, ReportLanguage language)
    {
        var words = TrendWords.Of(language.Code);
        var differenceWords = DifferenceWords.Of(language);
        var notes = FigureRemarks.Notes(shown.Selection, language, hasGaps, shown.HideBelow).ToBuilder();
        string[] missing = [.. trend.Earlier.Where(point => point.Tabulation is null).Select(point => Year(point.Year))];
        if (missing.Length > 0)
            notes.Add(Fill(words.NotAsked, Join(missing, language)));
        if (shown.Selection.Tabulation.Panel is { } panel)
            notes.Add(PanelInWords(panel, language));

        string[] items = [.. shown.ItemKeys], options = [.. shown.OptionKeys];
        var vouched = false;
        foreach (var point in trend.Earlier.Where(point => point.Tabulation is not null))
        {
            var told = point.Differences.Where(difference => difference.Concerns(items, options)).ToArray();
            if (Say(told.Where(difference => difference.Breaks), differenceWords) is { Length: > 0 } breaks)
            {
                notes.Add(Fill(differenceWords.NotComparable, point.Year, breaks));
                vouched = trend.Reason is not null;
            }

            if (Say(told.Where(difference => !difference.Breaks), differenceWords) is { Length: > 0 } changes)
                notes.Add(Fill(differenceWords.Changed, point.Year, changes));
        }

        if (vouched)
            notes.Add(Fill(differenceWords.Vouched, trend.Reason));
        return notes.ToImmutable();
    }

    internal static string PanelInWords(Panel panel, ReportLanguage language)
    {
        var words = TrendWords.Of(language.Code);
        string[] years = [.. panel.Years.Select(Year)];
        var who = Fill(language.Named(years.Length == 2 ? words.PanelOfTwo : words.Panel), Join(years, language));
        return panel.HasRemade ? $"{who} {words.PanelRemade}" : who;
    }

    internal static string Join(IReadOnlyList<string> parts, ReportLanguage language) => parts.Count == 1
        ? parts[0]
        : $"{string.Join(", ", parts.SkipLast(1))} {language.Words.And} {parts[^1]}";

    private static string Say(IEnumerable<Difference> differences, DifferenceWords words) =>
        string.Join(' ', differences.Select(difference => difference.Say(words)).Distinct());

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Fill(string pattern, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, pattern, values);
}
