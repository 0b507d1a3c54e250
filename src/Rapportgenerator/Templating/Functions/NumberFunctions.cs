using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>The ways to print a number of the survey.</summary>
internal static class NumberFunctions
{
    private const int MostDecimals = 3;

    /// <summary>`q.ja | percent 1`: «79,6 prosent».</summary>
    public static object Percent(FunctionCall call)
    {
        var (share, decimals) = (call.Share("value"), call.Integer("decimals", 0, 0, MostDecimals));
        return PrintedText.Of(share.Percent(call.Language, decimals), share.Id, new(NumberForm.Percent, decimals));
    }

    /// <summary>`q.by.stor.ja - q.by.liten.ja | points`: «48 prosentpoeng».</summary>
    public static object Points(FunctionCall call)
    {
        var difference = call.Required<DifferenceValue>("value", "a difference of two shares, as in `q.ja - q.nei`");
        var decimals = call.Integer("decimals", 0, 0, MostDecimals);
        return PrintedText.Of(difference.Points(call.Language, decimals), difference.Id, new(NumberForm.Points, decimals));
    }

    /// <summary>`alder.mean | number 1`: «8,2»; a share is printed 0–1, which `percent` says better.</summary>
    public static object Number(FunctionCall call)
    {
        if (call.Quantity("value") is not MeasureValue measure)
            throw call.Problem("RG405", "`number` prints counts, means and the like.", "Use `percent` or `points` for shares.");
        var decimals = call.Integer("decimals", 0, 0, MostDecimals);
        return PrintedText.Of(measure.Write(call.Language, decimals), measure.Id, new(NumberForm.Number, decimals));
    }

    /// <summary>`q.ja | count`: «234», the unweighted number of respondents.</summary>
    public static object Count(FunctionCall call)
    {
        var share = call.Share("value");
        return Whole(call, share.CountId, share.Cell.Count, NumberForm.Count);
    }

    /// <summary>`q.ja | base` or `q | base`: «294».</summary>
    public static object Base(FunctionCall call)
    {
        var (id, @base) = call["value"] switch
        {
            ShareValue share => (share.BaseId, share.Base),
            TabulationValue { Tabulation: { All: { Items: [{ } only] } all } tabulation } =>
                (NumberId.OfGroup(tabulation, all, only, NumberId.Base), only.Base),
            _ => throw call.Wrong("value", "a share or a bound question with one item"),
        };
        return Whole(call, id, @base, NumberForm.Base);
    }

    /// <summary>`q.ja | interval`: «75 til 84 prosent», the 95 per cent confidence interval of a share, a mean, or the difference of two groups.</summary>
    public static object Interval(FunctionCall call)
    {
        var (quantity, scale, unit) = call["value"] switch
        {
            ShareValue share => ((Quantity)share, 100, call.Language.Numbers.PercentWord),
            DifferenceValue difference => (difference, 100, NumberStyle.HardSpace + call.Language.Words.PercentagePoints),
            MeasureValue { Interval: not null } mean => (mean, 1, ""),
            MeasureValue { Value: null } mean => (mean, 1, ""),
            _ => throw call.Wrong("value", "a share, a mean or a difference of two shares, as in `q.ja` or `alder.mean`"),
        };
        var decimals = call.Integer("decimals", scale == 100 ? 0 : 1, 0, MostDecimals);
        var form = new NumberForm(NumberForm.Interval, decimals);
        if (quantity is { Value: not null, Interval: null })
        {
            throw call.Problem(
                "RG417", $"{quantity.Description} has no confidence interval.",
                "Print it alone: it is counted, not estimated, rests on too few answers, or is not a difference between two groups of one table.");
        }

        if (quantity.Interval is not var (lower, upper))
            return PrintedText.Of(Quantity.NotShown, quantity.Id, form);
        string Write(double end) => call.Language.Numbers.Write(
            Math.Round((decimal)end * scale, decimals, MidpointRounding.AwayFromZero), decimals);
        return PrintedText.Of($"{Write(lower)} {call.Language.Words.To} {Write(upper)}{unit}", quantity.Id, form);
    }

    /// <summary>The share for words; refused where hidden or of a base too small for «seks av ti».</summary>
    public static Ratio ForWords(FunctionCall call, ShareValue share)
    {
        if (share.Value is not { } ratio || share.Base is not { } @base)
            throw call.Problem("RG406", $"{share.Description} is not shown, so nothing can be said of it.", "Leave it out, or combine groups.");
        var smallest = call.Language.Phrasebook.SmallestBase;
        if (@base < smallest)
        {
            throw call.Problem(
                "RG412",
                string.Create(CultureInfo.InvariantCulture, $"{share.Description} has a base under {smallest}, too small to be put in words."),
                "Use counts: `{{ q.ja | count }} av {{ q.ja | base }}`.");
        }

        return ratio;
    }

    private static PrintedText Whole(FunctionCall call, NumberId id, int? number, string form) =>
        PrintedText.Of(number is { } some ? call.Language.Numbers.Write(some) : Quantity.NotShown, id, new(form, 0));
}
