using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// A chapter's blocks as the items of the theme's `flow`, which lets the text run past a figure that has no room on the
/// page: a text is `[…]`, a figure or table `(figure: […])`, and one right below its heading or lead-in, which may not leave
/// it, `(held: […])`.
/// </summary>
internal static class TypstFlow
{
    public static void Write(TypstWriter writer, ContainerBlock blocks)
    {
        writer.Raw("#flow(\n");
        var together = new List<Block>();
        foreach (var block in blocks)
        {
            if (block is FootnoteGroup or LinkReferenceDefinitionGroup)
                continue; // nothing is set where they stand
            together.Add(block);
            if (block is HeadingBlock || (block is ParagraphBlock paragraph && TypstBlocks.LeadsOn(paragraph)))
                continue;
            Item(writer, together);
            together.Clear();
        }

        if (together.Count > 0)
            Item(writer, together);
        writer.Raw(")\n");
    }

    /// <param name="blocks">A block, after the headings and the lead-in that stay with it.</param>
    private static void Item(TypstWriter writer, List<Block> blocks)
    {
        var isFigure = blocks[^1] is FigureBlock;
        // Beside footnotes and moved figures a heading alone does not always hold on to a long block that may not break.
        var isWhole = blocks[0] is HeadingBlock && blocks.Any(block => block is ParagraphBlock paragraph && TypstBlocks.LeadsOn(paragraph));
        writer.Raw(!isFigure ? "[\n" : blocks.Count == 1 ? "(figure: [\n" : "(held: [\n");
        writer.Raw(isWhole ? "#together[\n" : "");
        foreach (var block in blocks)
            writer.Render(block);
        writer.Raw(isWhole ? "];\n" : "");
        writer.Raw(isFigure ? "]),\n" : "],\n");
    }
}
