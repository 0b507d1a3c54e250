using System.Collections.Immutable;

namespace Rapportgenerator.Language;

/// <summary>What a language's advice file says: words that another is better than, and words that are of another written form.</summary>
/// <param name="NotHere">Nynorsk forms in a bokmål list, and the reverse.</param>
public sealed record LanguageAdvice(LanguageCode Language, ImmutableArray<Advice> Words, ImmutableArray<Advice> NotHere);

/// <param name="Avoid">One word or several; a word that ends in `*` stands for every word that begins so.</param>
/// <param name="Write">What to write instead.</param>
/// <param name="Why">Null where the list does not say.</param>
/// <param name="Source">Who advises it; null where the list does not say.</param>
public sealed record Advice(string Avoid, string Write, string? Why, string? Source);
