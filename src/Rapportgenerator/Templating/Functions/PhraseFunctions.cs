using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>
/// The ways to put a share in words, out of the language file: the nearest phrase of the family asked for, and an error where
/// none is true. A hidden share is refused, and so is one of a small base.
/// </summary>
internal static class PhraseFunctions
{
    private static readonly ImmutableArray<string> Genders = ["masculine", "feminine", "neuter"];

    private static readonly ImmutableArray<(PhraseFamily Family, string Function)> Families =
    [
        (PhraseFamily.Tenths, NumberForm.OutOfTen),
        (PhraseFamily.Fractions, NumberForm.Fraction),
        (PhraseFamily.Every, NumberForm.EveryNth),
        (PhraseFamily.Halves, NumberForm.Half),
        (PhraseFamily.Majorities, NumberForm.Majority),
    ];

    /// <summary>`q.ja | out_of_ten`: «åtte av ti».</summary>
    public static object OutOfTen(FunctionCall call) => Say(call, PhraseFamily.Tenths, GenderOf(call));

    /// <summary>`q.ja | fraction`: «to av tre»; an error where no fraction is near.</summary>
    public static object Fraction(FunctionCall call) => Say(call, PhraseFamily.Fractions, GenderOf(call));

    /// <summary>`q.ja | every_nth gender: "neuter"`: «hvert fjerde».</summary>
    public static object EveryNth(FunctionCall call) => Say(call, PhraseFamily.Every, GenderOf(call));

    /// <summary>`q.ja | half`: «knapt halvparten».</summary>
    public static object Half(FunctionCall call) => Say(call, PhraseFamily.Halves, Gender.Masculine);

    /// <summary>`q.ja | majority`: «et mindretall», «de fleste».</summary>
    public static object Majority(FunctionCall call) => Say(call, PhraseFamily.Majorities, Gender.Masculine);

    /// <summary>
    /// `q.ja | rank`: «vanligste», «nest vanligste», by the exact share among the substantive answers; an error where another
    /// answer is as common.
    /// </summary>
    public static object Rank(FunctionCall call)
    {
        var share = call.Share("value");
        NumberFunctions.ForWords(call, share);
        var ranked = share.Ranked.ToArray();
        var place = Array.FindIndex(ranked, cell => cell.Key == share.Cell.Key);
        if (place < 0)
        {
            throw call.Problem(
                "RG433", $"{share.Description} has no place in the order of the answers.",
                "Only answers with a content of their own have one: not «vet ikke», and no group of answers.");
        }

        if (share.Cell.Count == 0)
            throw call.Problem("RG433", $"{share.Description} is 0: nobody gave that answer, so it has no place.", "Leave it out.");
        if (ranked.FirstOrDefault(cell => cell.Key != share.Cell.Key && cell.Share!.Value.CompareTo(share.Cell.Share!.Value) == 0) is { } equal)
        {
            throw call.Problem(
                "RG432", $"{share.Description} is as common as `{equal.Key}`, so neither has a place of its own.",
                "Name both: `{{ [q.a, q.b] | list }}`.");
        }

        var ranks = call.Language.Phrasebook.Ranks;
        if (place >= ranks.Length)
        {
            throw call.Problem(
                "RG433",
                string.Create(CultureInfo.InvariantCulture, $"{share.Description} is number {place + 1} in order, and the language file has {ranks.Length} words for that."),
                "Write more words under `ranks:` in the language file, or print the share.");
        }

        return PrintedText.Of(ranks[place], share.Id, new(NumberForm.Rank, null));
    }

    /// <summary>The argument `gender`; masculine where it is not given.</summary>
    internal static Gender GenderOf(FunctionCall call)
    {
        if (call.OptionalText("gender") is not { } written)
            return Gender.Masculine;
        var at = Genders.IndexOf(written);
        return at >= 0
            ? (Gender)at
            : throw call.Problem("RG431", $"There is no gender `{written}`.", NearestName.Hint(written, Genders));
    }

    private static PrintedText Say(FunctionCall call, PhraseFamily family, Gender gender)
    {
        var share = call.Share("value");
        var exact = NumberFunctions.ForWords(call, share);
        var book = call.Language.Phrasebook;
        var function = Families.Single(each => each.Family == family).Function;
        if (book.Nearest(family, exact.Numerator, exact.Denominator) is { } said)
            return PrintedText.Of(said.In(gender), share.Id, new(function, null) { Range = said.Range });
        var others = Families
            .Select(each => (each.Function, Phrase: book.Nearest(each.Family, exact.Numerator, exact.Denominator)))
            .Where(each => each.Phrase is not null)
            .Select(each => $"`{each.Function}` («{each.Phrase!.Text}»)");
        throw call.Problem(
            "RG411", $"`{function}` has no phrase for {share.Percent(call.Language, 1)}.", $"Use {string.Join(", ", others.Append("`percent`"))}.");
    }
}
