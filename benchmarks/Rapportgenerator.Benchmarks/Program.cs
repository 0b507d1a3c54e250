using BenchmarkDotNet.Running;
using Rapportgenerator.Benchmarks;

BenchmarkRunner.Run<StageBenchmarks>(args: args);
