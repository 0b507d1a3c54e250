using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Formats.Data;

/// <summary>What the workbook holds: contents, notes, and a sheet for each published tabulation, those of figures first.</summary>
internal sealed class WorkbookSheets
{
    private const int LongestName = 31;

    private readonly ReportDocument document;
    private readonly ReportLanguage language;
    private readonly Wording words;
    private readonly DataWords data;
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    private WorkbookSheets(ReportDocument document)
    {
        this.document = document;
        language = document.Language;
        words = language.Words;
        data = DataWords.Of(document.Language.Code);
    }

    public static ImmutableArray<WorkbookSheet> Of(ReportDocument document)
    {
        var sheets = new WorkbookSheets(document);
        var contents = sheets.Name(sheets.words.Contents);
        var about = sheets.About(contents);
        var shown = document.Figures
            .SelectMany(figure => figure.Figure.Earlier.Prepend(figure.Figure.Tabulation), (figure, tabulation) => (figure, tabulation.Id))
            .ToLookup(pair => pair.Id, pair => pair.figure, StringComparer.Ordinal);
        var order = document.Figures.SelectMany(figure => figure.Figure.Earlier.Reverse().Prepend(figure.Figure.Tabulation))
            .Concat(document.Tabulations).DistinctBy(tabulation => tabulation.Id);
        var listed = order.Select(tabulation => sheets.Numbers(tabulation, [.. shown[tabulation.Id]], contents)).ToArray();
        return [sheets.Contents(contents, about, listed), about, .. listed.Select(entry => entry.Sheet)];
    }

    private WorkbookSheet Contents(string name, WorkbookSheet about, IEnumerable<Entry> listed) => new(
        name,
        [
            new(CellStyle.Title, document.Definition.Title),
            SheetCell.Of(ColophonWords.Fill(ColophonWords.Of(language.Code).DataDescription, document.Survey.Title.In(language))),
        ],
        [new(data.Sheet, 30), new(data.Title, 70), new(data.By, 26), new(data.ShownIn, 30)],
        [
            [SheetCell.Link(about.Name, about.Name), SheetCell.Of(data.About), SheetCell.Of("–"), SheetCell.Of("–")],
            .. listed.Select(entry => ImmutableArray.Create(
                SheetCell.Link(entry.Sheet.Name, entry.Sheet.Name), SheetCell.Wrapped(entry.Title),
                SheetCell.Of(entry.Tabulation.By?.Label.In(language) ?? words.All), SheetCell.Wrapped(entry.ShownIn))),
        ]);

    private WorkbookSheet About(string contents)
    {
        var report = document.Definition;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<SheetCell>>();
        Row(data.Survey, document.Survey.Title.In(language));
        Row(data.Publisher, report.Publisher);
        Row(words.Published, document.Language.LongDate(report.Published));
        if (document.Survey.Synthetic)
            Row(data.SyntheticTopic, words.Synthetic);
        Row(data.HiddenTopic, string.Format(CultureInfo.InvariantCulture, data.HiddenText, report.Survey.HideBelow));
        Row(words.Base, data.BaseText);
        Row(data.RoundingTopic, data.RoundingText);
        Row(data.WeightTopic, data.WeightText);
        if (report.OpenData?.License is { } license)
            Row(data.License, license);
        return new WorkbookSheet(
            Name(data.About), [new(CellStyle.Title, data.About), SheetCell.Link(data.ToContents, contents)],
            [new(data.Topic, 30), new(data.Explanation, 90)], rows.ToImmutable());

        void Row(string topic, string text) => rows.Add([SheetCell.Of(topic), SheetCell.Wrapped(text)]);
    }

    private Entry Numbers(Tabulation tabulation, ImmutableArray<FigureBlock> figures, string contents)
    {
        var numbers = PublishedNumber.Of(tabulation, language).ToArray();
        var first = figures.FirstOrDefault();
        var year = tabulation.Year == document.Survey.Year ? "" : string.Create(CultureInfo.InvariantCulture, $", {tabulation.Year}");
        var name = Name(first is null ? tabulation.Id : first.LabelIn(language) + year);
        var question = tabulation.Question.Text.In(language);
        var title = (first?.Figure.Title ?? question) + year;
        var lines = ImmutableArray.CreateBuilder<SheetCell>();
        lines.Add(new(CellStyle.Title, first is null ? title : $"{first.LabelIn(language)}. {title}"));
        if (question != title)
            lines.Add(SheetCell.Of($"{words.Question}: {question}"));
        // A figure over several years says what makes them hard to compare.
        var notes = Notes(tabulation).Union(first is { Figure.Earlier.IsEmpty: false } ? first.Figure.Notes : []);
        if (string.Join(' ', notes) is { Length: > 0 } note)
            lines.Add(SheetCell.Of(note));
        lines.Add(SheetCell.Link(data.ToContents, contents));

        var table = new NumberTable(tabulation, numbers, language, data);
        var shownIn = figures.IsEmpty ? data.OnlyInText : string.Join(", ", figures.Select(figure => figure.LabelIn(language)));
        return new(new(name, lines.ToImmutable(), table.Columns(), table.Rows()), tabulation, title, shownIn);
    }

    private List<string> Notes(Tabulation tabulation)
    {
        var notes = new List<string>();
        if (document.Survey.Synthetic)
            notes.Add(words.Synthetic);
        if (tabulation.HasHidden)
            notes.Add(string.Format(CultureInfo.InvariantCulture, data.HiddenTopic + ": " + data.HiddenText, tabulation.HideBelow));
        if (tabulation.Question.Members[0] is MultiQuestion)
            notes.Add(words.SeveralAnswers);
        if (tabulation.Weighted)
            notes.Add(words.Weighted);
        if (!tabulation.Without.IsEmpty)
        {
            var labels = tabulation.Without.Select(key => words.Quote(tabulation.Question.FindOption(key)?.Label.In(language) ?? key));
            notes.Add(string.Format(CultureInfo.InvariantCulture, words.NotIncluded, string.Join(", ", labels)));
        }

        return notes;
    }

    /// <summary>A name Excel takes: without its forbidden signs, not too long, and not one that is there already.</summary>
    private string Name(string wanted)
    {
        var allowed = new StringBuilder(wanted.Length);
        foreach (var letter in wanted.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal))
            allowed.Append(char.IsControl(letter) || "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? '-' : letter);
        var name = allowed.Length == 0 ? "-" : allowed.ToString();
        if (name.Length > LongestName)
            name = name[..LongestName];
        for (var copy = 2; !names.Add(name); copy++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({copy})");
            name = allowed.ToString()[..Math.Min(allowed.Length, LongestName - suffix.Length)] + suffix;
        }

        return name;
    }

    private sealed record Entry(WorkbookSheet Sheet, Tabulation Tabulation, string Title, string ShownIn);
}
