using Rapportgenerator.Survey;

namespace Rapportgenerator.Formats.Data;

/// <summary>Who was asked a question, in keys instead of columns and codes: `int_03=ja`, `int_09/a=stor|svaert_stor`.</summary>
internal static class FilterKeys
{
    public const string NoAnswer = "no_answer";

    /// <summary>
    /// All conditions hold, with « &amp; » between; `|` stands between the answers that open one. Of multiple choice,
    /// `hvilke=hvilke_3` is ticked and `hvilke!=hvilke_3` is not. Null where everyone was asked.
    /// </summary>
    public static string? Of(Question question, Codebook codebook) => question.Filters.IsEmpty
        ? null
        : string.Join(" & ", question.Filters.Select(filter => Condition(filter, codebook)));

    private static string Condition(AnswerFilter filter, Codebook codebook)
    {
        var question = codebook.Questions.First(other => other.Columns.Contains(filter.Column));
        if (question is MultiQuestion)
        {
            var option = question.Options.First(option => option.Column == filter.Column);
            return string.Join('|', filter.Codes.Select(code =>
                code == codebook.Data.Ticked ? $"{question.Id}={option.Key}"
                : code == codebook.Data.NotTicked ? $"{question.Id}!={option.Key}"
                : $"{question.Id}={NoAnswer}"));
        }

        var item = question.Items.First(item => item.Column == filter.Column).Key;
        var keys = filter.Codes.Select(code => question.Options.FirstOrDefault(option => option.Code == code)?.Key ?? NoAnswer);
        return $"{question.Id}{(item.Length == 0 ? "" : "/" + item)}={string.Join('|', keys)}";
    }
}
