using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Rapportgenerator.Cli.Preview;

/// <summary>A chapter's pages of the PDF, as JSON; or why they could not be drawn.</summary>
/// <param name="Shared">Letters that the pages use; null without pages.</param>
internal sealed record PrintView(DrawingView? Shared, ImmutableArray<SheetView> Pages, ImmutableArray<ProblemView> Problems)
{
    /// <param name="known">Keys of what the browser has.</param>
    public static PrintView? Of(PrintedPreview? printed, PreviewState state, IReadOnlySet<string> known) => printed is null ? null : new(
        printed.Chapter is { } chapter ? DrawingView.Of(chapter.Shared, known) : null,
        [.. (printed.Chapter?.Pages ?? []).Select(page => new SheetView(page.Number, page.Width, page.Height, DrawingView.Of(page.Svg, known)))],
        [.. printed.Problems.Select(problem => ProblemView.Of(problem, state))]);
}

internal sealed record SheetView(int Number, int Width, int Height, DrawingView Drawing);

/// <param name="Key">Another for each drawing.</param>
/// <param name="Svg">Null where the browser has it.</param>
internal sealed record DrawingView(string Key, string? Svg)
{
    public static DrawingView Of(string svg, IReadOnlySet<string> known)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(svg.AsSpan())).AsSpan(..8));
        return new(key, known.Contains(key) ? null : svg);
    }
}
