using System.Collections.Frozen;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Docx;

/// <summary>Everything the Word file can show. A node that is not in this list is an error (RG660), never a silent hole.</summary>
internal static class WordRenderers
{
    private static readonly FrozenDictionary<Type, Action<WordWriter, MarkdownObject>> All =
        new Dictionary<Type, Action<WordWriter, MarkdownObject>>
        {
            [typeof(HeadingBlock)] = (writer, node) => WordBlocks.Heading(writer, (HeadingBlock)node),
            [typeof(ParagraphBlock)] = (writer, node) => WordBlocks.Paragraph(writer, (ParagraphBlock)node),
            [typeof(ListBlock)] = (writer, node) => WordBlocks.List(writer, (ListBlock)node),
            [typeof(QuoteBlock)] = (writer, node) => writer.InStyle(WordStyles.Quote, () => writer.Blocks((QuoteBlock)node)),
            [typeof(CodeBlock)] = (writer, node) => WordBlocks.Code(writer, (CodeBlock)node),
            [typeof(FencedCodeBlock)] = (writer, node) => WordBlocks.Code(writer, (FencedCodeBlock)node),
            [typeof(ThematicBreakBlock)] = (writer, _) => writer.Paragraph(new ParagraphLook(WordStyles.Separator), () => { }),
            [typeof(Table)] = (writer, node) => WordProseTable.Table(writer, (Table)node),
            [typeof(FigureBlock)] = (writer, node) => WordFigures.Figure(writer, (FigureBlock)node),
            [typeof(FindingBlock)] = (writer, node) => WordFindings.Finding(writer, (FindingBlock)node),
            [typeof(FindingsBlock)] = (writer, node) => WordFindings.Findings(writer, (FindingsBlock)node),
            [typeof(NumberIndexBlock)] = (writer, node) => WordNumbers.Index(writer, (NumberIndexBlock)node),
            [typeof(FootnoteGroup)] = Nothing, // each note is written where it is first called
            [typeof(LinkReferenceDefinitionGroup)] = Nothing,

            [typeof(NumberInline)] = (writer, node) => writer.Text(((NumberInline)node).Number.Text),
            [typeof(FootnoteLink)] = (writer, node) => writer.Footnotes.Call(writer, (FootnoteLink)node),
            [typeof(LiteralInline)] = (writer, node) => writer.Text(((LiteralInline)node).Content.ToString()),
            [typeof(EmphasisInline)] = (writer, node) => WordInlines.Emphasis(writer, (EmphasisInline)node),
            [typeof(LineBreakInline)] = (writer, node) => WordInlines.LineBreak(writer, (LineBreakInline)node),
            [typeof(CodeInline)] = (writer, node) => writer.Text(((CodeInline)node).Content, writer.Look with { Style = WordStyles.CodeSigns }),
            [typeof(HtmlEntityInline)] = (writer, node) => writer.Text(((HtmlEntityInline)node).Transcoded.ToString()),
            [typeof(LinkInline)] = (writer, node) => WordInlines.Link(writer, (LinkInline)node),
            [typeof(AutolinkInline)] = (writer, node) => WordInlines.Autolink(writer, (AutolinkInline)node),
            [typeof(CrossReference)] = (writer, node) => WordInlines.Reference(writer, (CrossReference)node),
            [typeof(ContainerInline)] = (writer, node) => writer.Inlines((ContainerInline)node),

            // Signs that began something and did not end it are the signs themselves.
            [typeof(LinkDelimiterInline)] = (writer, node) => WordInlines.Leftover(writer, (DelimiterInline)node),
            [typeof(EmphasisDelimiterInline)] = (writer, node) => WordInlines.Leftover(writer, (DelimiterInline)node),
            [typeof(PipeTableDelimiterInline)] = (writer, node) => WordInlines.Leftover(writer, (DelimiterInline)node),
        }.ToFrozenDictionary();

    /// <summary>Null for a kind the Word file does not know; a subclass is another kind.</summary>
    public static Action<WordWriter, MarkdownObject>? Find(Type node) => All.GetValueOrDefault(node);

    private static void Nothing(WordWriter writer, MarkdownObject node)
    {
    }
}
