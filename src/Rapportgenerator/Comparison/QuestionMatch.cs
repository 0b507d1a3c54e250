using System.Collections.Immutable;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Comparison;

/// <summary>A question of the two questionnaires; one of them is null where it was not asked in that one.</summary>
/// <param name="Differences">What was another way then; none where it is only in one of the two.</param>
internal sealed record QuestionMatch(Question? Then, Question? Now, ImmutableArray<Difference> Differences);

/// <summary>
/// Pairs the questions of two editions: by `previous_id` where the rounds are two and the new codebook names one, else by id; what is
/// left over by role, type, wording and answers.
/// </summary>
internal static class QuestionMatcher
{
    /// <summary>In the new questionnaire's order, those that went last.</summary>
    public static ImmutableArray<QuestionMatch> Match(Edition then, Edition now)
    {
        var left = then.Codebook.Questions.ToList();
        var found = new Dictionary<string, Question>(StringComparer.Ordinal);
        foreach (var question in now.Codebook.Questions)
            Take(question, other => other.Id == Before(question));
        foreach (var question in now.Codebook.Questions.Where(question => !found.ContainsKey(question.Id)))
            Take(question, other => IsAlike(other, question));

        var comparability = new Comparability(then.Codebook, now.Codebook, question => found.TryGetValue(question.Id, out var before) ? before.Id : Before(question));
        return
        [
            .. now.Codebook.Questions.Select(question => found.TryGetValue(question.Id, out var before)
                ? new QuestionMatch(before, question, comparability.Find(before, question))
                : new QuestionMatch(null, question, [])),
            .. left.Select(question => new QuestionMatch(question, null, [])),
        ];

        // The id in the round before is another's matter where both editions are of one round.
        string Before(Question question) => then.Year == now.Year ? question.Id : question.PreviousId ?? question.Id;

        void Take(Question question, Predicate<Question> isIt)
        {
            if (left.Find(isIt) is not { } before || !found.TryAdd(question.Id, before))
                return;
            left.Remove(before);
        }

        bool IsAlike(Question before, Question question) => before.Type == question.Type && before.Role == question.Role
            && IsSame(before.Text.Text, question.Text.Text)
            && before.Options.Select(option => option.Label.Text).SequenceEqual(question.Options.Select(option => option.Label.Text))
            && before.Items.Select(item => item.Text.Text).Zip(question.Items.Select(item => item.Text.Text)).All(pair => IsSame(pair.First, pair.Second))
            && before.Items.Length == question.Items.Length;

        bool IsSame(string before, string after) => SurveyText.IsSame(before, then.Year, after, now.Year);
    }
}
