using BenchmarkDotNet.Running;
using Rapportgenerator.Benchmarks;

switch (args)
{
    case ["load"]:
        return LoadBenchmark.Run();
    case ["load-read", var folder]:
        return LoadBenchmark.Read(folder);
    default:
        BenchmarkRunner.Run<StageBenchmarks>(args: args);
        return 0;
}
