using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Tabulations;

/// <summary>Every number of the report by its id. Nothing is counted here: values are read in the frozen result.</summary>
public sealed class NumberRegister(ImmutableArray<Tabulation> tabulations, ImmutableArray<SurveyNumber> survey)
{
    private static readonly string[] Statistics = ["mean", "median", "lower_quartile", "upper_quartile", "sum"];

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
                yield return Whole(NumberId.OfGroup(tabulation, group, item, NumberId.Base), item.Base, NumberId.Base, null);
                foreach (var cell in item.Options.Concat(item.Groups))
                {
                    yield return new(
                        NumberId.OfCell(tabulation, group, item, cell), cell.Share, TabulatedNumber.Share, tabulation, group, item, cell);
                    yield return Whole(NumberId.OfCell(tabulation, group, item, cell, count: true), cell.Count, NumberId.Count, cell);
                }

                foreach (var statistic in Statistics)
                {
                    if (Has(tabulation.Question, statistic))
                    {
                        yield return new(
                            NumberId.OfGroup(tabulation, group, item, statistic), Value(item, statistic), statistic, tabulation, group, item, null);
                    }
                }

                TabulatedNumber Whole(NumberId id, int? value, string measure, Cell? cell) => new(
                    id, value is { } number ? new Ratio(number, 1) : null, measure, tabulation, group, item, cell);
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
        var end = id.Text.IndexOf('/', StringComparison.Ordinal);
        return end >= 0 && byId.TryGetValue(id.Text[..end], out var tabulation)
            ? Of(tabulation).FirstOrDefault(number => number.Id == id)
            : null;
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

    /// <summary>A scale that is hidden, or that nobody used, has a mean too, which is not there.</summary>
    private static bool Has(Question question, string statistic) =>
        question.Members[0] is NumericQuestion || (statistic == "mean" && question.IsScale);

    private static Ratio? Value(Distribution item, string statistic) => item.Numbers is not { } numbers
        ? statistic == "mean" ? item.ScaleMean : null
        : statistic switch
        {
            "mean" => numbers.Mean,
            "median" => numbers.Median,
            "lower_quartile" => numbers.LowerQuartile,
            "upper_quartile" => numbers.UpperQuartile,
            _ => new Ratio(numbers.Sum, 1),
        };
}
