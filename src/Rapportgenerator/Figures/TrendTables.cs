using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>Years as columns, answers as rows, and how many answered each year in the last row or rows.</summary>
internal sealed class TrendTables(TrendSelection trend, FigureNumbers numbers, ReportLanguage language)
{
    private readonly Wording words = language.Words;
    private readonly FigureSelection selection = trend.Selection;

    private string BaseHead => selection.Question.BaseNoun?.Head.In(language) ?? words.Answers;

    public static FigureTable Of(TrendSelection trend, FigureNumbers numbers, ReportLanguage language) =>
        new TrendTables(trend, numbers, language).Table();

    private FigureTable Table()
    {
        var (all, item, option) = (trend.All, selection.Items[0], selection.Options[0]);
        var isOne = selection.Options.Length == 1;
        var rows = ImmutableArray.CreateBuilder<FigureTableRow>();
        if (isOne && selection.HasGroups && !selection.HasItems)
        {
            // A group may be so small that its line says little: its base belongs to it.
            rows.AddRange(selection.Groups.Select(group => Row(group.Label, trend.Values(group, item, option))));
            rows.Add(new(BaseHead, [], IsSection: true));
            rows.AddRange(selection.Groups.Select(group => Base(group, [item]) with { Head = group.Label }));
        }
        else if (isOne && selection.HasItems && !selection.HasGroups)
        {
            rows.AddRange(selection.Items.Select(line => Row(line.Label, trend.Values(all, line, option))));
            rows.Add(Base(all, selection.Items));
        }
        else
        {
            foreach (var group in selection.Groups)
            {
                foreach (var line in selection.Items)
                {
                    string[] names = [.. selection.HasItems ? [line.Label] : (string[])[], .. selection.HasGroups ? [group.Label] : (string[])[]];
                    if (names.Length > 0)
                        rows.Add(new(string.Join(", ", names), [], IsSection: true));
                    rows.AddRange(selection.Options.Select(each => Row(each.Label, trend.Values(group, line, each))));
                    rows.Add(Base(group, [line]));
                }
            }
        }

        var years = trend.Years.Select(year => year.Year.ToString(CultureInfo.InvariantCulture));
        return new([Head(isOne && (selection.HasGroups || selection.HasItems) ? option.Label : words.OptionColumn), .. years], rows.ToImmutable());
    }

    private FigureTableRow Row(string label, ImmutableArray<TrendCell> cells) =>
        new(label, [.. cells.Select(cell => new FigureCell(numbers.Cell(cell.Value), cell.Number))]);

    /// <summary>«286–290» where the items' bases differ.</summary>
    private FigureTableRow Base(SelectedLine group, ImmutableArray<SelectedLine> items)
    {
        ImmutableArray<(int? Count, NumberId? Number)>[] bases = [.. items.Select(item => trend.Bases(group, item))];
        return new(BaseHead,
        [
            .. trend.Years.Select((_, i) =>
            {
                var shown = bases.Select(each => each[i]).Where(each => each.Count is not null).ToArray();
                if (shown.Length == 0)
                    return new FigureCell(FigureNumbers.None, bases[0][i].Number);
                var (least, most) = (shown.MinBy(each => each.Count), shown.MaxBy(each => each.Count));
                return least.Count == most.Count
                    ? new FigureCell(numbers.Count(least.Count), least.Number)
                    : new FigureCell(
                        $"{numbers.Count(least.Count)}–{numbers.Count(most.Count)}",
                        NumberId.Of(NumberOperation.Range, least.Number!.Value, most.Number!.Value));
            }),
        ]);
    }

    private string Head(string label)
    {
        var unit = selection.IsNumeric ? selection.Unit : char.ToLowerInvariant(words.Percent[0]) + words.Percent[1..];
        return unit.Length == 0 ? label : $"{label} ({unit})";
    }
}
