using System.Collections.Immutable;
using Rapportgenerator.Formats.Pdf;

namespace Rapportgenerator.Cli.Preview;

/// <summary>A chapter's pages of the PDF, as JSON; or why they could not be drawn.</summary>
/// <param name="Shared">Letters that the pages use; null without pages.</param>
internal sealed record PrintView(string? Shared, ImmutableArray<PrintedPage> Pages, ImmutableArray<ProblemView> Problems)
{
    public static PrintView? Of(PrintedPreview? printed, PreviewState state) => printed is null ? null : new(
        printed.Chapter?.Shared, printed.Chapter?.Pages ?? [], [.. printed.Problems.Select(problem => ProblemView.Of(problem, state))]);
}
