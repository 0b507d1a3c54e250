using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Rapportgenerator.Templating.Values;

/// <summary>The round a number is from, and what keeps it from being compared with another's.</summary>
/// <param name="Breaks">Only what nobody has vouched for.</param>
internal sealed record NumberRound(int Year, ImmutableArray<Difference> Breaks)
{
    /// <param name="item">Key of the battery item the number is of; what another item's words were does not touch it.</param>
    public static NumberRound Of(Tabulation tabulation, string item) => new(
        tabulation.Year, tabulation.Differences.RemoveAll(each => !each.Breaks || (each.Item.Length > 0 && each.Item != item)));

    /// <summary>The round of what two numbers make together; null where it is of no one round.</summary>
    /// <exception cref="TemplateProblem">The two are of rounds that cannot be compared.</exception>
    public static NumberRound? Join(SourceSpan span, NumberRound? left, NumberRound? right)
    {
        if (left is null || right is null)
            return left ?? right;
        var breaks = left.Breaks.AddRange(right.Breaks);
        if (left.Year == right.Year)
            return left with { Breaks = breaks };
        if (breaks.IsEmpty)
            return null;
        var (first, last) = (Math.Min(left.Year, right.Year), Math.Max(left.Year, right.Year));
        throw new TemplateProblem(
            "RG416", span,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Numbers of {first} and {last} are not comparable here: {string.Join(' ', breaks.Select(each => each.Say(DifferenceWords.En)).Distinct())}"),
            "Leave the comparison out; or, if they can be compared all the same, write `comparable: true` and `reason: \"…\"` in the binding.");
    }
}
