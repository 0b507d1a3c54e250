using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
using Scriban.Runtime;

namespace Rapportgenerator.Templating.Values;

/// <summary>A bound tabulation: `q.ja`, `q.a.i_stor`, `q.by.stor.ja`, `q.largest`, `q.base`.</summary>
internal sealed class TabulationValue : TemplateValue
{
    private readonly Dictionary<string, Func<object>> members;

    public TabulationValue(string name, Tabulation tabulation, SortOrder sort, Trend? trend = null)
    {
        (Name, Tabulation, Sort, Trend) = (name, tabulation, sort, trend);
        members = GroupValue.MembersOf(tabulation, tabulation.All, $"`{name}`", sort);
        members["text"] = () => tabulation.Question.Text;
        members["question"] = () => tabulation.Question.Id;
        members["type"] = () => tabulation.Question.Type;
        if (tabulation.By is null)
            return;
        var groups = tabulation.Groups.Skip(1).ToImmutableArray();
        members["groups"] = () => new ScriptArray(groups.Select(group => Group(group)));
        members["by"] = () => new RecordValue(
            $"`{name}.by`", groups.ToDictionary(group => group.Key, group => (Func<object>)(() => Group(group))));
    }

    public string Name { get; }
    public Tabulation Tabulation { get; }
    public SortOrder Sort { get; }

    /// <summary>The question in the earlier rounds; null where the binding does not ask for it.</summary>
    public Trend? Trend { get; }

    public override string Description => $"`{Name}` ({Tabulation.Question.Id})";

    protected override IReadOnlyDictionary<string, Func<object>> Members => members;

    private GroupValue Group(TabulationGroup group) => new(Tabulation, group, $"`{Name}.by.{group.Key}`", Sort);
}

/// <summary>One group of a breakdown; answers as the whole tabulation does.</summary>
internal sealed class GroupValue(Tabulation tabulation, TabulationGroup group, string where, SortOrder sort) : TemplateValue
{
    public override string Description => $"The group {where}";

    protected override IReadOnlyDictionary<string, Func<object>> Members { get; } = MembersOf(tabulation, group, where, sort);

    /// <summary>For a battery its items by key, for other questions the answers to the one item there is.</summary>
    internal static Dictionary<string, Func<object>> MembersOf(
        Tabulation tabulation, TabulationGroup group, string where, SortOrder sort)
    {
        Dictionary<string, Func<object>> members;
        if (group.Items is [{ Item.Key: "" } only])
        {
            members = DistributionValue.MembersOf(new(tabulation, group, only, where), sort);
        }
        else
        {
            DistributionValue Item(Distribution item) => new(new(tabulation, group, item, $"{where.TrimEnd('`')}.{item.Item.Key}`"), sort);
            members = group.Items.ToDictionary(item => item.Item.Key, item => (Func<object>)(() => Item(item)));
            members["items"] = () => new ScriptArray(group.Items.Select(Item));
        }

        if (group.Key != Tabulation.AllKey)
        {
            members["label"] = () => group.Label;
            members["key"] = () => group.Key;
        }

        return members;
    }
}

/// <summary>A distribution, where it stands in the frozen result, and what the editor calls it.</summary>
internal sealed record DistributionPlace(Tabulation Tabulation, TabulationGroup Group, Distribution Item, string Name)
{
    public NumberId IdOf(string measure) => NumberId.OfGroup(Tabulation, Group, Item, measure);

    public NumberId IdOf(Cell cell, bool count = false) => NumberId.OfCell(Tabulation, Group, Item, cell, count);
}

/// <summary>How one group answered one item: `q.a`.</summary>
internal sealed class DistributionValue(DistributionPlace place, SortOrder sort) : TemplateValue
{
    private readonly Dictionary<string, Func<object>> members = WithText(place, sort);

    public LocalText Label => place.Item.Item.Text;

    public override string Description => $"The item {place.Name}";

    protected override IReadOnlyDictionary<string, Func<object>> Members => members;

    /// <summary>Answers and groups by key, then the words of ours. The binding has checked that none is both.</summary>
    internal static Dictionary<string, Func<object>> MembersOf(DistributionPlace place, SortOrder sort)
    {
        var (distribution, where, round) = (place.Item, place.Name, NumberRound.Of(place.Tabulation, place.Item.Item.Key));
        var members = new Dictionary<string, Func<object>>(StringComparer.Ordinal)
        {
            ["base"] = () => MeasureValue.Counted($"The base of {where}", place.IdOf(NumberId.Base), distribution.Base, round),
        };
        void Measure(string key, string name, Ratio? value, int digits, Uncertainty? uncertainty = null) =>
            members[key] = () => new MeasureValue($"The {name} of {where}", place.IdOf(key), value, digits, uncertainty) { Round = round };
        if (distribution.Numbers is not null || distribution.Options.IsEmpty)
        {
            var numbers = distribution.Numbers;
            Measure("mean", "mean", numbers?.Mean, 1, distribution.MeanUncertainty);
            Measure("median", "median", numbers?.Median, 1);
            Measure("lower_quartile", "lower quartile", numbers?.LowerQuartile, 1);
            Measure("upper_quartile", "upper quartile", numbers?.UpperQuartile, 1);
            Measure("sum", "sum", numbers is null ? null : new Ratio(numbers.Sum, 1), 0);
            return members;
        }

        ShareValue Share(Cell cell) => new(cell, place) { Round = round };
        if (distribution.ScaleMean is not null || (distribution.Hidden && place.Tabulation.Question.IsScale))
            Measure("mean", "mean", distribution.ScaleMean, 1, distribution.MeanUncertainty);
        foreach (var cell in distribution.Options.Concat(distribution.Groups))
            members[cell.Key] = () => Share(cell);
        members["options"] = () => new ScriptArray(Ordered(distribution, sort).Select(Share));
        var ranked = Ranked(distribution).ToArray();
        members["ranked"] = () => new ScriptArray(ranked.Select(Share));
        if (ranked.Length > 0)
        {
            members["largest"] = () => Share(ranked[0]);
            members["smallest"] = () => Share(ranked[^1]);
        }

        if (ranked.Length > 1)
            members["second"] = () => Share(ranked[1]);
        if (ranked.Length > 2)
            members["third"] = () => Share(ranked[2]);
        return members;
    }

    /// <summary>By the exact share where asked for; ties keep the codebook's order, «vet ikke» and «ingen» stay last.</summary>
    internal static IEnumerable<Cell> Ordered(Distribution distribution, SortOrder sort) => sort == SortOrder.Codebook
        ? distribution.Options
        : distribution.Options
            .OrderBy(cell => cell.Kind == OptionKind.Substantive ? 0 : 1)
            .ThenByDescending(cell => cell.Share ?? new Ratio(0, 1));

    /// <summary>What has a place in the order of the answers, the most common first: «vet ikke» has none.</summary>
    internal static IEnumerable<Cell> Ranked(Distribution distribution) =>
        Ordered(distribution, SortOrder.Largest).Where(cell => cell.Kind == OptionKind.Substantive);

    private static Dictionary<string, Func<object>> WithText(DistributionPlace place, SortOrder sort)
    {
        var members = MembersOf(place, sort);
        members["label"] = () => place.Item.Item.Text;
        members["key"] = () => place.Item.Item.Key;
        return members;
    }
}
