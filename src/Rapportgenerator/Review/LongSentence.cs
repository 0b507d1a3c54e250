using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Review;

/// <summary>One of a chapter's longest sentences.</summary>
/// <param name="Opening">Its first words, to find it by; another's words are left out.</param>
public sealed record LongSentence(int Words, string Opening, SourceSpan Place)
{
    /// <summary>Above so many words readers may lose the thread.</summary>
    public const int Limit = 30;
    private const int Kept = 3;
    private const int OpeningWords = 5;

    /// <summary>The chapter's three longest, longest first.</summary>
    public static ImmutableArray<LongSentence> Of(ImmutableArray<ProseBlock> blocks) =>
    [
        .. blocks.Where(block => block.Kind == ProseKind.Running)
            .SelectMany(block => block.Sentences.Select(sentence => (Block: block, sentence.Words)))
            .OrderByDescending(sentence => sentence.Words.Length)
            .Take(Kept)
            .Select(sentence => new LongSentence(
                sentence.Words.Length, Begin(sentence.Block, sentence.Words), sentence.Block.PlaceOf(sentence.Words[0]))),
    ];

    private static string Begin(ProseBlock block, ImmutableArray<ProseWord> words)
    {
        var own = words.TakeWhile(word => !word.Quoted).Take(OpeningWords).ToArray();
        return own.Length == 0 ? "" : block.Text[own[0].Start..own[^1].End];
    }
}
