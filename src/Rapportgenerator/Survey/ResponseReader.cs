using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>
/// Reads `svar.csv` against codebook and frame. Every cell is checked, and nothing is guessed: one problem is enough for
/// the answers not to be used.
/// </summary>
public static class ResponseReader
{
    /// <summary>The checked answers, or null with at least one error in the bag.</summary>
    /// <param name="shownPath">The path as messages write it.</param>
    /// <param name="framePath">The frame's path as messages write it.</param>
    /// <param name="changes">Explain a unit number of another year.</param>
    public static ResponseSet? Read(
        string path,
        string shownPath,
        Codebook codebook,
        Frame frame,
        string framePath,
        ImmutableArray<ChangeTable> changes,
        DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var lookup = new UnitLookup(frame, framePath, codebook.Info.Year, changes);
        var responses = Responses(path, shownPath, codebook, lookup, problems);
        bag.AddAll(problems);
        return problems.HasErrors ? null : responses;
    }

    private static ResponseSet? Responses(
        string path, string shownPath, Codebook codebook, UnitLookup lookup, DiagnosticBag bag)
    {
        using var table = CsvTable.Open(path, shownPath, codebook.Data.Delimiter, Columns(codebook), bag);
        if (table is null)
            return null;
        var respondents = new RespondentColumns(codebook, table, lookup);
        var columns = AnswerColumns(codebook, table);
        var inOrder = columns.Values.OrderBy(column => column.Index).ToArray();
        var check = new AnswerCheck(codebook, respondents, columns);
        while (table.Next())
        {
            respondents.Read(bag);
            foreach (var column in inOrder)
                column.Read(table, bag);
            check.Run(table, bag);
        }

        lookup.Report(bag);
        if (bag.HasErrors)
            return null;
        var coded = inOrder.OfType<CodedColumn>().ToArray();
        var numbers = inOrder.OfType<NumberColumn>().ToArray();
        var texts = inOrder.OfType<TextColumn>().ToArray();
        return respondents.ToResponseSet(
            path,
            new ColumnCollection<CodedAnswers>(Names(coded), Array.ConvertAll(coded, column => column.Values())),
            new ColumnCollection<ImmutableArray<decimal?>>(Names(numbers), Array.ConvertAll(numbers, column => column.Values())),
            new ColumnCollection<ImmutableArray<string?>>(Names(texts), Array.ConvertAll(texts, column => column.Values())));
    }

    private static string[] Names(AnswerColumn[] columns) => Array.ConvertAll(columns, column => column.Name);

    private static List<string> Columns(Codebook codebook)
    {
        var data = codebook.Data;
        var columns = new List<string> { data.IdColumn, data.UnitColumn };
        if (data.DateColumn is not null)
            columns.Add(data.DateColumn);
        if (data.WeightColumn is not null)
            columns.Add(data.WeightColumn);
        columns.AddRange(codebook.Roles.Select(role => role.StatusColumn).Distinct());
        foreach (var question in codebook.Questions)
            columns.AddRange(question.Columns);
        return columns;
    }

    private static Dictionary<string, AnswerColumn> AnswerColumns(Codebook codebook, CsvTable table)
    {
        var noAnswer = codebook.Missing.NoAnswer;
        int[] ticks = [codebook.Data.NotTicked, codebook.Data.Ticked, noAnswer];
        var columns = new Dictionary<string, AnswerColumn>(StringComparer.Ordinal);
        foreach (var question in codebook.Questions)
        {
            int[] codes = [.. question.Options.Select(option => option.Code), noAnswer];
            foreach (var column in question.Columns)
            {
                var index = table.IndexOf(column);
                columns.Add(column, question switch
                {
                    NumericQuestion numeric => new NumberColumn(numeric, index, table.MostRows),
                    TextQuestion => new TextColumn(column, index, table.MostRows),
                    MultiQuestion => new CodedColumn(column, index, ticks, table.MostRows),
                    _ => new CodedColumn(column, index, codes, table.MostRows),
                });
            }
        }

        return columns;
    }
}
