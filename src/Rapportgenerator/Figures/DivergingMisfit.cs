using System.Globalization;

namespace Rapportgenerator.Figures;

/// <summary>Why a question makes no diverging chart.</summary>
internal static class DivergingMisfit
{
    /// <returns>Null where it does.</returns>
    public static (string Code, string Message, string Hint)? Of(FigureSelection selection)
    {
        var name = $"`{selection.Question.Id}`";
        if (selection.IsMulti || !selection.Question.IsScale)
        {
            return ("RG351", $"The answers to {name} are no steps of a scale, so they have no two sides.",
                selection.IsMulti ? "Use `kind: \"bar\"`, or `kind: \"dot\"` with a breakdown." : "Use `kind: \"stacked\"`.");
        }

        if (selection.HasItems && selection.HasGroups)
            return ("RG324", $"A diverging bar cannot show the items of {name} by group.", "Pick one answer with `only` and use `kind: \"dot\"`.");
        if (selection.Options.FirstOrDefault(option => DivergingScale.SideOf(option, selection) is null) is { } mixed)
        {
            return ("RG353", $"The group `{mixed.Key}` of {name} holds steps of both sides of the scale, or of one and the middle.",
                "Take it out with `except`, or use `kind: \"stacked\"`.");
        }

        if (FigureGrid.Overlap(selection))
        {
            return ("RG326", $"The answers picked of {name} overlap, so they do not add up to a diverging bar.",
                "Show either the options or the groups that hold them.");
        }

        var sides = DivergingScale.Of(selection).Sides;
        if (!sides.Contains(ScaleSide.Negative) || !sides.Contains(ScaleSide.Positive))
        {
            return ("RG352", $"A diverging bar needs steps of both sides of the scale, and {name} shows only one here.",
                "Add the other side's to `only`, or use `kind: \"bar\"`.");
        }

        return DivergingScale.LargestSide(selection) <= DivergingScale.MostOnASide ? null
            : ("RG325",
                string.Create(CultureInfo.InvariantCulture, $"A diverging bar shows at most {DivergingScale.MostOnASide} steps on each side, and {name} has more."),
                "Define groups of steps and add `collapsed: true`, or use `table`.");
    }
}
