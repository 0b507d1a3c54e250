using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Document;
using Rapportgenerator.Formats.Pdf;
using Rapportgenerator.Formats.Pdf.Worker;

namespace Rapportgenerator.Benchmarks;

/// <summary>
/// The PDF of the real report: from the start of Node to the finished file, again in the same process, and what that process holds
/// of the memory after many documents. Linux only.
/// </summary>
internal static class PdfBenchmark
{
    private const int Runs = 9;
    private const int Documents = 500;

    /// <param name="remake">Another document, whose first chapter ends with the given text.</param>
    public static async Task<int> Run(ReportDocument document, Func<string, ReportDocument> remake)
    {
        var theme = document.Definition.Theme;
        var bag = new DiagnosticBag();

        async Task<double> Time(TypstWorker worker, ReportDocument each)
        {
            var clock = Stopwatch.StartNew();
            if (await PdfFormat.Write(each, theme, worker, bag, CancellationToken.None) is null)
                throw new InvalidOperationException(string.Join('\n', bag.Sorted()));
            return clock.Elapsed.TotalSeconds;
        }

        var cold = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            await using var fresh = TypstWorker.For(theme);
            cold.Add(await Time(fresh, document));
        }

        Print("cold s", cold.Skip(1));
        await using var worker = TypstWorker.For(theme);
        await Time(worker, document);
        await Time(worker, document);
        var changed = Enumerable.Range(0, Runs).Select(run => remake(string.Create(CultureInfo.InvariantCulture, $"Runde {run}."))).ToImmutableArray();
        var (same, other) = (new List<double>(), new List<double>());
        foreach (var each in changed)
        {
            other.Add(await Time(worker, each));
            same.Add(await Time(worker, each));
        }

        Print("one chapter s", other);
        Print("unchanged s", same);
        Console.WriteLine($"memory MB after {2 + 2 * Runs} documents: {Resident()}");
        var most = 0L;
        for (var count = 2 + 2 * Runs; count < Documents; count++)
        {
            await Time(worker, changed[count % Runs]);
            most = Math.Max(most, Resident());
        }

        Console.WriteLine($"memory MB after {Documents} documents: {Resident()}; at most {most}");
        return 0;
    }

    private static void Print(string name, IEnumerable<double> seconds)
    {
        double[] sorted = [.. seconds.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-14}{sorted[0],8:0.000}{sorted[sorted.Length / 2],8:0.000}{sorted[^1],8:0.000}"));
    }

    /// <summary>Resident memory of the one Node process that is this one's child, in MB.</summary>
    private static long Resident() => Process.GetProcessesByName("node")
        .Where(node => File.ReadAllText($"/proc/{node.Id}/stat").Split(") ")[^1].Split(' ')[1] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
        .Sum(node => node.WorkingSet64) >> 20;
}
