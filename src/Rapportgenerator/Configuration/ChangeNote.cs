namespace Rapportgenerator.Configuration;

/// <summary>What was changed in the publication after readers had it, or that it came out: one entry of `changes`.</summary>
/// <param name="Text">In the report's language; a sentence or a few.</param>
public sealed record ChangeNote(string Version, DateOnly Date, string Text);
