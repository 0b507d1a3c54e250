using System.Collections.Immutable;
using Rapportgenerator.Document;
using Rapportgenerator.Review;
using Rapportgenerator.Templating;

namespace Rapportgenerator;

[Flags]
public enum OutputFormats
{
    None = 0,
    Html = 1,
    Pdf = 2,
}

/// <summary>What a build is to do.</summary>
/// <param name="OutputFolder">Where the publication goes.</param>
public sealed record BuildOptions(OutputFormats Formats, string OutputFolder);

/// <summary>How far the build has come: «Chapters 3 of 8».</summary>
public sealed record BuildProgress(string Stage, int Done, int Total);

/// <summary>The publication before it is written in any format, and what its authors claim.</summary>
public sealed record ComposedReport(ReportDocument Document, ImmutableArray<Claim> Claims)
{
    /// <summary>How it reads; null where nobody asked.</summary>
    public LanguageReview? Review { get; init; }

    /// <summary>What the units are called: the municipalities.</summary>
    public ImmutableArray<string> UnitNames { get; init; } = [];
}

/// <summary>What came of a build that reached its end.</summary>
/// <param name="Files">Paths below the output folder.</param>
/// <param name="PdfPages">0 where no PDF was made.</param>
public sealed record BuildResult(
    ReportDocument Document, ImmutableArray<string> Files, int PdfPages, ImmutableArray<Claim> Claims)
{
    public int HtmlPages => Files.Count(file => file.EndsWith(".html", StringComparison.Ordinal));
}
