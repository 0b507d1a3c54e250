using System.Collections.Immutable;
using Rapportgenerator.Templating.Functions;

namespace Rapportgenerator.Templating;

/// <summary>Every function a template can call, beside Scriban's `string`, `array` and `math`. A new one is one row here.</summary>
internal static class TemplateFunctions
{
    private static readonly TemplateParameter Value = new("value", Required: true);
    private static readonly TemplateParameter Tabulation = new("tabulation", Required: true);
    private static readonly TemplateParameter Text = new("text", Required: true);
    private static readonly TemplateParameter Decimals = new("decimals");
    private static readonly TemplateParameter Gender = new("gender");

    private static readonly ImmutableArray<TemplateParameter> FigureParameters =
    [
        Tabulation, new("kind"), new("title"), new("id"), new("only"), new("except"), new("collapsed"), new("base"), new("marks"),
    ];

    public static readonly ImmutableArray<TemplateFunction> All =
    [
        new("percent", [Value, Decimals], NumberFunctions.Percent),
        new("points", [Value, Decimals], NumberFunctions.Points),
        new("number", [Value, Decimals], NumberFunctions.Number),
        new("count", [Value], NumberFunctions.Count),
        new("base", [Value], NumberFunctions.Base),
        new("interval", [Value, Decimals], NumberFunctions.Interval),
        new("out_of_ten", [Value, Gender], PhraseFunctions.OutOfTen),
        new("fraction", [Value, Gender], PhraseFunctions.Fraction),
        new("every_nth", [Value, Gender], PhraseFunctions.EveryNth),
        new("half", [Value], PhraseFunctions.Half),
        new("majority", [Value], PhraseFunctions.Majority),
        new("rank", [Value], PhraseFunctions.Rank),
        new("in_words", [Value, Gender], CountFunctions.InWords),
        new("counted", [Value, new("one", Required: true), new("several", Required: true), Gender], CountFunctions.Counted),
        new("compared", [Value, new("words")], CountFunctions.Compared),
        new("claim", [new("words", Required: true), Value, new("than")], ClaimFunction.Check),
        new("fact", [Text], TextFunctions.Fact),
        new("upper_first", [Text], TextFunctions.UpperFirst),
        new("lower_first", [Text], TextFunctions.LowerFirst),
        new("list", [new("items", Required: true)], TextFunctions.List),
        new("quote", [new("answer", Required: true)], TextFunctions.Quote),
        new("note", [Text], TextFunctions.Note),
        new("ref", [new("target", Required: true)], TextFunctions.Reference),
        new("figure", FigureParameters, FigureFunctions.Figure),
        new("table", FigureParameters, FigureFunctions.Table),
        new("finding", [new("number")], FindingFunctions.Finding),
        new("findings", [], FindingFunctions.Findings),
        new("numbers", [], FindingFunctions.Numbers),
        new("include", [new("template", Required: true)], IncludeFunction.Include),
    ];
}
