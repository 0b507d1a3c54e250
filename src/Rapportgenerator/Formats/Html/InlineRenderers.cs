using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>Emphasis, and signs that turned out to be no markup.</summary>
internal static class InlineRenderers
{
    public static void Emphasis(HtmlRenderer html, EmphasisInline emphasis)
    {
        var tag = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('*' or '_', 1) => "em",
            ('*' or '_', _) => "strong",
            ('~', 1) => "sub",
            ('~', _) => "del",
            ('^', _) => "sup",
            ('+', _) => "ins",
            ('=', _) => "mark",
            _ => null,
        };
        if (tag is null)
        {
            html.Bag.Error(
                "RG601", html.SpanOf(emphasis), $"The web pages cannot show text between `{emphasis.DelimiterChar}` signs.",
                "Use `*emphasis*` or `**strong emphasis**`.");
            return;
        }

        html.Raw("<").Raw(tag).Raw(">").Inlines(emphasis).Raw("</").Raw(tag).Raw(">");
    }

    public static void Number(HtmlRenderer html, NumberInline number) => html.Number(
        number.Number.Text, number.Number.Id,
        number.FindParentOfType<LinkInline>().Any() || IsInHeading(number) ? NumberPlace.Named : NumberPlace.Text);

    private static bool IsInHeading(Inline inline)
    {
        ContainerInline? top = inline.Parent;
        while (top?.Parent is { } parent)
            top = parent;
        return top?.ParentBlock is HeadingBlock;
    }

    public static void Leftover(HtmlRenderer html, DelimiterInline delimiter) =>
        html.Text(delimiter.ToLiteral()).Inlines(delimiter);
}
