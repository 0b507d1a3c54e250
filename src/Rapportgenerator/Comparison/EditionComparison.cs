using System.Collections.Immutable;

namespace Rapportgenerator.Comparison;

/// <summary>Everything that is another way in the new edition than in the old one.</summary>
internal sealed record EditionComparison(
    EditionPair Pair, NumberMoves Moves, ClaimMatches Claims, SentenceMatches Sentences, ImmutableArray<FigureMatch> Figures)
{
    public static EditionComparison Of(Edition then, Edition now)
    {
        var pair = new EditionPair(then, now);
        var moves = new NumberMoves(pair);
        return new(pair, moves, ClaimMatcher.Match(pair, moves), SentenceMatcher.Match(pair, moves), FigureMatcher.Match(pair, moves));
    }
}
