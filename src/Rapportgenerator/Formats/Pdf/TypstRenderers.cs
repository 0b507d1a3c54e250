using System.Collections.Frozen;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>Everything the PDF can show. A node that is not in this list is an error (RG601), never a silent hole.</summary>
internal static class TypstRenderers
{
    private static readonly FrozenDictionary<Type, Action<TypstWriter, MarkdownObject>> All =
        new Dictionary<Type, Action<TypstWriter, MarkdownObject>>
        {
            [typeof(HeadingBlock)] = (writer, node) => TypstBlocks.Heading(writer, (HeadingBlock)node),
            [typeof(ParagraphBlock)] = (writer, node) => TypstBlocks.Paragraph(writer, (ParagraphBlock)node),
            [typeof(ListBlock)] = (writer, node) => TypstBlocks.List(writer, (ListBlock)node),
            [typeof(QuoteBlock)] = (writer, node) => TypstBlocks.Quote(writer, (QuoteBlock)node),
            [typeof(CodeBlock)] = (writer, node) => TypstBlocks.Code(writer, (CodeBlock)node),
            [typeof(FencedCodeBlock)] = (writer, node) => TypstBlocks.Code(writer, (FencedCodeBlock)node),
            [typeof(ThematicBreakBlock)] = (writer, _) => writer.Raw("#separator();\n\n"),
            [typeof(Table)] = (writer, node) => TypstTables.Markdown(writer, (Table)node),
            [typeof(FigureBlock)] = (writer, node) => TypstFigures.Figure(writer, (FigureBlock)node),
            [typeof(FindingBlock)] = (writer, node) => TypstFindings.Finding(writer, (FindingBlock)node),
            [typeof(FindingsBlock)] = (writer, node) => TypstFindings.Findings(writer, (FindingsBlock)node),
            [typeof(NumberIndexBlock)] = (writer, node) => TypstNumbers.Index(writer, (NumberIndexBlock)node),
            [typeof(NumberInline)] = (writer, node) => writer.Text(((NumberInline)node).Number.Text),
            [typeof(FootnoteGroup)] = Nothing, // each footnote stands where it is first called
            [typeof(LinkReferenceDefinitionGroup)] = Nothing,
            [typeof(FootnoteLink)] = (writer, node) => TypstInlines.Footnote(writer, (FootnoteLink)node),
            [typeof(LiteralInline)] = (writer, node) => writer.Text(((LiteralInline)node).Content.ToString()),
            [typeof(EmphasisInline)] = (writer, node) => TypstInlines.Emphasis(writer, (EmphasisInline)node),
            [typeof(LineBreakInline)] = (writer, node) => writer.Raw(((LineBreakInline)node).IsHard ? "#linebreak();\n" : "\n"),
            [typeof(CodeInline)] = (writer, node) => TypstInlines.Code(writer, (CodeInline)node),
            [typeof(LinkInline)] = (writer, node) => TypstInlines.Link(writer, (LinkInline)node),
            [typeof(AutolinkInline)] = (writer, node) => TypstInlines.Autolink(writer, (AutolinkInline)node),
            [typeof(HtmlEntityInline)] = (writer, node) => writer.Text(((HtmlEntityInline)node).Transcoded.ToString()),
            [typeof(CrossReference)] = (writer, node) => TypstInlines.Reference(writer, (CrossReference)node),
            [typeof(ContainerInline)] = (writer, node) => writer.Inlines((ContainerInline)node),
        }.ToFrozenDictionary();

    /// <summary>Null for a kind the PDF does not know; a subclass is another kind.</summary>
    public static Action<TypstWriter, MarkdownObject>? Find(Type node) => All.GetValueOrDefault(node);

    private static void Nothing(TypstWriter writer, MarkdownObject node)
    {
    }
}
