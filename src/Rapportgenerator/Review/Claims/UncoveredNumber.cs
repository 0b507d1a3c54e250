using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Review.Claims;

/// <summary>A number an author wrote by hand, which nothing holds against the data.</summary>
/// <param name="Text">The number and the word after it, as they stand: «tre roller».</param>
public sealed record UncoveredNumber(string Text, SourceSpan Span);
