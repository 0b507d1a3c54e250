using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Figures;

namespace Rapportgenerator.Templating;

/// <summary>A rendered chapter: Markdown, and what travels beside it as objects.</summary>
/// <param name="Markdown">`::figure{id}` stands for a figure, `::: finding n` opens a finding, `::findings` lists them all.</param>
/// <param name="Figures">By id.</param>
/// <param name="FindingNumbers">The large number of each finding, by its place in the chapter; null for none.</param>
/// <param name="Claims">What the author wrote by hand, and whether it holds.</param>
public sealed record ChapterSource(
    ChapterDefinition Definition,
    string Markdown,
    SourceMap Map,
    ImmutableDictionary<string, Figure> Figures,
    ImmutableArray<PrintedNumber?> FindingNumbers,
    ImmutableArray<Claim> Claims)
{
    /// <summary>Every number the chapter prints, in the order of printing; <see cref="NumberMark"/> names them by their place.</summary>
    public ImmutableArray<PrintedNumber> Numbers { get; init; } = [];

    /// <summary>The respondents' answers that it prints within its lines, in their own words.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Absolute paths of the chapter's template and of what it includes.</summary>
    public ImmutableArray<string> Templates { get; init; } = [];
}
