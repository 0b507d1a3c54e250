using Rapportgenerator.Survey;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>The unknowns of an attacked item: parts of the survey × members of the family × ways to answer.</summary>
internal sealed class AnswerWays
{
    private const int HowMany = 0;
    private const int Sum = 1;

    private readonly SurveyParts parts;
    private readonly string[] members;
    private readonly Dictionary<string, string[]> membersOf;
    private readonly Dictionary<string, string[]> groups;
    private readonly string[][] ways;

    public AnswerWays(Question[] family, SurveyParts parts)
    {
        this.parts = parts;
        membersOf = family.ToDictionary(question => question.Id, question => question.Members.Select(member => member.Id).ToArray());
        members = [.. membersOf.Values.SelectMany(each => each).Distinct()];
        groups = family[0].Groups.ToDictionary(group => group.Key, group => group.OptionKeys.ToArray());
        IsNumber = family[0] is NumericQuestion;
        var options = family[0].Options.Where(option => option.Kind != OptionKind.NotRelevant).ToArray();
        ways = family[0] switch
        {
            NumericQuestion => [[], []],
            MultiQuestion => [.. Subsets([.. options.Where(option => !option.Exclusive).Select(option => option.Key)]), .. options.Where(option => option.Exclusive).Select(option => new[] { option.Key })],
            _ => [.. options.Select(option => new[] { option.Key })],
        };
    }

    public bool IsNumber { get; }

    public int Members => members.Length;

    public int Count => parts.Count * members.Length * ways.Length;

    public int PartOf(int unknown) => unknown / (members.Length * ways.Length);

    public bool IsSum(int unknown) => IsNumber && unknown % ways.Length == Sum;

    /// <summary>What the row's base is the sum of.</summary>
    public IEnumerable<(int Unknown, long Coefficient)> BaseOf(PublishedRow row) => Of(
        row, way => IsNumber ? way == HowMany : ways[way].Length == 0 || ways[way].Except(row.Without).Any());

    /// <summary>What the row's count is the sum of, or its sum.</summary>
    public IEnumerable<(int Unknown, long Coefficient)> CountIn(PublishedRow row)
    {
        var keys = (row.Kind == "group" ? groups[row.Option] : [row.Option]).Except(row.Without).ToArray();
        return Of(row, way => IsNumber ? way == Sum : ways[way].Intersect(keys).Any());
    }

    public IEnumerable<(int Unknown, long Coefficient)> Weighted(IEnumerable<(int Unknown, long Coefficient)> terms, bool weighted) =>
        terms.Select(term => (term.Unknown, term.Coefficient * (weighted ? parts.Weight(PartOf(term.Unknown)) : 1)));

    private IEnumerable<(int Unknown, long Coefficient)> Of(PublishedRow row, Func<int, bool> isCounted)
    {
        var counted = Enumerable.Range(0, ways.Length).Where(isCounted).ToArray();
        foreach (var part in parts.In(row))
        {
            foreach (var member in membersOf[row.Question])
            {
                foreach (var way in counted)
                    yield return ((((part * members.Length) + Array.IndexOf(members, member)) * ways.Length) + way, 1);
            }
        }
    }

    private static IEnumerable<string[]> Subsets(string[] keys) => Enumerable.Range(0, 1 << keys.Length)
        .Select(set => keys.Where((_, at) => (set >> at & 1) == 1).ToArray());
}
