using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Trends;

/// <summary>
/// What was another way in an earlier round's questionnaire, found from the two codebooks: the words, the answers, who was
/// asked, and how they answered. Codes and labels of columns are not compared, since they are nobody's question.
/// </summary>
/// <param name="earlierId">The id a question of this year had in the earlier round.</param>
public sealed class Comparability(Codebook earlier, Codebook now, Func<Question, string> earlierId)
{
    /// <summary>Nothing where the question was put in the same way.</summary>
    /// <param name="then">The question as the earlier codebook has it.</param>
    /// <param name="question">The question as this year's has it; both are pools, or neither is.</param>
    public ImmutableArray<Difference> Find(Question then, Question question)
    {
        var found = new List<Difference>();
        foreach (var (before, after) in Pairs(then, question))
        {
            Words(before, after, found);
            Type(before, after, found);
            Base(before, after, found);
        }

        Answers(then, question, found);
        Roles(then, question, found);
        // Two members of a pool that were changed alike are one change.
        return [.. found.DistinctBy(difference => (difference.Item, difference.Say(DifferenceWords.En)))];
    }

    /// <summary>The question with its earlier self, or a pool's members by role.</summary>
    private static IEnumerable<(Question Then, Question Now)> Pairs(Question then, Question question) =>
        question is PooledQuestion
            ? question.Members.Select(member => (then.Members.FirstOrDefault(other => other.Role == member.Role) ?? then.Members[0], member))
            : [(then, question)];

    private void Words(Question then, Question question, List<Difference> found)
    {
        if (!IsSame(then.Text, question.Text))
            found.Add(new WordingChanged(then.Text));
        if (!IsSame(then.Help ?? NoText, question.Help ?? NoText))
            found.Add(new GuidanceChanged(then.Help));
        foreach (var item in question.Items.Where(item => item.Key.Length > 0))
        {
            if (then.Items.FirstOrDefault(other => other.Key == item.Key) is { } before && !IsSame(before.Text, item.Text))
                found.Add(new ItemWordingChanged(item.Text, before.Text) { Item = item.Key });
        }

        var added = question.Items.RemoveAll(item => then.Items.Any(other => other.Key == item.Key));
        if (!added.IsEmpty && question is BatteryQuestion && then is BatteryQuestion)
            found.Add(new ItemsAdded(added));
    }

    private static void Type(Question then, Question question, List<Difference> found)
    {
        if (then.Type != question.Type)
            found.Add(new AnswerTypeChanged(then.Type));
        else if (then is NumericQuestion before && question is NumericQuestion after
            && (before.Unit.Text != after.Unit.Text || before.Minimum != after.Minimum || before.Maximum != after.Maximum))
        {
            found.Add(new NumberAskedChanged(string.Create(CultureInfo.InvariantCulture, $"{before.Minimum}–{before.Maximum}").Trim('–'), before.Unit));
        }
    }

    private void Answers(Question then, Question question, List<Difference> found)
    {
        var (before, after) = (then.Options, question.Options);
        if (then.IsScale && question.IsScale && Scale(Steps(then), Steps(question)) is { } scale)
        {
            found.Add(scale);
            if (scale is ScaleStepsChanged)
                (before, after) = (before.RemoveAll(IsStep), after.RemoveAll(IsStep));
        }

        var added = after.RemoveAll(option => before.Any(other => other.Key == option.Key));
        var removed = before.RemoveAll(option => after.Any(other => other.Key == option.Key));
        if (!added.IsEmpty)
            found.Add(new OptionsAdded(added));
        if (!removed.IsEmpty)
            found.Add(new OptionsRemoved(removed));
        foreach (var option in after)
        {
            if (before.FirstOrDefault(other => other.Key == option.Key) is { } same && !IsSame(same.Label, option.Label))
                found.Add(new AnswerWordingChanged(option, same));
        }
    }

    private static bool IsStep(AnswerOption option) => option.Kind == OptionKind.Substantive;

