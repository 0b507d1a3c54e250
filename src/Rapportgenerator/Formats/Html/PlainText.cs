using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>A line's words without its markup, for names of regions and titles of windows.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is not null)
            Append(text, block.Inline);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case FootnoteLink:
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case CrossReference reference:
                text.Append(reference.Text);
                break;
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                    Append(text, child);
                break;
        }
    }
}
