using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Language;
using Rapportgenerator.Templating.Values;

namespace Rapportgenerator.Templating.Functions;

/// <summary>Letters, lists, notes, references and quotations.</summary>
internal static class TextFunctions
{
    public static object UpperFirst(FunctionCall call) => Change(call, text => First(text, char.ToUpperInvariant));

    /// <summary>`fact "tre"`: a number the editor vouches for, because it is none of the survey's; printed as it stands.</summary>
    public static object Fact(FunctionCall call) => DigitGroups.KeepTogether(call.Text("text"));

    /// <summary>Small first letter, unless the first word has more capitals: «NAV» stays.</summary>
    public static object LowerFirst(FunctionCall call) => Change(call, LowerFirst);

    /// <summary>`[a, b, c] | list`: «a, b og c»; in English too without a comma before the last. Answers are named by their labels, with a small letter.</summary>
    public static object List(FunctionCall call)
    {
        if (call["items"] is not IEnumerable items || call["items"] is string)
            throw call.Wrong("items", "a list");
        var texts = new List<PrintedText>();
        foreach (var item in items)
        {
            texts.Add(item switch
            {
                string text => PrintedText.Plain(text),
                PrintedText text => text,
                ShareValue share => PrintedText.Plain(LowerFirst(share.Cell.Label.In(call.Language))),
                DistributionValue distribution => PrintedText.Plain(LowerFirst(distribution.Label.In(call.Language))),
                Quantity quantity => quantity.Printed(call.Language),
                _ => throw call.Problem("RG405", "`list` joins texts, answers and numbers, nothing else.", "Give it such a list, as in `[q.ja, q.nei]`."),
            });
        }

        var joined = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var (index, text) in texts.Index())
        {
            if (index > 0)
                joined.Add(new TextPart(index < texts.Count - 1 ? ", " : $" {call.Language.Words.And} "));
            joined.AddRange(text.Parts);
        }

        return new PrintedText(joined.ToImmutable());
    }

    /// <summary>`quote sitat`: the answer as a block quotation, shortened where it is very long.</summary>
    public static object Quote(FunctionCall call)
    {
        var answer = call.Required<AnswerValue>("answer", "a bound answer: `{ question: …, answer: … }`");
        if (answer.Text.Length > MarkdownText.LongestText)
            call.Context.Chapter.Shortened(call.Place, answer.Text.Length);
        var text = MarkdownText.Shorten(answer.Text, call.Language.Words.Shortened);
        return new MarkdownFragment($"\n\n> {MarkdownText.Escape(text)}\n\n");
    }

    /// <summary>`note "…"`: a footnote here.</summary>
    public static object Note(FunctionCall call)
    {
        var number = call.Context.Chapter.AddNote(call.Text("text"));
        return new MarkdownFragment(string.Create(CultureInfo.InvariantCulture, $"[^note-{number}]"));
    }

    /// <summary>`ref "resultatmal"`: «Figur 3», linked. A chapter's name gives the chapter's title.</summary>
    public static object Reference(FunctionCall call)
    {
        var target = call.Text("target");
        if (target.Length == 0 || !target.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '#' or '.'))
            throw call.Problem("RG405", "A reference is the id of a figure or table, or the name of a chapter.", "Write it as in `ref \"resultatmal\"`.");
        return new MarkdownFragment($"[](ref:{target})");
    }

    internal static string LowerFirst(string text)
    {
        var word = text.AsSpan();
        var end = word.IndexOfAny(' ', '-');
        if (end >= 0)
            word = word[..end];
        var capitals = 0;
        foreach (var letter in word)
            capitals += char.IsUpper(letter) ? 1 : 0;
        return capitals > 1 ? text : First(text, char.ToLowerInvariant);
    }

    /// <summary>A text stays a text, and one with numbers keeps them.</summary>
    private static object Change(FunctionCall call, Func<string, string> change) =>
        call["text"] is PrintedText printed ? printed.WithStart(change) : change(call.Text("text"));

    private static string First(string text, Func<char, char> change) => text.Length == 0 ? text : change(text[0]) + text[1..];
}
