using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Templating.Values;
using Scriban.Syntax;

namespace Rapportgenerator.Templating.Claims;

/// <summary>A comparison of numbers as a condition made it.</summary>
internal sealed record NotedComparison(object? Left, ScriptBinaryOperator Operator, object? Right, bool Holds);

/// <summary>`claim "særlig små kommuner" (a > b)`: words whose meaning the author gives.</summary>
internal static class ClaimedCondition
{
    private sealed record Compared(ClaimedNumber Left, ScriptBinaryOperator Operator, ClaimedNumber Right, bool Holds)
    {
        /// <summary>«79.6 per cent (234 of 294) > 0.5», or that it is not so.</summary>
        public string Text => $"{(Holds ? "" : "not ")}{Left.Text} {Sign(Operator)} {Right.Text}";
    }

    /// <param name="noted">Every comparison of the condition that was made, in order.</param>
    public static Claim Check(ClaimCall claim, bool holds, ImmutableArray<NotedComparison> noted)
    {
        var compared = noted.Select(each => new Compared(NumberOf(each.Left), each.Operator, NumberOf(each.Right), each.Holds)).ToImmutableArray();
        var evidence = compared.IsEmpty
            ? holds ? "the condition holds" : "the condition does not hold"
            : string.Join("; ", compared.Select(each => each.Text));
        return claim.Found(
            holds, evidence, compared.SelectMany(each => new[] { each.Left, each.Right }),
            claim.Call.Written("value") is { } written && ComparisonsIn(written) == compared.Length ? Margin(compared, holds, claim.NearBorder) : null);
    }

    /// <summary>
    /// On the exact values, and only of comparisons that all must hold: what `||` and `!` join turns otherwise. Null where a
    /// number is no unweighted share and no constant, and where it is more than <paramref name="most"/>.
    /// </summary>
    private static int? Margin(ImmutableArray<Compared> compared, bool holds, int most)
    {
        var deciding = compared.RemoveAll(each => !holds && each.Holds);
        if (!deciding.All(each => RespondentMargin.IsCounted(each.Left) && RespondentMargin.IsCounted(each.Right)))
            return null;
        var margins = deciding
            .Select(each => RespondentMargin.Of([each.Left, each.Right], most, moved => Holds(each.Operator, moved[0], moved[1])))
            .ToArray();
        // One that turns is enough to break what holds; what is broken holds when the last of them has turned.
        return holds ? margins.Min() : Array.TrueForAll(margins, margin => margin is not null) ? margins.Max() : null;
    }

    private static bool Holds(ScriptBinaryOperator op, ClaimedNumber left, ClaimedNumber right)
    {
        var order = left.Value.CompareTo(right.Value);
        return op switch
        {
            ScriptBinaryOperator.CompareEqual => order == 0,
            ScriptBinaryOperator.CompareNotEqual => order != 0,
            ScriptBinaryOperator.CompareLess => order < 0,
            ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
            ScriptBinaryOperator.CompareGreater => order > 0,
            _ => order >= 0,
        };
    }

    private static ClaimedNumber NumberOf(object? value) => value switch
    {
        ShareValue share => ClaimCall.Share(share, share.Cell),
        Quantity quantity => ClaimCall.Measured(quantity, quantity.Value!.Value),
        _ => ClaimedNumber.OfConstant(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private static string Sign(ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.CompareEqual => "=",
        ScriptBinaryOperator.CompareNotEqual => "≠",
        ScriptBinaryOperator.CompareLess => "<",
        ScriptBinaryOperator.CompareLessOrEqual => "≤",
        ScriptBinaryOperator.CompareGreater => ">",
        _ => "≥",
    };

    /// <summary>How many comparisons, joined by `&amp;&amp;`, a condition consists of; null where it is of another kind.</summary>
    private static int? ComparisonsIn(ScriptNode? condition) => condition switch
    {
        ScriptNestedExpression nested => ComparisonsIn(nested.Expression),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => ComparisonsIn(both.Left) + ComparisonsIn(both.Right),
        ScriptBinaryExpression
        {
            Operator: ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.CompareLess
                or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareGreaterOrEqual,
        } => 1,
        _ => null,
    };
}
