using System.Collections.Frozen;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Figures;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>`figure` and `table`: a tabulation, drawn or set as a table, where the call stands.</summary>
internal static class FigureFunctions
{
    private static readonly FrozenDictionary<string, FigureKind> Kinds = new Dictionary<string, FigureKind>
    {
        ["auto"] = FigureKind.Auto,
        ["bar"] = FigureKind.Bar,
        ["stacked"] = FigureKind.Stacked,
        ["grouped"] = FigureKind.Grouped,
        ["dot"] = FigureKind.Dot,
        ["diverging"] = FigureKind.Diverging,
        ["trend"] = FigureKind.Trend,
        ["multiples"] = FigureKind.Multiples,
        ["map"] = FigureKind.Map,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const string Significant = "significant";

    public static object Figure(FunctionCall call) => Place(call, isTable: false);

    public static object Table(FunctionCall call) => Place(call, isTable: true);

    private static MarkdownFragment Place(FunctionCall call, bool isTable)
    {
        var bound = call.Required<TabulationValue>("tabulation", "a bound question");
        if (bound.Tabulation.Year != call.Context.Chapter.FigureContext.Codebook.Info.Year)
        {
            throw call.Problem(
                "RG405", $"{bound.Description} is of an earlier round, and figures and tables are made of this one's bindings.",
                "Give it the binding itself, with `kind: \"trend\"` to show the earlier rounds beside it.");
        }

        var id = call.OptionalText("id") ?? bound.Name.Replace('_', '-');
        if (id.Length == 0 || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            throw call.Problem(
                "RG405", $"`{id}` cannot be the id of a figure.", "Use small letters a–z, digits and hyphens: `id: \"resultatmal\"`.");
        }

        var request = new FigureRequest
        {
            Id = id,
            Kind = Kind(call, isTable),
            Title = call.OptionalText("title") ?? bound.Tabulation.Question.Text.In(call.Language),
            IsTable = isTable,
            Only = call.Texts("only"),
            Except = call.Texts("except"),
            Collapsed = call.Flag("collapsed"),
            Sort = bound.Sort,
            MarksDifferences = Marks(call),
            BaseText = call.OptionalText("base"),
            Trend = bound.Trend,
            Span = call.Place,
        };
        if (FigureBuilder.Build(request, bound.Tabulation, call.Context.Chapter.FigureContext, call.Context.Chapter.Bag) is not { } figure)
            return new MarkdownFragment("");
        if (!call.Context.Chapter.AddFigure(figure))
        {
            throw call.Problem(
                "RG409", $"This chapter has a {(isTable ? "table" : "figure")} `{id}` already.", "Give this one an id of its own: `id: \"…\"`.");
        }

        return new MarkdownFragment($"\n\n::figure{{{(figure.IsTable ? "tab-" : "fig-")}{id}}}\n\n");
    }

    private static bool Marks(FunctionCall call) => call.OptionalText("marks") switch
    {
        null => false,
        Significant => true,
        var other => throw call.Problem("RG405", $"There are no marks `{other}`.", $"Write `marks: \"{Significant}\"`, or leave it out."),
    };

    private static FigureKind Kind(FunctionCall call, bool isTable)
    {
        var kind = call.OptionalText("kind") ?? "auto";
        if (!Kinds.TryGetValue(kind, out var known))
            throw call.Problem("RG405", $"There is no figure kind `{kind}`.", NearestName.Hint(kind, Kinds.Keys));
        if (isTable && known is not (FigureKind.Auto or FigureKind.Trend))
            throw call.Problem("RG405", $"A table cannot be of the kind `{kind}`.", "Write `figure` instead of `table`, `kind: \"trend\"`, or leave it out.");
        return known;
    }
}
