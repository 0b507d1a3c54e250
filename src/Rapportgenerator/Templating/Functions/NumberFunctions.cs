using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>The ways to print a number of the survey.</summary>
internal static class NumberFunctions
{
    private const int MostDecimals = 3;

    /// <summary>`q.ja | percent 1`: «79,6 prosent».</summary>
    public static object Percent(FunctionCall call) =>
        call.Share("value").Percent(call.Language, call.Integer("decimals", 0, 0, MostDecimals));

    /// <summary>`q.by.stor.ja - q.by.liten.ja | points`: «48 prosentpoeng».</summary>
    public static object Points(FunctionCall call) =>
        call.Required<DifferenceValue>("value", "a difference of two shares, as in `q.ja - q.nei`")
            .Points(call.Language, call.Integer("decimals", 0, 0, MostDecimals));

    /// <summary>`alder.mean | number 1`: «8,2»; a share is printed 0–1, which `percent` says better.</summary>
    public static object Number(FunctionCall call) => call.Quantity("value") switch
    {
        MeasureValue measure => measure.Write(call.Language, call.Integer("decimals", 0, 0, MostDecimals)),
        _ => throw call.Problem("RG405", "`number` prints counts, means and the like.", "Use `percent` or `points` for shares."),
    };

    /// <summary>`q.ja | count`: «234», the unweighted number of respondents.</summary>
    public static object Count(FunctionCall call)
    {
        var count = call.Share("value").Cell.Count;
        return count is { } number ? call.Language.Numbers.Write(number) : Quantity.NotShown;
    }

    /// <summary>`q.ja | base` or `q | base`: «294».</summary>
    public static object Base(FunctionCall call)
    {
        var @base = call["value"] switch
        {
            ShareValue share => share.Base,
            TabulationValue { Tabulation.All.Items: [{ } only] } => only.Base,
            _ => throw call.Wrong("value", "a share or a bound question with one item"),
        };
        return @base is { } number ? call.Language.Numbers.Write(number) : Quantity.NotShown;
    }

    /// <summary>`q.ja | out_of_ten`: «åtte av ti».</summary>
    public static object OutOfTen(FunctionCall call) => Say(call, call.Language.Phrases.Tenths, "tenth");

    /// <summary>`q.ja | fraction`: «to av tre»; an error where no fraction is near.</summary>
    public static object Fraction(FunctionCall call) => Say(call, call.Language.Phrases.Fractions, "fraction");

    /// <summary>The share for words; refused where hidden or of a base too small for «seks av ti».</summary>
    public static decimal ForWords(FunctionCall call, ShareValue share)
    {
        if (share.Value is not { } ratio || share.Base is not { } @base)
            throw call.Problem("RG406", $"{share.Description} is not shown, so nothing can be said of it.", "Leave it out, or combine groups.");
        if (@base < Phrases.SmallestBase)
        {
            throw call.Problem(
                "RG412",
                $"{share.Description} has a base under {Phrases.SmallestBase}, too small to be put in words.",
                "Use counts: `{{ q.ja | count }} av {{ q.ja | base }}`.");
        }

        return ratio.Numerator / ratio.Denominator;
    }

    private static string Say(FunctionCall call, IEnumerable<Phrase> phrases, string family)
    {
        var share = call.Share("value");
        var exact = ForWords(call, share);
        return phrases.FirstOrDefault(phrase => phrase.Holds(exact))?.Text ?? throw call.Problem(
            "RG411", $"No {family} is near {share.Percent(call.Language, 1)}.", "Use `percent` or `out_of_ten`.");
    }
}
