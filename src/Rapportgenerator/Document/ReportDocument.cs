using System.Collections.Immutable;
using Markdig.Syntax;
using Rapportgenerator.Configuration;
using Rapportgenerator.Language;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Document;

/// <summary>The whole publication as one tree, read by every format and altered by none.</summary>
public sealed record ReportDocument
{
    public required ReportDefinition Definition { get; init; }
    /// <summary>The publication's: of its frame, its title page and its data. Each chapter has its own.</summary>
    public required ReportLanguage Language { get; init; }
    public required SurveyInfo Survey { get; init; }

    /// <summary>The publication's file name without ending: `kommuneundersokelsen-2019`.</summary>
    public required string Slug { get; init; }

    /// <summary>The front page, the chapters, the appendices: reading order.</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    /// <summary>Every figure and table in reading order.</summary>
    public required ImmutableArray<FigureBlock> Figures { get; init; }

    /// <summary>Whether the chapter's title is the publication's, which stands on a title page already.</summary>
    public bool IsTitledOnCover(Chapter chapter) => chapter.Kind == ChapterKind.Front && chapter.Title == Definition.Title;

    /// <summary>Everything that was tabulated for the report, by id.</summary>
    public ImmutableArray<Tabulation> Tabulations { get; init; } = [];

    /// <summary>What the rounds count beside their answers.</summary>
    public ImmutableArray<SurveyNumber> SurveyNumbers { get; init; } = [];

    /// <summary>This round's codebook, then the earlier ones'.</summary>
    public ImmutableArray<Codebook> Codebooks { get; init; } = [];

    /// <summary>Every file the report was made from.</summary>
    public ImmutableArray<InputFile> Inputs { get; init; } = [];
}

public enum ChapterKind
{
    Front,
    Chapter,
    Appendix,
}

/// <param name="Slug">`index` for the front page, otherwise the template's file name: HTML page and id prefix.</param>
/// <param name="Number">«1» for chapters, «A» for appendices, null for the front page.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="Content">Begins with the one heading of level 1, whose text is <paramref name="Title"/>.</param>
/// <param name="Headings">Levels 1 to 4, in order.</param>
public sealed record Chapter(
    ChapterKind Kind, string Slug, string Title, string? Number, ReportLanguage Language, MarkdownDocument Content, ImmutableArray<ChapterHeading> Headings)
{
    /// <summary>«1», «Vedlegg A»; null for the front page.</summary>
    public string? NumberIn(Wording words) => Kind == ChapterKind.Appendix ? words.Appendix + NumberStyle.HardSpace + Number : Number;

    /// <summary>The Markdown it was read from, and the template lines behind that.</summary>
    public required ChapterSource Source { get; init; }

    /// <summary>The numbers it prints outside figures and tables, in the order of printing.</summary>
    public ImmutableArray<PrintedNumber> Numbers => Source.Numbers;

    /// <summary>What its author claims by hand, in the order of the text, whether it holds or not.</summary>
    public ImmutableArray<Claim> Claims => Source.Claims;

    /// <summary>What is read in it as running text, in reading order.</summary>
    public ImmutableArray<Sentence> Sentences => SentenceReader.Read(this);
}

/// <param name="Id">Unique within the chapter.</param>
public sealed record ChapterHeading(int Level, string Id, string Text);
