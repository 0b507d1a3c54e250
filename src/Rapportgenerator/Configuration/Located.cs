using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Configuration;

/// <summary>A value of a list, and where it stands.</summary>
public sealed record Located<T>(T Value, SourceSpan Span);
