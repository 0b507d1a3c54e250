using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator.Document;

/// <summary>A sentence of a chapter, cut where it prints a number or refers to a figure.</summary>
/// <param name="Place">Where its paragraph begins in the template; null where that is not known.</param>
public sealed record Sentence(ImmutableArray<SentencePart> Parts, SourceSpan? Place)
{
    public string Text => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>Words, or what stands for something else: a number of the survey, or «Figur 3».</summary>
/// <param name="Number">Null for words and references.</param>
/// <param name="IsClaim">The number's text is the author's own words.</param>
/// <param name="IsReference">The text is a figure's, a table's or a chapter's name, which changes when others come and go.</param>
public sealed record SentencePart(string Text, NumberId? Number = null, bool IsClaim = false, bool IsReference = false);
