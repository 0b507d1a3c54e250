using BenchmarkDotNet.Running;
using Rapportgenerator.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks), typeof(TabulationBenchmarks)]).Run(args);
