using System.Collections.Immutable;
using System.Globalization;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Formats.Docx;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;
using Rapportgenerator.Formats.Pictures;
using Rapportgenerator.Publishing;
using Rapportgenerator.Publishing.Editions;
using Rapportgenerator.Review;
using Rapportgenerator.Review.Claims;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
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
        if (await Compose(report, bag, progress, cancellation) is not { } composed || bag.HasErrors)
            return null;

        var data = new Lazy<Task<ImmutableArray<OutputFile>>>(() => Task.Run(() => DataFormat.Write(composed.Document)));
        var pdf = StartPdf(composed.Document, options, typst, data, bag, cancellation);
        var files = EditionManifest.Closing(Files(composed.Document, options, data, pdf, bag, progress), cancellation);
        var written = await OutputFolder.Write(options.OutputFolder, files, bag, cancellation);
        if (written is null || bag.HasErrors)
            return null;

        return new BuildResult(composed.Document, written.Value, (await pdf)?.Pages ?? 0, [.. composed.Chapters.SelectMany(chapter => chapter.Claims)]);
    }

    /// <summary>
    /// Everything but writing. A claim that does not hold is an error in the bag, but what was composed is returned with it; null
    /// where another mistake stood in the way.
    /// </summary>
    public static async Task<CheckedReport?> Check(
        string reportFile, DiagnosticBag bag, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        if (ReportDefinitionReader.Read(reportFile, bag) is not { } report
            || await Compose(report, bag, progress, cancellation) is not { } composed)
        {
            return null;
        }

        progress?.Report(new("Checking the pages", 0, 1));
        // What the document may not hold, the pages would refuse once more.
        var isWhole = bag.Sorted().All(problem => problem.Severity != Severity.Error || problem.Code == Claim.BrokenCode);
        var language = Task.Run(() => LanguageReview.Of(composed.Document, bag), cancellation);
        if (isWhole)
            HtmlFormat.Write(composed.Document, pdf: null, () => [], bag);
        return new CheckedReport
        {
            Document = composed.Document,
            Chapters = composed.Chapters,
            Uncovered = UncoveredNumbers.Find(report, composed.Chapters),
            Language = await language,
            UnitNames = composed.UnitNames,
        };
    }

    internal sealed record Composed(ReportDocument Document, ImmutableArray<ChapterSource> Chapters, ImmutableArray<string> UnitNames)
    {
        /// <summary>By the slug of the chapter's definition.</summary>
        public required ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> Bindings { get; init; }
    }

    /// <summary>The publication as a tree, before any format: null where a stage found mistakes other than broken claims.</summary>
    /// <param name="memory">What was composed of the same report before; a chapter that fails is then as it was last.</param>
    internal static async Task<Composed?> Compose(
        ReportDefinition report, DiagnosticBag bag, IProgress<BuildProgress>? progress, CancellationToken cancellation, StageMemory? memory = null)
    {
        memory ??= new StageMemory();
        if (await ReadRounds(report, bag, progress, memory) is not { } rounds)
            return null;

        var asked = report;
        report = report.About(rounds[0].Codebook.Info.Unit);
        var inputs = Task.Run(() => memory.Of<InputFile[]>("inputs", _ => StageMemory.Same([asked, .. rounds]), bag, said => [.. InputFiles.OfRounds(report, said)]), cancellation);
        var tabulated = memory.Of<Tabulated>("tabulations", _ => StageMemory.Same([asked, .. rounds]), bag, said => Tabulate(report.ReportingMissingTexts(said), rounds, said, progress, memory));
        if (tabulated is null)
            return null;

        if (Render(report, rounds, tabulated, bag, progress, memory, cancellation) is not { } chapters)
            return null;

        report = report.ReportingMissingTexts(bag);
        var origin = Origin(report, rounds, tabulated, await inputs ?? [], chapters, bag);
        TabulationTexts.Report(rounds[0].Codebook, origin.Tabulations, report.LanguageOf(report.Language));
        var document = DocumentBuilder.Build(report, rounds[0].Codebook.Info, report.LanguageOf(report.Language), chapters, origin, bag);
        return new Composed(document, chapters, [.. rounds[0].Frame.Units.Select(unit => unit.Name)]) { Bindings = tabulated.Bindings };
    }

    /// <summary>
    /// One tabulation as the report would publish it: what the report publishes beside it decides with it what is hidden.
    /// Null where the bag says why not.
    /// </summary>
    /// <param name="wanted">Its span is where mistakes in it are reported.</param>
    public static async Task<Tabulation?> Tabulate(string reportFile, BindingDefinition wanted, DiagnosticBag bag)
    {
        if (ReportDefinitionReader.Read(reportFile, bag) is not { } report || await ReadRounds(report, bag, progress: null, new StageMemory()) is not { } rounds)
            return null;
        if (TrendRounds.Of(report, rounds, bag) is not { } sorted)
            return null;
        var binding = BindingResolver.Resolve(wanted, sorted, bag);
        if (binding is null || Tabulate(report, rounds, bag, progress: null, new StageMemory(), binding.Requests) is not { } tabulated)
            return null;
        return tabulated.Tabulations[binding.Requests[0].Id];
    }

    /// <summary>This round, and then the earlier ones, read side by side; each with a design that holds.</summary>
    private static async Task<ImmutableArray<SurveyRound>?> ReadRounds(
        ReportDefinition report, DiagnosticBag bag, IProgress<BuildProgress>? progress, StageMemory memory)
    {
        progress?.Report(new("Reading the survey", 0, 1));
        var reads = report.Earlier.Insert(0, report.Survey)
            .Select((files, place) => Task.Run(() => memory.Of<SurveyRound>(
                string.Create(CultureInfo.InvariantCulture, $"round {place}"),
                _ => (files.ToString(), string.Join(' ', files.Changes), memory.Of(files.All)), bag, said => Round(files, place, report.Folder, memory, said))))
            .ToArray();
        var rounds = await Task.WhenAll(reads);
        return bag.HasErrors ? null : [.. rounds.OfType<SurveyRound>()];
    }

    private static SurveyRound? Round(SurveyFiles files, int place, string folder, StageMemory memory, DiagnosticBag bag)
    {
        var asked = memory.Of<Questionnaire>(
            string.Create(CultureInfo.InvariantCulture, $"questionnaire {place}"), _ => memory.Of(files.Codebook, files.Frame), bag,
            said => SurveyReader.Questionnaire(files, folder, said));
        var round = SurveyReader.ReadAnswers(files, folder, asked, bag);
        if (round is not null && !bag.HasErrors)
            SurveyDesignCheck.Run(round, folder, bag);
        return bag.HasErrors ? null : round;
    }

    private sealed record Tabulated(
        ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> Bindings, ImmutableDictionary<string, Tabulation> Tabulations);

    /// <summary>Every binding looked up, in the earlier rounds too, and what they ask for tabulated once.</summary>
    /// <param name="more">What is asked for beside the bindings.</param>
    private static Tabulated? Tabulate(
        ReportDefinition report,
        ImmutableArray<SurveyRound> rounds,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        StageMemory memory,
        params ImmutableArray<TabulationRequest> more)
    {
        progress?.Report(new("Tabulating", 0, 1));
        var bindings = BindingResolver.ResolveAll(report, rounds, bag);
        if (bag.HasErrors)
            return null;
        return new(bindings, RoundTabulator.TabulateAll(report, rounds, bindings.Values.SelectMany(chapter => chapter), more, memory.Tabulated));
    }

    private static ImmutableArray<ChapterSource>? Render(
        ReportDefinition report,
        ImmutableArray<SurveyRound> rounds,
        Tabulated tabulated,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress,
        StageMemory memory,
        CancellationToken cancellation)
    {
        ChapterSource? Chapter(ChapterDefinition chapter, DiagnosticBag said) => ChapterRenderer.Render(
            chapter, new(report.ReportingMissingTexts(said), rounds[0], rounds[1..], tabulated.Bindings, tabulated.Tabulations), said, cancellation);
        var chapters = report.AllChapters.ToArray();
        var sources = new ChapterSource?[chapters.Length];
        var done = 0;
        Parallel.For(0, chapters.Length, new ParallelOptions { CancellationToken = cancellation }, index =>
        {
            var stage = "chapter " + chapters[index].Slug;
            sources[index] = memory.Of<ChapterSource>(
                    stage, made => StageMemory.Same([tabulated, memory.Of(made.Templates)]), bag, said => Chapter(chapters[index], said))
                ?? (memory.Last<ChapterSource>(stage) is { } last ? last with { Definition = chapters[index] } : null);
            progress?.Report(new("Rendering chapters", Interlocked.Increment(ref done), chapters.Length));
        });

        return sources.Contains(null) ? null : [.. sources.OfType<ChapterSource>()];
    }

    /// <summary>What the numbers come from: for the ledger, the open data and the list of numbers.</summary>
    private static ReportOrigin Origin(
        ReportDefinition report,
        ImmutableArray<SurveyRound> rounds,
        Tabulated tabulated,
        InputFile[] inputs,
        ImmutableArray<ChapterSource> chapters,
        DiagnosticBag bag) => new(
            [.. tabulated.Tabulations.Values.OrderBy(tabulation => tabulation.Id, StringComparer.Ordinal)],
            SurveyNumbers.OfAll(rounds, report.Survey.HideBelow),
            [.. rounds.Select(round => round.Codebook)],
            [.. inputs, .. InputFiles.OfTemplates(report, chapters.SelectMany(chapter => chapter.Templates), bag)]);

    /// <summary>The PDF is another process's work, so it goes on beside the rest.</summary>
    private static Task<PdfFile?> StartPdf(
        ReportDocument document,
        BuildOptions options,
        TypstWorker? typst,
        Lazy<Task<ImmutableArray<OutputFile>>> data,
        DiagnosticBag bag,
        CancellationToken cancellation)
    {
        async Task<ImmutableArray<OutputFile>> Attached() => DataFormat.InThePdf(await data.Value, document);
        return typst is null
            ? Task.FromResult<PdfFile?>(null)
            : Task.Run(() => PdfFormat.Write(document, document.Definition.Theme, typst, bag, cancellation, options.Draft, Attached), cancellation);
    }

    /// <summary>Every file of the publication, as it is ready.</summary>
    private static async IAsyncEnumerable<OutputFile> Files(
        ReportDocument document,
        BuildOptions options,
        Lazy<Task<ImmutableArray<OutputFile>>> data,
        Task<PdfFile?> pdf,
        DiagnosticBag bag,
        IProgress<BuildProgress>? progress)
    {
        var word = options.Formats.HasFlag(OutputFormats.Docx) ? Task.Run(() => DocxFormat.Write(document, bag, options.Draft)) : null;
        if (options.Formats.HasFlag(OutputFormats.Html))
        {
            progress?.Report(new("Writing HTML", 0, 1));
            // The pages need of the others only their names, and the others no page.
            var pictures = Task.Run(() => PictureFormat.Write(document, bag));
            _ = data.Value;
            var fragments = Task.Run(() => FragmentFormat.Write(document, bag));
            var pdfName = options.Formats.HasFlag(OutputFormats.Pdf) ? PdfFormat.NameOf(document) : null;
            foreach (var file in HtmlFormat.Write(document, pdfName, () => data.Value.Result, bag))
                yield return file;
            foreach (var file in await fragments)
                yield return file;
            foreach (var file in await pictures)
                yield return file;
            foreach (var file in await data.Value)
            {
                yield return file;
                if (DataFormat.IsOpenData(file))
                    yield return ReaderFiles.CopyOf(file);
            }
        }

        if (word is not null && await word is { } docx)
            yield return docx;

        progress?.Report(new("Making the PDF", 0, 1));
        if (await pdf is not { } made)
            yield break;
        yield return made.Output;
        if (options.Formats.HasFlag(OutputFormats.Html))
            yield return ReaderFiles.CopyOf(made.Output);
    }
}