    private static ImmutableArray<AnswerOption> Steps(Question question) => question.Options.RemoveAll(option => !IsStep(option));

    private static Difference? Scale(ImmutableArray<AnswerOption> before, ImmutableArray<AnswerOption> after)
    {
        string[] then = [.. before.Select(option => option.Key)], now = [.. after.Select(option => option.Key)];
        if (then.SequenceEqual(now))
            return null;
        if (!then.ToHashSet().SetEquals(now))
            return new ScaleStepsChanged(before);
        return then.Reverse().SequenceEqual(now) ? new ScaleReversed() : new ScaleReordered();
    }

    private void Base(Question then, Question question, List<Difference> found)
    {
        var (before, after) = (Opening(then, earlier), Opening(question, now));
        var same = before.Length == after.Length && after.All(answer => before.Any(other =>
            other.Question.Id == earlierId(answer.Question) && other.Item == answer.Item && other.Keys.SetEquals(answer.Keys)));
        if (!same)
        {
            found.Add(new BaseChanged([.. before.Select(answer => new OpeningAnswer(answer.Text, answer.Options))]));
            return;
        }

        foreach (var answer in after)
        {
            var other = before.First(other => other.Question.Id == earlierId(answer.Question) && other.Item == answer.Item);
            if (!IsSame(other.Text, answer.Text))
                found.Add(new FilterWordingChanged(other.Text));
        }
    }

    /// <summary>A filter by what it means: a question (and an item of it) and the keys of answers, never codes.</summary>
    private sealed record Opener(Question Question, string Item, LocalText Text, ImmutableArray<AnswerOption> Options, HashSet<string> Keys);

    private static ImmutableArray<Opener> Opening(Question question, Codebook codebook)
    {
        var openers = ImmutableArray.CreateBuilder<Opener>();
        foreach (var filter in question.Filters)
        {
            var asked = codebook.Questions.First(other => other.Columns.Contains(filter.Column));
            var item = asked.Items.FirstOrDefault(item => item.Column == filter.Column);
            ImmutableArray<AnswerOption> options =
            [
                .. asked.Options.Where(option => asked is MultiQuestion ? option.Column == filter.Column : filter.Codes.Contains(option.Code)),
            ];
            // A box that was ticked and one that was not are two answers, and so is a question that was skipped.
            var keys = options.Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
            if (asked is MultiQuestion)
                keys.UnionWith(filter.Codes.Select(code => code == codebook.Data.Ticked ? "ticked" : code == codebook.Data.NotTicked ? "not_ticked" : "no_answer"));
            else if (filter.Codes.Contains(codebook.Missing.NoAnswer))
                keys.Add("no_answer");
            openers.Add(new Opener(asked, item?.Key ?? "", item is { Key.Length: > 0 } ? item.Text : asked.Text, options, keys));
        }

        return openers.ToImmutable();
    }

    private void Roles(Question then, Question question, List<Difference> found)
    {
        string[] before = [.. then.Members.Select(member => member.Role).Distinct()], after = [.. question.Members.Select(member => member.Role).Distinct()];
        if (!before.ToHashSet().SetEquals(after))
        {
            found.Add(new RoleChanged([.. before.Select(key => earlier.Roles.FirstOrDefault(role => role.Key == key)?.Label ?? key)]));
            return;
        }

        foreach (var key in after)
        {
            if (earlier.Roles.FirstOrDefault(role => role.Key == key) is { } old
                && now.Roles.FirstOrDefault(role => role.Key == key) is { } current
                && !old.Asked.ToHashSet().SetEquals(current.Asked))
                found.Add(new RoleAskedChanged(old.Asked));
        }
    }

    private static readonly LocalText NoText = "";

    /// <summary>The main text is the question as it was put; a translation may be mended without that.</summary>
    private bool IsSame(LocalText before, LocalText after) => SurveyText.IsSame(before.Text, earlier.Info.Year, after.Text, now.Info.Year);
}
