using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations.Trends;

namespace Rapportgenerator.Figures;

/// <summary>The editor's word for a chart: `kind: "bar"`.</summary>
public enum FigureKind
{
    /// <summary>The kind that suits the question and its breakdown.</summary>
    Auto,

    /// <summary>A bar for each option; or for each item or group, where one option is picked.</summary>
    Bar,

    /// <summary>Shares end to end, a row for each item or group.</summary>
    Stacked,

    /// <summary>Bundles of bars: options (or items) by groups.</summary>
    Grouped,

    /// <summary>A mark for each group on a common axis, a row for each option (or item, or group).</summary>
    Dot,

    /// <summary>Stacked bars of a scale, its two sides on either side of a middle line.</summary>
    Diverging,

    /// <summary>Lines over the survey years: options, or items or groups where one option is picked.</summary>
    Trend,

    /// <summary>A small bar chart for each group, with the same answers and the same axis.</summary>
    Multiples,

    /// <summary>A tile for each group, in about its place in the country.</summary>
    Map,
}

/// <summary>What a template asks for with `figure` or `table`.</summary>
public sealed record FigureRequest
{
    /// <summary>Unique in the report and safe as HTML id, Typst label and file name.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public FigureKind Kind { get; init; }
    public bool IsTable { get; init; }

    /// <summary>Keys of the options, option groups, items or statistics that are shown; all where empty.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Keys of those that are not shown. They stay in the base.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Shows the codebook's collapsed steps in place of the options they hold.</summary>
    public bool Collapsed { get; init; }

    public SortOrder Sort { get; init; }

    /// <summary>Whether groups that differ clearly from the others are marked.</summary>
    public bool MarksDifferences { get; init; }

    /// <summary>Who was asked, in the editor's words; null for the filter's words from the codebook.</summary>
    public string? BaseText { get; init; }

    /// <summary>The question in the earlier rounds; null where the binding does not follow it.</summary>
    public Trend? Trend { get; init; }

    /// <summary>The template line that asks.</summary>
    public required SourceSpan Span { get; init; }
}

/// <summary>What figures need to know beside the numbers.</summary>
/// <param name="Codebook">Of the round the tabulation is from: for the source and for filters in words.</param>
public sealed record FigureContext(ReportLanguage Language, Codebook Codebook)
{
    /// <summary>«Stilt til dem som svarte «Ja» på «Har kommunen …?»»; null where the question has no filter that can be said.</summary>
    public string? AskedIf(Question question) => FigureRemarks.FilterInWords(question, this);
}
