using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Pdf.Worker;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;

namespace Rapportgenerator;

/// <summary>
/// A report that is composed again and again while it is edited. Each time only what read a changed file is made anew, and what
/// has mistakes stays as it was last: the page remains readable, with the problems beside it.
/// </summary>
public sealed class ReportPreview : IAsyncDisposable
{
    private readonly string file;
    private readonly PreviewPrinter printer;
    private readonly StageMemory memory = new();
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentDictionary<string, byte[]> whole = new(StringComparer.Ordinal);
    private PreviewSite? site;
    private string? shown;

    /// <param name="reportFile">A relative path is taken from the current folder.</param>
    public ReportPreview(string reportFile)
        : this(reportFile, TypstWorker.For)
    {
    }

    /// <param name="worker">Of a theme's folder.</param>
    internal ReportPreview(string reportFile, Func<string, TypstWorker> worker)
    {
        file = Path.GetFullPath(reportFile);
        printer = new PreviewPrinter(worker);
    }

    /// <summary>The newest; before the first <see cref="Update"/>, nothing.</summary>
    public PreviewState State { get; private set; } = new();

    /// <summary>Reads what has changed and composes the report from it. Never throws for what stands in the files.</summary>
    /// <exception cref="OperationCanceledException">The preview was stopped.</exception>
    public async Task<PreviewState> Update(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var bag = new DiagnosticBag();
            var composed = await Compose(bag, cancellation);
            if (composed is not null)
            {
                site = new PreviewSite(composed.Document);
                // Made before anyone asks, so that its problems are told with the others.
                if (shown is not null)
                    bag.AddAll(site.Page(shown).Problems);
            }

            return State = new PreviewState
            {
                Folder = Path.GetDirectoryName(file)!,
                Revision = State.Revision + 1,
                Document = composed?.Document ?? State.Document,
                Bindings = composed?.Bindings ?? State.Bindings,
                Problems = [.. bag.Sorted()],
                Made = memory.Made,
            };
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What was asked, as it was read last; null as long as it could not be.</summary>
    public Questionnaire? Questionnaire => memory.Last<SurveyRound>("round 0") is { } round ? new(round.Codebook, round.Frame) : null;

    /// <summary>Every file that the preview is made from, as far as it is known: whoever looks for changes looks at these.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            var report = memory.Last<ReportDefinition>("report");
            return report is null ? [file] : Inputs(report).Concat(ThemeFolder.Of(report.Theme).Files()).Distinct(StringComparer.Ordinal);
        }
    }

    /// <summary>
    /// A page of the last report that could be composed: the chapter's, the list of figures'; where it cannot be made just now, as it was
    /// last; null where there never was one.
    /// </summary>
    /// <param name="slug">The page's file name without its ending.</param>
    public byte[]? Page(string slug)
    {
        if (site?.Page(slug).Content is not { } page)
            return whole.GetValueOrDefault(slug);
        shown = slug;
        return whole[slug] = page;
    }

    /// <summary>Style sheet and fonts of the pages, with paths relative to them.</summary>
    public ImmutableArray<OutputFile> Assets => site?.Assets ?? [];

    /// <summary>
    /// A chapter as it stands in the PDF, from the last report that could be composed. Null where there is no such chapter.
    /// </summary>
    /// <exception cref="OperationCanceledException">The preview was stopped: that ends the process that draws, too.</exception>
    public async Task<PrintedPreview?> Print(string slug, CancellationToken cancellation) =>
        State.Document is { } document && document.Chapters.FirstOrDefault(chapter => chapter.Slug == slug) is { } found
            ? await printer.Print(document, found, cancellation)
            : null;

    public async ValueTask DisposeAsync()
    {
        turn.Dispose();
        await printer.DisposeAsync();
    }

    private async Task<Report.Composed?> Compose(DiagnosticBag bag, CancellationToken cancellation)
    {
        var before = memory.Last<ReportDefinition>("report");
        memory.Begin(FileSnapshot.Take(Inputs(before)));
        var report = memory.Of<ReportDefinition>("report", Key, bag, said => ReportDefinitionReader.Read(file, said));
        if (report is null)
            return null;

        // Where the report file is new, or names other folders, its files are to be known before they are read.
        memory.Look(Inputs(report));
        return await Report.Compose(report, bag, progress: null, cancellation, memory);
    }

    private object Key(ReportDefinition report)
    {
        var languages = LanguageFiles(report);
        memory.Look(languages);
        return memory.Of([file, .. languages]);
    }

    private IEnumerable<string> Inputs(ReportDefinition? report) => report is null
        ? [file]
        : [file, .. report.Survey.All, .. report.Earlier.SelectMany(round => round.All), .. LanguageFiles(report), .. Templates(report)];

    private static string[] LanguageFiles(ReportDefinition report) => FilesIn(Path.Combine(report.Templates, "language"), "*.yaml");

    private static string[] Templates(ReportDefinition report) => FilesIn(report.Templates, "*.md");

    private static string[] FilesIn(string folder, string pattern)
    {
        try
        {
            return Directory.GetFiles(folder, pattern, SearchOption.AllDirectories);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

/// <summary>What a preview shows.</summary>
public sealed record PreviewState
{
    /// <summary>The report's, which the places of problems are relative to; absolute.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Counts the updates.</summary>
    public int Revision { get; init; }

    /// <summary>The last that could be composed; null where none could yet.</summary>
    public ReportDocument? Document { get; init; }

    /// <summary>What each chapter of <see cref="Document"/> has bound, by the slug of its definition.</summary>
    public ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> Bindings { get; init; } = ImmutableDictionary<string, ImmutableArray<ResolvedBinding>>.Empty;

    /// <summary>All problems of the files as they are now, errors first.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>What this update made anew: `report`, `round 0`, `tabulations`, `tabulation int_03`, `chapter bosetting`.</summary>
    public ImmutableArray<string> Made { get; init; } = [];
}
