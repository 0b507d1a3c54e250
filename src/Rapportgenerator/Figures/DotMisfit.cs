using System.Globalization;

namespace Rapportgenerator.Figures;

/// <summary>Why a question makes no dot plot.</summary>
internal static class DotMisfit
{
    /// <returns>Null where it does.</returns>
    public static (string Code, string Message, string Hint)? Of(FigureSelection selection, bool isOne)
    {
        var name = $"`{selection.Question.Id}`";
        if (selection.HasItems && !isOne)
        {
            return ("RG350",
                string.Create(CultureInfo.InvariantCulture, $"A dot plot shows one answer for each item, and {name} has {selection.Options.Length} answers here."),
                selection.Question.IsScale
                    ? "Pick one answer with `only`, or use `kind: \"diverging\"`." : "Pick one answer with `only`, or use `kind: \"stacked\"`.");
        }

        return selection.HasGroups && (selection.HasItems || !isOne) && selection.Groups.Length - 1 > Palette.SeriesCount
            ? ("RG325",
                string.Create(CultureInfo.InvariantCulture, $"A dot plot tells at most {Palette.SeriesCount} groups apart, and the breakdown has {selection.Groups.Length - 1}."),
                selection.HasItems ? "Pick one item with `only`, or use `table`." : "Pick one answer with `only`, or use `table`.")
            : null;
    }
}
