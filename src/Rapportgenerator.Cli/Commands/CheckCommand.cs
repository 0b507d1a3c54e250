using System.CommandLine;
using Rapportgenerator.Diagnostics;
using Rapportgenerator.Review;

namespace Rapportgenerator.Cli.Commands;

/// <summary>`rapport check`: everything but writing; and `check --fix`, which mends what it can prove.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var report = ReportArgument.Create();
        var fix = new Option<bool>("--fix")
        {
            Description = "Mend broken tenths and fractions in the templates: shows the difference, asks where a person is there, and checks again.",
        };
        var command = new Command("check", "Find problems in report file, data, templates and claims; list every claim; write nothing.") { report, fix };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(report), parsed.GetValue(fix), cancellation));
        return command;
    }

    private static async Task<int> Run(string report, bool fix, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var progress = new ProgressDisplay();
        var checkedReport = await progress.Follow(() => Report.Check(report, bag, progress, cancellation));
        if (fix && checkedReport is not null)
        {
            if (await FixClaims(checkedReport, cancellation))
                return await Run(report, fix: false, cancellation);
        }

        if (checkedReport is not null)
            List(checkedReport);
        DiagnosticPrinter.Print(bag.Sorted());
        if (checkedReport is null || bag.HasErrors)
            return ExitCode.ProblemsInInput;
        var document = checkedReport.Document;
        Console.WriteLine(
            $"No errors: {DiagnosticPrinter.Plural(document.Chapters.Length, "chapter", "chapters")}, "
            + $"{DiagnosticPrinter.Plural(document.Figures.Length, "figure or table", "figures and tables")}.");
        return ExitCode.Fine;
    }

    private static void List(ComposedReport report)
    {
        Console.WriteLine(ClaimList.Of(report.Claims));
        Console.WriteLine(ClaimList.Of(UncoveredNumbers.Find(report.Document.Definition, report.Chapters)));
    }

    /// <summary>Whether a template was changed.</summary>
    private static async Task<bool> FixClaims(ComposedReport report, CancellationToken cancellation)
    {
        var found = ClaimFixer.Find(report.Document.Definition, report.Chapters);
        foreach (var fix in found.Fixes)
            Console.WriteLine($"{fix.Span.File}({fix.Span.Line}): «{fix.Words}» → «{fix.NewWords}»\n- {fix.Before}\n+ {fix.After}");
        foreach (var left in found.Left)
            Console.WriteLine($"{left.Span}: «{left.Words}» is left as it is. {left.Reason}");
        if (found.Fixes.IsEmpty)
        {
            Console.WriteLine("There is nothing to mend.");
            return false;
        }

        if (!Console.IsInputRedirected && !IsConfirmed())
        {
            Console.WriteLine("Nothing was changed.");
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
