using System.Collections.Immutable;

namespace Rapportgenerator.Formats.Pdf;

/// <summary>The one outside world of the PDF: markup in, a PDF, a drawing of pages or the reasons why not out.</summary>
public interface ITypstCompiler
{
    /// <summary>Never throws for what Typst or its process does wrong: that is a <see cref="TypstResult"/>.</summary>
    /// <exception cref="OperationCanceledException">The build was interrupted.</exception>
    Task<TypstResult> Compile(TypstJob job, CancellationToken cancellation);
}

/// <param name="Main">Path of the file to compile, among <paramref name="Files"/>.</param>
/// <param name="Files">Everything the markup reads; nothing else can be read.</param>
/// <param name="Date">Creation date for markup that asks for `auto`, so that equal input gives equal bytes.</param>
public sealed record TypstJob(string Main, ImmutableArray<TypstFile> Files, DateOnly Date)
{
    /// <summary>What Typst holds the PDF to, in its own words; it knows one for each file.</summary>
    public string Standard { get; init; } = "ua-1";

    /// <summary>Pages to draw, in place of a PDF.</summary>
    public TypstPages? Draw { get; init; }
}

/// <summary>The pages after the mark before <paramref name="Name"/>, up to its own.</summary>
/// <param name="Marks">Label of the marks, as `&lt;chapter-end&gt;`: metadata `(name, page)`, in the order of the document.</param>
public sealed record TypstPages(string Marks, string Name);

/// <param name="Path">With `/`, relative to the root of the job: `theme/report.typ`.</param>
public sealed record TypstFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>Closed: a PDF, a drawing, markup that Typst refuses, or no Typst at all.</summary>
public abstract record TypstResult;

/// <summary>What was asked for.</summary>
public abstract record TypstOutput(ReadOnlyMemory<byte> Content, ImmutableArray<TypstProblem> Warnings) : TypstResult;

public sealed record TypstPdf(ReadOnlyMemory<byte> Content, int Pages, ImmutableArray<TypstProblem> Warnings) : TypstOutput(Content, Warnings);

/// <param name="Content">
/// An SVG in UTF-8, as Typst's web renderer lays it out: `defs`, then a group of class `typst-page` for each page; without links, and
/// without text to be marked.
/// </param>
/// <param name="First">Number of the first page, from 1.</param>
public sealed record TypstDrawing(ReadOnlyMemory<byte> Content, int First, ImmutableArray<TypstProblem> Warnings) : TypstOutput(Content, Warnings);

public sealed record TypstRefusal(ImmutableArray<TypstProblem> Problems) : TypstResult;

/// <summary>The compiler cannot be started, died or did not answer in time.</summary>
public sealed record TypstUnavailable(string Code, string Message, string Hint) : TypstResult;

/// <param name="IsError">Otherwise a warning.</param>
/// <param name="Place">Null where Typst cannot say where, as for every rule of PDF/UA.</param>
/// <param name="Calls">The calls that led there, innermost first.</param>
public sealed record TypstProblem(
    bool IsError, string Message, string? Hint, TypstPlace? Place, ImmutableArray<TypstPlace> Calls);

/// <param name="Path">As in <see cref="TypstFile"/>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record TypstPlace(string Path, int Line, int Column);
