using System.Collections.Immutable;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Figures;

/// <summary>
/// Lays a selection out as a table. The head over the row heads names the unit once («Svar (prosent)», or «Prosent» where the rows are no answers); a row or column
/// «Antall svar» (or what else the base counts) gives the base.
/// </summary>
internal sealed class FigureTables(FigureSelection selection, FigureNumbers numbers, ReportLanguage language)
{
    /// <summary>With more groups than this, groups are rows: a page is higher than it is wide.</summary>
    private const int MostGroupColumns = 8;

    private readonly Wording words = language.Words;
    private readonly SelectedLine all = selection.Groups[0];
    private readonly SelectedLine item = selection.Items[0];

    public static FigureTable Of(FigureSelection selection, FigureNumbers numbers, ReportLanguage language)
    {
        var tables = new FigureTables(selection, numbers, language);
        var isOne = selection.Options.Length == 1;
        if (selection.HasItems)
        {
            return !selection.HasGroups ? tables.ItemsByOptions()
                : isOne ? tables.ItemsByGroups() : tables.Sections();
        }

        if (!selection.HasGroups && !selection.IsNumeric)
            return tables.OptionsAlone();
        return selection.HasGroups && (isOne || selection.Groups.Length > MostGroupColumns)
            ? tables.GroupsByOptions() : tables.OptionsByGroups();
    }

    private string BaseHead => selection.Question.BaseNoun?.Head.In(language) ?? words.Answers;

    private string OptionHead => selection.IsNumeric ? UpperFirst(selection.Unit) : InPercent(words.OptionColumn);

    private FigureTable OptionsAlone()
    {
        var rows = ImmutableArray.CreateBuilder<FigureTableRow>();
        foreach (var option in selection.Options)
        {
            rows.Add(new(option.Label,
                [
                    Cell(all, item, option),
                    new(numbers.Count(selection.Count(all, item, option)), selection.IdOf(all, item, option, count: true)),
                ]));
        }

        // Everyone who answered is the base, also where several answers were possible.
        var answers = selection.Base(all, item);
        var whole = NumberId.Of(NumberOperation.Quotient, selection.BaseId(all, item), selection.BaseId(all, item));
        rows.Add(new(
            words.All,
            [new(answers is null or 0 ? FigureNumbers.None : language.Numbers.Write(100), whole), Base(all, item)]));
        return new([words.OptionColumn, words.Percent, selection.Question.BaseNoun is null ? words.Answers : words.Number], rows.ToImmutable());
    }

    private FigureTable OptionsByGroups() => new(
        [OptionHead, .. selection.Groups.Select(group => group.Label)],
        [.. OptionRows(item), BaseRow(group => Base(group, item))]);

    private FigureTable GroupsByOptions() => new(
        [
            selection.Tabulation.By!.Label.In(language),
            .. selection.Options.Select(option =>
                selection.IsNumeric ? $"{option.Label} ({selection.Unit})" : InPercent(option.Label)),
            BaseHead,
        ],
        [
            .. selection.Groups.Select(group => new FigureTableRow(group.Label,
            [
                .. selection.Options.Select(option => Cell(group, item, option)),
                Base(group, item),
            ])),
        ]);

    private FigureTable ItemsByOptions() => new(
        [words.Percent, .. selection.Options.Select(option => option.Label), BaseHead],
        [
            .. selection.Items.Select(line => new FigureTableRow(line.Label,
            [
                .. selection.Options.Select(option => Cell(all, line, option)),
                Base(all, line),
            ])),
        ]);

    private FigureTable ItemsByGroups() => new(
        [InPercent(selection.Options[0].Label), .. selection.Groups.Select(group => group.Label)],
        [
            .. selection.Items.Select(line => new FigureTableRow(line.Label,
                [.. selection.Groups.Select(group => Cell(group, line, selection.Options[0]))])),
            BaseRow(RangeOfBases),
        ]);

    private FigureTable Sections()
    {
        var rows = ImmutableArray.CreateBuilder<FigureTableRow>();
        foreach (var line in selection.Items)
        {
            rows.Add(new(line.Label, [], IsSection: true));
            rows.AddRange(OptionRows(line));
            rows.Add(BaseRow(group => Base(group, line)));
        }

        return new([OptionHead, .. selection.Groups.Select(group => group.Label)], rows.ToImmutable());
    }

    private IEnumerable<FigureTableRow> OptionRows(SelectedLine line) => selection.Options.Select(option =>
        new FigureTableRow(option.Label, [.. selection.Groups.Select(group => Cell(group, line, option))]));

    private FigureCell Cell(SelectedLine group, SelectedLine line, SelectedOption option) =>
        new(numbers.Cell(selection.Value(group, line, option)), selection.IdOf(group, line, option), selection.Mark(group, line, option));

    private FigureCell Base(SelectedLine group, SelectedLine line) =>
        new(numbers.Count(selection.Base(group, line)), selection.BaseId(group, line));

    private FigureTableRow BaseRow(Func<SelectedLine, FigureCell> print) => new(BaseHead, [.. selection.Groups.Select(print)]);

    /// <summary>«286–290» where the items' bases differ. A hidden one is left out of the range.</summary>
    private FigureCell RangeOfBases(SelectedLine group)
    {
        var shown = selection.Items.Where(line => selection.Base(group, line) is not null).ToArray();
        if (shown.Length == 0)
            return Base(group, item);
        var (least, most) = (shown.MinBy(line => selection.Base(group, line))!, shown.MaxBy(line => selection.Base(group, line))!);
        var (low, high) = (Base(group, least), Base(group, most));
        return low.Text == high.Text
            ? low
            : new($"{low.Text}–{high.Text}", NumberId.Of(NumberOperation.Range, low.Number!.Value, high.Number!.Value));
    }

    private string InPercent(string label) => $"{label} ({char.ToLowerInvariant(words.Percent[0])}{words.Percent[1..]})";

    private static string UpperFirst(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
