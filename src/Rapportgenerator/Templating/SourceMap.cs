using Rapportgenerator.Diagnostics;

namespace Rapportgenerator.Templating;

/// <summary>Which template line each stretch of the rendered Markdown came from.</summary>
public sealed class SourceMap
{
    private readonly List<(int Start, string File, int Line, int Column)> stretches = [];

    /// <summary>From <paramref name="start"/> (an offset in the Markdown) on, the text comes from this place.</summary>
    internal void Add(int start, string file, int line, int column)
    {
        if (stretches.Count > 0 && stretches[^1].Start == start)
            stretches.RemoveAt(stretches.Count - 1);
        stretches.Add((start, file, line, column));
    }

    /// <summary>The template place behind an offset of <paramref name="markdown"/>; null for an empty map.</summary>
    public SourceSpan? Find(string markdown, int offset)
    {
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        if (stretches.Count == 0)
            return null;
        var (start, file, line, _) = stretches[low];
        // Raw text runs on over several lines; count those between the stretch's start and the offset.
        var end = Math.Min(offset, markdown.Length);
        var next = low + 1 < stretches.Count ? stretches[low + 1].Start : markdown.Length;
        var lines = start < end ? markdown.AsSpan(start, Math.Min(end, next) - start).Count('\n') : 0;
        return new SourceSpan(file, line + (IsRaw(low) ? lines : 0));
    }

    private readonly HashSet<int> raw = [];

    /// <summary>The stretch just added is template text, so its lines are the template's lines.</summary>
    internal void MarkRaw() => raw.Add(stretches.Count - 1);

    private bool IsRaw(int index) => raw.Contains(index);
}
