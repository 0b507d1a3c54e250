using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Html;

/// <summary>
/// What the web pages can show. Types are matched exactly: a subtype may mean something else (YAML front matter is a code
/// block to Markdig), so it must be listed to be shown.
/// </summary>
internal static class NodeRenderers
{
    private static readonly Dictionary<Type, Action<HtmlRenderer, MarkdownObject>> All = new()
    {
        // Blocks of Markdown.
        [typeof(HeadingBlock)] = (html, node) => BlockRenderers.Heading(html, (HeadingBlock)node),
        [typeof(ParagraphBlock)] = (html, node) => BlockRenderers.Paragraph(html, (ParagraphBlock)node),
        [typeof(ListBlock)] = (html, node) => BlockRenderers.List(html, (ListBlock)node),
        [typeof(ListItemBlock)] = (html, node) => BlockRenderers.ListItem(html, (ListItemBlock)node),
        [typeof(QuoteBlock)] = (html, node) => BlockRenderers.Quote(html, (QuoteBlock)node),
        [typeof(CodeBlock)] = (html, node) => BlockRenderers.Code(html, (CodeBlock)node),
        [typeof(FencedCodeBlock)] = (html, node) => BlockRenderers.Code(html, (CodeBlock)node),
        [typeof(ThematicBreakBlock)] = (html, _) => html.Raw("<hr>\n"),
        [typeof(LinkReferenceDefinitionGroup)] = (_, _) => { },

        // Tables and footnotes.
        [typeof(Table)] = (html, node) => ProseTableRenderer.Table(html, (Table)node),
        [typeof(FootnoteGroup)] = (html, node) => FootnoteRenderers.Group(html, (FootnoteGroup)node),
        [typeof(Footnote)] = (html, node) => FootnoteRenderers.Footnote(html, (Footnote)node),
        [typeof(FootnoteLink)] = (html, node) => FootnoteRenderers.Link(html, (FootnoteLink)node),

        // What our own templates add.
        [typeof(FigureBlock)] = (html, node) => FigureRenderer.Figure(html, (FigureBlock)node),
        [typeof(FindingBlock)] = (html, node) => FindingRenderers.Finding(html, (FindingBlock)node),
        [typeof(FindingsBlock)] = (html, node) => FindingRenderers.Findings(html, (FindingsBlock)node),
        [typeof(NumberIndexBlock)] = (html, node) => NumberIndexRenderer.Index(html, (NumberIndexBlock)node),
        [typeof(NumberInline)] = (html, node) => InlineRenderers.Number(html, (NumberInline)node),
        [typeof(CrossReference)] = (html, node) => LinkRenderers.CrossReference(html, (CrossReference)node),

        // Within a line.
        [typeof(LiteralInline)] = (html, node) => html.Text(((LiteralInline)node).Content.AsSpan()),
        [typeof(EmphasisInline)] = (html, node) => InlineRenderers.Emphasis(html, (EmphasisInline)node),
        [typeof(LineBreakInline)] = (html, node) => html.Raw(((LineBreakInline)node).IsHard ? "<br>\n" : "\n"),
        [typeof(CodeInline)] = (html, node) => html.Raw("<code>").Text(((CodeInline)node).Content).Raw("</code>"),
        [typeof(HtmlEntityInline)] = (html, node) => html.Text(((HtmlEntityInline)node).Transcoded.AsSpan()),
        [typeof(LinkInline)] = (html, node) => LinkRenderers.Link(html, (LinkInline)node),
        [typeof(AutolinkInline)] = (html, node) => LinkRenderers.Autolink(html, (AutolinkInline)node),

        // Signs that began something and did not end it are the signs themselves.
        [typeof(ContainerInline)] = (html, node) => html.Inlines((ContainerInline)node),
        [typeof(LinkDelimiterInline)] = (html, node) => InlineRenderers.Leftover(html, (DelimiterInline)node),
        [typeof(EmphasisDelimiterInline)] = (html, node) => InlineRenderers.Leftover(html, (DelimiterInline)node),
        [typeof(PipeTableDelimiterInline)] = (html, node) => InlineRenderers.Leftover(html, (DelimiterInline)node),
    };

    /// <summary>The renderer of a node type, or null where the web pages cannot show it.</summary>
    public static Action<HtmlRenderer, MarkdownObject>? Find(Type node) => All.GetValueOrDefault(node);
}
