using System.Collections.Immutable;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Figures;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;
using Rapportgenerator.Language;
using Rapportgenerator.Publishing;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Templating;

namespace Rapportgenerator;

/// <summary>The program's table of contents: from `report.yaml` to the publication, a stage a line.</summary>
public static class Report
{
    /// <summary>Null where a stage found errors; the bag has them, and the old output stands untouched.</summary>
    public static async Task<BuildResult?> Build(
        string reportFile, BuildOptions options, DiagnosticBag bag, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (ReportDefinitionReader.Read(reportFile, bag) is not { } report)
            return null;

        await using var typst = options.Formats.HasFlag(OutputFormats.Pdf) ? TypstWorker.For(report.Theme) : null;
        typst?.Start();
        if (await ReadRounds(report, bag, progress) is not { } rounds)
            return null;

        if (Tabulate(report, rounds[0], bag, progress) is not { } tabulated)
            return null;

        if (Render(report, rounds, tabulated, bag, progress, cancellation) is not { } chapters)
            return null;

        var document = DocumentBuilder.Build(report, rounds[0].Codebook.Info, ReportLanguage.Of(report.Language), chapters, bag);
        if (bag.HasErrors)
            return null;

        var (files, pdfPages) = await Write(document, options, typst, bag, progress, cancellation);
        if (bag.HasErrors)
            return null;

        if (options.OutputFolder is { } folder && !OutputFolder.Write(folder, files, bag, cancellation))
            return null;

        return new BuildResult(
            document,
            options.OutputFolder is null ? [] : [.. files.Select(file => file.Path)],
            files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)),
            pdfPages,
            [.. chapters.SelectMany(chapter => chapter.Claims)]);
    }

    /// <summary>This round, and then the earlier ones, read side by side.</summary>
    private static async Task<ImmutableArray<SurveyRound>?> ReadRounds(
        ReportDefinition report, DiagnosticBag bag, IProgress<BuildProgress>? progress)
    {
        progress?.Report(new("Reading the survey", 0, 1));
        var reads = report.Earlier.Insert(0, report.Survey)
            .Select(files => Task.Run(() => SurveyReader.Read(files, report.Folder, bag)))
            .ToArray();
        var rounds = await Task.WhenAll(reads);
        return bag.HasErrors ? null : [.. rounds.OfType<SurveyRound>()];
    }

    private sealed record Tabulated(
        ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> Bindings, ImmutableDictionary<string, Tabulation> Tabulations);

    /// <summary>Every binding looked up, and what they ask for tabulated once.</summary>
    private static Tabulated? Tabulate(
        ReportDefinition report, SurveyRound round, DiagnosticBag bag, IProgress<BuildProgress>? progress)
    {
        progress?.Report(new("Tabulating", 0, 1));
        var bindings = BindingResolver.ResolveAll(report, round, bag);
        if (bag.HasErrors)
            return null;
        var requests = bindings.Values.SelectMany(chapter => chapter).SelectMany(binding => binding.Requests);
        return new(bindings, Tabulator.TabulateAll(requests, round, report.Survey.HideBelow));
    }

    private static ImmutableArray<ChapterSource>? Render(
        ReportDefinition report,
        ImmutableArray<SurveyRound> rounds,
        Tabulated tabulated,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation)
    {
        var language = ReportLanguage.Of(report.Language);
        var input = new TemplatingInput(
            report, rounds[0], rounds[1..], tabulated.Bindings, tabulated.Tabulations, new FigureContext(language, rounds[0].Codebook));
        var chapters = report.AllChapters.ToArray();
        var sources = new ChapterSource?[chapters.Length];
        for (var index = 0; index < chapters.Length; index++)
        {
            progress?.Report(new("Rendering chapters", index, chapters.Length));
            sources[index] = ChapterRenderer.Render(chapters[index], input, bag, cancellation);
        }

        return bag.HasErrors ? null : [.. sources.OfType<ChapterSource>()];
    }

    /// <summary>Both formats at once: the PDF is another process's work.</summary>
    private static async Task<(ImmutableArray<OutputFile> Files, int PdfPages)> Write(
        ReportDocument document,
        BuildOptions options,
        TypstWorker? typst,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation)
    {
        progress?.Report(new("Writing HTML and PDF", 0, 1));
        var pdf = typst is null
            ? Task.FromResult<PdfFile?>(null)
            : Task.Run(() => PdfFormat.Write(document, document.Definition.Theme, typst, bag, cancellation), cancellation);
        var pdfName = typst is null ? null : PdfFormat.NameOf(document);
        var files = options.Formats.HasFlag(OutputFormats.Html)
            ? HtmlFormat.Write(document, pdfName, bag).AddRange(DataFormat.Write(document))
            : [];
        return await pdf is { } file ? (files.Add(file.Output), file.Pages) : (files, 0);
    }
}
