using System.Globalization;
using Markdig.Parsers;
using Markdig.Syntax;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>
/// The lines that template functions print for what Markdown lacks: `::figure{id}`, `::findings`, `::numbers`, and `::: finding 0` with
/// its closing `:::`.
/// </summary>
internal sealed class DirectiveParser : BlockParser
{
    public static readonly object SourceKey = new();

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.Context?.Properties[SourceKey] is not ChapterSource source)
            return BlockState.None;
        var line = processor.Line.ToString().Trim();
        if (line.StartsWith("::figure{", StringComparison.Ordinal) && line.EndsWith('}'))
        {
            if (!source.Figures.TryGetValue(line["::figure{".Length..^1], out var figure))
                return BlockState.None;
            return Open(processor, new FigureBlock(this) { Figure = figure }, BlockState.BreakDiscard);
        }

        if (line == "::numbers")
            return Open(processor, new NumberIndexBlock(this), BlockState.BreakDiscard);
        if (line == "::findings")
            return Open(processor, new FindingsBlock(this), BlockState.BreakDiscard);
        if (line.StartsWith("::: finding ", StringComparison.Ordinal)
            && int.TryParse(line["::: finding ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < source.FindingNumbers.Length)
        {
            var finding = new FindingBlock(this) { Number = source.FindingNumbers[index] };
            return Open(processor, finding, BlockState.ContinueDiscard);
        }

        return BlockState.None;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not FindingBlock)
            return BlockState.None;
        return processor.Line.ToString().Trim() == ":::" ? BlockState.BreakDiscard : BlockState.Continue;
    }

    private static BlockState Open(BlockProcessor processor, Block block, BlockState state)
    {
        block.Line = processor.LineIndex;
        block.Column = processor.Column;
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return state;
    }
}
