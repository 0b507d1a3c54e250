using BenchmarkDotNet.Running;
using Rapportgenerator.Benchmarks;

switch (args)
{
    case ["pdf"]:
        return await StageBenchmarks.RunPdf();
    case ["preview"]:
        return await PreviewBenchmark.Run();
    case ["load"]:
        return LoadBenchmark.Run();
    case ["load-read", var folder]:
        return LoadBenchmark.Read(folder);
    default:
        BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks), typeof(TabulationBenchmarks)]).Run(args);
        return 0;
}
