using System.Collections.Immutable;
using Rapportgenerator.Configuration;
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
            members = DistributionValue.MembersOf(tabulation, only, where, sort);
        }
        else
        {
            members = group.Items.ToDictionary(
                item => item.Item.Key, item => (Func<object>)(() => new DistributionValue(tabulation, item, $"{where}.{item.Item.Key}", sort)));
            members["items"] = () => new ScriptArray(
                group.Items.Select(item => new DistributionValue(tabulation, item, $"{where}.{item.Item.Key}", sort)));
        }

        if (group.Key != Tabulation.AllKey)
        {
            members["label"] = () => group.Label;
            members["key"] = () => group.Key;
        }

        return members;
    }
}

/// <summary>How one group answered one item: `q.a`.</summary>
internal sealed class DistributionValue(Tabulation tabulation, Distribution distribution, string where, SortOrder sort) : TemplateValue
{
    private readonly Dictionary<string, Func<object>> members = WithText(tabulation, distribution, where, sort);

    public string Label => distribution.Item.Text;

    public override string Description => $"The item {where}";

    protected override IReadOnlyDictionary<string, Func<object>> Members => members;

    /// <summary>Answers and groups by key, then the words of ours. The binding has checked that none is both.</summary>
    internal static Dictionary<string, Func<object>> MembersOf(
        Tabulation tabulation, Distribution distribution, string where, SortOrder sort)
    {
        var round = NumberRound.Of(tabulation, distribution.Item.Key);
        MeasureValue Measure(string name, Ratio? value, int digits) => new($"The {name} of {where}", value, digits) { Round = round };
        var members = new Dictionary<string, Func<object>>(StringComparer.Ordinal)
        {
            ["base"] = () => MeasureValue.Counted($"The base of {where}", distribution.Base, round),
        };
        if (distribution.Numbers is not null || distribution.Options.IsEmpty)
        {
            var numbers = distribution.Numbers;
            members["mean"] = () => Measure("mean", numbers?.Mean, 1);
            members["median"] = () => Measure("median", numbers?.Median, 1);
            members["lower_quartile"] = () => Measure("lower quartile", numbers?.LowerQuartile, 1);
            members["upper_quartile"] = () => Measure("upper quartile", numbers?.UpperQuartile, 1);
            members["sum"] = () => Measure("sum", numbers is null ? null : new Ratio(numbers.Sum, 1), 0);
            return members;
        }

        ShareValue Share(Cell cell) => new(cell, distribution, where) { Round = round };
        if (distribution.ScaleMean is not null || distribution.Hidden)
            members["mean"] = () => Measure("mean", distribution.ScaleMean, 1);
        foreach (var cell in distribution.Options.Concat(distribution.Groups))
            members[cell.Key] = () => Share(cell);
        members["options"] = () => new ScriptArray(Ordered(distribution, sort).Select(Share));
        var ranked = Ordered(distribution, SortOrder.Largest).Where(cell => cell.Kind == OptionKind.Substantive).ToArray();
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

    private static Dictionary<string, Func<object>> WithText(
        Tabulation tabulation, Distribution distribution, string where, SortOrder sort)
    {
        var members = MembersOf(tabulation, distribution, where, sort);
        members["label"] = () => distribution.Item.Text;
        members["key"] = () => distribution.Item.Key;
        return members;
    }
}
