using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review.Claims;

namespace Rapportgenerator.Cli;

/// <summary>`check --fix`: shows what would change, asks where a person is there, and writes it.</summary>
internal static class MendedClaims
{
    /// <summary>Whether a template was changed.</summary>
    /// <param name="bag">Why one was not.</param>
    public static async Task<bool> Write(CheckedReport report, DiagnosticBag bag, CancellationToken cancellation)
    {
        var found = ClaimFixer.Find(report.Document.Definition, report.Chapters);
        foreach (var line in found.Fixes.GroupBy(fix => (fix.Span.File, fix.Span.Line)))
        {
            foreach (var fix in line)
                Console.WriteLine($"{fix.Span.File}({fix.Span.Line}): «{fix.Words}» → «{fix.NewWords}»");
            Console.WriteLine($"- {line.First().Before}\n+ {ClaimFix.AfterAll(line)}");
        }

        foreach (var left in found.Left)
            Console.WriteLine($"{left.Span}: «{left.Words}» is left as it is. {left.Reason}");
        if (found.Fixes.IsEmpty)
        {
            Console.WriteLine("There is nothing to mend.\n");
            return false;
        }

        if (!Console.IsInputRedirected && !IsConfirmed())
        {
            Console.WriteLine("Nothing was changed.\n");
            return false;
        }

        var written = await ClaimFixWriter.Write(found.Fixes, bag, cancellation);
        Console.WriteLine($"{DiagnosticPrinter.Plural(written.Length, "claim", "claims")} mended.\n");
        return !written.IsEmpty;
    }

    private static bool IsConfirmed()
    {
        Console.Write("Write these changes? [y/N] ");
        return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
    }
}
