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
        {
            switch (part)
            {
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
                case CrossReference reference:
                    text.Append(reference.Text);
                    break;
            }
        }

        return text.ToString();
    }
}
