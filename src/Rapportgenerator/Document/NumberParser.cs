using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>Reads <see cref="NumberMark"/>: a chapter's printed number becomes a node with its text and its id.</summary>
internal sealed class NumberParser : InlineParser
{
    public NumberParser() => OpeningCharacters = [NumberMark.Start];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var (middle, end) = (text.IndexOf(NumberMark.Middle), text.IndexOf(NumberMark.End));
        if (processor.Context?.Properties[DirectiveParser.SourceKey] is not ChapterSource source || middle < 0 || end < middle
            || !int.TryParse(text[1..middle], NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= source.Numbers.Length)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var span = new SourceSpan(start, start + end);
        var number = new NumberInline { Number = source.Numbers[index], Span = span, Line = line, Column = column, IsClosed = true };
        number.AppendChild(new LiteralInline(source.Numbers[index].Text) { Span = span, Line = line, Column = column, IsClosed = true });
        processor.Inline = number;
        slice.Start += end + 1;
        return true;
    }

    /// <summary>Takes the marks away where Markdig reads no inlines: in code, and in the addresses and titles of links.</summary>
    public static void Clean(MarkdownDocument content)
    {
        foreach (var node in content.Descendants())
        {
            switch (node)
            {
                case CodeBlock code:
                    for (var index = 0; index < code.Lines.Count; index++)
                        code.Lines.Lines[index].Slice = new StringSlice(NumberMark.Strip(code.Lines.Lines[index].Slice.ToString()));
                    break;
                case CodeInline code:
                    code.Content = NumberMark.Strip(code.Content);
                    break;
                case LinkInline link:
                    link.Url = link.Url is { } url ? NumberMark.Strip(url) : null;
                    link.Title = link.Title is { } title ? NumberMark.Strip(title) : null;
                    break;
            }
        }
    }
}
