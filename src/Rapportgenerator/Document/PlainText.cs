using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Rapportgenerator.Document;

/// <summary>What a reader reads of a line, without its markup.</summary>
public static class PlainText
{
    public static string Of(ContainerInline? inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline?.Descendants() ?? [])
            text.Append(OfPart(part));
        return text.ToString();
    }

    /// <summary>What one part says by itself; nothing for one that only holds others.</summary>
    public static ReadOnlySpan<char> OfPart(MarkdownObject part) => part switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        LineBreakInline => " ",
        CrossReference reference => reference.Text,
        _ => [],
    };
}
