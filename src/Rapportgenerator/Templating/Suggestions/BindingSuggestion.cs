using System.Collections.Immutable;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Templating.Suggestions;

/// <summary>What a line of a template prints.</summary>
public enum SuggestedUse
{
    Share,
    Number,
    Figure,
    Table,
    Map,
    Quotation,
}

/// <summary>A line for a template.</summary>
/// <param name="Code">With its braces, as it is pasted.</param>
public sealed record TemplateLine(SuggestedUse Use, string Code);

/// <summary>A line to paste below `bind:` of a chapter, and lines of its template that use it.</summary>
/// <param name="Name">What the template calls it.</param>
/// <param name="Yaml">Without indentation: `mal: int_03`.</param>
/// <param name="By">The breakdown, where there is one.</param>
public sealed record BindingSuggestion(string Name, string Yaml, Breakdown? By, ImmutableArray<TemplateLine> Lines)
{
    /// <summary>A word in <see cref="Yaml"/> that is the editor's to choose; null where nothing is.</summary>
    public string? Blank { get; init; }
}
