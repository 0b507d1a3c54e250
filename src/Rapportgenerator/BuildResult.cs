using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Review;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Templating;

namespace Rapportgenerator;

[Flags]
public enum OutputFormats
{
    None = 0,
    Html = 1,
    Pdf = 2,

    /// <summary>For comments, not for readers.</summary>
    Docx = 4,
}

/// <summary>What a build is to do.</summary>
/// <param name="OutputFolder">Where the publication goes.</param>
public sealed record BuildOptions(OutputFormats Formats, string OutputFolder)
{
    /// <summary>Every page of the PDF and of the Word file says that the publication is not finished.</summary>
    public bool Draft { get; init; }
}

/// <summary>How far the build has come: «Chapters 3 of 8».</summary>
public sealed record BuildProgress(string Stage, int Done, int Total);

/// <summary>The publication before it is written in any format, and what its editor should know.</summary>
public sealed record CheckedReport
{
    public required ReportDocument Document { get; init; }

    /// <summary>What the chapters were made from.</summary>
    public required ImmutableArray<ChapterSource> Chapters { get; init; }

    /// <summary>Numbers in the templates' own text that nothing holds against the data.</summary>
    public required ImmutableArray<UncoveredNumber> Uncovered { get; init; }

    /// <summary>How it reads.</summary>
    public required LanguageReview Language { get; init; }

    /// <summary>What the units are called: the municipalities.</summary>
    public required ImmutableArray<string> UnitNames { get; init; }

    /// <summary>What the authors claim, in reading order.</summary>
    public IEnumerable<Claim> Claims => Chapters.SelectMany(chapter => chapter.Claims);
}

/// <summary>What came of a build that reached its end.</summary>
/// <param name="Files">Paths below the output folder.</param>
/// <param name="PdfPages">0 where no PDF was made.</param>
public sealed record BuildResult(
    ReportDocument Document, ImmutableArray<string> Files, int PdfPages, ImmutableArray<Claim> Claims)
{
    public int HtmlPages => Files.Count(file => file.StartsWith(OutputFile.WebFolder, StringComparison.Ordinal) && file.EndsWith(".html", StringComparison.Ordinal));
}
