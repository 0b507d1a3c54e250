using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Figures;

/// <summary>Where an answer stands in a diverging chart. The codebook's first step is the negative end, its last the positive one.</summary>
internal enum ScaleSide
{
    /// <summary>No step of the scale: «vet ikke».</summary>
    Apart,
    Negative,
    Middle,
    Positive,
}

/// <summary>
/// The answers of a selection from the scale's negative end to its positive one, those that are no steps last. Which side a step
/// is on depends on the whole scale, also where the selection leaves steps out; an even number of steps has no middle.
/// </summary>
/// <param name="Options">Painted by side: the ends have the strongest colours.</param>
/// <param name="Sides">One for each option.</param>
internal sealed record DivergingScale(ImmutableArray<SelectedOption> Options, ImmutableArray<ScaleSide> Sides)
{
    /// <summary>How many steps of each side the ordered colours can tell apart.</summary>
    public const int MostOnASide = (Palette.ScaleCount - 1) / 2;

    /// <param name="selection">Without options that hold steps of several sides, which have no side.</param>
    public static DivergingScale Of(FigureSelection selection)
    {
        SelectedOption[] ordered =
        [
            .. selection.Options.OrderBy(option => SideOf(option, selection) == ScaleSide.Apart).ThenBy(option => PlaceOf(option, selection)),
        ];
        return new(
            [.. ordered.Select(option => option with { Paint = PaintOf(option, selection) })],
            [.. ordered.Select(option => SideOf(option, selection) ?? ScaleSide.Apart)]);
    }

    /// <summary>Null for a group that holds steps of several sides.</summary>
    public static ScaleSide? SideOf(SelectedOption option, FigureSelection selection)
    {
        var sides = Keys(option, selection).Select(key => SideOf(key, selection.Question)).Distinct().ToArray();
        return sides.Length == 1 ? sides[0] : null;
    }

    /// <summary>The most steps that stand on one side, where each has a colour of its own.</summary>
    public static int LargestSide(FigureSelection selection) => Math.Max(
        Coloured(ScaleSide.Negative, selection).Length, Coloured(ScaleSide.Positive, selection).Length);

    private static ScaleSide SideOf(string key, Question question)
    {
        var steps = Steps(question);
        var place = Array.IndexOf(steps, key);
        return place < 0 ? ScaleSide.Apart : (2 * place + 1).CompareTo(steps.Length) switch
        {
            < 0 => ScaleSide.Negative,
            0 => ScaleSide.Middle,
            _ => ScaleSide.Positive,
        };
    }

    private static string PaintOf(SelectedOption option, FigureSelection selection)
    {
        const int Ends = Palette.ScaleCount;
        var side = SideOf(option, selection);
        if (side is ScaleSide.Middle)
            return Palette.Scale(Ends / 2, Ends);
        if (side is not (ScaleSide.Negative or ScaleSide.Positive))
            return Palette.Muted;
        var coloured = Coloured(side.Value, selection);
        var place = Array.IndexOf(coloured, option.Key);
        return Palette.Scale(side == ScaleSide.Negative ? place : Ends - coloured.Length + place, Ends);
    }

    /// <summary>The steps of a side that have a colour, from the left: all the scale's, or what is shown where that is groups.</summary>
    private static string[] Coloured(ScaleSide side, FigureSelection selection) => selection.Options.Any(option => option.IsGroup)
        ?
        [
            .. selection.Options.Where(option => SideOf(option, selection) == side)
                .OrderBy(option => PlaceOf(option, selection)).Select(option => option.Key),
        ]
        : [.. Steps(selection.Question).Where(key => SideOf(key, selection.Question) == side)];

    /// <summary>In the codebook; a group stands where its first option does.</summary>
    private static int PlaceOf(SelectedOption option, FigureSelection selection)
    {
        var keys = Keys(option, selection);
        return selection.Question.Options.Index().FirstOrDefault(each => keys.Contains(each.Item.Key), (int.MaxValue, null!)).Index;
    }

    private static ImmutableArray<string> Keys(SelectedOption option, FigureSelection selection) =>
        option.IsGroup ? selection.Tabulation.OptionGroups[option.Index].OptionKeys : [option.Key];

    private static string[] Steps(Question question) =>
        [.. question.Options.Where(option => option.Kind == OptionKind.Substantive).Select(option => option.Key)];
}
