using System.Collections.Immutable;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;

namespace Rapportgenerator;

/// <summary>Draws the PDF's pages for a preview, with one compiler that keeps what it has set before.</summary>
/// <param name="worker">Of a theme's folder.</param>
internal sealed class PreviewPrinter(Func<string, TypstWorker> worker) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private (string Theme, TypstWorker Worker)? current;

    public async Task<PrintedPreview> Print(ReportDocument document, Chapter chapter, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var bag = new DiagnosticBag();
            var theme = document.Definition.Theme;
            var pages = await PdfFormat.Pages(document, chapter, theme, await For(theme), bag, cancellation);
            return new PrintedPreview(pages, [.. bag.Sorted()]);
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (current is { } last)
            await last.Worker.DisposeAsync();
        current = null;
        turn.Dispose();
    }

    private async Task<TypstWorker> For(string theme)
    {
        if (current is { } last && last.Theme == theme)
            return last.Worker;
        if (current is { } other)
            await other.Worker.DisposeAsync();
        current = (theme, worker(theme));
        return current.Value.Worker;
    }
}

/// <param name="Chapter">Null where <paramref name="Problems"/> say why it could not be drawn.</param>
public sealed record PrintedPreview(PrintedChapter? Chapter, ImmutableArray<Diagnostic> Problems);
