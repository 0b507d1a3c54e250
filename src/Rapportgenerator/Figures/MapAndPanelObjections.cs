using System.Globalization;

namespace Rapportgenerator.Figures;

/// <summary>Why a question makes no map or no small multiples.</summary>
internal static class MapAndPanelObjections
{
    /// <returns>Null where it does.</returns>
    public static (string Code, string Message, string Hint)? Of(FigureKind kind, FigureSelection selection)
    {
        var name = $"`{selection.Question.Id}`";
        if (!selection.HasGroups)
        {
            return kind == FigureKind.Map
                ? ("RG356", $"A map shows places, and {name} has no breakdown here.", "Add `by: fylke` to the binding, or use `kind: \"bar\"`.")
                : ("RG356", $"Small multiples show groups, and {name} has no breakdown here.", "Add `by:` to the binding, or use `kind: \"bar\"`.");
        }

        if (selection.HasItems)
            return ("RG357", $"{name} has {Count(selection.Items.Length)} items here, too many for one picture by group.",
                "Pick one item with `only`, or use `kind: \"grouped\"` or `table`.");
        return kind == FigureKind.Map ? OfMap(selection, name) : OfPanels(selection, name);
    }

    private static (string, string, string)? OfMap(FigureSelection selection, string name)
    {
        var by = selection.Tabulation.By!;
        if (!by.HasTiles)
            return ("RG358", $"No map has the groups of `{by.Key}` as its places.",
                $"Bind {name} `by: fylke`, or draw the groups with `map:` under `{by.Key}` in the codebook.");
        return selection.Options.Length == 1 ? null
            : ("RG357", $"A map shows one number for each place, and {name} has {Count(selection.Options.Length)} answers here.",
                "Pick one answer with `only`, or use `kind: \"multiples\"`.");
    }

    private static (string, string, string)? OfPanels(FigureSelection selection, string name)
    {
        if (selection.IsNumeric)
            return ("RG355", $"Question {name} asks for a number, which has no answers to draw in each panel.",
                "Use `kind: \"bar\"` or `kind: \"map\"`.");
        return selection.Options.Length > 1 ? null
            : ("RG357", $"Small multiples of one answer have one bar each, and {name} has one answer here.", "Use `kind: \"bar\"`.");
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
