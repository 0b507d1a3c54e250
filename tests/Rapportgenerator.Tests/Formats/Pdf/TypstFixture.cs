using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;
using UglyToad.PdfPig;

namespace Rapportgenerator.Tests.Formats.Pdf;

/// <summary>One real worker for a class of tests. It needs Node and the worker's packages: `./rapport test` brings them.</summary>
public sealed class TypstFixture : IAsyncDisposable
{
    public static string WorkerFolder { get; } = RepositoryFiles.PathOf("src/Rapportgenerator/Formats/Pdf/Worker");

    public static string ThemeFolder { get; } = RepositoryFiles.PathOf("templates/theme");

    public TypstWorker Worker { get; } = new(new TypstWorkerOptions(WorkerFolder, Path.Combine(ThemeFolder, "fonts")));

    public ValueTask DisposeAsync() => Worker.DisposeAsync();

    /// <summary>The PDF of a document that must be without problems.</summary>
    internal async Task<PdfFile> Write(ReportDocument document, bool draft = false)
    {
        var bag = new DiagnosticBag();
        var pdf = await PdfFormat.Write(document, ThemeFolder, Worker, bag, TestContext.Current.CancellationToken, draft);
        Assert.Empty(bag.Sorted());
        return pdf!;
    }

    /// <summary>The words of each page, joined by single spaces, with hyphens at line ends taken out.</summary>
    internal static string[] PageTexts(PdfFile pdf)
    {
        using var file = PdfDocument.Open(pdf.Output.Content.ToArray());
        return [.. file.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))];
    }
}
