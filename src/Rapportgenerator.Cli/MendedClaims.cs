using Rapportgenerator.Review;

namespace Rapportgenerator.Cli;

/// <summary>`check --fix`: shows what would change, asks where a person is there, and writes it.</summary>
internal static class MendedClaims
{
    /// <summary>Whether a template was changed.</summary>
    public static async Task<bool> Write(CheckedReport report, CancellationToken cancellation)
    {
        var found = ClaimFixer.Find(report.Document.Definition, report.Chapters);
        foreach (var fix in found.Fixes)
            Console.WriteLine($"{fix.Span.File}({fix.Span.Line}): «{fix.Words}» → «{fix.NewWords}»\n- {fix.Before}\n+ {fix.After}");
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

        await ClaimFixer.Write(found.Fixes, cancellation);
        Console.WriteLine($"{DiagnosticPrinter.Plural(found.Fixes.Length, "claim", "claims")} mended.\n");
        return true;
    }

    private static bool IsConfirmed()
    {
        Console.Write("Write these changes? [y/N] ");
        return Console.ReadLine()?.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase) == true;
    }
}
