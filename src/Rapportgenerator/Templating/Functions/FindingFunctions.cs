using System.Globalization;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>Main findings: written once, in their chapter, and shown on the front page as well.</summary>
internal static class FindingFunctions
{
    /// <summary>`{{ wrap finding q.ja }} … {{ end }}`: a highlighted finding, with its number large.</summary>
    public static object Finding(FunctionCall call)
    {
        if (call.Block is null)
            throw call.Problem("RG405", "A finding has text in it.", "Write `{{ wrap finding q.ja }}`, the text, and `{{ end }}`.");
        var number = call["number"] switch
        {
            null => (TextPart?)null,
            ShareValue share => new(
                share.Value is { } ratio
                    ? call.Language.Numbers.Write(ratio.Round(0, 100)) + call.Language.Numbers.PercentSign
                    : Quantity.NotShown,
                share.Id,
                new(NumberForm.Percent, 0)),
            Quantity quantity => quantity.Printed(call.Language).Parts[0],
            _ => throw call.Wrong("number", "a number of the survey, as in `q.ja`, or nothing"),
        };
        var index = call.Context.Chapter.AddFinding(number, call.Place);
        call.Context.Write(string.Create(CultureInfo.InvariantCulture, $"\n\n::: finding {index}\n\n"));
        call.Context.Evaluate(call.Block);
        return new MarkdownFragment("\n\n:::\n\n");
    }

    /// <summary>`{{ numbers }}`: the publication's numbers with what they come from.</summary>
    public static object Numbers(FunctionCall call) => new MarkdownFragment("\n\n::numbers\n\n");

    /// <summary>`{{ findings }}`: every finding of the publication, by chapter.</summary>
    public static object Findings(FunctionCall call) => new MarkdownFragment("\n\n::findings\n\n");
}
