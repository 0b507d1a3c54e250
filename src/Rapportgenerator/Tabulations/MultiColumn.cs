using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// Several ticks a respondent. In the base are those who answered the question at all; whoever ticked nothing but options
/// that are left out of the base is left out with them.
/// </summary>
internal sealed class MultiColumn(
    Question question, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, ResponseSet responses, DomainLayout layout)
    : ShareColumn(question, options, groups, layout)
{
    protected override (ShareMoments Shares, ShareMoments? Scale) Count()
    {
        var shares = new ShareMoments(Layout, Targets);
        var members = Question.Members.Select(member => new Ticks(member, Options, responses)).ToArray();

        // How many of the row's answers have the target ticked: one a member of the pool at most.
        var ticked = new int[Targets];
        var ticks = new bool[Options.Length];
        for (var row = 0; row < Layout.Cells.Length; row++)
        {
            var answers = 0;
            foreach (var member in members)
            {
                if (!member.Read(row, ticks))
                    continue;
                if (answers++ == 0)
                    Array.Clear(ticked);
                Add(ticks, ticked);
            }

            if (answers > 0)
                Add(shares, Layout.Cells[row], ticked, answers, Layout.Design.Weights?[row] ?? 1);
        }

        return (shares, null);
    }

    /// <summary>One an option: respondents who ticked it and those who did not, by class.</summary>
    protected override IEnumerable<BreakdownTest> Tests(QuestionItem item, ShareMoments shares)
    {
        for (var option = 0; option < Options.Length; option++)
        {
            if (Named(item, Options[option].Key, shares.CrossTable(option)) is { } test)
                yield return test;
        }
    }

    private void Add(bool[] ticks, int[] ticked)
    {
        for (var index = 0; index < ticks.Length; index++)
            ticked[index] += ticks[index] ? 1 : 0;
        for (var group = 0; group < GroupMembers.Length; group++)
        {
            foreach (var member in GroupMembers[group])
            {
                if (!ticks[member])
                    continue;
                ticked[ticks.Length + group]++;
                break;
            }
        }
    }

    private static void Add(ShareMoments shares, int cell, int[] ticked, int answers, long weight)
    {
        var square = (double)weight * weight;
        shares.Units[cell]++;
        shares.Answers[cell] += answers;
        shares.Weights[cell] += answers * weight;
        shares.Squares[cell] += answers * answers * square;
        var at = cell * ticked.Length;
        for (var target = 0; target < ticked.Length; target++, at++)
        {
            var count = ticked[target];
            if (count == 0)
                continue;
            shares.Counts[at] += count;
            shares.Sums[at] += count * weight;
            shares.TargetSquares[at] += count * count * square;
            shares.TargetProducts[at] += count * answers * square;
        }
    }

    /// <summary>One member's columns.</summary>
    private sealed class Ticks
    {
        private const byte NotTicked = 0, Ticked = 1, NoAnswer = 2;

        private readonly (CodedAnswers Column, byte[] MeaningOf, int Option)[] columns;

        public Ticks(Question member, ImmutableArray<AnswerOption> options, ResponseSet responses) => columns =
        [
            .. member.Options.Select(option =>
            {
                var column = responses.Coded[option.Column!];
                byte[] meaning = [NoAnswer, .. column.Codes.Select(code => code switch { 0 => NotTicked, 1 => Ticked, _ => NoAnswer })];
                return (column, meaning, options.Select(each => each.Key).ToList().IndexOf(option.Key));
            }),
        ];

        /// <summary>The kept options' ticks of a row; false where its answer is not in the base.</summary>
        public bool Read(int row, bool[] ticks)
        {
            var (any, anyKept) = (false, false);
            foreach (var (column, meaningOf, option) in columns)
            {
                var meaning = meaningOf[column.Places[row]];
                if (meaning == NoAnswer)
                    return false;
                any |= meaning == Ticked;
                if (option < 0)
                    continue;
                ticks[option] = meaning == Ticked;
                anyKept |= ticks[option];
            }

            return anyKept || !any;
        }
    }
}
