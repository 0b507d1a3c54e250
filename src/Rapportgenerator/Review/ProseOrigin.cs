using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Review;

/// <summary>The template lines behind a block's text.</summary>
/// <param name="Pieces">Where in the chapter's Markdown each piece of the text begins; empty where the whole block has one place.</param>
/// <param name="Whole">That place, or null.</param>
public sealed record ProseOrigin(ChapterSource Source, ImmutableArray<(int Text, int Markdown)> Pieces, SourceSpan? Whole)
{
    /// <param name="offset">In the block's text.</param>
    public SourceSpan PlaceOf(int offset)
    {
        if (Whole is not null)
            return Whole;
        var piece = Pieces.LastOrDefault(each => each.Text <= offset);
        return Source.Map.Find(Source.Markdown, piece.Markdown + offset - piece.Text) ?? Source.Definition.Span;
    }
}
