namespace Rapportgenerator.Tabulations;

/// <summary>
/// The address of a number in the frozen result: the tabulation's id, then what leads to the number, with `/` between.
/// `int_03/ja`, `int_03/ja/count`, `int_03/base`, `nor_10.storrelse/stor/ja`, `int_12/a/enig`, `bak_04/mean`. A share ends in its option's key, and
/// a group stands where the tabulation has a breakdown (also `alle`), an item where the question is a battery.
/// </summary>
public readonly record struct NumberId(string Text)
{
    public const string Count = "count";
    public const string Base = "base";

    /// <summary>Of the base, or of a statistic by its key: `mean`, `median`, `lower_quartile`, `upper_quartile`, `sum`.</summary>
    public static NumberId OfGroup(Tabulation tabulation, TabulationGroup group, Distribution item, string measure) =>
        new($"{Start(tabulation, group, item)}/{measure}");

    /// <summary>Of an option's share, or of its count.</summary>
    public static NumberId OfCell(Tabulation tabulation, TabulationGroup group, Distribution item, Cell cell, bool count = false) =>
        new($"{Start(tabulation, group, item)}/{cell.Key}{(count ? "/" + Count : "")}");

    public override string ToString() => Text;

    private static string Start(Tabulation tabulation, TabulationGroup group, Distribution item) =>
        tabulation.Id + (tabulation.By is null ? "" : "/" + group.Key) + (item.Item.Key.Length == 0 ? "" : "/" + item.Item.Key);
}
