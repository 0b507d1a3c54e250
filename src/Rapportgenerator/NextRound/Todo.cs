namespace Rapportgenerator.NextRound;

/// <summary>What there is to do, in the order in which the list tells it.</summary>
public enum TodoKind
{
    /// <summary>A question that no chapter uses.</summary>
    NewQuestion,

    /// <summary>Text that was taken out, because its numbers are no more.</summary>
    Gone,

    /// <summary>Numbers that cannot readily be compared with the year before.</summary>
    Changed,

    /// <summary>Words that the new numbers contradict.</summary>
    BrokenClaim,

    /// <summary>Text that speaks of a year.</summary>
    YearText,

    /// <summary>What the report file says of the publication.</summary>
    Publication,

    /// <summary>A match of two questions that somebody must look at.</summary>
    Match,

    /// <summary>The list of municipalities.</summary>
    Frame,

    /// <summary>A mistake that the program could not take out.</summary>
    Mistake,
}

/// <summary>One thing for the editor to do.</summary>
/// <param name="Number">Of its mark in the file, from 1; 0 where there is none and <paramref name="Line"/> is known.</param>
/// <param name="Chapter">The chapter's template, as the report file has it; empty for what concerns the whole report.</param>
/// <param name="File">Relative to the new folder.</param>
/// <param name="Line">Counted from 1; 0 where the whole file is meant.</param>
public sealed record Todo(int Number, TodoKind Kind, string Chapter, string File, int Line, string What, string Why, string Action);

/// <summary>Gathers what there is to do while the new report is being made.</summary>
internal sealed class TodoGatherer
{
    private readonly List<Todo> items = [];
    private int last;

    public IReadOnlyList<Todo> Items => items;

    /// <summary>Something with a mark in a file.</summary>
    /// <returns>The mark's number.</returns>
    public int Marked(TodoKind kind, string chapter, string file, string what, string why, string action)
    {
        items.Add(new Todo(++last, kind, chapter, file, 0, what, why, action));
        return last;
    }

    /// <summary>Something whose place is known, or that has none.</summary>
    public void Add(TodoKind kind, string chapter, string file, int line, string what, string why, string action) =>
        items.Add(new Todo(0, kind, chapter, file, line, what, why, action));
}
