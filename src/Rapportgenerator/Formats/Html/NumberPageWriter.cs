using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// «Tallene bak Tabell 5»: what was asked and of whom, and each number with its fraction, interval and id. In the report's language,
/// whichever chapters show it.
/// </summary>
internal sealed class NumberPageWriter(ReportDocument document)
{
    private const string CaptionId = "rows";

    // What the codebook lacks in the language is said of the chapters.
    private readonly ReportLanguage language = document.Language with { Missing = null };
    private readonly Wording words = document.Language.Words;
    private readonly NumberPageWords pageWords = NumberPageWords.Of(document.Language.Code);
    private readonly TabulationWords tabulations = new(document.Codebooks, document.Language with { Missing = null });
    private readonly NumberWords numbers = new(document.Language with { Missing = null });

    /// <summary>Unique in the report: a figure shows a question once a year.</summary>
    public string Title(NumberPage page) => Fill(pageWords.Behind, page.Figures[0].LabelIn(language)) + EarlierYear(page.Tabulation);

    public string Heading(NumberPage page) => $"<h1>{HtmlText.Escape(Title(page))}</h1>\n";

    public string Content(NumberPage page)
    {
        var html = new StringBuilder(1000 + (400 * page.Rows.Length));
        html.Append("<p>").Append(HtmlText.Escape(pageWords.Lead)).Append("</p>\n<div class=\"facts\">\n");
        Facts(html, page);
        html.Append("</div>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + CaptionId
            + "\">\n<table class=\"number-rows\">\n<caption id=\"" + CaptionId + "\"><span>");
        var first = page.Figures[0];
        html.Append(HtmlText.Escape(first.LabelIn(language))).Append(". <span").Append(HtmlText.Lang(first.Figure.Language, language)).Append('>')
            .Append(HtmlText.Escape(first.Figure.Title)).Append("</span>").Append(EarlierYear(page.Tabulation)).Append("</span></caption>\n<thead>\n<tr>");
        var columns = 0;
        foreach (var head in Heads(page.Tabulation))
        {
            html.Append("<th scope=\"col\">").Append(HtmlText.Escape(head)).Append("</th>");
            columns++;
        }

        html.Append("</tr>\n</thead>\n");
        Rows(html, page, columns);
        html.Append("</table>\n</div>\n");
        return html.ToString();
    }

    private void Facts(StringBuilder html, NumberPage page)
    {
        var (tabulation, question) = (page.Tabulation, page.Tabulation.Question);
        Fact(html, words.Question, question.Text.In(language));
        if (question is PooledQuestion pool && pool.RespondentLabel.In(language) is { Length: > 0 } who)
            Fact(html, pageWords.AnswersFrom, who);
        var asked = question.Members.Select(member => tabulations.AskedIf(tabulation, member)).OfType<string>().Distinct();
        Fact(html, words.Base, string.Join(' ', asked.Select(each => each + ".").Prepend(tabulations.Base(tabulation))));
        if (tabulation.By is { } by)
            Fact(html, pageWords.By, by.Label.In(language));
        Fact(html, pageWords.Year, tabulation.Year.ToString(CultureInfo.InvariantCulture));
        Fact(html, pageWords.Weights, tabulation.Weighted ? words.Weighted : pageWords.Unweighted);
        if (page.Rows.Any(row => row.Number is { Hidden: false, Uncertainty: not null }))
            Fact(html, pageWords.Uncertainty, pageWords.IntervalText);
        if (question.Members[0] is MultiQuestion)
            Fact(html, words.Note, words.SeveralAnswers);
        if (tabulations.Panel(tabulation) is { } panel)
            Fact(html, words.Note, panel);
        foreach (var difference in tabulations.Differences(tabulation))
            Fact(html, words.Note, difference);
        if (page.Rows.Any(row => row.Number.Hidden || row.Number.Value is null))
            Fact(html, words.Note, tabulations.Dash(tabulation));
        if (document.Codebooks.FirstOrDefault(codebook => codebook.Info.Year == tabulation.Year) is { } codebook)
            Fact(html, words.Source, FigureRemarks.Source(new FigureContext(language, codebook)));
        html.Append("<p><span class=\"fact\">").Append(HtmlText.Escape(pageWords.ShownIn)).Append(":</span> ");
        html.AppendJoin(", ", page.Figures.Select(figure => $"<a href=\"{HrefOf(page, figure)}\">{HtmlText.Escape(figure.LabelIn(language))}</a>"))
            .Append("</p>\n");
    }

