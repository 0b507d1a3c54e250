namespace Rapportgenerator.Diagnostics;

/// <summary>
/// Collects the problems of a build. Equal ones (same code, message, file and place) become one with a count,
/// standing at the first of them; one that is met a second time at the very same spot stays one. Safe to add to from several
/// threads.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>Letters of a message; what it quotes may be longer than anyone reads.</summary>
    private const int LongestText = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Code, string Message, string? File, string? Place), int> index = [];
    private readonly HashSet<Diagnostic> met = [];
    private readonly List<Diagnostic> items = [];

    public bool HasErrors
    {
        get
        {
            lock (gate)
                return items.Exists(item => item.Severity == Severity.Error);
        }
    }

    /// <summary>All problems so far, errors first, then by file and line.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
        {
            if (items.Count == 0)
                return [];
            return
            [
                .. items.OrderByDescending(item => item.Severity)
                    .ThenBy(item => item.Span?.File, StringComparer.Ordinal)
                    .ThenBy(item => item.Span?.Line)
                    .ThenBy(item => item.Span?.Column)
                    .ThenBy(item => item.Code, StringComparer.Ordinal),
            ];
        }
    }

    public void Error(string code, SourceSpan? span, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Error, message, span, hint));

    public void Warning(string code, SourceSpan? span, string message, string? hint = null) =>
        Add(new Diagnostic(code, Severity.Warning, message, span, hint));

    /// <summary>Adds all problems of a reader that kept its own bag, to know whether its result can be used.</summary>
    public void AddAll(DiagnosticBag other)
    {
        foreach (var problem in other.Sorted())
            Add(problem);
    }

    public void Add(Diagnostic diagnostic)
    {
        diagnostic = diagnostic with { Message = Readable(diagnostic.Message), Hint = diagnostic.Hint is { } hint ? Readable(hint) : null };
        lock (gate)
        {
            var key = (diagnostic.Code, diagnostic.Message, diagnostic.Span?.File, diagnostic.Span?.Place);
            // A part that two chapters include is read twice, and its mistakes are found twice.
            if (diagnostic.Span is { Place: null, Line: > 0 } && !met.Add(diagnostic))
                return;

            // A problem with a column stands for itself: two mistakes in one template are two messages.
            if (diagnostic.Span?.Place is not null && index.TryGetValue(key, out var at))
            {
                var earlier = items[at];
                var first = diagnostic.Span.Line < earlier.Span!.Line ? diagnostic.Span : earlier.Span;
                items[at] = earlier with { Span = first, Count = earlier.Count + diagnostic.Count };
                return;
            }

            index[key] = items.Count;
            items.Add(diagnostic);
        }
    }

    /// <summary>One line, without signs that would steer a terminal: a message quotes what stands in a file.</summary>
    private static string Readable(string text)
    {
        if (text.Length > LongestText)
            text = text[..LongestText] + " ….";
        return text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) : text;
    }
}
