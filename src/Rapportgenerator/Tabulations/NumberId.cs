using System.Collections.Immutable;
using System.Globalization;

namespace Rapportgenerator.Tabulations;

/// <summary>
/// The address of a number in the frozen result: the tabulation's id, then what leads to the number, with `/` between.
/// `int_03/ja`, `int_03/ja/count`, `int_03/base`, `nor_10.storrelse/stor/ja`, `int_12/a/enig`, `bak_04/mean`. A share ends in its
/// option's key, and a group stands where the tabulation has a breakdown (also `alle`), an item where the question is a battery.
/// What the survey itself counts is `survey/answered`, or `survey@2018/answered` in an earlier round. A computed number is named by
/// its parts: `difference(nor_10.storrelse/stor/ja,nor_10.storrelse/liten/ja)`, `product(int_03/ja,0.5)`.
/// </summary>
public readonly record struct NumberId(string Text)
{
    public const string Count = "count";
    public const string Base = "base";

    /// <summary>Of the base, or of a statistic by its key: `mean`, `median`, `lower_quartile`, `upper_quartile`, `sum`.</summary>
    public static NumberId OfGroup(Tabulation tabulation, TabulationGroup group, Distribution item, string measure) =>
        new($"{StartOf(tabulation, group, item)}/{measure}");

    /// <summary>Of an option's share, or of its count.</summary>
    public static NumberId OfCell(Tabulation tabulation, TabulationGroup group, Distribution item, Cell cell, bool count = false) =>
        new($"{StartOf(tabulation, group, item)}/{cell.Key}{(count ? "/" + Count : "")}");

    /// <param name="year">Null for the report's own round.</param>
    public static NumberId OfSurvey(string what, int? year = null) =>
        new(year is { } earlier ? string.Create(CultureInfo.InvariantCulture, $"survey@{earlier}/{what}") : $"survey/{what}");

    /// <summary>A number of the template's own, as in `q.ja * 0.5`.</summary>
    public static NumberId OfConstant(decimal value) => new(value.ToString(CultureInfo.InvariantCulture));

    public static NumberId Of(NumberOperation operation, params ReadOnlySpan<NumberId> parts)
    {
        var texts = new string[parts.Length];
        for (var index = 0; index < parts.Length; index++)
            texts[index] = parts[index].Text;
        return new($"{NumberOperations.NameOf(operation)}({string.Join(',', texts)})");
    }

    /// <summary>What a computed number was computed from; null for any other.</summary>
    public (NumberOperation Operation, ImmutableArray<NumberId> Parts)? Derivation
    {
        get
        {
            var open = Text.IndexOf('(', StringComparison.Ordinal);
            if (open < 0 || !Text.EndsWith(')') || NumberOperations.Find(Text[..open]) is not { } operation)
                return null;
            var parts = ImmutableArray.CreateBuilder<NumberId>();
            var (depth, start) = (0, open + 1);
            for (var at = start; at < Text.Length; at++)
            {
                depth += Text[at] == '(' ? 1 : Text[at] == ')' ? -1 : 0;
                if (depth < 0 || (depth == 0 && Text[at] == ','))
                {
                    parts.Add(new NumberId(Text[start..at]));
                    start = at + 1;
                }
            }

            return (operation, parts.ToImmutable());
        }
    }

    /// <summary>The value of a template's own number; null for any other id.</summary>
    public decimal? Constant =>
        decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    public override string ToString() => Text;

    /// <summary>What the ids of one item in one group begin with.</summary>
    internal static string StartOf(Tabulation tabulation, TabulationGroup group, Distribution item) =>
        tabulation.Id + (tabulation.By is null ? "" : "/" + group.Key) + (item.Item.Key.Length == 0 ? "" : "/" + item.Item.Key);
}
