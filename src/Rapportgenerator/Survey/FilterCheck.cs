using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Survey;

/// <summary>Every filter must name a coded column of another question, and codes that occur there.</summary>
internal static class FilterCheck
{
    /// <param name="unread">Questions that have been reported and are not among <paramref name="questions"/>.</param>
    public static void Run(
        ImmutableArray<Question> questions, IReadOnlySet<string> unread, DataLayout layout, MissingCodes missing, DiagnosticBag bag)
    {
        var codes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            foreach (var column in question.Columns)
            {
                // Without options, which has been reported, any code may be meant.
                if (question is SingleQuestion or BatteryQuestion)
                    codes[column] = question.Options.IsEmpty ? [] : [.. question.Options.Select(option => option.Code), missing.NoAnswer];
                else if (question is MultiQuestion)
                    codes[column] = [layout.Ticked, layout.NotTicked, missing.NoAnswer];
            }
        }

        foreach (var question in questions)
        {
            foreach (var filter in question.Filters.Where(filter => !unread.Contains(filter.Column)))
                Check(question, filter, questions, codes, bag);
        }
    }

    private static void Check(
        Question question,
        AnswerFilter filter,
        ImmutableArray<Question> questions,
        Dictionary<string, int[]> codes,
        DiagnosticBag bag)
    {
        if (filter.Column.Length == 0)
            return;
        if (question.Columns.Contains(filter.Column))
        {
            bag.Error("RG223", filter.Span, $"The filter of `{question.Id}` names the question itself.", "Name the question that opens it.");
            return;
        }

        if (!codes.TryGetValue(filter.Column, out var valid))
        {
            var (message, hint) = Unknown(filter.Column, questions, codes.Keys);
            bag.Error("RG223", filter.Span, message, hint);
            return;
        }

        foreach (var code in filter.Codes)
        {
            if (valid.Length > 0 && !valid.Contains(code))
            {
                bag.Error(
                    "RG223", filter.Span, $"The filter names the code {code}, which `{filter.Column}` cannot have.",
                    $"Valid are {string.Join(", ", valid)}.");
            }
        }
    }

    private static (string Message, string Hint) Unknown(
        string column, ImmutableArray<Question> questions, IReadOnlyCollection<string> known) =>
        questions.FirstOrDefault(question => question.Id == column || question.Columns.Contains(column)) switch
        {
            MultiQuestion or BatteryQuestion => (
                $"The filter names `{column}`, which has several columns.",
                $"Name one of them: {string.Join(", ", questions.First(question => question.Id == column).Columns)}."),
            { } other => ($"The filter names `{column}`, a {other.Type} question, which has no codes.", "Name a question with options."),
            null => ($"The filter names `{column}`, which is no question's column.", NearestName.Hint(column, known)),
        };
}
