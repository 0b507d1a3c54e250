using System.Collections.Immutable;

namespace Rapportgenerator.Review;

/// <summary>Björnsson's five steps from children's books to legal prose.</summary>
public enum ReadingEase
{
    /// <summary>LIX below 30.</summary>
    VeryEasy,
    Easy,

    /// <summary>40 to 50: newspapers.</summary>
    Medium,
    Difficult,

    /// <summary>60 and up.</summary>
    VeryDifficult,
}

/// <summary>
/// LIX: words a sentence, and the per cent of words with more than six letters (C. H. Björnsson, Läsbarhet, Stockholm 1968). As there,
/// a word is what stands between spaces, so that a number is a (short) word, and a sentence ends at a full stop, or at a colon before
/// a capital letter. Only running text is measured: headings and titles are no sentences.
/// </summary>
/// <param name="LongWords">With more than six letters.</param>
public sealed record Readability(int Words, int Sentences, int LongWords)
{
    private const int LettersOfShortWord = 6;

    /// <summary>Exact; null where there is no sentence.</summary>
    public decimal? Lix => Sentences == 0 ? null : ((decimal)Words / Sentences) + (100m * LongWords / Words);

    public ReadingEase? Ease => Lix switch
    {
        null => null,
        < 30 => ReadingEase.VeryEasy,
        < 40 => ReadingEase.Easy,
        < 50 => ReadingEase.Medium,
        < 60 => ReadingEase.Difficult,
        _ => ReadingEase.VeryDifficult,
    };

    public static Readability Of(ImmutableArray<ProseBlock> blocks)
    {
        var (words, sentences, longWords) = (0, 0, 0);
        foreach (var block in blocks)
        {
            if (block.Kind != ProseKind.Running)
                continue;
            sentences += block.Sentences.Length;
            foreach (var sentence in block.Sentences)
            {
                words += sentence.Words.Length;
                foreach (var word in sentence.Words)
                    longWords += WordSplitter.Letters(block.TextOf(word)) > LettersOfShortWord ? 1 : 0;
            }
        }

        return new Readability(words, sentences, longWords);
    }
}