    private static void Fact(StringBuilder html, string name, string text) =>
        html.Append("<p><span class=\"fact\">").Append(HtmlText.Escape(name)).Append(":</span> ").Append(HtmlText.Escape(text)).Append("</p>\n");

    private IEnumerable<string> Heads(Tabulation tabulation)
    {
        yield return words.OptionColumn;
        yield return pageWords.Value;
        yield return words.ExactNumber;
        if (tabulation.Weighted)
            yield return pageWords.UnweightedCount;
        yield return pageWords.Interval;
        yield return pageWords.Id;
    }

    /// <summary>A row group for each item in each group, with their names as its head.</summary>
    private void Rows(StringBuilder html, NumberPage page, int columns)
    {
        Distribution? current = null;
        foreach (var row in page.Rows)
        {
            if (!ReferenceEquals(row.Number.Item, current))
            {
                html.Append(current is null ? "<tbody>\n" : "</tbody>\n<tbody>\n");
                current = row.Number.Item;
                if (SectionOf(row.Number) is { Length: > 0 } name)
                {
                    html.Append("<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"").Append(columns.ToString(CultureInfo.InvariantCulture))
                        .Append("\"><span>").Append(HtmlText.Escape(name)).Append("</span></th></tr>\n");
                }
            }

            Row(html, page, row);
        }

        html.Append("</tbody>\n");
    }

    private string SectionOf(TabulatedNumber number)
    {
        var item = number.Item.Item.Key.Length > 0 ? number.Item.Item.Text.In(language) : "";
        if (number.Tabulation.By is null)
            return item;
        var group = number.Group.Key == Tabulation.AllKey ? words.All : number.Group.Label.In(language);
        return item.Length == 0 ? group : $"{group}: {item}";
    }

    private void Row(StringBuilder html, NumberPage page, NumberRow row)
    {
        var number = row.Number;
        html.Append("<tr id=\"").Append(row.ElementId).Append("\"><th scope=\"row\">");
        HtmlText.Append(html, numbers.Measure(number));
        html.Append("</th><td>");
        HtmlText.Append(html, Printed(number));
        html.Append(" <a class=\"back\" href=\"").Append(HrefOf(page, row.Back)).Append("\" aria-label=\"");
        HtmlText.Append(html, Fill(pageWords.BackTo, row.Back.LabelIn(language)));
        html.Append("\">↩\uFE0E</a></td><td>");
        HtmlText.Append(html, number.Hidden ? FigureNumbers.None : numbers.Exact(number));
        if (number.Tabulation.Weighted)
            html.Append("</td><td>").Append(number.Cell is { } cell ? Count(number.Hidden ? null : cell.Count) : "");
        html.Append("</td><td>");
        HtmlText.Append(html, Interval(number));
        html.Append("</td><td><code>");
        HtmlText.Append(html, number.Id.Text);
        html.Append("</code></td></tr>\n");
    }

    /// <summary>As a figure's table prints it, a share with its sign.</summary>
    private string Printed(TabulatedNumber number)
    {
        var value = number.Hidden ? null : number.Value;
        return number.Measure == NumberId.Base ? Count((int?)value?.Numerator) : NumbersOf(number).OnBar(value);
    }

    private FigureNumbers NumbersOf(TabulatedNumber number) => new(language.Numbers, number.Measure != TabulatedNumber.Share, Unit: "");

    private string Count(int? count) => count is { } whole ? language.Numbers.Write(whole) : FigureNumbers.None;

    /// <summary>«29–40 %»; nothing for what has none, and «–» where the number is not told either.</summary>
    private string Interval(TabulatedNumber number)
    {
        if (number.Measure is not (TabulatedNumber.Share or FigureStatistics.Mean))
            return "";
        if (number.Hidden || number.Value is null)
            return FigureNumbers.None;
        if (number.Uncertainty is not { } known)
            return "";
        var ends = NumbersOf(number);
        return ends.Between(ends.Printed(known.Lower), ends.Printed(known.Upper));
    }

    private string EarlierYear(Tabulation tabulation) =>
        tabulation.Year == document.Survey.Year ? "" : string.Create(CultureInfo.InvariantCulture, $", {tabulation.Year}");

    private static string HrefOf(NumberPage page, FigureBlock figure) =>
        HtmlText.Escape(SiteMap.Href(page.Slug, figure.Chapter, figure.ElementId));

    private static string Fill(string pattern, string value) => string.Format(CultureInfo.InvariantCulture, pattern, value);
}
