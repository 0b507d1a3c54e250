using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>Follows a question backwards: to its `previous_id` where it has one, else to its own id, round by round.</summary>
internal static class EarlierQuestions
{
    /// <summary>The question in each earlier round, oldest first; null where it was not asked.</summary>
    public static Question?[] Match(Question question, TrendRounds rounds)
    {
        var found = new Question?[rounds.Earlier.Length];
        var id = Before(question);
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var codebook = rounds.Earlier[i].Round.Codebook;
            found[i] = codebook.Find(id) ?? ResponseTabulator.Questions(codebook).FirstOrDefault(each => each.Id == id);
            if (found[i] is { } then)
                id = Before(then);
        }

        return found;
    }

    /// <summary>The id that a question of this year had in the earlier round at <paramref name="index"/>, asked then or not.</summary>
    public static string IdIn(int index, Question question, TrendRounds rounds)
    {
        var id = Before(question);
        for (var i = rounds.Earlier.Length - 1; i > index; i--)
        {
            if (rounds.Earlier[i].Round.Codebook.Find(id) is { } then)
                id = Before(then);
        }

        return id;
    }

    private static string Before(Question question) => question.PreviousId ?? question.Id;
}
