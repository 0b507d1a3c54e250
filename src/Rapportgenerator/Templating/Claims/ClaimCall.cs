using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Inference;
using Rapportgenerator.Templating.Functions;
using Rapportgenerator.Templating.Values;
using Scriban.Syntax;

namespace Rapportgenerator.Templating.Claims;

/// <summary>One call of `claim`: its words, and its numbers as the rules see them.</summary>
internal sealed class ClaimCall(FunctionCall call)
{
    public FunctionCall Call => call;

    public ClaimWords Words { get; } = new(call.Text("words"), call.Context.Chapter.Phrases);

    /// <summary>So few respondents from being false is near; what is farther off is not counted.</summary>
    public int NearBorder => call.Language.Phrasebook.NearBorder;

    /// <summary>What an argument lists, or the one thing it is; empty where it is missing.</summary>
    public ImmutableArray<object?> Items(string name) => call[name] switch
    {
        null => [],
        IEnumerable list and not string => [.. list.Cast<object?>()],
        var one => [one],
    };

    /// <summary>Where the words stand in the template, also for a claim that is piped on; null where they were made by it.</summary>
    public Diagnostics.SourceSpan? Literal =>
        (call.Written("words") ?? WordsOf(call.FirstPiped)) is ScriptLiteral { Value: string } literal ? call.Context.PlaceOf(literal.Span) : null;

    private static ScriptExpression? WordsOf(ScriptNode? piped) =>
        piped is ScriptFunctionCall { Target: ScriptVariable { Name: "claim" } } first ? first.Arguments[0] : null;

    /// <exception cref="TemplateProblem">It is hidden, of a small base, or no number.</exception>
    public ClaimedNumber Number(object? value, string name) => value switch
    {
        ShareValue share => Share(share),
        Quantity { Value: { } exact } quantity => Measured(quantity, exact),
        Quantity quantity => throw call.Problem(
            "RG406", $"{quantity.Description} is not shown, so nothing can be said of it.", "Leave it out, or combine groups."),
        int or long or double or decimal => ClaimedNumber.OfConstant(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        _ => throw call.Wrong(name, "a number of the survey, as in `q.ja`, or a list of them", value),
    };

    /// <summary>The share `cell` of the distribution that <paramref name="of"/> is a share of.</summary>
    public static ClaimedNumber Share(ShareValue of, Cell cell)
    {
        var number = of.Place.Tabulation.Weighted
            ? new ClaimedNumber(
                cell.Share!.Value, cell.Uncertainty is { } sure ? (sure.Lower, sure.Upper) : null, NumberUnit.Share,
                ClaimedNumber.TextOf(cell.Share.Value, cell.Count, of.Base) + ", weighted")
            : ClaimedNumber.OfRespondents(cell.Count!.Value, of.Base!.Value, cell.Estimate is { } estimate ? ShareInference.EffectiveSize(estimate) : null);
        return number with { Ids = [of.Place.IdOf(cell)], Round = of.Round };
    }

    private ClaimedNumber Share(ShareValue share)
    {
        NumberFunctions.ForWords(call, share);
        return Share(share, share.Cell);
    }

    public static ClaimedNumber Measured(Quantity quantity, Ratio exact)
    {
        var text = quantity is DifferenceValue
            ? $"{exact.Round(1, 100).ToString("0.0", CultureInfo.InvariantCulture)} percentage points"
            : exact.Round(2).ToString("0.##", CultureInfo.InvariantCulture);
        return new(exact, quantity.Interval, quantity is DifferenceValue ? NumberUnit.Share : NumberUnit.Measure, text)
        {
            Ids = Leaves(quantity.Id),
            Round = quantity.Round,
        };
    }

    /// <summary>The numbers of the frozen result that a number is made of.</summary>
    private static ImmutableArray<NumberId> Leaves(NumberId id) => id.Derivation is var (_, parts)
        ? [.. parts.SelectMany(part => Leaves(part)).Distinct()]
        : id.Constant is null ? [id] : [];

    /// <summary>The claim with all that its form does not decide.</summary>
    public Claim Found(bool holds, string evidence, IEnumerable<ClaimedNumber> numbers, int? margin) => new()
    {
        Words = Words.Text,
        Verdict = !holds ? ClaimVerdict.Broken : margin <= NearBorder ? ClaimVerdict.NearBorder : ClaimVerdict.Holds,
        Evidence = evidence,
        Numbers = [.. numbers.SelectMany(number => number.Ids).Distinct()],
        Margin = margin <= NearBorder ? margin : null,
        Literal = Literal,
        Span = call.Place,
    };

    public static string List(IEnumerable<ClaimedNumber> numbers) => string.Join(", ", numbers.Select(number => number.Text));
}
