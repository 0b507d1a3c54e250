using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Rapportgenerator.Document;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>
/// A chapter's blocks as the items of the theme's `flow`, which lets the text run past a figure that has no room on the
/// page: a text is `[…]`, a figure or table `(figure: […])`.
/// </summary>
internal static class TypstFlow
{
    public static void Write(TypstWriter writer, ContainerBlock blocks)
    {
        writer.Raw("#flow(\n");
        var isOpen = false;
        foreach (var block in blocks)
        {
            if (block is FigureBlock)
            {
                writer.Raw(isOpen ? "],\n(figure: [\n" : "(figure: [\n");
                writer.Render(block);
                writer.Raw("]),\n");
                isOpen = false;
                continue;
            }

            if (block is FootnoteGroup or LinkReferenceDefinitionGroup)
                continue; // nothing is set where they stand
            if (!isOpen)
                writer.Raw("[\n");
            writer.Render(block);
            isOpen = block is HeadingBlock || (block is ParagraphBlock paragraph && TypstBlocks.LeadsOn(paragraph));
            if (!isOpen)
                writer.Raw("],\n");
        }

        writer.Raw(isOpen ? "],\n)\n" : ")\n");
    }
}
