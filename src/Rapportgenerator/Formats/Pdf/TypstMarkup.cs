using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The markup of one file, and where in the templates its parts come from.</summary>
/// <param name="Marks">From this offset on, the markup comes from this template line; offsets rise.</param>
internal sealed record TypstMarkup(string Text, ImmutableArray<(int Offset, SourceSpan Span)> Marks)
{
    /// <summary>The template line of the first sign that could not be shown; null where all could, or none knows.</summary>
    public SourceSpan? FirstReplaced { get; init; }

    /// <summary>The template line behind a line of the markup, counted from 1; null where there is none.</summary>
    public SourceSpan? SpanAt(int line)
    {
        var end = 0;
        for (; line > 0 && end >= 0; line--)
            end = Text.IndexOf('\n', end) is >= 0 and var found ? found + 1 : -1;
        SourceSpan? span = null;
        foreach (var mark in Marks)
        {
            if (end >= 0 && mark.Offset >= end)
                break;
            span = mark.Span;
        }

        return span;
    }
}
