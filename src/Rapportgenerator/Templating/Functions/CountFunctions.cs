using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>Counts and differences in running text: words to twelve, then digits.</summary>
internal static class CountFunctions
{
    /// <summary>`q.base | in_words`: «tolv», «13». A share is counted, as `count` does.</summary>
    public static object InWords(FunctionCall call)
    {
        var gender = PhraseFunctions.GenderOf(call);
        return Print(call, NumberForm.InWords, whole => whole is { } number ? call.Language.InWords(number, gender) : Quantity.NotShown);
    }

    /// <summary>`q.ja | counted "tiltak" "tiltak" gender: "neuter"`: «ett tiltak», «tre tiltak», «234 tiltak».</summary>
    public static object Counted(FunctionCall call)
    {
        var (one, several, gender) = (call.Text("one"), call.Text("several"), PhraseFunctions.GenderOf(call));
        return Print(call, NumberForm.Counted, whole => whole is { } number
            ? call.Language.Counted(number, one, several, gender)
            : Quantity.NotShown + NumberStyle.HardSpace + several);
    }

    /// <summary>
    /// `a - b | compared "level"`: «ti prosentpoeng høyere», by the words that the language file has under that key in `differences`;
    /// those of the first key where none is given.
    /// </summary>
    public static object Compared(FunctionCall call)
    {
        var difference = call.Required<DifferenceValue>("value", "a difference of two shares, as in `q.ja - q.nei`");
        var book = call.Language.Phrasebook;
        var key = call.OptionalText("words") ?? book.Differences[0].Key;
        var words = book.Differences.FirstOrDefault(each => each.Key == key) ?? throw call.Problem(
            "RG431", $"There are no words `{key}` for a difference.", NearestName.Hint(key, [.. book.Differences.Select(each => each.Key)]));
        if (difference.Base < book.SmallestBase)
        {
            throw call.Problem(
                "RG412",
                string.Create(CultureInfo.InvariantCulture, $"One of the two shares has a base under {book.SmallestBase}, too small to be put in words."),
                "Use counts: `{{ q.ja | count }} av {{ q.ja | base }}`.");
        }

        var points = difference.Value!.Value.Round(0, 100);
        return PrintedText.Of(call.Language.Compared(points, words), difference.Id, new(NumberForm.Compared, 0));
    }

    /// <summary>A number of the survey keeps its origin; one of the template's own, as the length of a list, has none.</summary>
    /// <param name="write">Null is a hidden number.</param>
    private static PrintedText Print(FunctionCall call, string form, Func<decimal?, string> write)
    {
        switch (call["value"])
        {
            case int own:
                return PrintedText.Plain(write(own));
            case long own:
                return PrintedText.Plain(write(own));
            case ShareValue share:
                return PrintedText.Of(write(share.Cell.Count), share.CountId, new(form, 0));
            case MeasureValue measure:
                return PrintedText.Of(write(Whole(call, measure)), measure.Id, new(form, 0));
            default:
                throw call.Wrong("value", "a count, as in `q.base`, `q.ja.count` or `survey.answered`");
        }
    }

    private static decimal? Whole(FunctionCall call, MeasureValue measure)
    {
        if (measure.Value is not { } ratio)
            return null;
        var rounded = ratio.Round(0);
        return ratio.CompareTo(new Ratio(rounded, 1)) == 0
            ? rounded
            : throw call.Problem("RG430", $"{measure.Description} is not a whole number, so it is not put in words.", "Print it with `number`.");
    }
}
