using Rapportgenerator.Comparison;
using Rapportgenerator.Configuration;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Formats.Data;
using Rapportgenerator.Templating;

namespace Rapportgenerator;

/// <summary>Two editions of a report side by side: last year's and this year's, or what is built and what would be.</summary>
public static class ReportComparison
{
    /// <summary>What is another way in the new edition of a report than in the old one; null where the bag says why they cannot be compared.</summary>
    /// <param name="then">A report file, or the folder of a built publication. Nothing is built of it.</param>
    /// <param name="now">The same; claims of a report file need not hold.</param>
    public static async Task<ComparisonPage?> Compare(string then, string now, DiagnosticBag bag, CancellationToken cancellation)
    {
        var editions = await Task.WhenAll(ReadEdition(then, bag, cancellation), ReadEdition(now, bag, cancellation));
        if (editions is not [{ } first, { } second])
            return null;
        if (first.Year > second.Year)
        {
            bag.Warning(
                "RG735", new SourceSpan(then), $"The old edition is of {first.Year}, and the new one of {second.Year}.",
                "Name the old one first; renamed questions are only found in that order.");
        }

        return ComparisonComposer.Compose(EditionComparison.Of(first, second));
    }

    internal static Task<Edition?> ReadEdition(string path, DiagnosticBag bag, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            if (Directory.Exists(path))
                return EditionReader.ReadFolder(path, bag);
            if (!File.Exists(path) || Path.GetFileName(path) == Path.GetFileName(Ledger.Path))
            {
                bag.Error(
                    "RG730", new SourceSpan(path), File.Exists(path) ? "This is a ledger, not a report file." : "There is no such file or folder.",
                    "Name a report file, or the folder that `rapport build` wrote (`out`).");
                return null;
            }

            // Broken claims are among the problems, and among what is compared.
            var problems = new DiagnosticBag();
            if (ReportDefinitionReader.Read(path, problems) is { } report && await Report.Compose(report, problems, progress: null, cancellation) is { } composed)
                return EditionReader.Of(composed.Document, bag);
            foreach (var problem in problems.Sorted().Where(problem => problem.Code != Claim.BrokenCode))
                bag.Add(problem);
            bag.Error(
                "RG733", new SourceSpan(path), "This report has other mistakes than broken claims, so it cannot be compared.", "Put right first what else is told here.");
            return null;
        },
        cancellation);
}
