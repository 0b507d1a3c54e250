using System.Diagnostics;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Survey;

namespace Rapportgenerator.Benchmarks;

/// <summary>
/// Reads a million answers once, cold, in a process of its own, and prints seconds and the process's largest memory. The
/// goal is 4 s and 1 GB; a benchmark library, which runs things warm and many times, would measure neither.
/// </summary>
internal static class LoadBenchmark
{
    private const int Answers = 1_000_000;

    /// <summary>Writes the files, which is not timed, and starts the reading.</summary>
    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("rapportgenerator-load-").FullName;
        try
        {
            LargeSurvey.Write(folder, Answers);
            using var reader = Process.Start(Environment.ProcessPath!, ["load-read", folder]);
            reader.WaitForExit();
            return reader.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static int Read(string folder)
    {
        var bag = new DiagnosticBag();
        var watch = Stopwatch.StartNew();
        var round = SurveyReader.Read(LargeSurvey.Files(folder), folder, bag);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        foreach (var problem in bag.Sorted())
            Console.Error.WriteLine(problem);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{round?.Responses.Count ?? 0} answers x {LargeSurvey.Columns} columns: {seconds:F2} s, peak {process.PeakWorkingSet64 / 1e6:F0} MB"));
        return round is null ? 1 : 0;
    }
}
