using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Every number of the report by its id. Nothing is counted here: values are read in the frozen result.</summary>
public sealed class NumberRegister(ImmutableArray<Tabulation> tabulations, ImmutableArray<SurveyNumber> survey)
{
    private readonly FrozenDictionary<string, Tabulation> byId =
        tabulations.ToFrozenDictionary(tabulation => tabulation.Id, StringComparer.Ordinal);

    private readonly FrozenDictionary<NumberId, SurveyNumber> surveyById = survey.ToFrozenDictionary(number => number.Id);

    public ImmutableArray<SurveyNumber> Survey => survey;

    /// <summary>The numbers of one tabulation, in printed order: of each group and item the base, the shares and counts, the statistics.</summary>
    public static IEnumerable<TabulatedNumber> Of(Tabulation tabulation)
    {
        foreach (var group in tabulation.Groups)
        {
            foreach (var item in group.Items)
            {
                var place = new Place(tabulation, group, item);
                yield return place.Base;
                foreach (var cell in item.Options.Concat(item.Groups))
                {
                    yield return place.Share(cell);
                    yield return place.Count(cell);
                }

                foreach (var statistic in NumberSummary.Keys)
                {
                    if (place.Statistic(statistic) is { } number)
                        yield return number;
                }
            }
        }
    }

    /// <summary>Every number that is tabulated or told of the survey; computed ones are found by their ids.</summary>
    public IEnumerable<KnownNumber> All => tabulations.SelectMany(Of).Concat<KnownNumber>(survey);

    /// <summary>Null where no number has this id.</summary>
    public KnownNumber? Find(NumberId id)
    {
        if (id.Derivation is { } derived)
            return Derived(id, derived.Operation, derived.Parts);
        if (surveyById.TryGetValue(id, out var told))
            return told;
        var parts = new Queue<string>(id.Text.Split('/'));
        return byId.TryGetValue(parts.Dequeue(), out var tabulation) ? Tabulated(tabulation, parts) : null;
    }

    /// <summary>Reads an id from left to right, as <see cref="NumberId"/> writes it.</summary>
    private static TabulatedNumber? Tabulated(Tabulation tabulation, Queue<string> parts)
    {
        var group = tabulation.All;
        if (tabulation.By is not null)
            group = parts.TryDequeue(out var wanted) ? tabulation.Groups.FirstOrDefault(each => each.Key == wanted) : null;
        var item = group?.Items[0];
        if (item is { Item.Key.Length: > 0 })
            item = parts.TryDequeue(out var wanted) ? group!.Items.FirstOrDefault(each => each.Item.Key == wanted) : null;
        if (group is null || item is null || !parts.TryDequeue(out var key))
            return null;
        var place = new Place(tabulation, group, item);
        var cell = item.Options.FirstOrDefault(each => each.Key == key) ?? item.Groups.FirstOrDefault(each => each.Key == key);
        return (cell, parts.ToArray()) switch
        {
            ({ } share, []) => place.Share(share),
            ({ } counted, [NumberId.Count]) => place.Count(counted),
            (null, []) => key == NumberId.Base ? place.Base : place.Statistic(key),
            _ => null,
        };
    }

    private DerivedNumber? Derived(NumberId id, NumberOperation operation, ImmutableArray<NumberId> ids)
    {
        if (ids.Length != 2)
            return null;
        var parts = ids.Select(Find).ToImmutableArray();
        Ratio? Part(int index) => parts[index]?.Value ?? (ids[index].Constant is { } constant ? new Ratio(constant, 1) : null);
        return parts.Index().Any(part => part.Item is null && ids[part.Index].Constant is null)
            ? null
            : new DerivedNumber(id, NumberOperations.Apply(operation, Part(0), Part(1)), operation, ids, parts);
    }

    /// <summary>One item in one group, where its numbers are read.</summary>
    private sealed record Place(Tabulation Tabulation, TabulationGroup Group, Distribution Item)
    {
        private readonly string start = NumberId.StartOf(Tabulation, Group, Item);

        public TabulatedNumber Base => Whole(NumberId.Base, Item.Base, NumberId.Base, null);

        public TabulatedNumber Share(Cell cell) => Number(cell.Key, cell.Share, TabulatedNumber.Share, cell);

        public TabulatedNumber Count(Cell cell) => Whole($"{cell.Key}/{NumberId.Count}", cell.Count, NumberId.Count, cell);

        /// <summary>Null for what the question has not. A scale that is hidden, or that nobody used, has a mean, which is not there.</summary>
        public TabulatedNumber? Statistic(string key)
        {
            var isNumeric = Tabulation.Question.Members[0] is NumericQuestion;
            if (!(isNumeric && NumberSummary.Keys.Contains(key)) && !(key == "mean" && Tabulation.Question.IsScale))
                return null;
            return Number(key, isNumeric ? Item.Numbers?[key] : Item.ScaleMean, key, null);
        }

        private TabulatedNumber Whole(string rest, int? value, string measure, Cell? cell) =>
            Number(rest, value is { } number ? new Ratio(number, 1) : null, measure, cell);

        private TabulatedNumber Number(string rest, Ratio? value, string measure, Cell? cell) =>
            new(new NumberId($"{start}/{rest}"), value, measure, Tabulation, Group, Item, cell);
    }
}
