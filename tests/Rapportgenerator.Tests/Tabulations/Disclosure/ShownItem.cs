using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>A hidden number, all by index; the cell −1 is a sum.</summary>
internal readonly record struct Secret(int Tabulation, int Group, int Item, int Cell)
{
    public decimal? NumberIn(IReadOnlyList<Tabulation> whole)
    {
        var numbers = whole[Tabulation].Groups[Group].Items[Item];
        return Cell < 0 ? numbers.Numbers?.Sum : numbers.Options.AddRange(numbers.Groups)[Cell].Count;
    }
}

/// <summary>One item of the survey: what is hidden of it, and which responses look alike in all that is shown.</summary>
internal sealed class ShownItem(
    GeneratedSurvey survey, Question family, int item, IReadOnlyList<Tabulation> whole, IReadOnlyList<Tabulation> published)
{
    private readonly int[] tabulations = [.. Enumerable.Range(0, whole.Count).Where(at => family.Members.Intersect(whole[at].Question.Members).Any())];

    public string[] Columns { get; } = GeneratedSurvey.ColumnsOf(family, item);

    /// <summary>What does not follow from the whole alone, as when nobody or everybody gave an answer, and is not hidden for its weights alone.</summary>
    public IEnumerable<Secret> Secrets =>
        from at in tabulations
        where !whole[at].Weighted && IsAnythingShown
        from index in Enumerable.Range(0, whole[at].Groups.Length)
        where published[at].Groups[index].Items[item].Hidden && whole[at].Groups[index].Items[item].Base > 0
        let everyone = whole[at].All.Items[item]
        let cells = everyone.Options.AddRange(everyone.Groups)
        from cell in cells.IsEmpty ? [-1] : Enumerable.Range(0, cells.Length)
        where cell < 0 || (cells[cell].Count > 0 && cells[cell].Count < everyone.Base)
        select new Secret(at, index, item, cell);

    private bool IsAnythingShown => tabulations.Any(at => published[at].Groups.Any(each => !each.Items[item].Hidden));

    /// <summary>Pairs who have given different answers and are in the same groups of all that are shown.</summary>
    public IEnumerable<(int One, int Other)> Pairs
    {
        get
        {
            var responses = survey.Round.Responses;
            var answers = Enumerable.Range(0, responses.Count).Select(row => string.Join(
                ' ', Columns.Select(column => responses.Numbers.TryGetValue(column, out var numbers) ? numbers[row] : responses.Coded[column][row]))).ToArray();
            var places = Enumerable.Range(0, responses.Count).Select(PlaceOf).ToArray();
            return
                from one in Enumerable.Range(0, responses.Count)
                from other in Enumerable.Range(one + 1, responses.Count - one - 1)
                where answers[one] != answers[other] && places[one] == places[other]
                select (one, other);
        }
    }

    private string PlaceOf(int row) => string.Join(' ',
        from at in tabulations
        from index in Enumerable.Range(0, whole[at].Groups.Length)
        where !published[at].Groups[index].Items[item].Hidden
        let isIn = (published[at].Panel?.Members[row] ?? true)
            && (index == 0 || published[at].By!.Classes.First(each => each.Contains(survey.Round.Responses.Units[row])).Key == published[at].Groups[index].Key)
        select !isIn ? "-" : published[at].Weighted ? $"{survey.Round.Responses.Weights[row]}" : "+");
}
