using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.NextRound;

/// <summary>
/// Matches this year's questions with the next year's: by `previous_id`, then by id, then by words and answers. What is only
/// half alike is told and never taken.
/// </summary>
internal static class QuestionLinker
{
    /// <summary>From here on, words are nearly the same.</summary>
    private const double Alike = 0.8;

    /// <summary>From here on, words under one id are the same question put in another way.</summary>
    private const double AlikeUnderOneId = 0.5;

    /// <summary>From here on, one text under an id is in the other.</summary>
    private const double MostlyShared = 0.7;

    /// <summary>So many more in common than the next best one, or nobody can tell which it is.</summary>
    private const double Clear = 0.1;

    /// <summary>Every question of both codebooks, in one link at most.</summary>
    public static QuestionLinks Match(Codebook then, Codebook now)
    {
        var likeness = new Likeness(then.Info.Year, now.Info.Year);
        var left = then.Questions.ToList();
        var found = new Dictionary<string, QuestionLink>(StringComparer.Ordinal);
        var unsure = new List<QuestionLink>();
        foreach (var question in now.Questions.Where(question => question.PreviousId is not null))
            Take(question, left.Find(other => other.Id == question.PreviousId), LinkReason.PreviousId);
        foreach (var question in now.Questions.Where(question => !found.ContainsKey(question.Id)))
        {
            if (left.Find(other => other.Id == question.Id) is { } same)
                Take(question, same, UnderOneId(same, question, likeness));
        }

        foreach (var (before, question, reason) in ByWords(left, [.. now.Questions.Where(question => !found.ContainsKey(question.Id))], likeness))
            Take(question, before, reason);

        return new QuestionLinks(
            [.. now.Questions.Select(question => found.GetValueOrDefault(question.Id)).OfType<QuestionLink>()],
            [.. unsure.Where(link => left.Contains(link.Then) && !found.ContainsKey(link.Now.Id))],
            [.. left],
            [.. now.Questions.Where(question => !found.ContainsKey(question.Id))]);

        void Take(Question question, Question? before, LinkReason reason)
        {
            if (before is null || found.ContainsKey(question.Id) || before is PooledQuestion != question is PooledQuestion)
                return;
            var link = new QuestionLink(before, question, CertaintyOf(reason), reason);
            if (link.Certainty == LinkCertainty.Unsure)
            {
                unsure.Add(link);
                return;
            }

            found[question.Id] = link;
            left.Remove(before);
        }
    }

    private static LinkCertainty CertaintyOf(LinkReason reason) => reason switch
    {
        LinkReason.PreviousId or LinkReason.SameId => LinkCertainty.Certain,
        LinkReason.SameIdAlike or LinkReason.SameWords or LinkReason.AlikeWords => LinkCertainty.Likely,
        _ => LinkCertainty.Unsure,
    };

    private static LinkReason UnderOneId(Question before, Question question, Likeness likeness)
    {
        var texts = likeness.OfTexts(before.Text.Text, question.Text.Text);
        if (texts >= 1)
            return before.Type == question.Type ? LinkReason.SameId : LinkReason.SameIdAlike;
        // Answers such as «Ja» and «Nei» tell nothing; a list of areas does.
        var tells = question.Options.Length + question.Items.Length > 5 && before.Type == question.Type;
        var isAlike = texts >= AlikeUnderOneId || Likeness.Shared(before.Text.Text, question.Text.Text) >= MostlyShared;
        return isAlike || (tells && Likeness.OfAnswers(before, question) >= Alike)
            ? LinkReason.SameIdAlike
            : LinkReason.SameIdOtherWords;
    }

    private static IEnumerable<(Question Before, Question Now, LinkReason Reason)> ByWords(
        IReadOnlyList<Question> before, ImmutableArray<Question> now, Likeness likeness)
    {
        var pairs = before
            .SelectMany(then => now.Where(other => other.Type == then.Type && other.Role == then.Role).Select(other => (
                Then: then, Now: other, Text: likeness.OfTexts(then.Text.Text, other.Text.Text), Answers: Likeness.OfAnswers(then, other))))
            .Where(pair => pair.Text >= AlikeUnderOneId)
            .OrderByDescending(pair => pair.Text + pair.Answers)
            .ToArray();
        foreach (var pair in pairs)
        {
            var score = pair.Text + pair.Answers;
            var isClear = pairs.Count(other => (other.Then == pair.Then || other.Now == pair.Now) && other.Text + other.Answers > score - Clear) == 1;
            var reason = !isClear ? LinkReason.SomeWords
                : pair is { Text: >= 1, Answers: >= Alike } ? LinkReason.SameWords
                : pair is { Text: >= Alike, Answers: >= Alike } ? LinkReason.AlikeWords
                : LinkReason.SomeWords;
            yield return (pair.Then, pair.Now, reason);
        }
    }
}
