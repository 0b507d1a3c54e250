using System.Globalization;
using System.Text;
using Rapportgenerator.Figures;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

/// <summary>
/// The numbers behind a figure, one observation a row: all that was tabulated, not only what the figure prints. UTF-8 with a
/// byte order mark, semicolon and decimal comma: Norwegian Excel opens it by a double click, and R by
/// <c>readr::read_csv2</c> (a decimal point would be read as a date or as text by that Excel). Column names are the same in
/// every language, so that a script outlives a change of language.
/// </summary>
public static class FigureCsv
{
    private const string Heads = "question;weighted;item;group;measure;option;count;base;share;value;hidden;year;panel\r\n";
    private static readonly NumberFormatInfo DecimalComma = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary>
    /// Columns: <c>question</c> id; <c>weighted</c> 0/1; <c>item</c> of a battery, else empty; <c>group</c> of the
    /// breakdown; <c>measure</c>: `option` (one answer), `any_of` (one of several answers), `mean`, `median`,
    /// `lower_quartile`, `upper_quartile`, `sum`; <c>option</c> label; <c>count</c> of answers,
    /// unweighted; <c>base</c>, unweighted; <c>share</c> 0–1 with up to ten decimals; <c>value</c> of a measure that is no
    /// share; <c>hidden</c>: 1 where the base is too small to be shown, and then every number is empty; <c>year</c> of the survey:
    /// this year's rows first, then those of the earlier rounds the figure shows; <c>panel</c>: 1 where only units that
    /// answered in all these years are counted.
    /// </summary>
    public static byte[] Write(Figure figure)
    {
        var csv = new StringBuilder("\uFEFF").Append(Heads);
        foreach (var tabulation in figure.Earlier.Reverse().Prepend(figure.Tabulation))
        {
            foreach (var group in tabulation.Groups)
            {
                foreach (var distribution in group.Items)
                    Append(csv, new Row(tabulation, group.Key == Tabulation.AllKey ? figure.Language.Words.All : group.Label.In(figure.Language), distribution, figure.Language));
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Append(StringBuilder csv, Row row)
    {
        var distribution = row.Distribution;
        foreach (var cell in distribution.Options)
            Share(csv, row, "option", cell);
        foreach (var cell in distribution.Groups)
            Share(csv, row, "any_of", cell);
        if (distribution is { ScaleMean: { } mean, Hidden: false })
            Value(csv, row, "mean", mean.Numerator / mean.Denominator);
        if (distribution is { Numbers: { } numbers, Hidden: false })
        {
            Value(csv, row, "mean", numbers.Mean.Numerator / numbers.Mean.Denominator);
            Value(csv, row, "median", numbers.Median.Numerator / numbers.Median.Denominator);
            Value(csv, row, "lower_quartile", numbers.LowerQuartile.Numerator / numbers.LowerQuartile.Denominator);
            Value(csv, row, "upper_quartile", numbers.UpperQuartile.Numerator / numbers.UpperQuartile.Denominator);
            Value(csv, row, "sum", numbers.Sum);
        }
        else if (distribution.Options.IsEmpty && distribution.Groups.IsEmpty)
        {
            // A number question nobody answered, or whose base is hidden, still says so.
            Value(csv, row, "mean", null);
        }
    }

    private static void Share(StringBuilder csv, Row row, string measure, Cell cell)
    {
        var isHidden = row.Distribution.Hidden;
        row.Append(csv, measure);
        CsvText.Append(csv, cell.Label.In(row.Language));
        csv.Append(CsvText.Delimiter);
        if (!isHidden)
            csv.Append(CultureInfo.InvariantCulture, $"{cell.Count}");
        csv.Append(CsvText.Delimiter);
        if (!isHidden)
            csv.Append(CultureInfo.InvariantCulture, $"{row.Distribution.Base}");
        csv.Append(CsvText.Delimiter);
        if (!isHidden && cell.Share is { } share)
            csv.Append(Number(share.Numerator / share.Denominator));
        csv.Append(CsvText.Delimiter).Append(CsvText.Delimiter);
        row.End(csv);
    }

    private static void Value(StringBuilder csv, Row row, string measure, decimal? value)
    {
        row.Append(csv, measure);
        csv.Append(CsvText.Delimiter).Append(CsvText.Delimiter);
        if (!row.Distribution.Hidden)
            csv.Append(CultureInfo.InvariantCulture, $"{row.Distribution.Base}");
        csv.Append(CsvText.Delimiter).Append(CsvText.Delimiter);
        if (value is { } number)
            csv.Append(Number(number));
        csv.Append(CsvText.Delimiter);
        row.End(csv);
    }

    private static string Number(decimal number) =>
        Math.Round(number, 10, MidpointRounding.AwayFromZero).ToString("0.##########", DecimalComma);

    /// <summary>The columns before the measure's own, and those after.</summary>
    private sealed record Row(Tabulation Tabulation, string Group, Distribution Distribution, ReportLanguage Language)
    {
        public void Append(StringBuilder csv, string measure)
        {
            CsvText.Append(csv, Tabulation.Question.Id);
            csv.Append(CsvText.Delimiter).Append(Tabulation.Weighted ? '1' : '0').Append(CsvText.Delimiter);
            if (Distribution.Item.Key.Length > 0)
                CsvText.Append(csv, Distribution.Item.Text.In(Language));
            csv.Append(CsvText.Delimiter);
            CsvText.Append(csv, Group);
            csv.Append(CsvText.Delimiter).Append(measure).Append(CsvText.Delimiter);
        }

        public void End(StringBuilder csv) => csv.Append(
            CultureInfo.InvariantCulture,
            $"{(Distribution.Hidden ? 1 : 0)}{CsvText.Delimiter}{Tabulation.Year}{CsvText.Delimiter}{(Tabulation.Panel is null ? 0 : 1)}\r\n");
    }
}
