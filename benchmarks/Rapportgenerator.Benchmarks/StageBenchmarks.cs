using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Jobs;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Formats.Html;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;
using Rapportgenerator.Survey;
using Rapportgenerator.Tabulations;
using Rapportgenerator.Tabulations.Trends;
using Rapportgenerator.Templating;

namespace Rapportgenerator.Benchmarks;

/// <summary>Each stage by itself, warm, on the real report. The whole process is timed by `process.mjs`.</summary>
[MemoryDiagnoser]
[SimpleJob(RuntimeMoniker.Net10_0, warmupCount: 3, iterationCount: 10)]
public class StageBenchmarks
{
    private static readonly string ReportFile = Path.Combine(Root(), "report.yaml");
    private readonly DiagnosticBag bag = new();
    private ReportDefinition report = null!;
    private SurveyRound round = null!;
    private ImmutableArray<SurveyRound> earlier;
    private ImmutableDictionary<string, ImmutableArray<ResolvedBinding>> bindings = null!;
    private TemplatingInput input = null!;
    private ImmutableArray<ChapterSource> chapters;
    private ReportOrigin origin = null!;
    private ReportDocument document = null!;
    private TypstWorker typst = null!;

    [GlobalSetup]
    public void Prepare()
    {
        report = Configuration()!;
        round = Survey()!;
        earlier = [.. report.Earlier.Select(files => SurveyReader.Read(files, report.Folder, bag)!)];
        bindings = BindingResolver.ResolveAll(report, [round, .. earlier], bag);
        input = new TemplatingInput(report, round, earlier, bindings, Tabulations());
        chapters = Templates();
        origin = new ReportOrigin(
            [.. input.Tabulations.Values.OrderBy(tabulation => tabulation.Id, StringComparer.Ordinal)],
            SurveyNumbers.OfAll([round, .. earlier], report.Survey.HideBelow),
            [.. earlier.Select(each => each.Codebook).Prepend(round.Codebook)],
            InputFiles.OfRounds(report, bag));
        document = Tree();
        typst = TypstWorker.For(report.Theme);
        if (bag.HasErrors)
            throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
    }

    [GlobalCleanup]
    public async Task Stop() => await typst.DisposeAsync();

    [Benchmark]
    public ReportDefinition? Configuration() => ReportDefinitionReader.Read(ReportFile, bag);

    [Benchmark]
    public SurveyRound? Survey() => SurveyReader.Read(report.Survey, report.Folder, bag);

    [Benchmark]
    public ImmutableDictionary<string, Tabulation> Tabulations() => RoundTabulator.TabulateAll(
        report, [round, .. earlier], bindings.Values.SelectMany(chapter => chapter));

    /// <summary>Figures are built while templates run.</summary>
    [Benchmark]
    public ImmutableArray<ChapterSource> Templates() =>
        [.. report.AllChapters.Select(chapter => ChapterRenderer.Render(chapter, input, bag, CancellationToken.None)!)];

    [Benchmark]
    public ReportDocument Tree() =>
        DocumentBuilder.Build(report, round.Codebook.Info, report.LanguageOf(report.Language), chapters, origin, bag);

    [Benchmark]
    public ImmutableArray<OutputFile> Html() => HtmlFormat.Write(document, "report.pdf", () => [], bag);

    [Benchmark]
    public ImmutableArray<OutputFile> Data() => DataFormat.Write(document);

    [Benchmark]
    public async Task<PdfFile?> Pdf() => await PdfFormat.Write(document, report.Theme, typst, bag, CancellationToken.None);

    /// <summary>Outside BenchmarkDotNet: a process that starts and one that grows are no microbenchmarks.</summary>
    public static async Task<int> RunPdf()
    {
        var stages = new StageBenchmarks();
        stages.Prepare();
        await stages.Stop();
        return await PdfBenchmark.Run(stages.document, stages.Changed);
    }

    private ReportDocument Changed(string text)
    {
        var first = report.Chapters[0].Slug;
        var changed = chapters.Select(chapter => chapter.Definition.Slug == first ? chapter with { Markdown = $"{chapter.Markdown}\n\n{text}\n" } : chapter);
        return DocumentBuilder.Build(report, round.Codebook.Info, report.LanguageOf(report.Language), [.. changed], origin, bag);
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "report.yaml")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("report.yaml is not above the benchmarks.");
    }
}
