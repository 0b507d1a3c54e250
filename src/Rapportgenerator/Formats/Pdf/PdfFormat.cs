using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf.Archive;
using Rapportgenerator.Formats.Pdf.Objects;

namespace Rapportgenerator.Formats.Pdf;

/// <param name="Pages">Of the whole file, with title page and contents.</param>
public sealed record PdfFile(OutputFile Output, int Pages);

/// <summary>
/// The PDF: one file, PDF/UA-1 and PDF/A-2a (or -3a). Writes the document as Typst markup, a file a chapter, has it compiled with
/// the editor's theme `report.typ`, whose functions are the whole look, and finishes what the compiler made.
/// </summary>
public static class PdfFormat
{
    public static string NameOf(ReportDocument document) => document.Slug + ".pdf";

    /// <param name="themeFolder">Absolute path of the report's theme; what it has not is taken from the program's.</param>
    /// <param name="draft">Whether every page says that the publication is not finished.</param>
    /// <param name="attached">What a PDF/A-3a carries, as the readers get it beside the PDF; not asked for otherwise.</param>
    /// <returns>`{slug}.pdf`, or null where <paramref name="bag"/> says why not.</returns>
    /// <exception cref="OperationCanceledException">The build was interrupted.</exception>
    public static async Task<PdfFile?> Write(
        ReportDocument document,
        string themeFolder,
        ITypstCompiler compiler,
        DiagnosticBag bag,
        CancellationToken cancellation,
        bool draft = false,
        Func<Task<ImmutableArray<OutputFile>>>? attached = null)
    {
        return await Compile(document, themeFolder, printable => PdfMarkup.Main(document, printable, draft), draw: null, compiler, bag, cancellation) is TypstPdf pdf
            ? await Finish(document, pdf, attached, bag)
            : null;
    }

    /// <summary>
    /// One chapter's pages as pictures, as they stand in the whole PDF; with the first chapter those before it. Null where
    /// <paramref name="bag"/> says why not.
    /// </summary>
    /// <param name="themeFolder">As in <see cref="Write"/>.</param>
    /// <exception cref="OperationCanceledException">The preview was stopped.</exception>
    public static async Task<PrintedChapter?> Pages(
        ReportDocument document, Chapter chapter, string themeFolder, ITypstCompiler compiler, DiagnosticBag bag, CancellationToken cancellation)
    {
        var compiled = await Compile(
            document, themeFolder, printable => PdfMarkup.Main(document, printable, draft: false, shown: chapter),
            new TypstPages(PdfMarkup.ChapterEnds, chapter.Slug), compiler, bag, cancellation);
        if (compiled is not TypstDrawing drawing)
            return null;
        var printed = PrintedChapter.Of(drawing);
        if (printed is null)
            bag.Error("RG617", null, "The pages that Typst drew are not laid out as expected.", "Run `npm ci` in the worker's folder; the PDF itself may still be made.");
        return printed;
    }

    /// <summary>What the compiler made of the document, with its warnings told; null where the bag says why there is nothing.</summary>
    private static async Task<TypstOutput?> Compile(
        ReportDocument document,
        string themeFolder,
        Func<PrintableText, TypstMarkup> main,
        TypstPages? draw,
        ITypstCompiler compiler,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        if (PdfJob.Prepare(document, themeFolder, main, bag) is not { } prepared)
            return null;
        var result = await compiler.Compile(prepared.Job with { Draw = draw }, cancellation);
        switch (result)
        {
            case TypstOutput output:
                Tell(PdfProblems.Once(output.Warnings));
                return output;
            case TypstRefusal refusal:
                Tell(PdfProblems.Causes(refusal.Problems));
                return null;
            case TypstUnavailable gone:
                bag.Error(gone.Code, null, gone.Message, gone.Hint);
                return null;
            default:
                throw new InvalidOperationException($"A case of {nameof(TypstResult)} was forgotten: {result}.");
        }

        void Tell(IEnumerable<TypstProblem> problems)
        {
            foreach (var problem in problems)
                prepared.Problems.Report(problem);
        }
    }

    private static async Task<PdfFile?> Finish(
        ReportDocument document, TypstPdf compiled, Func<Task<ImmutableArray<OutputFile>>>? attached, DiagnosticBag bag)
    {
        var carries = document.Definition.Pdf.Archive == ArchiveStandard.PdfA3a && attached is not null;
        var files = carries ? await attached!() : [];
        try
        {
            var content = PdfFinish.Of(compiled.Content, PdfDescription.Of(document), document.Language.Words, files);
            return new PdfFile(new OutputFile(NameOf(document), content), compiled.Pages);
        }
        catch (UnexpectedPdfException problem)
        {
            bag.Error(
                "RG616", null, $"The PDF that Typst made is not laid out as expected ({problem.Message}), so none was written.",
                "Run `npm ci` in the worker's folder, or build without the PDF: `--formats html`.");
            return null;
        }
    }
}
