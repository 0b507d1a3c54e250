using System.Collections.Immutable;
using Rapportgenerator.Language;

namespace Rapportgenerator.Comparison;

/// <summary>A comparison as something to read: what Markdown, HTML and the terminal print, and know no more than this of.</summary>
/// <param name="Title">The heading of level 1.</param>
public sealed record ComparisonPage(LanguageCode Language, string Title, ImmutableArray<PageBlock> Blocks);

/// <summary>The hierarchy is closed: these cases and no others.</summary>
public abstract record PageBlock;

/// <param name="Level">2 or 3.</param>
public sealed record PageHeading(int Level, string Text) : PageBlock;

public sealed record PageParagraph(string Text) : PageBlock;

public sealed record PageList(ImmutableArray<PageLine> Items) : PageBlock;

/// <summary>The first cell of a row is its head.</summary>
/// <param name="Caption">Says what it holds to those who come to it by itself; it stands as a heading already.</param>
public sealed record PageTable(string Caption, ImmutableArray<string> Heads, ImmutableArray<ImmutableArray<PageLine>> Rows) : PageBlock;

/// <summary>Text on one line, in parts that look different.</summary>
public sealed record PageLine(ImmutableArray<PageRun> Runs)
{
    public static PageLine Of(string text) => new([new PageRun(text, RunKind.Plain)]);

    public PageLine With(string text, RunKind kind = RunKind.Plain) => new(Runs.Add(new PageRun(text, kind)));
}

public sealed record PageRun(string Text, RunKind Kind);

public enum RunKind
{
    Plain,

    /// <summary>What matters most on the line.</summary>
    Strong,

    /// <summary>A number or a verdict that stands no more; what stands in its place follows.</summary>
    Old,
    New,

    /// <summary>An id or a place in a file.</summary>
    Address,
}
