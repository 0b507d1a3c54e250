using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

/// <summary>The table of a tabulation's sheet: a number a row, and only the columns that the tabulation needs.</summary>
internal sealed class NumberTable(Tabulation tabulation, PublishedNumber[] numbers, ReportLanguage language, DataWords data)
{
    private readonly Wording words = language.Words;
    private readonly bool hasItems = numbers.Any(number => number.Item.Key.Length > 0);
    private readonly bool hasShares = numbers.Any(number => number.Kind != NumberKind.Statistic);
    private readonly bool hasUncertainty = numbers.Any(number => number.Uncertainty is not null);

    public ImmutableArray<SheetColumn> Columns()
    {
        var columns = ImmutableArray.CreateBuilder<SheetColumn>();
        columns.Add(new(data.Group, 32));
        if (hasItems)
            columns.Add(new(data.Item, 44));
        columns.Add(new(hasShares ? words.OptionColumn : data.Measure, 44));
        if (hasShares)
            columns.Add(new(data.Measure, 14));
        columns.Add(new(data.Value, 12));
        if (hasShares)
            columns.Add(new(data.Count, 24));
        columns.Add(new(tabulation.Question.BaseNoun?.Head.In(language) ?? words.Answers, 14));
        if (hasUncertainty)
        {
            columns.Add(new(data.StandardError, 14));
            columns.Add(new(data.Lower, 18));
            columns.Add(new(data.Upper, 18));
        }

        return columns.ToImmutable();
    }

    public ImmutableArray<ImmutableArray<SheetCell>> Rows() => [.. numbers.Select(Row)];

    private ImmutableArray<SheetCell> Row(PublishedNumber number)
    {
        var style = number.Kind != NumberKind.Statistic ? CellStyle.Percent
            : number.Key == "sum" ? CellStyle.Whole
            : CellStyle.Decimal;
        var cells = ImmutableArray.CreateBuilder<SheetCell>();
        cells.Add(SheetCell.Wrapped(number.Group.Key == Tabulation.AllKey ? words.All : number.Group.Label.In(language)));
        if (hasItems)
            cells.Add(SheetCell.Wrapped(number.Item.Text.In(language)));
        cells.Add(SheetCell.Wrapped(number.Label));
        if (hasShares)
            cells.Add(SheetCell.Of(number.Kind == NumberKind.Statistic ? number.Label : data.Share));
        cells.Add(SheetCell.Of(number.Value, style));
        if (hasShares)
            cells.Add(SheetCell.Of(number.Count, CellStyle.Whole));
        cells.Add(SheetCell.Of(number.Base, CellStyle.Whole));
        if (hasUncertainty)
        {
            cells.Add(SheetCell.Of(number.Uncertainty?.StandardError, style));
            cells.Add(SheetCell.Of(number.Uncertainty?.Lower, style));
            cells.Add(SheetCell.Of(number.Uncertainty?.Upper, style));
        }

        return cells.ToImmutable();
    }
}
