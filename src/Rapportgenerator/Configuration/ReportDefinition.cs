using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Language;

namespace Rapportgenerator.Configuration;

/// <summary>What `report.yaml` says: what the publication is, where the data is, and what each chapter sees.</summary>
public sealed record ReportDefinition
{
    /// <summary>Absolute path of the report file; every relative path in it is relative to its folder.</summary>
    public required string File { get; init; }
    public required string Title { get; init; }
    public string? Subtitle { get; init; }

    /// <summary>The publication's; a chapter may have another.</summary>
    public required LanguageCode Language { get; init; }

    /// <summary>The languages it is written in, as its templates folder has them.</summary>
    public ImmutableDictionary<LanguageCode, ReportLanguage> Languages { get; init; } = ImmutableDictionary<LanguageCode, ReportLanguage>.Empty;
    public required DateOnly Published { get; init; }
    public required string Publisher { get; init; }

    /// <summary>«1.1»; null where the report file does not say.</summary>
    public string? Version { get; init; }

    /// <summary>The newest first; it is what made <see cref="Version"/>.</summary>
    public ImmutableArray<ChangeNote> Changes { get; init; } = [];

    /// <summary>The day of the newest change, or of publication where nothing was changed.</summary>
    public DateOnly Modified => Changes.IsEmpty ? Published : Changes[0].Date;

    /// <summary>Absolute path of the folder with chapters and theme; `templates` beside the report by default.</summary>
    public required string Templates { get; init; }

    /// <summary>Absolute path of the folder with the report's own look; see <see cref="ThemeFolder"/> for what it lacks.</summary>
    public string Theme => Path.Combine(Templates, "theme");

    public required SurveyFiles Survey { get; init; }
    public required ImmutableArray<SurveyFiles> Earlier { get; init; }
    public required ChapterDefinition Front { get; init; }
    public required ImmutableArray<ChapterDefinition> Chapters { get; init; }
    public required ImmutableArray<ChapterDefinition> Appendices { get; init; }

    /// <summary>Null where the report file does not say.</summary>
    public OpenDataDefinition? OpenData { get; init; }

    /// <summary>Null where the report file does not say.</summary>
    public WebDefinition? Web { get; init; }

    public PdfDefinition Pdf { get; init; } = new();

    /// <summary>Where `rapport publish` puts it; empty where the report file does not say.</summary>
    public ImmutableArray<PublishTarget> Publish { get; init; } = [];

    /// <summary>Front page, chapters, appendices: reading order.</summary>
    public IEnumerable<ChapterDefinition> AllChapters => Chapters.Insert(0, Front).AddRange(Appendices);

    /// <summary>A language's words, as the templates folder has them or as the program brings them.</summary>
    public ReportLanguage LanguageOf(LanguageCode code) => Languages.GetValueOrDefault(code) ?? LanguageReader.BuiltIn(code);

    /// <summary>The same, with languages that report there what the codebook lacks in them.</summary>
    public ReportDefinition ReportingMissingTexts(DiagnosticBag bag) => this with
    {
        Languages = AllChapters.Select(chapter => chapter.Language).Append(Language).Distinct()
            .ToImmutableDictionary(code => code, code => LanguageOf(code) with { Missing = bag }),
    };

    /// <summary>The same, with languages that call the survey's units what the survey calls them.</summary>
    public ReportDefinition About(UnitNoun unit) => this with
    {
        Languages = Languages.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.About(unit)),
    };

    public string Folder => Path.GetDirectoryName(File)!;
}

/// <summary>The files of one round; absolute paths.</summary>
/// <param name="HideBelow">The smallest base that is shown; at least 1.</param>
/// <param name="Changes">Tables of unit numbers that changed, to explain a number that is not in the frame.</param>
public sealed record SurveyFiles(
    string Codebook, string Responses, string Frame, int HideBelow, ImmutableArray<ChangeTableFile> Changes, SourceSpan Span)
{
    /// <summary>How the sample was drawn and weighted; null where the report does not say.</summary>
    public DesignDefinition? Design { get; init; }

    public IEnumerable<string> All => [Codebook, Responses, Frame, .. Changes.Select(change => change.File)];
}

/// <summary>What `design:` says of a round, each with the place where it stands.</summary>
/// <param name="Strata">Key of the breakdown that the sample was drawn within; null for a sample drawn from all at once.</param>
/// <param name="FrameIsPopulation">
/// `population: frame`: the frame lists the whole population, so that estimates become certain as the answers fill it.
/// </param>
/// <param name="Weights">The weight column as the editor knows it, to be held against the codebook's and the frame.</param>
public sealed record DesignDefinition(Located<string>? Strata, bool FrameIsPopulation, Located<string>? Weights, SourceSpan Span);

/// <param name="Year">The first year in which the new numbers hold.</param>
public sealed record ChangeTableFile(string File, int Year);

/// <param name="Template">Path below the templates folder, as written.</param>
/// <param name="Slug">File name without its ending: the page's name and the chapter's id.</param>
public sealed record ChapterDefinition(
    string Template, string Slug, ImmutableArray<BindingDefinition> Bindings, SourceSpan Span)
{
    /// <summary>What the chapter is written in: the report's language, where it does not say.</summary>
    public LanguageCode Language { get; init; }
}

public enum SortOrder
{
    /// <summary>As the codebook lists them.</summary>
    Codebook,

    /// <summary>Largest exact share first; ties keep the codebook's order, and «vet ikke» and «ingen» stay last.</summary>
    Largest,
}

/// <summary>A name in a chapter's template and the tabulation it stands for.</summary>
public sealed record BindingDefinition
{
    public required string Name { get; init; }

    /// <summary>A question's or pool's id; null where <see cref="AllClosed"/>.</summary>
    public string? Question { get; init; }

    /// <summary>`questions: closed`: a list with every closed question and number of the codebook.</summary>
    public bool AllClosed { get; init; }

    /// <summary>The id of one response to a free-text question, whose answer may then be quoted.</summary>
    public string? Answer { get; init; }

    /// <summary>Key of a breakdown.</summary>
    public string? By { get; init; }
    public bool Weighted { get; init; }

    /// <summary>Keys of options whose answers are left out of the base.</summary>
    public ImmutableArray<string> Without { get; init; } = [];
    public SortOrder Sort { get; init; }

    /// <summary>«Any of these options», beside the codebook's own groups.</summary>
    public ImmutableArray<GroupDefinition> Groups { get; init; } = [];

    /// <summary>Null unless the question is to be followed through the earlier rounds.</summary>
    public TrendDefinition? Trend { get; init; }

    public required SourceSpan Span { get; init; }
}

/// <summary>`trend: true`: the question is tabulated in the earlier rounds as well.</summary>
/// <param name="Panel">Only units that answered in every round are counted.</param>
/// <param name="Reason">Why rounds that differ may be compared all the same; null where nobody vouches for it.</param>
public sealed record TrendDefinition(bool Panel, string? Reason);

/// <param name="Label">In the report's language, and in those of other chapters.</param>
public sealed record GroupDefinition(string Key, LocalText Label, ImmutableArray<string> Options, SourceSpan Span);
