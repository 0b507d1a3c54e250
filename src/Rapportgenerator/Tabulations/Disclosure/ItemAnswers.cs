using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations.Disclosure;

/// <summary>Who answered one item, and what, response by response: the members of a pool together.</summary>
internal sealed class ItemAnswers
{
    private readonly ImmutableArray<Member> members;

    public ItemAnswers(Question question, int item, ResponseSet responses) => members =
    [
        .. question.Members.Select(member => (Member)(member switch
        {
            MultiQuestion multi => new Ticks(multi, responses),
            NumericQuestion number => new Number(responses.Numbers[number.Items[0].Column]),
            _ => new Choice(member, responses.Coded[member.Items[item].Column]),
        })),
    ];

    /// <summary>Whether the response is in the base.</summary>
    /// <param name="without">Options that are left out of it.</param>
    public bool Answered(int row, ImmutableArray<string> without)
    {
        foreach (var member in members)
        {
            if (member.Answered(row, without))
                return true;
        }

        return false;
    }

    /// <summary>How many of the response's answers are among the options, or its numbers added up; null where it has not answered.</summary>
    public decimal? Value(int row, ImmutableArray<string> options)
    {
        decimal? value = null;
        foreach (var member in members)
        {
            if (member.Answered(row, []))
                value = (value ?? 0) + member.Value(row, options);
        }

        return value;
    }

    /// <summary>One question's answers. Closed: these cases and no others.</summary>
    private abstract class Member
    {
        public abstract bool Answered(int row, ImmutableArray<string> without);

        public abstract decimal Value(int row, ImmutableArray<string> options);
    }

    private sealed class Choice(Question question, CodedAnswers column) : Member
    {
        private readonly string?[] keys =
        [
            null,
            .. column.Codes.Select(code =>
                question.Options.FirstOrDefault(option => option.Code == code && option.Kind != OptionKind.NotRelevant)?.Key),
        ];

        public override bool Answered(int row, ImmutableArray<string> without) =>
            keys[column.Places[row]] is { } key && !without.Contains(key);

        public override decimal Value(int row, ImmutableArray<string> options) =>
            keys[column.Places[row]] is { } key && options.Contains(key) ? 1 : 0;
    }

    private sealed class Ticks(MultiQuestion question, ResponseSet responses) : Member
    {
        private readonly ImmutableArray<(string Key, CodedAnswers Column)> columns =
            [.. question.Options.Select(option => (option.Key, responses.Coded[option.Column!]))];

        /// <summary>Whoever ticked nothing but what is left out is left out.</summary>
        public override bool Answered(int row, ImmutableArray<string> without)
        {
            var (ticked, kept) = (false, false);
            foreach (var (key, column) in columns)
            {
                if (column[row] is not (0 or 1))
                    return false;
                ticked |= column[row] == 1;
                kept |= column[row] == 1 && !without.Contains(key);
            }

            return kept || !ticked;
        }

        public override decimal Value(int row, ImmutableArray<string> options)
        {
            foreach (var (key, column) in columns)
            {
                if (column[row] == 1 && options.Contains(key))
                    return 1;
            }

            return 0;
        }
    }

    private sealed class Number(ImmutableArray<decimal?> column) : Member
    {
        public override bool Answered(int row, ImmutableArray<string> without) => column[row] is not null;

        public override decimal Value(int row, ImmutableArray<string> options) => column[row]!.Value;
    }
}
