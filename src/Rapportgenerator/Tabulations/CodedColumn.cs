using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>One answer a respondent: a single choice or a battery item. In a pool, one a role.</summary>
internal sealed class CodedColumn(
    Question question, int item, ImmutableArray<AnswerOption> options, ImmutableArray<OptionGroup> groups, ResponseSet responses, DomainLayout layout)
    : ShareColumn(question, options, groups, layout)
{
    private OptionMoments? counted;

    protected override (ShareMoments Shares, ShareMoments? Scale) Count()
    {
        var columns = Question.Members.Select(member => responses.Coded[member.Items[item].Column]).ToArray();
        var optionOf = Question.Members.Select((member, index) => OptionOfPlace(member, columns[index].Codes)).ToArray();
        int[] substantive = [.. Options.Select(option => option.Kind == OptionKind.Substantive ? 1 : 0)];
        counted = columns.Length == 1
            ? OptionMoments.OfOne(columns[0], optionOf[0], Options.Length, Layout)
            : OptionMoments.OfPool(columns, optionOf, substantive, Layout);

        var everything = Enumerable.Repeat(1, Options.Length).ToArray();
        var shares = new ShareMoments(Layout, Targets);
        counted.FillBase(shares, everything);
        for (var target = 0; target < Targets; target++)
            counted.Fill(shares, Targets, target, Indicator(target), everything);
        if (!Question.IsScale)
            return (shares, null);

        var scale = new ShareMoments(Layout, 1);
        counted.FillBase(scale, substantive);
        counted.Fill(scale, 1, 0, [.. Options.Select((option, index) => substantive[index] * option.Code)], substantive);
        return (shares, scale);
    }

    protected override IEnumerable<BreakdownTest> Tests(QuestionItem of, ShareMoments shares)
    {
        if (Named(of, null, counted!.CrossTable()) is { } test)
            yield return test;
    }

    /// <summary>A member's codes may differ from the first member's: keys are what they share. −1 for what is in no base.</summary>
    private int[] OptionOfPlace(Question member, ImmutableArray<int> codes)
    {
        var optionOf = new int[codes.Length + 1];
        Array.Fill(optionOf, -1);
        for (var place = 1; place <= codes.Length; place++)
        {
            var key = member.Options.FirstOrDefault(option => option.Code == codes[place - 1])?.Key;
            for (var index = 0; index < Options.Length && key is not null; index++)
            {
                if (Options[index].Key == key)
                    optionOf[place] = index;
            }
        }

        return optionOf;
    }

    private int[] Indicator(int target)
    {
        var chosen = new int[Options.Length];
        if (target < Options.Length)
            chosen[target] = 1;
        else
            Array.ForEach(GroupMembers[target - Options.Length], index => chosen[index] = 1);
        return chosen;
    }
}
