using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Tests.Tabulations.Disclosure;

/// <summary>
/// Somebody who has the published numbers and what is known to all (the codebook, who answered, the classes they are in, the
/// weights) and tries to work out what is hidden: unknown is how many of each part of the survey answered each way.
/// </summary>
internal sealed class Attack
{
    private readonly Dictionary<(string Question, string Item), Lazy<AttackedItem>> items = [];

    public Attack(SurveyRound known, Panel panel, byte[] csv)
    {
        Rows = PublishedRow.Read(csv);
        foreach (var family in Families(known.Codebook.Questions))
        {
            foreach (var item in Rows.Where(row => family.Any(question => question.Id == row.Question)).GroupBy(row => row.Item))
            {
                var attacked = new Lazy<AttackedItem>(() => new AttackedItem(known, panel, family, [.. item]));
                foreach (var question in family)
                    items[(question.Id, item.Key)] = attacked;
            }
        }
    }

    public PublishedRow[] Rows { get; }

    /// <summary>The count (or sum) of the row, whether it stands there or can be worked out; null where it cannot.</summary>
    public long? CountOf(PublishedRow row) => Of(row).CountOf(row);

    /// <summary>The same of the row's base, without counting heads.</summary>
    public long? BaseOf(PublishedRow row) => Of(row).BaseOf(row);

    /// <summary>Hidden, but no secret: nobody or everybody answered so, as the published whole says.</summary>
    public bool IsTrivial(PublishedRow row) => Of(row).IsTrivial(row);

    /// <summary>The hidden rows whose count or base can be told, with what it must be.</summary>
    public IEnumerable<(PublishedRow Row, bool IsBase, long Value)> Found()
    {
        // Weights alone may be what is hidden.
        var hidden = Rows.Where(row => row.Hidden && (row.Kind != "statistic" || row.Option == "sum") && !(row.Weighted && Of(row).IsShownUnweighted(row)));
        foreach (var group in hidden.GroupBy(row => (row.Question, row.Item, row.Panel, row.By, row.Group, string.Join(' ', row.Without))))
        {
            // That nobody answered is nobody's answer.
            if (BaseOf(group.First()) is > 0 and var all)
                yield return (group.First(), true, all);
            foreach (var row in group.DistinctBy(row => row.Option))
            {
                if (CountOf(row) is { } count && !IsTrivial(row))
                    yield return (row, false, count);
            }
        }
    }

    private AttackedItem Of(PublishedRow row) => items[(row.Question, row.Item)].Value;

    /// <summary>Questions whose answers are counted together.</summary>
    private static IEnumerable<Question[]> Families(IEnumerable<Question> questions) => questions
        .GroupBy(question => questions.OfType<PooledQuestion>().FirstOrDefault(pool => pool.Members.Any(member => question.Members.Contains(member)))?.Id ?? question.Id)
        .Select(family => family.ToArray());
}
