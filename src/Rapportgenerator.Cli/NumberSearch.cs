using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Cli;

/// <summary>Finds the numbers of a document by id, or by the text a reader has before them.</summary>
internal sealed class NumberSearch(ReportDocument document)
{
    private readonly NumberRegister register = new(document.Tabulations, document.SurveyNumbers);
    private readonly NumberWords words = new(document.Language);

    public string What(KnownNumber number) => words.What(number);

    /// <summary>
    /// The number with this id; else those that are printed so in the text, then those of figures and tables, then those of the
    /// text that begin so («79,6» for «79,6 prosent»).
    /// </summary>
    public KnownNumber[] Find(string wanted)
    {
        if (register.Find(new NumberId(wanted)) is { } exact)
            return [exact];
        var text = Plain(wanted);
        var prose = document.Chapters.SelectMany(chapter => chapter.Numbers).Select(number => (number.Id, Text: Plain(number.Text))).ToArray();
        var cells = document.Figures.SelectMany(block => block.Figure.Table.Rows).SelectMany(row => row.Cells)
            .Where(cell => cell.Number is not null)
            .Select(cell => (Id: cell.Number!.Value, Text: Plain(cell.Text)));
        IEnumerable<NumberId>[] ways =
        [
            prose.Where(number => number.Text == text).Select(number => number.Id),
            prose.Where(number => number.Text.StartsWith(text + " ", StringComparison.Ordinal)).Select(number => number.Id),
            cells.Where(cell => cell.Text == text).Select(cell => cell.Id),
        ];
        return
        [
            .. (Array.Find(ways, way => way.Any()) ?? []).Distinct().Select(register.Find).OfType<KnownNumber>(),
        ];
    }

    public string Hint(string wanted)
    {
        var known = register.All.Select(number => number.Id.Text)
            .Concat(document.Chapters.SelectMany(chapter => chapter.Numbers).Select(number => number.Id.Text))
            .Distinct();
        var printed = document.Chapters.SelectMany(chapter => chapter.Numbers).Select(number => Plain(number.Text)).Distinct();
        return NearestName.Find(wanted, known) is { } id ? $"Did you mean `{id}`?"
            : NearestName.Find(wanted, printed) is { } text ? $"Did you mean «{text}»?"
            : "The ids stand in out/data/ledger.json and in the pages' source; an id begins with a question's, as in `int_03/ja`.";
    }

    /// <summary>As a person would type it.</summary>
    private static string Plain(string text) => text.Replace(NumberStyle.HardSpace, " ", StringComparison.Ordinal)
        .Replace(NumberStyle.TrueMinus, "-", StringComparison.Ordinal)
        .Trim().ToLowerInvariant();
}
