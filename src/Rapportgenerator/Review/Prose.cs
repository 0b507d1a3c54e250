using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;

namespace Rapportgenerator.Review;

/// <summary>What an editor has written in one chapter, as readers see it.</summary>
public sealed record ChapterProse(Chapter Chapter, ImmutableArray<ProseBlock> Blocks)
{
    public int Words => Blocks.Sum(block => block.Sentences.Sum(sentence => sentence.Words.Length));
}

public enum ProseKind
{
    /// <summary>Paragraphs, list items, findings and footnotes.</summary>
    Running,
    Heading,

    /// <summary>The title of a figure or a table.</summary>
    FigureTitle,
}

/// <summary>A paragraph, a heading or a title: its text without markup, and its sentences.</summary>
public sealed record ProseBlock(ProseKind Kind, string Text, ImmutableArray<ProseSentence> Sentences, ProseOrigin Origin)
{
    public ReadOnlySpan<char> TextOf(ProseWord word) => Text.AsSpan(word.Start, word.End - word.Start);

    public SourceSpan PlaceOf(ProseWord word) => Origin.PlaceOf(word.Start);
}

/// <summary>At least one word.</summary>
public sealed record ProseSentence(ImmutableArray<ProseWord> Words);

/// <param name="Start">Offset in the block's text.</param>
/// <param name="Quoted">Another's words: within quotation marks, code, or a printed answer. No list is held against them.</param>
public readonly record struct ProseWord(int Start, int End, bool Quoted);
