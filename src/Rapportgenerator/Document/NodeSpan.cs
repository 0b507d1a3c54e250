using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Rapportgenerator.Diagnostics.SourceSpan;

namespace Rapportgenerator.Document;

/// <summary>The template line that a block came from, noted on the block.</summary>
internal static class NodeSpan
{
    private const string Key = "span";

    public static void Note(Block block, SourceSpan span) => block.SetData(Key, span);

    /// <summary>Of the node or of the nearest block around it; null where none has one.</summary>
    public static SourceSpan? Of(MarkdownObject node)
    {
        for (MarkdownObject? at = node; at is not null; at = Parent(at))
        {
            if (at.GetData(Key) is SourceSpan span)
                return span;
        }

        return null;
    }

    private static MarkdownObject? Parent(MarkdownObject node) => node switch
    {
        Block block => block.Parent,
        ContainerInline { ParentBlock: { } block } => block,
        Inline inline => inline.Parent,
        _ => null,
    };
}
